// What comes does not push away what one is about to press.
import { expect, hold, started, test } from './support/host';

declare global {
  interface Window {
    moved: number;
  }
}

const SHAOXING = 'at=120.55912,29.99820';

for (const id of ['S330602001-IN2', 'S330602002-CT1']) {
  test(`nothing moves on the page of a place while it comes: ${id}`, async ({ page, samples }) => {
    await page.addInitScript(() => {
      window.moved = 0;
      new PerformanceObserver((list) => {
        for (const one of list.getEntries()) window.moved += (one as PerformanceEntry & { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const letGo = await hold(page, /330600-shaoxing-[0-9a-f]{8}[.]pack$/);
    await page.goto(`${samples.url}#/place/${id}?${SHAOXING}`);
    await started(page);
    await expect(page.locator('main > .waiting')).toBeVisible();
    letGo();
    await expect(page.locator('.sheet')).toBeVisible();
    await expect(page.locator('.sample-band')).toBeVisible();
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(await page.evaluate(() => window.moved)).toBeLessThanOrEqual(0.02);
  });
}
