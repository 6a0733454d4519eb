// An app that fails again and again ends in the plain directory, and not in a loop.
import type { Page } from '@playwright/test';
import { expect, Host, test } from './support/host';

test.use({ noon: 'own' });

const LIST = '#/nearby?kind=canteen&at=115.00000,35.00000';
const panel = (page: Page) => page.locator('#crash');
const again = (page: Page) => panel(page).getByRole('link', { name: '再打开一次' });
const broken = { broken: [{ path: '_bg.wasm', status: 500 }] };

/** Presses, and waits until the page has begun anew and has failed again. */
async function failsAgain(page: Page): Promise<void> {
  await page.evaluate(() => Object.assign(window, { isBefore: true }));
  await again(page).tap();
  await page.waitForFunction(() => !('isBefore' in window));
  await expect(panel(page)).toBeVisible();
}

test('whoever opens a map that fails, three times in a row, is led to the plain directory', async ({ page }) => {
  const host = await Host.start({ faults: broken });
  await page.goto(`${host.url}${LIST}`);
  await expect(panel(page)).toBeVisible();
  for (let times = 1; times < 3; times += 1) {
    await failsAgain(page);
    await expect(page, 'the address survives').toHaveURL(`${host.url}${LIST}`);
  }
  await again(page).tap();
  await expect(page).toHaveURL(`${host.url}plain/index.html`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  host.stop();
});

test('a map that has stood for half a minute has not failed in a row', async ({ page }) => {
  await page.clock.install();
  const host = await Host.start({ faults: broken });
  await page.goto(`${host.url}${LIST}`);
  await expect(panel(page)).toBeVisible();
  await failsAgain(page);
  host.mends();
  await again(page).tap();
  await expect(page.locator('.card').first()).toBeVisible();
  await expect(page.locator('#waiting')).toHaveCount(0);
  await page.clock.runFor(31_000);
  host.ready(broken);
  await page.reload();
  await expect(panel(page)).toBeVisible();
  await failsAgain(page);
  await failsAgain(page);
  host.stop();
});

test('where the plain directory is not there either, one can go on trying', async ({ page }) => {
  const host = await Host.start({ faults: { broken: [...broken.broken, { path: '/plain/', status: 404 }] } });
  await page.goto(`${host.url}${LIST}`);
  await expect(panel(page)).toBeVisible();
  for (let times = 0; times < 4; times += 1) await failsAgain(page);
  await expect(page).toHaveURL(`${host.url}${LIST}`);
  host.stop();
});

test('a public screen whose app fails again and again shows the plain directory, and tries anew when nobody touches it', async ({ page }) => {
  await page.clock.install();
  const host = await Host.start({ faults: broken });
  await page.goto(`${host.url}?kiosk=1#/`);
  const inside = page.frameLocator('iframe').getByRole('heading', { level: 1 });
  await expect(panel(page)).toBeVisible();
  // It begins anew by itself, every twenty seconds.
  await expect(async () => {
    await page.clock.runFor(21_000);
    await expect(inside).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(panel(page)).toHaveCount(0);
  host.mends();
  await expect(async () => {
    await page.clock.runFor(91_000);
    await expect(page.locator('.tile').first()).toBeVisible({ timeout: 500 });
  }).toPass();
  host.stop();
});
