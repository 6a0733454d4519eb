// On the narrowest phone with the largest text nothing sticks out of the page or of its button.
import { expect, test } from './support/host';

const SHAOXING = 'at=120.55912,29.99820';

for (const [what, hash] of [
  ['the first page', '#/?from=330602002'],
  ['a list', `#/nearby?kind=canteen&${SHAOXING}`],
  ['a place', `#/place/S330602002-CT1?${SHAOXING}`],
  ['the page for the driver', '#/driver/S330602002-CT1'],
  ['choosing a place', '#/where?in=330602002'],
  ['about', '#/about'],
] as const) {
  test(`${what} fits 320 px with the largest text`, async ({ page, samples }) => {
    await page.setViewportSize({ width: 320, height: 568 });
    await page.addInitScript(() => localStorage.setItem('eldercare-map.size', 'largest'));
    await page.goto(`${samples.url}${hash}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('.waiting')).toHaveCount(0);
    const outside = await page.evaluate(() => {
      const hidden = (e: Element) => e.closest('.skip, .visually-hidden') !== null;
      const sticksOut = (e: Element, box: { left: number; right: number }) => {
        const { left, right, width } = e.getBoundingClientRect();
        return width > 0 && (left < box.left - 0.5 || right > box.right + 0.5);
      };
      const body = { left: 0, right: document.documentElement.clientWidth };
      const all = [...document.querySelectorAll('body *')].filter((e) => !hidden(e));
      const outOfPage = all.filter((e) => sticksOut(e, body));
      const outOfButton = all.filter((e) => {
        const button = e.parentElement?.closest('.button, .hotline-call');
        return button && sticksOut(e, button.getBoundingClientRect());
      });
      return [...outOfPage, ...outOfButton].map((e) => `${e.tagName} ${e.className} ${e.textContent?.slice(0, 20)}`);
    });
    expect(outside).toEqual([]);
  });
}
