// Position is asked for only on a press, and every way it can fail leads on.
import type { Page } from '@playwright/test';
import { expect, hold, Host, started, test } from './support/host';
import { drawn } from './support/looks';

const TODAY = { latitude: 35.0, longitude: 115.0 };

test('with a position the nearest canteen stands first, in minutes', async ({ page, context, city }) => {
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation(TODAY);
  await page.goto(`${city.url}#/nearby?kind=canteen`);
  await page.getByRole('button', { name: '用我现在的位置' }).tap();
  const first = page.locator('[data-list] > li').nth(1);
  await expect(first).toHaveAttribute('data-place-id', 'T-C1');
  await expect(first.locator('.how-near')).toHaveText('走路约8分钟');
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
  const letGo = await hold(page, '**/manifest/*.json');
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

const FROM = '120.55912,29.99820';

for (const accuracy of [151, 2_000, 30_000]) {
  test(`a position that may be ${accuracy} metres off is said to be rough, and gives no minutes`, async ({ page, context, city }) => {
    await context.grantPermissions(['geolocation']);
    await context.setGeolocation({ ...TODAY, accuracy });
    await page.goto(`${city.url}#/nearby?kind=canteen`);
    await page.getByRole('button', { name: '用我现在的位置' }).tap();
    await expect(page).toHaveURL(new RegExp(`at=115[.]00000,35[.]00000,${accuracy}m`));
    const isRough = async () => {
      await expect(page.locator('.inexact').first()).toContainText('大概位置');
      await expect(page.locator('[data-list] > li[data-place-id]').first()).toBeVisible();
      await expect(page.locator('[data-list]')).not.toContainText('分钟');
      await expect(page.locator('[data-list]')).not.toContainText('您到时');
    };
    await isRough();
    await page.reload();
    await isRough();
    await page.locator('[data-list] > li[data-place-id] h2 a').first().tap();
    await expect(page).toHaveURL(new RegExp(`place/.*${accuracy}m`));
    await expect(page.locator('#main')).not.toContainText('走路约');
    await page.goBack();
    await isRough();
  });
}

test('a position that may be 20 metres off is as good as exact', async ({ page, context, city }) => {
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation({ ...TODAY, accuracy: 20 });
  await page.goto(`${city.url}#/nearby?kind=canteen`);
  await page.getByRole('button', { name: '用我现在的位置' }).tap();
  await expect(page.locator('[data-list] > li').nth(1).locator('.how-near')).toHaveText('走路约8分钟');
  await expect(page).toHaveURL(/at=115[.]00000,35[.]00000$/);
});

for (const [where, at] of [
  ['萧山', '120.20000,30.05000'],
  ['莱芜', '117.67700,36.21400'],
  ['莱西', '120.51800,36.88900'],
  ['长丰', '117.16800,32.47800'],
  ['the open sea', '121.90000,37.90000'],
]) {
  test(`whoever is in ${where} is not told of a city that is not theirs`, async ({ page, samples }) => {
    // Also not of the one they looked at last.
    await page.goto(`${samples.url}#/nearby?kind=canteen&at=${FROM}`);
    await expect(page.locator('aside.hotline')).toContainText('96345');
    await page.evaluate((to) => (location.hash = to), `#/nearby?kind=canteen&at=${at}`);
    await expect(page.locator('.ask-where')).toContainText('您现在不在绍兴');
    await expect(page.getByRole('link', { name: '选我的社区' })).toBeVisible();
    await expect(page.locator('[data-place-id]')).toHaveCount(0);
    await expect(page.locator('body')).not.toContainText('96345');
    await expect(page.locator('aside.hotline')).toContainText('12345');
    await page.reload();
    await expect(page.locator('.ask-where')).toContainText('您现在不在绍兴');
    await expect(page.locator('body')).not.toContainText('96345');
  });
}

test('at the edge of a city answers are given, with a word about it', async ({ page, samples }) => {
  // 400 metres beyond the outline of 柯桥区, in the west.
  await page.goto(`${samples.url}#/nearby?kind=canteen&at=120.35000,30.00000`);
  await expect(page.locator('[data-edge]')).toContainText('您可能不在绍兴市里');
  await expect(page.locator('[data-list] > li[data-place-id]').first()).toBeVisible();
});

/** A phone whose answers the test gives: `window.answer()`, `window.consent()`. */
const withPhone = (page: Page, state: 'prompt' | 'granted' | 'none') =>
  page.addInitScript((state) => {
    const phone = window as unknown as { answer: () => void; consent: () => void };
    navigator.geolocation.getCurrentPosition = (found) => {
      phone.answer = () =>
        found({ coords: { latitude: 35, longitude: 115, accuracy: 20 }, timestamp: 0 } as GeolocationPosition);
    };
    if (state === 'none') {
      Object.defineProperty(navigator, 'permissions', { value: undefined });
      return;
    }
    const status = { state, onchange: () => {} };
    phone.consent = () => {
      (status as { state: string }).state = 'granted';
      status.onchange();
    };
    navigator.permissions.query = async () => status as unknown as PermissionStatus;
  }, state);

const answer = (page: Page) => page.evaluate(() => (window as unknown as { answer: () => void }).answer());
const consent = (page: Page) => page.evaluate(() => (window as unknown as { consent: () => void }).consent());

for (const state of ['prompt', 'granted', 'none'] as const) {
  test(`a position that comes late is offered (consent: ${state})`, async ({ page, city }) => {
    await withPhone(page, state);
    await page.goto(`${city.url}#/nearby?kind=canteen`);
    await page.getByRole('button', { name: '用我现在的位置' }).tap();
    const said = page.locator('[data-locate]');
    await expect(said).toContainText(state === 'prompt' ? '请点“允许”' : '最多 8 秒');
    await expect(said).toContainText('等了 8 秒还没有找到', { timeout: 20_000 });
    await answer(page);
    await page.locator('[data-found-late]').tap();
    await expect(page.locator('[data-list] > li').nth(1)).toHaveAttribute('data-place-id', 'T-C1');
  });
}

test('whoever thinks longer than eight seconds before they allow it is not late', async ({ page, city }) => {
  await withPhone(page, 'prompt');
  await page.goto(`${city.url}#/nearby?kind=canteen`);
  await page.getByRole('button', { name: '用我现在的位置' }).tap();
  const said = page.locator('[data-locate]');
  await expect(said).toContainText('等了 8 秒还没有找到', { timeout: 20_000 });
  await consent(page);
  await expect(said).toContainText('正在找您的位置，最多 8 秒');
  await answer(page);
  await expect(page.locator('[data-list] > li').nth(1)).toHaveAttribute('data-place-id', 'T-C1');
});

test('a position that comes when one has gone on is offered there', async ({ page, city }) => {
  await withPhone(page, 'prompt');
  await page.goto(`${city.url}#/nearby?kind=canteen`);
  await page.getByRole('button', { name: '用我现在的位置' }).tap();
  await page.getByRole('link', { name: '选我的社区' }).tap();
  await expect(page.getByRole('link', { name: '测试市' })).toBeVisible();
  await answer(page);
  await page.locator('[data-found-late]').tap();
  await expect(page.locator('[data-list] > li').nth(1)).toHaveAttribute('data-place-id', 'T-C1');
});

test('a page around the app that forbids to ask is named, not the phone', async ({ page, context, city }) => {
  await context.grantPermissions(['geolocation']);
  const body = (allow: string) => `<!doctype html><iframe src="${city.url}?embed=1#/nearby?kind=canteen"
    title="养老地图" style="width:100%;height:600px;border:0" ${allow}></iframe>`;
  const around = await Host.start({ faults: { broken: [{ path: '/forbids', body: body('') }] } });
  await page.goto(`${around.url}forbids`);
  const inside = page.frameLocator('iframe');
  await inside.getByRole('button', { name: '用我现在的位置' }).tap();
  await expect(inside.locator('[data-locate]')).toContainText('网页没有开放定位，不是手机的问题');
  const whole = inside.locator('[data-open-whole]');
  await expect(whole).toHaveAttribute('target', '_blank');
  await expect(whole).toHaveAttribute('href', './#/nearby?kind=canteen');
  await started(page);
  around.stop();
});
