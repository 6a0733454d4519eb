// From a position that is only roughly known every page says so, and says distances roughly: also those that are
// printed, sent or worked with at a counter.
import type { Page } from '@playwright/test';
import { expect, test } from './support/host';

const ROUGHLY = 'at=115.00000,35.01500,400m';
const EXACTLY = 'at=115.00000,35.01500';

/** Where the distance to T-C1, two kilometres off, is said; and where what it is measured from. */
const PAGES: [what: string, hash: string, near: string, from: string][] = [
  ['the list', '#/nearby?kind=canteen', '[data-place-id=T-C1] .how-near', '.list-head'],
  ['the page of a place', '#/place/T-C1?', '.place .how-near', '.place > .hint'],
  ['a list that was sent', '#/shortlist?ids=T-C1', '[data-place-id=T-C1] .how-near', '.from'],
  ['the comparison', '#/compare?ids=T-C1,T-I1', '[data-rows] tr:has(th:text-is("有多远")) td:nth-child(2)', '.from'],
  ['the slip', '#/slip?ids=T-C1', '[data-place-id=T-C1] .paper-what', '.paper-head'],
  ['the counter', '#/counter?kinds=canteen', '[data-list] [data-place-id=T-C1] .line-words', '#main'],
  ['a place looked up at the counter', '#/counter?place=T-C1', '[data-list] [data-place-id=T-C1] .line-words', '#main'],
];

const open = (page: Page, url: string, hash: string, start: string) =>
  page.goto(`${url}${hash}${hash.endsWith('?') ? '' : '&'}${start}`);

for (const [what, hash, near, from] of PAGES) {
  test(`from a rough position ${what} says a rough distance, no minutes, and that it is rough`, async ({ page, city }) => {
    await open(page, city.url, hash, ROUGHLY);
    await expect(page.locator(near).first()).toContainText('大概2公里');
    await expect(page.locator('#main')).not.toContainText(/约\d+分钟|您到时/);
    await expect(page.locator(from).first()).toContainText('大概位置');
    await expect(page.locator(from).first()).toContainText('可能差大概400米');
    await page.goto('about:blank');
    await open(page, city.url, hash, EXACTLY);
    await expect(page.locator(near).first()).toContainText(/约\d+分钟/);
    await expect(page.locator('#main')).not.toContainText('大概');
  });
}

test('what is printed or sent names the place, and asks nobody who holds the paper to try again', async ({ page, city }) => {
  for (const hash of ['#/slip?ids=T-C1', '#/compare?ids=T-C1,T-I1', '#/shortlist?ids=T-C1']) {
    await page.goto('about:blank');
    await open(page, city.url, hash, ROUGHLY);
    await expect(page.locator('#main')).toContainText('从东城区东街街道附近（大概位置）算起，可能差大概400米，走路时间说不准。');
    await expect(page.locator('#main')).not.toContainText('请再试一次');
  }
});

test('a place that is nearer than the error is not said to be near', async ({ page, city }) => {
  await open(page, city.url, '#/slip?ids=T-C1', 'at=115.00000,35.00000,400m');
  await expect(page.locator('.paper-what')).toContainText('离您多远，说不准');
});
