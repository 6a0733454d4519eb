// A number and its unit, and both ends of a range, stand on one line: 1500–2500 元 that ends a line at the dash is read
// as 1500.
import { expect, test } from './support/host';

const SHAOXING = 'at=120.55912,29.99820';
const HOMES = 'S330602001-IN1,S330602001-IN2';

const PAGES = [
  ['the cards of a list', `#/nearby?kind=institution&show=30&${SHAOXING}`, '[data-list] > li .card-facts'],
  ['the table of a place', `#/place/S330602001-IN2?${SHAOXING}`, '.sheet dd'],
  ['the table of a rental point', `#/place/S330602004-RE1?${SHAOXING}`, '.sheet dd'],
  ['a comparison', `#/compare?ids=${HOMES}&${SHAOXING}`, '.side-by-side td'],
  ['a slip', `#/slip?ids=${HOMES},S330602002-CT1&${SHAOXING}`, '.paper-place'],
] as const;

for (const [name, hash, where] of PAGES) {
  test(`on ${name} no number breaks from its unit, nor a range in the middle, in any size of letters`, async ({ page, samples }) => {
    await page.goto(`${samples.url}${hash}`);
    await expect(page.locator(where).first()).toBeVisible();
    await page.locator('details').evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
    for (const size of ['large', 'larger', 'largest']) {
      const { met, broken } = await page.evaluate(
        ({ size, where }) => {
          document.documentElement.dataset.size = size;
          const found = { met: 0, broken: [] as string[] };
          const number = /\d+([.:]\d+)?(–\d+([.:]\d+)?)?(\s?(元(\/[月餐])?|公里|米|分钟|张|个月|平方米))?/g;
          for (const box of document.querySelectorAll(where)) {
            const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
            for (let text = texts.nextNode(); text; text = texts.nextNode()) {
              for (const match of text.textContent!.matchAll(number)) {
                const range = document.createRange();
                range.setStart(text, match.index);
                range.setEnd(text, match.index + match[0].length);
                const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
                if (/\D/.test(match[0])) found.met++;
                if (tops.size > 1) found.broken.push(match[0]);
              }
            }
          }
          return found;
        },
        { size, where },
      );
      expect(met, 'numbers that could break').toBeGreaterThan(0);
      expect(broken, size).toEqual([]);
    }
  });
}
