// A public screen under a clock that stands still unless a test lets seconds pass.
import type { Locator, Page } from '@playwright/test';
import { expect, Host, NOON } from './host';
import { follow } from './requests';

export const warning = (page: Page) => page.getByRole('alertdialog');
export const heading = (page: Page) => page.locator('#app').getByRole('heading', { level: 1 });

/** What the operator says of public screens. */
export const says = (kiosk: unknown, more: object = {}) => ({
  broken: [{ path: 'config.json', body: JSON.stringify({ kiosk, ...more }) }],
});

/** Runs in the page before the app: its seconds pass unless `window.stopped`. */
export function secondsCanBeStopped(): void {
  const start = window.setInterval;
  const unlessStopped = (act: TimerHandler) => () => !window.stopped && (act as () => void)();
  window.setInterval = ((act: TimerHandler, ms: number) => start(unlessStopped(act), ms)) as typeof setInterval;
}

/** Runs in the page: what leads out of the app, is too small for a finger or to be read from a step away, or lies
 * beside the screen. (What is to be printed is measured on paper.) */
export function wrongInAHall(): string[] {
  const isSeen = (one: Element) => one.checkVisibility() && !one.matches('.skip, .map-layers *');
  const named = (one: Element) => {
    const { width, height } = one.getBoundingClientRect();
    const classes = [...one.classList].map((name) => `.${name}`).join('');
    return `${one.tagName.toLowerCase()}${classes} “${one.textContent!.trim().slice(0, 16)}” ${one.getAttribute('href') ?? ''} ${width}×${height}`;
  };
  const out = [...document.querySelectorAll('a[href]')].filter((a) => !a.getAttribute('href')!.startsWith('#') || a.hasAttribute('target'));
  const small = [...document.querySelectorAll('a[href], button, summary, input')].filter(isSeen).filter((one) => {
    const { width, height } = one.getBoundingClientRect();
    return Math.min(width, height) < 59.9;
  });
  const words = [...document.querySelectorAll('#app *')].filter(
    (one) => [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue!.trim()) && isSeen(one) && !one.closest('.visually-hidden, .skip, [data-proof], .paper'),
  );
  const fine = words.filter((one) => parseFloat(getComputedStyle(one).fontSize) < 31.9);
  const wide = document.documentElement.scrollWidth - innerWidth;
  return [
    ...out.map((one) => `leads out: ${named(one)}`),
    ...small.map((one) => `below 60 px: ${named(one)}`),
    ...fine.map((one) => `type below 32 px: ${named(one)} ${getComputedStyle(one).fontSize}`),
    ...(wide > 0 ? [`wider than the screen by ${wide} px`] : []),
  ];
}

export class Screen {
  private constructor(
    readonly page: Page,
    readonly host: Host,
  ) {}

  /** Opens it at an address, in front of nobody. */
  static async open(page: Page, hash: string, options: { kiosk?: unknown; query?: string; fixture?: boolean } = {}): Promise<Screen> {
    const { kiosk = { idle_seconds: 90 }, query = '?kiosk=1', fixture = true } = options;
    const host = await Host.start({ fixture, faults: says(kiosk) });
    await page.clock.install({ time: NOON });
    await page.addInitScript(secondsCanBeStopped);
    const allIsHere = follow(page);
    await page.goto(host.url + query + hash);
    await expect(heading(page)).toBeVisible();
    await expect(page.locator('#app .waiting').filter({ visible: true })).toHaveCount(0);
    await allIsHere();
    // A leap of seconds, not of minutes: what is still on its way would be given up as too slow.
    await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 5000);
    const screen = new Screen(page, host);
    // From here on whole seconds are counted, from a touch on.
    await screen.touch();
    return screen;
  }

  /** Somebody touches the page where there is nothing to press. */
  async touch(): Promise<void> {
    await this.pressed(() => this.page.touchscreen.tap(2, 2));
  }

  /** What is due at once happens. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 3; turn++) {
      await this.page.clock.runFor(40);
      await this.page.evaluate(() => Promise.resolve());
    }
  }

  async seconds(seconds: number): Promise<void> {
    await this.page.clock.runFor(seconds * 1000);
  }

  /** Taps something, and waits for what comes of it. */
  async tap(name: string | RegExp, role: 'link' | 'button' = 'link'): Promise<void> {
    await this.press(this.page.getByRole(role, { name }).first());
  }

  async press(what: Locator): Promise<void> {
    await this.pressed(() => what.tap());
  }

  /** The browser makes a press of a touch after it has answered that the touch ended, and a busy machine long after:
   * what comes of it would wait for a clock that stands still. */
  async pressed(touch: () => Promise<void>): Promise<void> {
    await this.page.evaluate(() => {
      window.press = new Promise((heard) => addEventListener('click', () => heard(), { capture: true, once: true }));
    });
    await touch();
    await this.page.evaluate(() => window.press);
    await this.settle();
  }

  /** From here on seconds pass without the page counting them: to look at it for as long as it takes. */
  async stop(): Promise<void> {
    await this.page.evaluate(() => (window.stopped = true));
    await this.page.clock.resume();
  }

  close(): void {
    this.host.stop();
  }
}

declare global {
  interface Window {
    stopped?: boolean;
    /** Done when something is pressed. */
    press?: Promise<void>;
  }
}
