// A real server with the file of docs/hosting, below a folder: the app opens, goes on, and fetches nothing that its
// CSP forbids (`lawful` in support/host.ts).
import { expect, test } from './support/host';
import { has, RealServer } from '../node/support/servers';

test('nginx as docs/hosting sets it up serves the app below a folder', async ({ page }) => {
  test.skip(!has('nginx'), 'nginx is not installed');
  const server = await RealServer.start('nginx');
  await page.goto(`${server.below}#/nearby?kind=canteen&at=120.55912,29.99820`);
  await expect(page.locator('[data-list] > li').first()).toBeVisible();
  await page.getByRole('link', { name: '看地图' }).tap();
  await expect(page.locator('.map[data-map][data-ready] [data-pin]').first()).toBeVisible();
  await page.goto(`${server.below}plain/index.html`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  server.stop();
});
