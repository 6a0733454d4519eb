// The pictures of the README, of the published samples at noon of one day.
import { join } from 'node:path';
import { Host, NOON, test } from '../e2e/support/host';
import { ROOT } from '../e2e/support/paths';

const SPOT = 'at=120.55912,29.99820';
const PHONE = { width: 360, height: 640 };
const DESKTOP = { width: 1366, height: 768 };
/** So high that the paper lies above the bar at the foot. */
const HIGH = { width: 1366, height: 2400 };
const PICTURES = [
  { name: 'home-360', hash: '#/?from=330602002', until: '.tile', size: PHONE, theme: 'light' },
  { name: 'nearby-360', hash: `#/nearby?kind=canteen&${SPOT}`, until: '.card', size: PHONE, theme: 'light' },
  { name: 'place-360', hash: `#/place/S330602001-IN2?${SPOT}`, until: '.sheet', size: PHONE, theme: 'light' },
  { name: 'nearby-360-dark', hash: `#/nearby?kind=institution&${SPOT}`, until: '.card', size: PHONE, theme: 'dark' },
  { name: 'nearby-1366', hash: `#/nearby?kind=canteen&${SPOT}`, until: '.map[data-ready] [data-pin]', size: DESKTOP, theme: 'light' },
  { name: 'slip', hash: `#/slip?ids=S330602001-IN2,S330602002-CT1&${SPOT}`, until: '.paper-place', size: HIGH, theme: 'light' },
];

for (const { name, hash, until, size, theme } of PICTURES) {
  test(`docs/${name}.png`, async ({ browser }) => {
    const site = await Host.start({ fixture: false });
    const context = await browser.newContext({ viewport: size, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
    await context.addInitScript((theme) => localStorage.setItem('eldercare-map.theme', theme), theme);
    const page = await context.newPage();
    await page.clock.setFixedTime(NOON);
    await page.goto(site.url + hash);
    await page.locator(until).first().waitFor();
    await page.waitForLoadState('networkidle');
    const path = join(ROOT, `docs/${name}.png`);
    // Of a slip the paper counts.
    if (name === 'slip') await page.locator('.paper').first().screenshot({ path });
    else await page.screenshot({ path });
    await context.close();
    site.stop();
  });
}
