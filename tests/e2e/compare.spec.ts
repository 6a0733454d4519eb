// 比一比: differences first, unknown shown; the same for whoever gets the link; on paper; at 320 px.
import type { Page } from '@playwright/test';
import { copied, copiedLink } from './support/copied';
import { expect, test } from './support/host';

const HASH = '#/compare?ids=T-I1,T-I2,T-I3&from=990101001002';
const rows = (page: Page, of: 'leading' | 'alike') =>
  page.locator(`[data-rows=${of}] tbody tr`).evaluateAll((all) =>
    all.map((row) => [
      row.querySelector('th')!.textContent!,
      ...[...row.querySelectorAll('td > div')].map((cell) => cell.textContent!),
    ]),
  );

async function open(page: Page, url: string) {
  await page.goto(url);
  await expect(page.locator('[data-rows=leading]')).toBeVisible();
}

test('what differs stands first, as the sheets have it, and what is not published is said', async ({ page, city }) => {
  await open(page, `${city.url}${HASH}`);
  const leading = new Map((await rows(page, 'leading')).map(([title, ...cells]) => [title, cells]));
  expect(leading.get('多少钱')).toEqual(['每月 1500–2500 元', '每月 2500–4500 元', '未公布']);
  expect(leading.get('一共多少床位')).toEqual(['80 张', '120 张', '未公布']);
  expect(leading.get('收失智老人吗')).toEqual(['不收失智老人', '收失智老人', '未公布']);
  expect(leading.get('备案了吗')).toEqual(['已备案', '已备案', '未备案']);
  expect(leading.get('轮椅能进吗')).toEqual(['轮椅能进', '未公布', '未公布']);
  const alike = new Map((await rows(page, 'alike')).map(([title, ...cells]) => [title, cells]));
  expect(alike.get('认知障碍床位')).toEqual(['未公布', '未公布', '未公布']);
  for (const title of leading.keys()) expect(alike.has(title), title).toBe(false);
  await expect(page.locator('details.alike')).not.toHaveAttribute('open');
  await expect(page.locator('.calls .call')).toHaveCount(3);
});

test('a comparison opened in a fresh browser is the same', async ({ page, city, browser, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, `${city.url}${HASH}`);
  const seen = await rows(page, 'leading');
  await page.getByRole('button', { name: '发给家人' }).tap();
  await expect(page.locator('.sent')).not.toBeEmpty();
  const sent = await copied(page);
  for (const name of await page.locator('.compared .card-name a').allInnerTexts()) expect(sent).toContain(name);
  const link = await copiedLink(page);
  const other = await (await browser.newContext()).newPage();
  await other.clock.setFixedTime(new Date('2026-11-23T12:00:00+08:00'));
  await open(other, link);
  expect(await rows(other, 'leading')).toEqual(seen);
  expect(await other.locator('.compared .card-name').allInnerTexts()).toEqual(await page.locator('.compared .card-name').allInnerTexts());
  await other.context().close();
});

test('it is said from where the way is measured, and when only the town of it is known', async ({ page, city }) => {
  await open(page, `${city.url}${HASH}`);
  await expect(page.locator('main .from')).toContainText('长岛社区');
  await page.goto('about:blank');
  await open(page, `${city.url}#/compare?ids=T-I1,T-I2&from=990101001`);
  await expect(page.locator('main .from')).toContainText('大概位置');
});

test('it is a table to those who hear it, on a phone as on a desk', async ({ page, city }) => {
  for (const width of [320, 1366]) {
    await page.setViewportSize({ width, height: 800 });
    await open(page, `${city.url}${HASH}`);
    const table = page.getByRole('table', { name: '不一样的，要问的' });
    await expect(table.getByRole('columnheader')).toHaveText(['比什么', '东街敬老院', '安心养老院', '无名养老院']);
    const beds = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '一共多少床位' }) });
    await expect(beds.getByRole('cell')).toHaveCount(3);
  }
});

test('nothing scrolls sideways at 320 pixels, and each line says whose it is', async ({ page, city }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const size of ['large', 'largest']) {
    await page.addInitScript((size) => localStorage.setItem('eldercare-map.size', size), size);
    await open(page, `${city.url}${HASH}`);
    await page.reload();
    await expect(page.locator('[data-rows=leading]')).toBeVisible();
    await page.locator('details.alike summary').tap();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const first = page.locator('[data-rows=leading] tbody tr').first();
    await expect(first.locator('.order')).toHaveText(['1', '2', '3']);
    await expect(first.locator('.order').first()).toBeVisible();
  }
});

for (const [what, ids, says, name] of [
  ['no place', '', '还没有选要比的地方', '去“我的收藏”选'],
  ['one place', 'T-I1', '只有一个地方，比不了', '去“我的收藏”选'],
  ['places nobody knows', 'x,y', '现在的名录里没有', '去“我的收藏”选'],
] as const) {
  test(`${what} to compare is answered with a sentence and a way on`, async ({ page, city }) => {
    await page.goto(`${city.url}#/compare${ids && `?ids=${ids}`}`);
    await expect(page.locator('#main')).toContainText(says);
    await page.getByRole('link', { name }).tap();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('我的收藏');
  });
}

test('of four places the first three are compared, and one that is unknown leaves the others', async ({ page, city }) => {
  await open(page, `${city.url}#/compare?ids=T-I1,T-I2,T-I3,T-C1`);
  await expect(page.locator('#main')).toContainText('一次最多比三个');
  await expect(page.locator('.compared > li')).toHaveCount(3);
  await open(page, `${city.url}#/compare?ids=T-I1,nobody,T-C1`);
  await expect(page.locator('[data-unknown-id=nobody]')).toBeVisible();
  await expect(page.locator('.compared > li')).toHaveCount(2);
  const beds = (await rows(page, 'leading')).find(([title]) => title === '一共多少床位');
  expect(beds).toEqual(['一共多少床位', '80 张', '这一类没有']);
});

test('places of two cities are compared', async ({ page, samples }) => {
  await open(page, `${samples.url}#/compare?ids=S330602002-CT1,S370902001-CT1&from=330602002`);
  await expect(page.locator('.compared > li')).toHaveCount(2);
  const way = (await rows(page, 'leading')).find(([title]) => title === '有多远');
  expect(way).toEqual(['有多远', '同一个街道（乡镇）', '算不出']);
});

test('on paper all rows are there, and nothing to press', async ({ page, city }) => {
  await open(page, `${city.url}${HASH}`);
  await page.evaluate(() => (window.print = () => void dispatchEvent(new Event('beforeprint'))));
  await page.getByRole('button', { name: '打印这一页' }).tap();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-rows=alike]')).toBeVisible();
  for (const gone of ['header', '.hotline', '.send']) await expect(page.locator(gone).first()).toBeHidden();
  await expect(page.locator('.calls .ring').first()).toContainText('0300-2000 0021');
  await expect(page.locator('.calls .ring').first()).toBeVisible();
});
