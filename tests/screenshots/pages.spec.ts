import { join } from 'node:path';
import { Host, NOON, test } from '../e2e/support/host';
import { ROOT } from '../e2e/support/paths';

const SPOT = 'at=120.55912,29.99820';
const PAGES: Record<string, string> = {
  home: '#/?from=330602002',
  'home-nowhere': '#/',
  nearby: `#/nearby?kind=canteen&${SPOT}`,
  'nearby-inexact': '#/nearby?kind=institution&from=330602001004',
  'nearby-ask': '#/nearby?kind=canteen',
  place: `#/place/S330602002-CT1?${SPOT}`,
  driver: `#/driver/S330602002-CT1?${SPOT}`,
  'where-city': '#/where',
  'where-district': '#/where?city=330600',
  'where-town': '#/where?in=330602002',
  about: '#/about',
  missing: '#/place/nobody',
  plain: 'plain/330600-shaoxing/canteen.html',
};

for (const [width, height] of [
  [360, 640],
  [1366, 768],
]) {
  for (const size of ['large', 'largest']) {
    test(`${width} ${size}`, async ({ browser }) => {
      const host = await Host.start({ fixture: false });
      const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
      await context.addInitScript((s) => localStorage.setItem('eldercare-map.size', s), size);
      for (const [name, address] of Object.entries(PAGES)) {
        const page = await context.newPage();
        await page.clock.setFixedTime(NOON);
        await page.goto(host.url + address);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.waitForLoadState('networkidle');
        await page.screenshot({ path: join(ROOT, `screenshots/${name}-${width}-${size}.png`) });
        await page.close();
      }
      host.stop();
    });
  }
}
