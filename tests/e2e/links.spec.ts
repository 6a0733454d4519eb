// Links that are sent, old, cut or wrong; and the back button.
import { expect, hold, started, test } from './support/host';

test('a sent list is the same list on another phone', async ({ page, city, browser }) => {
  await page.goto(`${city.url}#/nearby?kind=institution&at=115.00000,35.00000`);
  await page.getByRole('button', { name: /^收失智老人/ }).tap();
  await expect(page.locator('[data-list] > li')).toHaveCount(1);
  const other = await (await browser.newContext()).newPage();
  await other.goto(page.url());
  await expect(other.locator('[data-list] > li')).toHaveAttribute('data-place-id', 'T-I2');
  await other.close();
});

test('back from a place leads to the list where one was, back from a filter takes it off', async ({ page, samples }) => {
  await page.goto(`${samples.url}#/nearby?kind=canteen&at=120.55912,29.99820`);
  await expect(page.locator('[data-list] > li')).toHaveCount(10);
  await page.getByRole('button', { name: '再看 10 个' }).tap();
  await expect(page.locator('[data-list] > li')).toHaveCount(20);
  const fifteenth = page.locator('[data-list] > li').nth(14);
  const name = fifteenth.getByRole('link').first();
  await name.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  await name.tap();
  await expect(page).toHaveURL(/#\/place\//);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  await page.goBack();
  await expect(page.locator('[data-list] > li')).toHaveCount(20);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before - 200);
  await page.goBack();
  await expect(page.locator('[data-list] > li')).toHaveCount(10);
});

test('a tile pressed before the app is there leads to the list from where the link says', async ({ page, city }) => {
  const letGo = await hold(page, '**/*_bg.wasm');
  await page.goto(`${city.url}#/?from=990101001002&for=family`);
  await page.getByRole('link', { name: /^吃饭/ }).tap();
  await expect(page).toHaveURL(/kind=canteen/);
  await expect(page.locator('#waiting'), 'the app is not there').toBeVisible();
  letGo();
  await expect(page.locator('[data-list] > li')).toHaveCount(3);
  await expect(page).toHaveURL(/#\/nearby\?kind=canteen&from=990101001002&for=family$/);
});

test('a page change gives the heading the focus and the tab its name', async ({ page, city }) => {
  await page.goto(`${city.url}#/?from=990101001002`);
  await started(page);
  await page.getByRole('link', { name: /^养老院/ }).tap();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page).toHaveTitle('最近的养老院 · 数字养老地图');
});

for (const [what, hash, says] of [
  ['an unknown place', '#/place/990100-nobody', '找不到这个地方'],
  ['a place of no city', '#/place/x', '找不到这个地方'],
] as const) {
  test(`${what} is answered with a sentence and a way on`, async ({ page, city }) => {
    await page.goto(`${city.url}${hash}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(says);
    await page.getByRole('link', { name: '回首页' }).tap();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('您想找什么？');
  });
}

test('a place of another city is found though another was last looked at', async ({ page, samples }) => {
  await page.goto(`${samples.url}#/nearby?kind=canteen&at=117.10000,36.20000`);
  const first = page.locator('[data-list] > li').first();
  await expect(first).toBeVisible();
  const id = await first.getAttribute('data-place-id');
  const name = await first.getByRole('link').first().innerText();
  await page.goto('about:blank');
  await page.goto(`${samples.url}#/nearby?kind=canteen&at=120.55912,29.99820`);
  await expect(page.locator('[data-list] > li').first()).toBeVisible();
  await page.evaluate((hash) => (location.hash = hash), `#/place/${id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
});

test('the way to a place is asked of each map app in its own coordinates', async ({ page, city }) => {
  await page.goto(`${city.url}#/place/T-R2?at=115.00000,35.00000`);
  const href = (app: string) => page.locator(`[data-map-app="${app}"]`).getAttribute('href');
  // The record is written in GCJ-02, which 高德 and 腾讯 take: the numbers must come back as written.
  expect(await href('Amap')).toMatch(/to=115\.006000,35\.001000,/);
  expect(await href('Tencent')).toMatch(/tocoord=35\.001000,115\.006000&coord_type=2/);
  expect(await href('Baidu')).toMatch(/destination=latlng:35\.00\d+,115\.01\d+%7Cname:.*coord_type=bd09ll/);
  expect(await href('Apple')).toMatch(/daddr=35\.001000,115\.006000/);
});

test('the driver sees name and address in the largest type', async ({ page, city }) => {
  await page.goto(`${city.url}#/place/T-C1?at=115.00000,35.00000`);
  await page.getByRole('link', { name: '给司机看' }).tap();
  await expect(page.locator('.driver-address')).toHaveText('东街1号');
  const size = await page.locator('.driver-address').evaluate((e) => parseFloat(getComputedStyle(e).fontSize));
  expect(size).toBeGreaterThanOrEqual(34);
});
