// What is not known of a day, and what is old, is said on the way to the door; and filters hold for what comes home.
import { expect, test } from './support/host';
import { SEEDS } from './support/paths';
import { listed } from './support/seeds';

const EAST_STREET = 'from=990101001002';
const at = (time: string) => new Date(`${time}+08:00`);

test.describe('in a year of which no arrangement is published', () => {
  test('on Spring Festival nothing is said to be open', async ({ page, city }) => {
    await page.clock.setFixedTime(at('2027-02-06T11:00:00'));
    await page.goto(`${city.url}#/nearby?kind=canteen&${EAST_STREET}`);
    await expect(page.locator('[data-place-id="T-C1"]')).toContainText('节假日或调休，请先打电话');
    await expect(page.locator('[data-list]').getByText('现在开着')).toHaveCount(0);
  });

  test('near it the card, the place and the slip say that the arrangement is not published', async ({ page, city }) => {
    await page.clock.setFixedTime(at('2027-02-10T11:00:00'));
    const said = '节假日安排还没公布，请先打电话';
    await page.goto(`${city.url}#/nearby?kind=canteen&${EAST_STREET}`);
    await expect(page.locator('[data-place-id="T-C1"] .badge')).toHaveText(said);
    await page.goto(`${city.url}#/place/T-C1?${EAST_STREET}`);
    await expect(page.locator('.place .badge')).toHaveText(said);
    await page.goto(`${city.url}#/slip?ids=T-C1&${EAST_STREET}`);
    await expect(page.locator('[data-place-id="T-C1"]').first()).toContainText(said);
  });
});

test('a record that nobody has verified for long looks old on the card, the place and the slip', async ({ page, city }) => {
  await page.clock.setFixedTime(at('2029-03-07T12:00:00'));
  const said = '2 年多没有核实了（上次是2026年11月1日），请先打电话';
  await page.goto(`${city.url}#/nearby?kind=canteen&${EAST_STREET}`);
  await expect(page.locator('[data-place-id="T-C1"]')).toContainText(said);
  await expect(page.locator('[data-place-id="T-C3"]')).not.toContainText('年多没有核实');
  await page.goto(`${city.url}#/place/T-C1?${EAST_STREET}`);
  await expect(page.locator('.place')).toContainText(said);
  await page.goto(`${city.url}#/slip?ids=T-C1&${EAST_STREET}`);
  await expect(page.locator('[data-place-id="T-C1"]').first()).toContainText(said);
});

test('nurses that come home are filtered, counted and announced as the spreadsheet has them', async ({ page, samples }) => {
  const insured = new Set(
    listed('330600-shaoxing', 'home_nursing.csv', SEEDS)
      .filter((row) => row['长护险定点'] === '是')
      .map((row) => row['编号']),
  );
  const ids = () => page.locator('[data-service-id]').evaluateAll((all) => all.map((li) => (li as HTMLElement).dataset.serviceId!));
  const list = `${samples.url}#/nearby?kind=home_nursing&at=120.55912,29.99820`;
  await page.goto(list);
  await expect(page.locator('[data-service-id]').first()).toBeVisible();
  const all = await ids();
  const fitting = all.filter((id) => insured.has(id));
  expect(fitting.length).toBeGreaterThan(0);
  expect(fitting.length).toBeLessThan(all.length);
  await expect(page.locator('[data-need="ltci"] .count')).toHaveText(String(fitting.length));
  await page.goto(`${samples.url}#/nearby?kind=home_nursing&needs=ltci&at=120.55912,29.99820`);
  await expect(page.locator('[data-service-id]')).toHaveCount(fitting.length);
  expect(await ids()).toEqual(fitting);
  await expect(page.locator('[data-announce]')).toHaveText(`找到 ${fitting.length} 家能上门的`);
});
