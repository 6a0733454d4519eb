// A place that has paused or closed says so before all else, promises no hours, and leads nobody there; its number
// stays. T-C2 has paused, T-C4 has closed for good; by their hours both would be open at noon.
import type { Page } from '@playwright/test';
import { expect, test } from './support/host';

const START = 'from=990101001002';
const PROMISES = /现在开着|来得及|您到时/;

/** Of two things on a page, the one that comes first says so. */
const comesBefore = (page: Page, first: string, later: string) =>
  page.evaluate(
    ([first, later]) => {
      const [a, b] = [document.querySelector(first!)!, document.querySelector(later!)!];
      return (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    },
    [first, later],
  );

for (const [id, says, number] of [
  ['T-C2', '暂停服务', '030020000012'],
  ['T-C4', '已经关门', '030020000014'],
] as const) {
  test(`${id}: its page says so first, rings, and leads nobody there unasked`, async ({ page, city }) => {
    await page.goto(`${city.url}#/place/${id}?${START}`);
    const place = page.locator('.place');
    await expect(place.locator('.badge.closed')).toContainText(says);
    expect(await comesBefore(page, '.place .badge.closed', '.place .actions')).toBe(true);
    await expect(place).not.toContainText(PROMISES);
    await expect(place.locator('dt', { hasText: '原来的开饭时间' })).toBeVisible();
    await expect(place.locator(`a[href="tel:${number}"]`)).toBeVisible();
    const driver = page.getByRole('link', { name: '给司机看' });
    await expect(driver).toBeHidden();
    await expect(page.locator('[data-map-app]').first()).toBeHidden();
    // What has paused may open again; nothing leads to what has closed.
    if (id === 'T-C4') {
      await expect(page.getByRole('heading', { name: '地址' })).toBeVisible();
      await expect(page.locator('[data-go-all-the-same], [data-map-app]')).toHaveCount(0);
      await expect(driver).toHaveCount(0);
      return;
    }
    await page.getByText('问清楚了，还是要去').tap();
    await expect(page.locator('[data-map-app]').first()).toBeVisible();
    await driver.tap();
    await expect(page.locator('.driver .badge.closed')).toContainText(says);
  });

  test(`${id}: the comparison says so in its head and in its hours`, async ({ page, city }) => {
    await page.goto(`${city.url}#/compare?ids=T-C1,${id}&${START}`);
    const head = page.locator(`.compared [data-place-id=${id}]`);
    await expect(head.locator('.badge.closed')).toContainText(says);
    expect(await comesBefore(page, `[data-place-id=${id}] .badge.closed`, '.calls')).toBe(true);
    await expect(page.locator('.compared [data-place-id=T-C1] .badge')).toHaveCount(0);
    const cell = (row: string) => page.getByRole('row', { name: new RegExp(`^${row}`) }).getByRole('cell').nth(1);
    await expect(cell('开饭时间')).toContainText(/不开。原来是：|不开了。原来是：/);
    await expect(cell('现在去，开着吗')).toContainText(says);
  });

  test(`${id}: the slip, the card and the text say so first, with no hours and no way, and the number`, async ({ page, city }) => {
    for (const form of ['', '&form=fridge', '&form=driver']) {
      await page.goto('about:blank');
      await page.goto(`${city.url}#/slip?ids=T-C1,${id}${form}&${START}`);
      const place = page.locator(`.paper-place[data-place-id=${id}]`);
      const status = place.locator('.paper-status');
      await expect(status).toHaveCount(1);
      await expect(status).toContainText(says);
      const inside = `.paper-place[data-place-id=${id}]`;
      expect(await comesBefore(page, `${inside} .paper-status`, `${inside} .paper-ring`)).toBe(true);
      await expect(place).toContainText('0300-2000 00');
      await expect(place).not.toContainText(/走路|10:30|今天/);
      await expect(page.locator('.paper-place[data-place-id=T-C1] .paper-status')).toHaveCount(0);
    }
    await page.goto('about:blank');
    await page.goto(`${city.url}#/slip?ids=T-C1,${id}&form=text&${START}`);
    await expect(page.locator('[data-message=numbers] textarea')).toHaveValue(new RegExp(says));
    await expect(page.locator('[data-message=ways] textarea')).toHaveValue(new RegExp(`2 ${says}`));
  });
}

test('T-C2: its card in the list says so first, rings, and says nothing of the way', async ({ page, city }) => {
  await page.goto(`${city.url}#/nearby?kind=canteen&${START}`);
  const card = page.locator('[data-list] > [data-place-id=T-C2]');
  await expect(card.locator('.badge.closed')).toContainText('暂停服务');
  expect(await comesBefore(page, '[data-place-id=T-C2] .badge.closed', '[data-place-id=T-C2] .how-near')).toBe(true);
  await expect(card).not.toContainText(PROMISES);
  await expect(card.locator('.card-facts')).toHaveCount(0);
  await expect(card.getByRole('link', { name: '花园助餐点', exact: true })).toBeVisible();
  await expect(card.locator('a[href^="tel:"]')).toBeVisible();
  const open = page.locator('[data-list] > [data-place-id=T-C1]');
  await expect(open.locator('.card-facts')).toBeVisible();
});

test('T-C4 on a list that was sent says that it has closed, and leads nobody there', async ({ page, city }) => {
  await page.goto(`${city.url}#/shortlist?ids=T-C4&${START}`);
  const card = page.locator('[data-place-id=T-C4]');
  await expect(card.locator('.badge.closed')).toContainText('已经关门');
  await expect(card).not.toContainText(PROMISES);
  await expect(card.locator('.card-facts')).toHaveCount(0);
});

test('T-C2: its pin on the map says so, to the eye and to the ear', async ({ page, city }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(`${city.url}#/nearby?kind=canteen&${START}`);
  await page.locator('.map-pins .cluster').click(); // T-C1 and T-C2 stand side by side
  const pin = page.locator('.map-pins [data-pin=T-C2]');
  await expect(pin).toHaveAccessibleName(/花园助餐点，暂停服务/);
  await expect(pin).toContainText('停');
  await expect(page.locator('.map-pins [data-pin=T-C1]')).not.toContainText('停');
});
