// How much of a page moves by itself while it is read.
import type { Page } from '@playwright/test';

/** Counts from the next opening on; what it returns says the sum so far (CLS, without its windows of time). */
export async function watchMoves(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    window.moves = [];
    new PerformanceObserver((list) => {
      for (const one of list.getEntries()) window.moves.push((one as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => window.moves.reduce((sum, one) => sum + one, 0));
}

declare global {
  interface Window {
    /** What has moved, one after the other. */
    moves: number[];
  }
}
