// Fingers on the glass, as the phone's own screen reports them: Chromium turns these touches into
// pointers, clicks and scrolling itself, as it does for a hand.
import type { CDPSession, Page } from '@playwright/test';
import type { Spot } from './mercator';

/** The hand stands still for so long, by the page's own clock, that lifting it throws nothing. */
export const handStands = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const since = performance.now();
    while (performance.now() - since < 150) await new Promise((frame) => requestAnimationFrame(frame));
  });

/** How many milliseconds lie between what a hand does, after it stood still, and between two touches that are no
 * double tap. */
const [STEP_MS, STILL_MS, APART_MS] = [16, 150, 400];

/** Each touch says when it was, so that a hand is as quick on a busy machine as on any. */
export class Fingers {
  /** When the last touch was, in milliseconds since 1970. */
  private last = 0;
  private areDown = false;

  private constructor(private cdp: CDPSession) {}

  static async of(page: Page): Promise<Fingers> {
    return new Fingers(await page.context().newCDPSession(page));
  }

  /** Several fingers come down one after the other. */
  async put(...at: Spot[]): Promise<void> {
    this.begins();
    for (let count = 1; count <= at.length; count++) await this.send('touchStart', at.slice(0, count));
  }

  move(...at: Spot[]): Promise<void> {
    return this.send('touchMove', at);
  }

  lift(after = STEP_MS): Promise<void> {
    this.areDown = false;
    return this.send('touchEnd', [], after);
  }

  async tap(at: Spot): Promise<void> {
    await this.put(at);
    await this.lift();
  }

  /** The same twice, as quickly as the page takes it: nothing waits for an answer in between. */
  async tapTwice(at: Spot): Promise<void> {
    this.begins();
    await Promise.all([this.send('touchStart', [at]), this.lift(), this.send('touchStart', [at]), this.lift()]);
  }

  /** One finger along a line; `stop`: it stands still before it is lifted, and throws nothing. */
  async drag(from: Spot, to: Spot, { stop = true, steps = 10 } = {}): Promise<void> {
    await this.put(from);
    await this.along([from], [to], steps);
    await this.lift(stop ? STILL_MS : STEP_MS);
  }

  /** Two fingers, each along its line. */
  async pinch(from: [Spot, Spot], to: [Spot, Spot], steps = 10): Promise<void> {
    await this.put(...from);
    await this.along(from, to, steps);
    await this.lift(STILL_MS);
  }

  private async along(from: Spot[], to: Spot[], steps: number): Promise<void> {
    for (let step = 1; step <= steps; step++) {
      const part = step / steps;
      const mix = (a: number, b: number) => a + (b - a) * part;
      await this.move(...from.map((a, i) => ({ x: mix(a.x, to[i].x), y: mix(a.y, to[i].y) })));
    }
  }

  /** The first finger is about to come down, unless one is. */
  private begins(): void {
    if (!this.areDown) this.last = Math.max(Date.now(), this.last + APART_MS);
    this.areDown = true;
  }

  private async send(type: 'touchStart' | 'touchMove' | 'touchEnd', at: Spot[], after = STEP_MS): Promise<void> {
    this.last += after;
    const touchPoints = at.map(({ x, y }, id) => ({ x, y, id }));
    await this.cdp.send('Input.dispatchTouchEvent', { type, touchPoints, timestamp: this.last / 1000 });
  }
}
