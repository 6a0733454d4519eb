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

export class Fingers {
  private constructor(
    private cdp: CDPSession,
    private page: Page,
  ) {}

  static async of(page: Page): Promise<Fingers> {
    return new Fingers(await page.context().newCDPSession(page), page);
  }

  /** Several fingers come down one after the other. */
  async put(...at: Spot[]): Promise<void> {
    for (let count = 1; count <= at.length; count++) await this.send('touchStart', at.slice(0, count));
  }

  move(...at: Spot[]): Promise<void> {
    return this.send('touchMove', at);
  }

  lift(): Promise<void> {
    return this.send('touchEnd', []);
  }

  async tap(at: Spot): Promise<void> {
    await this.put(at);
    await this.lift();
  }

  /** The same twice, as quickly as the page takes it: nothing waits for an answer in between. */
  async tapTwice(at: Spot): Promise<void> {
    await Promise.all([this.put(at), this.lift(), this.put(at), this.lift()]);
  }

  /** One finger along a line; `stop`: it stands still before it is lifted, and throws nothing. How many milliseconds
   * the last step and the lift took. */
  async drag(from: Spot, to: Spot, { stop = true, steps = 10 } = {}): Promise<number> {
    await this.put(from);
    await this.along([from], [to], steps - 1, steps);
    const last = performance.now();
    await this.move(to);
    if (stop) await handStands(this.page);
    await this.lift();
    return performance.now() - last;
  }

  /** Two fingers, each along its line. */
  async pinch(from: [Spot, Spot], to: [Spot, Spot], steps = 10): Promise<void> {
    await this.put(...from);
    await this.along(from, to, steps);
    await handStands(this.page);
    await this.lift();
  }

  private async along(from: Spot[], to: Spot[], steps: number, of = steps): Promise<void> {
    for (let step = 1; step <= steps; step++) {
      const part = step / of;
      const mix = (a: number, b: number) => a + (b - a) * part;
      await this.move(...from.map((a, i) => ({ x: mix(a.x, to[i].x), y: mix(a.y, to[i].y) })));
    }
  }

  private async send(type: 'touchStart' | 'touchMove' | 'touchEnd', at: Spot[]): Promise<void> {
    await this.cdp.send('Input.dispatchTouchEvent', { type, touchPoints: at.map(({ x, y }, id) => ({ x, y, id })) });
  }
}
