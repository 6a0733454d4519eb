// Phones that are set otherwise than most: another time zone, a clock that was set back, a browser that translates.
import { expect, test } from './support/host';

const LIST = '#/nearby?kind=canteen&from=990101001002';

test.describe('a phone that shows the time of another country', () => {
  test.use({ timezoneId: 'America/New_York' });

  test('what is open is said by the clock of Beijing', async ({ page, city }) => {
    await page.goto(city.url + LIST);
    await expect(page.locator('[data-place-id="T-C1"]')).toContainText('开着，12:30 停餐');
  });
});

test('a clock set back by years is doubted on every page, and one that is right is not', async ({ page, city }) => {
  await page.goto(city.url + LIST);
  await expect(page.locator('[data-place-id="T-C1"]')).toBeVisible();
  await expect(page.locator('[data-clock]')).toHaveCount(0);
  await page.clock.setFixedTime(new Date('2019-03-05T12:00:00+08:00'));
  for (const hash of [LIST, '#/place/T-C1', '#/counter?from=990101001002']) {
    await page.goto('about:blank');
    await page.goto(city.url + hash);
    await expect(page.locator('[data-clock]'), hash).toContainText('这部手机的日期是2019年3月5日');
  }
});

// A translator puts its own words in the place of those of the page, and what changes later would not be seen: a
// canteen that has closed would stay open. The plain pages never change, and may be translated.
test('no browser translates what changes, and every browser may translate the plain pages', async ({ page, city }) => {
  await page.goto(city.url + LIST);
  await expect(page.locator('[data-place-id="T-C1"]')).toBeVisible();
  expect(await page.locator('[data-place-id="T-C1"] .badge').evaluate((one: HTMLElement) => one.translate)).toBe(false);
  await page.goto(`${city.url}plain/`);
  expect(await page.locator('h1').evaluate((one: HTMLElement) => one.translate)).toBe(true);
});
