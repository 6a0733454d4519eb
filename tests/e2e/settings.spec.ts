// What a person chooses once is there the next time; where the phone keeps nothing, it holds for now.
import { expect, test } from './support/host';
import type { Page } from '@playwright/test';

const LIST = '#/nearby?kind=canteen&from=990101001002';
const root = (page: Page) => page.locator('html');

test('size, colours, pace and place chosen today are there tomorrow', async ({ page, city }) => {
  await page.goto(`${city.url}${LIST}`);
  const before = await page.locator('.how-near').nth(1).innerText();
  await page.goto(`${city.url}#/where?in=990101001`);
  await page.getByRole('link', { name: '长岛社区' }).tap();
  await expect(page).toHaveURL(/from=990101001002/);
  await page.goto(`${city.url}#/about`);
  await page.getByRole('button', { name: '超大', exact: true }).tap();
  await page.getByRole('button', { name: '黑底黄字，最清楚' }).tap();
  await page.getByRole('button', { name: '拄拐杖' }).tap();
  await expect(page.getByRole('button', { name: '拄拐杖' })).toHaveAttribute('aria-pressed', 'true');

  const tomorrow = await page.context().newPage();
  await tomorrow.clock.setFixedTime(new Date('2026-11-24T12:00:00+08:00'));
  await tomorrow.goto(`${city.url}#/about`);
  await expect(root(tomorrow)).toHaveAttribute('data-size', 'largest');
  await expect(root(tomorrow)).toHaveAttribute('data-theme', 'contrast');
  await expect(tomorrow.locator('[data-home-place]')).toContainText('长岛社区');
  for (const chosen of ['超大', '黑底黄字，最清楚', '拄拐杖']) {
    await expect(tomorrow.getByRole('button', { name: chosen, exact: true })).toHaveAttribute('aria-pressed', 'true');
  }
  await tomorrow.goto(`${city.url}#/nearby?kind=canteen`);
  await expect(tomorrow).toHaveURL(/from=990101001002/);
  const slower = await tomorrow.locator('.how-near').nth(1).innerText();
  const minutes = (text: string) => Number(/约(\d+)分钟/.exec(text)?.[1]);
  expect(minutes(slower)).toBeGreaterThan(minutes(before));
});

test('a place can be forgotten, and is', async ({ page, city }) => {
  await page.goto(`${city.url}#/where?in=990101001`);
  await page.getByRole('link', { name: '长岛社区' }).tap();
  await expect(page).toHaveURL(/from=990101001002/);
  await page.goto(`${city.url}#/about`);
  await page.getByRole('button', { name: '忘掉这个地方' }).tap();
  await expect(page.locator('[data-home-place]')).toContainText('还没有选');
  await expect(page.locator('[data-announce]')).toContainText('还没有选');
  await page.reload();
  await expect(page.locator('[data-home-place]')).toContainText('还没有选');
});

test('the colours follow the phone until somebody chooses others', async ({ page, city }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(`${city.url}#/about`);
  await expect(page.getByRole('button', { name: '跟手机一样' })).toHaveAttribute('aria-pressed', 'true');
  await expect(root(page)).toHaveAttribute('data-theme', 'dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(root(page)).toHaveAttribute('data-theme', 'light');
  await page.emulateMedia({ colorScheme: 'dark', contrast: 'more' });
  await expect(root(page)).toHaveAttribute('data-theme', 'contrast');
  await page.getByRole('button', { name: '白底', exact: true }).tap();
  await expect(root(page)).toHaveAttribute('data-theme', 'light');
});

test('what was chosen holds before the app has come, so that nothing jumps or flashes', async ({ page, city }) => {
  await page.addInitScript(() => {
    localStorage.setItem('eldercare-map.size', 'largest');
    localStorage.setItem('eldercare-map.theme', 'dark');
  });
  await page.route('**/*.wasm', () => {}); // never answered
  await page.goto(city.url, { waitUntil: 'commit' });
  await expect(page.getByText('正在打开地图')).toBeVisible();
  await expect(root(page)).toHaveAttribute('data-size', 'largest');
  await expect(root(page)).toHaveAttribute('data-theme', 'dark');
});

test('a phone that keeps nothing is no obstacle: choices hold until the page is closed', async ({ page, city }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await page.goto(`${city.url}#/about`);
  await page.getByRole('button', { name: '特大', exact: true }).tap();
  await page.getByRole('button', { name: '黑底', exact: true }).tap();
  await expect(root(page)).toHaveAttribute('data-size', 'larger');
  await expect(root(page)).toHaveAttribute('data-theme', 'dark');
  await page.goto(`${city.url}#/where?in=990101001`);
  await page.getByRole('link', { name: '长岛社区' }).tap();
  await page.getByRole('link', { name: /^吃饭/ }).tap();
  await expect(page.locator('[data-list] > li')).toHaveCount(3);
  await expect(root(page)).toHaveAttribute('data-size', 'larger');
});
