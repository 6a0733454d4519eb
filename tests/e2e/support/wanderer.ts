// Somebody who presses whatever comes to hand: on any page, in any order, with the network coming and going. What they do
// follows from a number, so that whatever they find can be found again.
import type { CDPSession, Page } from '@playwright/test';
import { dice } from './nearest';

/** What is typed into whatever takes letters. */
const WORDS = ['府山', 'fs', 'dongjie', '东街', 'xyz', '12', '👵🏽', '<b>x</b>', '‮abc', ' ', '长'.repeat(300)];

const KEYS = ['Escape', 'Enter', 'Tab', 'ArrowDown', 'ArrowUp', 'ArrowLeft', '1', '2', '0', 'n', 'm', 'F9', 'Control+Enter', 'PageDown', '+', '-'];

const SCREENS = [[360, 640], [320, 568], [640, 360], [768, 1024], [1366, 768]] as const;

const START = 'at=115.00000,35.00000';

/** Addresses that somebody may have been sent, or what became of them on the way. */
const ADDRESSES = [
  '#/', '#', '#/nearby?kind=canteen', `#/nearby?kind=institution&${START}&needs=dementia&sort=price`, `#/nearby?kind=rental&${START}&view=map`,
  `#/nearby?kind=canteen&${START}&show=40`, `#/place/T-C1?${START}`, '#/place/NOBODY', `#/compare?ids=T-I1,T-I2&${START}`, '#/compare', '#/guide',
  '#/guide?city=990100&q=result', '#/coverage', '#/coverage?city=990100&view=reach', `#/slip?ids=T-C1,T-I1&${START}`, '#/slip', '#/shortlist', '#/counter',
  `#/counter?kinds=canteen&${START}`, '#/family', '#/where', '#/about', '#/accessibility', '#/driver/T-C1', '#/share?to=%2F', '#/%%%', '#/nearby?kind=%E0',
  '#/nearby?kind=canteen&at=999,999', '#/no/such/page', `#/nearby?kind=canteen&${START}&for=family`,
];

export class Wanderer {
  /** What was done, to be read when it led nowhere. */
  readonly steps: string[] = [];
  private readonly next: () => number;
  private offline = false;

  constructor(
    private readonly page: Page,
    private readonly url: string,
    seed: number,
  ) {
    this.next = dice(seed);
  }

  private one<T>(of: readonly T[]): T {
    return of[Math.floor(this.next() * of.length)]!;
  }

  /** Does something. */
  async step(): Promise<void> {
    const chance = this.next();
    if (chance < 0.62) return this.press();
    if (chance < 0.72) return this.type();
    if (chance < 0.8) return this.key();
    if (chance < 0.86) return this.goBack();
    if (chance < 0.92) return this.open();
    if (chance < 0.95) return this.turn();
    if (chance < 0.995) return this.network(!this.offline);
    this.steps.push('opens the page anew');
    await this.page.reload({ waitUntil: 'domcontentloaded' });
  }

  async network(offline: boolean): Promise<void> {
    this.steps.push(offline ? 'loses the network' : 'has the network again');
    this.offline = offline;
    await this.page.context().setOffline(offline);
  }

  /** Presses something that is seen, and leads nowhere else. */
  private async press(): Promise<void> {
    const at = this.next();
    const pressed = await this.page.evaluate((at) => {
      const all = [...document.querySelectorAll<HTMLElement>('a[href^="#"], button:not(:disabled), summary, input, select, label')];
      const seen = all.filter((one) => one.checkVisibility() && !one.hasAttribute('download'));
      const one = seen[Math.floor(at * seen.length)];
      one?.click();
      return one && `${one.tagName.toLowerCase()} ${(one.getAttribute('aria-label') ?? one.textContent ?? '').trim().slice(0, 30)}`;
    }, at);
    this.steps.push(`presses ${pressed ?? 'nothing'}`);
  }

  private async type(): Promise<void> {
    const [at, words] = [this.next(), this.one(WORDS)];
    const fields = this.page.locator('input:visible, textarea:visible');
    const count = await fields.count();
    if (count === 0) return this.press();
    this.steps.push(`types ${words.slice(0, 12)}`);
    await fields.nth(Math.floor(at * count)).fill(words, { force: true, timeout: 2_000 }).catch(() => {}); // it may have gone
  }

  private async key(): Promise<void> {
    const key = this.one(KEYS);
    this.steps.push(`presses the key ${key}`);
    await this.page.keyboard.press(key);
  }

  private async goBack(): Promise<void> {
    const back = this.next() < 0.7;
    this.steps.push(back ? 'goes back' : 'goes forward');
    await this.page.evaluate((by) => history.go(by), back ? -1 : 1);
    // Before the first page there is another one, and no way back is meant to leave.
    if (!this.page.url().startsWith(this.url)) await this.page.goto(this.url, { waitUntil: 'domcontentloaded' });
  }

  private async open(): Promise<void> {
    const hash = this.one(ADDRESSES);
    this.steps.push(`opens ${hash}`);
    await this.page.evaluate((hash) => (location.hash = hash), hash);
  }

  private async turn(): Promise<void> {
    const [width, height] = this.one(SCREENS);
    this.steps.push(`has a screen of ${width}`);
    await this.page.setViewportSize({ width, height });
  }

  /** What every page owes whoever is on it, and this one does not have now: it stands, says what it is, and has a number
   * to ring. Empty where it has all of it. */
  async wrong(): Promise<string> {
    const look = () => {
      const isSeen = (one: Element) => one.checkVisibility();
      if (document.documentElement.dataset.crashed !== undefined) return 'the app has crashed';
      if (![...document.querySelectorAll('h1')].some(isSeen)) return 'no heading is seen';
      if ((document.querySelector('main')?.textContent ?? '').trim().length < 4) return 'the page is empty';
      return document.querySelector('a[href^="tel:"]') ? '' : 'no number to ring';
    };
    return this.page.evaluate(look).catch(() => 'the page is on its way');
  }
}

/** How much a page holds after what is no longer needed has gone: bytes of the heap of scripts and of the wasm, and elements. */
export interface Held {
  heap: number;
  wasm: number;
  nodes: number;
}

/** Lets `held` know the memories of the wasm of a page. To be called before the page is opened. */
export async function countMemories(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const memories = ((window as unknown as { memories: WebAssembly.Memory[] }).memories = []);
    const keep = (made: WebAssembly.WebAssemblyInstantiatedSource | WebAssembly.Instance) => {
      const { exports } = 'instance' in made ? made.instance : made;
      for (const one of Object.values(exports)) if (one instanceof WebAssembly.Memory) (memories as WebAssembly.Memory[]).push(one);
      return made;
    };
    for (const name of ['instantiate', 'instantiateStreaming'] as const) {
      const own = WebAssembly[name].bind(WebAssembly) as (...given: unknown[]) => Promise<WebAssembly.WebAssemblyInstantiatedSource>;
      Object.defineProperty(WebAssembly, name, { value: (...given: unknown[]) => own(...given).then(keep), configurable: true, writable: true });
    }
  });
}

export async function held(page: Page, browser: CDPSession): Promise<Held> {
  await browser.send('HeapProfiler.collectGarbage');
  const { usedSize } = await browser.send('Runtime.getHeapUsage');
  const { nodes } = await browser.send('Memory.getDOMCounters');
  const wasm = await page.evaluate(() =>
    [...new Set((window as unknown as { memories: WebAssembly.Memory[] }).memories)].reduce((sum, one) => sum + one.buffer.byteLength, 0),
  );
  return { heap: usedSize, wasm, nodes };
}
