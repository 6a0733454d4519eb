// A bureau's list of names and addresses: whatever has no coordinates is found, rung and printed as everything else,
// and nothing of it is shown as exact. (tests/fixtures/addresses)
import type { Page } from '@playwright/test';
import { expect, Host, test as base } from './support/host';
import { measure } from './support/measure';
import { ADDRESSES_SITE } from './support/paths';

const test = base.extend<object, { addresses: Host }>({
  addresses: [
    async ({}, use) => {
      const host = await Host.start({ fixture: ADDRESSES_SITE });
      await use(host);
      host.stop();
    },
    { scope: 'worker' },
  ],
});

const NOT_EXACT = '地图上没有它的准确位置，请照地址找';
const COMMUNITY = 'from=990201001001';
const SPOT = 'at=115.00000,35.00000';
/** What only somebody can say who knows the spot. */
const EXACT = /分钟 ·|走路约|您到时|来得及/;

const ids = (page: Page) => page.locator('[data-list] > li').evaluateAll((all) => all.map((one) => one.getAttribute('data-place-id')));

test('from home to the nearest canteen of one’s community in three taps, with its address and its number', async ({ page, addresses }) => {
  await page.goto(`${addresses.url}#/?${COMMUNITY}`);
  await page.getByRole('link', { name: '吃饭' }).first().tap();
  const first = page.locator('[data-list] > li').first();
  await expect(first).toContainText('同一个社区（村）');
  await expect(first).toContainText(`${NOT_EXACT}：北城区北街街道柳树社区12号`);
  await expect(first.locator('a[href="tel:030020000051"]')).toBeVisible();
  // Its community first, then its town (a community's point is nearer the mark than a town's), then the district.
  expect(await ids(page)).toEqual(['A-C1', 'A-C2', 'A-C4', 'A-C3']);
  await expect(page.locator('[data-list]')).not.toContainText(EXACT);
  await first.getByRole('link', { name: '柳树食堂', exact: true }).tap();
  await expect(page.locator('.place [data-rough]')).toHaveText(NOT_EXACT);
  await expect(page.locator('.place')).not.toContainText(EXACT);
  await expect(page.locator('.place .badge')).toContainText('现在开着，12:30 停餐');
  await expect(page.locator('[data-map-app]')).toHaveCount(0);
  await page.getByRole('link', { name: '给司机看' }).tap();
  await expect(page.locator('.driver [data-rough]')).toHaveText(NOT_EXACT);
});

test('from an exact spot metres are said as 大概, and what is near for certain comes first', async ({ page, addresses }) => {
  await page.goto(`${addresses.url}#/nearby?kind=canteen&${SPOT}`);
  const cards = page.locator('[data-list] > li .how-near');
  await expect(cards).toHaveText(['大概2公里以内', '大概4公里以内', '大概4公里以内', '离您多远，说不准']);
  await expect(page.locator('[data-beyond]')).toHaveCount(0);
  await page.goto(`${addresses.url}#/nearby?kind=institution&${SPOT}`);
  await expect(cards).toHaveText(['2.7公里，建议坐车', '大概4公里以内']);
});

test('the map has no pin for it and says so; the exact home has one', async ({ page, addresses }) => {
  await page.goto(`${addresses.url}#/nearby?kind=institution&${SPOT}&view=map`);
  await expect(page.locator('.map-pins .pin')).toHaveCount(1);
  await expect(page.locator('.map-pins .pin')).toHaveAccessibleName(/西园养老院/);
  await expect(page.locator('[data-not-on-map]')).toContainText('有 1 处没有准确位置');
});

test('at the counter it stands in the list, and the slip says that it is to be found by its address', async ({ page, addresses }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(`${addresses.url}#/counter?${COMMUNITY}&kinds=canteen`);
  const lines = page.locator('.desk-lines > li:has(.desk-line)');
  await expect(lines.first()).toContainText('同社区');
  await lines.first().locator('.desk-line').click();
  await expect(lines.first().locator('[data-rough]')).toHaveText(NOT_EXACT);
  await page.goto(`${addresses.url}#/slip?ids=A-C1,A-C3&${SPOT}`);
  const places = page.locator('.paper-place');
  await expect(places).toHaveCount(2);
  await expect(places.first()).toContainText(`北城区北街街道柳树社区12号（${NOT_EXACT}）`);
  await expect(page.locator('.paper-places')).not.toContainText(EXACT);
  await expect(page.locator('.paper-map')).toHaveCount(0);
});

test('the comparison and the plain pages say it, too', async ({ page, addresses }) => {
  await page.goto(`${addresses.url}#/compare?ids=A-I1,A-I2&${SPOT}`);
  await expect(page.locator('.compared [data-place-id=A-I2] [data-rough]')).toHaveText(NOT_EXACT);
  await expect(page.locator('.compared [data-place-id=A-I1] [data-rough]')).toHaveCount(0);
  await page.goto(`${addresses.url}plain/990200-dizhi/canteen.html`);
  await expect(page.locator('#A-C1')).toContainText(NOT_EXACT);
});

test('coverage says how many could not be measured, and calls no community reached by them', async ({ page, addresses }) => {
  await page.goto(`${addresses.url}#/coverage?city=990200`);
  for (const summary of await page.locator('summary').all()) await summary.click();
  const reach = page.locator('body');
  await expect(reach).toContainText('有 5 处没有准确位置，没有量进来');
  await expect(reach).toContainText('说是走不到的，也可能走得到');
  // Only the home with a point is measured; no canteen has one.
  await expect(page.locator('[data-reach]')).toHaveCount(1);
  await expect(page.locator('[data-reach="institution"]')).toContainText('0%走得到');
});

test('its card and its page are as easy to read and to press as every other', async ({ page, addresses }) => {
  for (const path of [`nearby?kind=canteen&${SPOT}`, `place/A-C4?${COMMUNITY}`]) {
    await page.goto(`${addresses.url}#/${path}`);
    await expect(page.locator('[data-rough]').first()).toBeVisible();
    expect(await measure(page, { width: 360, height: 640, size: 'large', theme: 'light' } as never)).toEqual([]);
  }
});
