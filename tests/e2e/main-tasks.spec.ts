// The three things people come for, from a known place to the number, in three taps or fewer.
import { expect, started, test } from './support/host';
import type { Page } from '@playwright/test';

const EAST_STREET = 'from=990101001002'; // 长岛社区, which has a point of its own

/** Counts presses on the way. */
function taps(page: Page) {
  let count = 0;
  return {
    async on(name: string | RegExp, role: 'link' | 'button' = 'link') {
      count += 1;
      await page.getByRole(role, { name }).first().tap();
    },
    get count() {
      return count;
    },
  };
}

test('an older resident rings the nearest canteen in two taps', async ({ page, city }) => {
  await page.goto(`${city.url}#/?${EAST_STREET}`);
  await started(page);
  const finger = taps(page);
  await finger.on(/^吃饭/);
  const call = page.getByRole('link', { name: '打电话给东街老年食堂，0300-2000 0011' });
  await expect(call).toHaveAttribute('href', 'tel:030020000011');
  expect(finger.count + 1).toBeLessThanOrEqual(3);
  await expect(page.locator('[data-place-id="T-C1"] .badge')).toHaveText(
    '开着，12:30 停餐',
  );
});

test('a family finds the nearest home with dementia care in three taps', async ({ page, city }) => {
  await page.goto(`${city.url}#/?${EAST_STREET}`);
  await started(page);
  const finger = taps(page);
  await finger.on(/^养老院/);
  await finger.on(/^收失智老人 1$/, 'button');
  await expect(page.locator('[data-list] > li')).toHaveCount(1);
  const call = page.getByRole('link', { name: /^打电话给安心养老院/ });
  await expect(call).toHaveAttribute('href', 'tel:030020000022');
  expect(finger.count + 1).toBeLessThanOrEqual(3);
  await expect(page.getByRole('button', { name: /^收失智老人/ })).toBeFocused();
});

test('a wheelchair to rent is found in three taps, and its rent said', async ({ page, city }) => {
  await page.goto(`${city.url}#/?${EAST_STREET}`);
  await started(page);
  const finger = taps(page);
  await finger.on(/^租轮椅/);
  await finger.on(/^有轮椅租 1$/, 'button');
  const call = page.getByRole('link', { name: /^打电话给辅具之家/ });
  await expect(call).toHaveAttribute('href', 'tel:030020000032');
  expect(finger.count + 1).toBeLessThanOrEqual(3);
  await page.getByRole('link', { name: '辅具之家', exact: true }).tap();
  await expect(page.getByText('轮椅：每月 30 元，有补贴的 15 元，押金 300 元')).toBeVisible();
});

test('a home known to be unregistered comes last though it is nearest, and a closed canteen never', async ({ page, city }) => {
  await page.goto(`${city.url}#/nearby?kind=institution&${EAST_STREET}`);
  const ids = () => page.locator('[data-list] > li').evaluateAll((all) => all.map((li) => (li as HTMLElement).dataset.placeId));
  await expect(page.locator('[data-list] > li')).toHaveCount(3);
  expect(await ids()).toEqual(['T-I1', 'T-I2', 'T-I3']);
  await page.goto(`${city.url}#/nearby?kind=canteen&${EAST_STREET}`);
  await expect(page.locator('[data-place-id="T-C2"]')).toContainText('暂停服务');
  await expect(page.locator('[data-place-id="T-C2"]')).not.toContainText('现在开着');
  expect(await ids()).toEqual(['T-C2', 'T-C1', 'T-C3']);
});

test('what comes to the home is listed apart, without a distance', async ({ page, city }) => {
  await page.goto(`${city.url}#/nearby?kind=canteen&${EAST_STREET}`);
  const service = page.locator('[data-service-id="T-C5"]');
  await expect(service).toContainText('上门范围：东城区');
  await expect(service).not.toContainText('分钟');
  await page.goto(`${city.url}#/nearby?kind=canteen&from=990102001`);
  await expect(page.locator('[data-list] > li').first()).toBeVisible();
  await expect(service).toHaveCount(0);
});

test('a city without any rural home is no dead end', async ({ page, city }) => {
  await page.goto(`${city.url}#/nearby?kind=rural_home&${EAST_STREET}`);
  await expect(page.getByRole('heading', { name: /测试市的资料里还没有农村幸福院/ })).toBeVisible();
  await expect(page.locator('#main a[href="tel:12345"]')).toBeVisible();
  await expect(page.getByRole('link', { name: '东街社会工作站' })).toBeVisible();
});
