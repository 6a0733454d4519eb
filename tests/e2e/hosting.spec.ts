// Any static host will do; and when it fails, nobody is left with a white page.
import { strangers } from './support/carried';
import { CompressedHost } from './support/compressed-host';
import { expect, Host, started, test } from './support/host';
import { FIXTURE_SITE } from './support/paths';
import { Publication } from './support/publication';
import { readdirSync, readFileSync } from 'node:fs';

const errorsExpected = { type: 'errors expected' };

test('a dumb host, below a folder, with a wrong type for every file, serves the whole way', async ({ page }) => {
  const host = await Host.start({ folder: '/gov/a b/map', faults: { wrongType: 'text/plain' } });
  await page.goto(`${host.url}#/?from=990101001002`);
  await page.getByRole('link', { name: /^吃饭/ }).tap();
  await expect(page.locator('[data-list] > li')).toHaveCount(3);
  expect(host.requests.filter((path) => !path.startsWith('/gov/a b/map/'))).toEqual([]);
  host.stop();
});

test('no other host is ever asked for anything', async ({ page, samples }) => {
  const foreign = strangers(page, samples.url);
  await page.goto(`${samples.url}#/nearby?kind=canteen&at=120.55912,29.99820`);
  await page.locator('[data-list] > li').first().getByRole('link').first().tap();
  await expect(page.locator('[data-map-app]').first()).toBeAttached();
  await page.goto(`${samples.url}#/about`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(foreign).toEqual([]);
});

test('a clerk publishes a changed row: a new visitor reads it, and who has the page open goes on', async ({ page, context }) => {
  const publication = new Publication();
  const host = await CompressedHost.start(publication.site);
  const list = '#/nearby?kind=canteen&from=990101001002';
  await page.goto(`${host.url}#/?from=990101001002`);
  await started(page);

  publication.change('canteens.csv', '东街老年食堂', '东街新食堂');
  publication.publish();
  expect(publication.hasCopy('data/manifest.json')).toBe(true);

  const visitor = await context.newPage();
  await visitor.clock.setFixedTime(await page.evaluate(() => Date.now()));
  await visitor.goto(`${host.url}${list}`);
  await expect(visitor.locator('[data-place-id="T-C1"]')).toContainText('东街新食堂');
  await visitor.goto(`${host.url}plain/index.html`);
  await visitor.getByRole('link', { name: /测试市/ }).first().click();
  await visitor.getByRole('link', { name: /食堂|吃饭|助餐/ }).first().click();
  await expect(visitor.getByText('东街新食堂').first()).toBeVisible();

  await page.getByRole('link', { name: /^吃饭/ }).tap();
  await expect(page.locator('[data-list] > li')).toHaveCount(3);
  host.stop();
  publication.remove();
});

for (const [what, broken, says] of [
  ['no list of cities', { path: 'data/manifest/', status: 404 }, '这份资料不在网站上（404）'],
  ['a site that is broken', { path: 'data/manifest/', status: 500 }, '网站自己出了毛病，不是您手机的问题（500）'],
  ['a site that is asked too much', { path: 'data/manifest/', status: 429 }, '现在用的人太多，网站没有给资料（429）'],
  ['a site that gives nothing', { path: 'data/manifest/', status: 403 }, '网站没有给这份资料（403）'],
  ['an error page for a list of cities', { path: 'data/manifest/', body: '<!doctype html>oops' }, '读不懂'],
  ['an error page for a pack', { path: '990100-ceshi-', body: '<!doctype html>oops' }, '服务器给的不是地图资料'],
  ['half a pack', { path: '990100-ceshi-', body: half() }, '资料没有下载完整'],
  ['a pack of another version', { path: '990100-ceshi-', body: otherVersion() }, '版本不一样'],
] as const) {
  test(`${what}: the reason, a number, the directory, and another try`, async ({ page }) => {
    const host = await Host.start({ faults: { broken: [broken] } });
    await page.goto(`${host.url}#/nearby?kind=canteen&from=990101001002`);
    const notice = page.locator('.notice');
    await expect(notice).toContainText(says);
    await expect(notice.locator('a[href="tel:12345"]')).toBeVisible();
    await expect(notice.getByRole('link', { name: /简易名录/ })).toBeVisible();
    await expect(notice.getByRole('button', { name: '再试一次' })).toBeVisible();
    host.stop();
  });
}

test('when the network comes back, the answer comes by itself', async ({ page, context, city }) => {
  await page.goto(`${city.url}#/where`);
  await expect(page.getByRole('link', { name: '测试市' })).toBeVisible();
  await context.setOffline(true);
  await page.getByRole('link', { name: '测试市' }).tap();
  await expect(page.locator('.notice')).toContainText('网络不通');
  await context.setOffline(false);
  await expect(page.getByRole('link', { name: '东城区' })).toBeVisible();
});

for (const [what, path] of [
  ['wasm that does not come', '_bg.wasm'],
  ['glue that does not come', 'eldercare-map-'],
  ['a starting script that does not come', 'boot.js'],
] as const) {
  test(`${what} ends in the panel with a number and the directory`, { annotation: errorsExpected }, async ({ page }) => {
    const host = await Host.start({ faults: { broken: [{ path, status: 404 }] } });
    await page.goto(host.url);
    const panel = page.locator('#crash');
    await expect(panel).toBeVisible({ timeout: 15_000 });
    await expect(panel.locator('a[href="tel:12345"]')).toBeVisible();
    await panel.getByRole('link', { name: /简易名录/ }).tap();
    await expect(page).toHaveURL(/plain\/index\.html$/);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    host.stop();
  });
}

test('a browser whose engine is too old is led to the plain directory', async ({ page, city }) => {
  await page.addInitScript(() => {
    WebAssembly.validate = () => false;
  });
  await page.goto(city.url);
  await expect(page).toHaveURL(/plain\/index\.html$/);
});

test('a trap in the running app shows the panel', { annotation: errorsExpected }, async ({ page, city }) => {
  await page.goto(city.url);
  await expect(page.locator('[data-start-words]')).toBeVisible();
  // A real trap of a real module, (func unreachable), in a script of the page itself.
  const bytes = '0,97,115,109,1,0,0,0,1,4,1,96,0,0,3,2,1,0,7,5,1,1,97,0,0,10,5,1,3,0,0,11';
  const body = `new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array([${bytes}]))).exports.a()`;
  await page.route('**/trap.js', (route) => route.fulfill({ contentType: 'text/javascript', body }));
  await page.addScriptTag({ url: `${city.url}trap.js` });
  await expect(page.locator('#crash')).toBeVisible();
});

test.describe('without any script', () => {
  test.use({ javaScriptEnabled: false });

  test('the shell says what this is and leads to a directory with numbers to ring', async ({ browser }) => {
    const host = await Host.start();
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(host.url);
    await expect(page.getByText('吃饭')).toBeVisible();
    await page.getByRole('link', { name: '打开简易名录' }).click();
    await page.getByRole('link', { name: /测试市/ }).first().click();
    await page.getByRole('link', { name: /食堂|吃饭|助餐/ }).first().click();
    await expect(page.locator('a[href="tel:030020000011"]')).toBeVisible();
    await expect(page.getByText('示例')).toHaveCount(0);
    host.stop();
  });
});

function pack(): Buffer {
  try {
    const file = readdirSync(`${FIXTURE_SITE}/data`).find((name) => /^990100-ceshi-[0-9a-f]{8}[.]pack$/.test(name));
    return readFileSync(`${FIXTURE_SITE}/data/${file}`);
  } catch {
    return Buffer.from('YLDT'); // before the city is compiled, when tests are only listed
  }
}

function half(): Buffer {
  const whole = pack();
  return whole.subarray(0, whole.length / 2);
}

function otherVersion(): Buffer {
  const other = Buffer.from(pack());
  if (other.length > 5) other[4] = 99;
  return other;
}
