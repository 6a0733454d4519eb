// Position is asked for only on a press, and every way it can fail leads on.
import { expect, hold, test } from './support/host';
import { drawn } from './support/looks';

const TODAY = { latitude: 35.0, longitude: 115.0 };

test('with a position the nearest canteen stands first, in minutes', async ({ page, context, city }) => {
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation(TODAY);
  await page.goto(`${city.url}#/nearby?kind=canteen`);
  await page.getByRole('button', { name: '用我现在的位置' }).tap();
  const first = page.locator('[data-list] > li').nth(1);
  await expect(first).toHaveAttribute('data-place-id', 'T-C1');
  await expect(first.locator('.how-near')).toHaveText('走路约8分钟 · 270米');
  await expect(page).toHaveURL(/at=115\.00000,35\.00000/);
});

test('nothing is asked before the press', async ({ page, context, city }) => {
  await context.setGeolocation(TODAY);
  await page.addInitScript(() => {
    navigator.geolocation.getCurrentPosition = () => {
      throw new Error('asked without a press');
    };
  });
  await page.goto(`${city.url}#/nearby?kind=canteen`);
  await expect(page.getByRole('button', { name: '用我现在的位置' })).toBeVisible();
});

test('a refused position leads to choosing the community', async ({ page, context, city }) => {
  await context.clearPermissions();
  await page.goto(`${city.url}#/nearby?kind=canteen`);
  await page.getByRole('button', { name: '用我现在的位置' }).tap();
  await expect(page.locator('[data-locate]')).toContainText('请在下面选您的社区');
  await page.getByRole('link', { name: '选我的社区' }).tap();
  await page.getByRole('link', { name: '测试市' }).tap();
  await page.getByRole('link', { name: '东城区' }).tap();
  await page.getByRole('link', { name: '东街街道' }).tap();
  await page.getByRole('link', { name: '长岛社区' }).tap();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('最近的老年食堂');
  await expect(page.locator('[data-list] > li').first()).toBeVisible();
});

test('a web view that never answers is waited for eight seconds and no longer', async ({ page, city }) => {
  await page.addInitScript(() => {
    navigator.geolocation.getCurrentPosition = () => {};
  });
  await page.goto(`${city.url}#/nearby?kind=canteen`);
  const start = Date.now();
  await page.getByRole('button', { name: '用我现在的位置' }).tap();
  await expect(page.locator('[data-locate]')).toContainText('最多 8 秒');
  await expect(page.locator('[data-locate]')).toContainText('等了 8 秒还没有找到', { timeout: 12_000 });
  expect(Date.now() - start).toBeGreaterThan(7_000);
});

test('somebody far away is told so and can help their parents all the same', async ({ page, context, city }) => {
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation({ latitude: 51.5, longitude: -0.12 });
  await page.goto(`${city.url}#/nearby?kind=canteen`);
  await page.getByRole('button', { name: '用我现在的位置' }).tap();
  await expect(page.locator('[data-locate]')).toContainText('您现在不在测试');
  await expect(page.getByRole('link', { name: '选我的社区' })).toBeVisible();
});

test('a position that comes before the list of cities is kept until they come', async ({ page, context, city }) => {
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation({ latitude: 51.5, longitude: -0.12 });
  const letGo = await hold(page, '**/manifest.json');
  await page.addInitScript(() => {
    const { geolocation } = navigator;
    const ask = geolocation.getCurrentPosition.bind(geolocation);
    geolocation.getCurrentPosition = (found, failed, options) =>
      ask(
        (position) => {
          found(position);
          document.documentElement.dataset.positionCame = '';
        },
        failed,
        options,
      );
  });
  await page.goto(`${city.url}#/nearby?kind=canteen`);
  await page.getByRole('button', { name: '用我现在的位置' }).tap();
  await expect(page.locator('html[data-position-came]')).toHaveCount(1);
  await drawn(page);
  await expect(page.locator('[data-locate]')).toContainText('最多 8 秒');
  letGo();
  await expect(page.locator('[data-locate]')).toContainText('您现在不在测试');
});
