import { join } from 'node:path';
import { Host, NOON, test } from '../e2e/support/host';
import { GALLERY, ROOT } from '../e2e/support/paths';

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
  accessibility: '#/accessibility',
  'nearby-beyond': '#/nearby?kind=canteen&at=120.33000,29.60000',
  'guide-city': '#/guide',
  'guide-begin': '#/guide?in=340403',
  'guide-question': '#/guide?in=340403&age=80&q=memory',
  'guide-several': '#/guide?in=340403&age=80&rural=yes&q=groups',
  'guide-result': '#/guide?in=340403&age=80&ability=full&memory=worse&income=minimum&living=alone&rural=no&groups=severe&q=result',
  'guide-topic': '#/guide?in=340403&topic=respite&used=3',
  missing: '#/place/nobody',
  plain: 'plain/330600-shaoxing/canteen.html',
};

for (const [width, height] of [
  [360, 640],
  [1366, 768],
]) {
  for (const size of ['large', 'larger', 'largest']) {
    for (const theme of ['light', 'dark', 'contrast']) {
      test(`${width} ${size} ${theme}`, async ({ browser }) => {
        const site = await Host.start({ fixture: false });
        const gallery = await Host.start({ site: GALLERY });
        const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
        const look = { 'eldercare-map.size': size, 'eldercare-map.theme': theme };
        await context.addInitScript((kept) => {
          for (const [key, value] of Object.entries(kept)) localStorage.setItem(key, value);
        }, look);
        const picture = async (name: string, address: string, fullPage: boolean) => {
          const page = await context.newPage();
          await page.clock.setFixedTime(NOON);
          await page.goto(address);
          await page.getByRole('heading', { level: 1 }).waitFor();
          await page.waitForLoadState('networkidle');
          await page.screenshot({ path: join(ROOT, `screenshots/${name}-${width}-${size}-${theme}.png`), fullPage });
          await page.close();
        };
        for (const [name, hash] of Object.entries(PAGES)) await picture(name, site.url + hash, false);
        await picture('components', `${gallery.url}#/components`, true);
        site.stop();
        gallery.stop();
      });
    }
  }
}
