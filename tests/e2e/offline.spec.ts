// Without a network: what was visited once is there, whole, and a newer version waits until somebody wants it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type Host, test } from './support/host';
import { isKept, isKeptWhole, ownSite } from './support/own-site';

// A clock that stands still knows nothing of what was fetched.
test.use({ serviceWorkers: 'allow', noon: false });

const SPOT = 'at=115.00000,35.00000';

/** The first visit, until it is kept. */
async function visit(page: Page, host: Host): Promise<void> {
  await page.goto(`${host.url}#/nearby?kind=canteen&${SPOT}`);
  await expect(page.locator('.card').first()).toBeVisible();
  await isKept(page);
}

/** Another version of the app is published. */
function publish(site: string): void {
  const change = (file: string, from: RegExp, to: string) => {
    const path = join(site, file);
    const text = readFileSync(path, 'utf8');
    expect(text).toMatch(from);
    writeFileSync(path, text.replace(from, to));
  };
  change('index.html', /<title>[^<]*/, '<title>新的数字养老地图');
  change('index.html', /<meta name="description"/, '<meta name="newer" content="yes"><meta name="description"');
  change('sw.js', /VERSION="[^"]*/, 'VERSION="v-newer');
}

const isNewer = (page: Page) => page.locator('meta[name=newer]').count();

test('the second visit needs no network: every page is there, with its answers', async ({ page }) => {
  const { host, end } = await ownSite();
  await visit(page, host);
  end();
  await page.reload();
  await expect(page.locator('.card').first()).toBeVisible();
  for (const [hash, shows] of [
    ['#/', '.tile'],
    [`#/place/T-C1?${SPOT}`, '.sheet'],
    [`#/nearby?kind=institution&${SPOT}&view=map`, '.map[data-map]'],
    [`#/slip?ids=T-C1&${SPOT}`, '.paper-place'],
    ['#/counter', '.counter'],
    [`#/compare?ids=T-I1,T-I2&${SPOT}`, '.side-by-side'],
    ['#/about', 'h1'],
  ] as const) {
    await page.goto(`${host.url}${hash}`);
    await expect(page.locator(shows).first(), hash).toBeVisible();
    await page.reload();
    await expect(page.locator(shows).first(), `${hash}, opened anew`).toBeVisible();
    await expect(page.locator('#crash')).toBeHidden();
  }
});

test('of a city of which only a list was looked at everything else is there, too: the guide, the communities, the targets', async ({ page }) => {
  const { host, end } = await ownSite({ samples: true });
  await page.goto(`${host.url}#/nearby?kind=canteen&from=330602001002`);
  await expect(page.locator('.card').first()).toBeVisible();
  await isKeptWhole(page, 330600);
  end();
  for (const [hash, shows] of [
    ['#/guide?city=330600&age=80&q=result', '[data-right]'],
    ['#/coverage?city=330600', '[data-target]'],
    ['#/nearby?kind=canteen&from=330602001002&view=map', '.map[data-map]'],
  ] as const) {
    await page.goto(`${host.url}${hash}`);
    await expect(page.locator(shows).first(), hash).toBeVisible();
  }
  await page.goto(`${host.url}#/counter?city=330600`);
  await expect(page.locator('.counter')).toBeVisible();
  await expect(page.getByText('社区名单没有取到')).toBeHidden();
});

test('where the host fails or is too slow what is kept answers after two seconds', async ({ page }) => {
  const { host, end } = await ownSite();
  await visit(page, host);
  for (const broken of [
    [{ path: '/', status: 500, body: undefined }],
    [{ path: '/', never: true }],
  ]) {
    host.ready({ broken });
    const begun = Date.now();
    await page.reload({ waitUntil: 'commit' });
    await expect(page.locator('h1').first()).toBeVisible();
    // A busy machine needs some of it.
    expect(Date.now() - begun, JSON.stringify(broken)).toBeLessThan(6000);
    await expect(page.locator('.card').first()).toBeVisible();
  }
  end();
});

test('a page goes on as it is when a newer version is published, says so, and changes when one presses', async ({ page }) => {
  const { host, site, end } = await ownSite();
  await visit(page, host);
  await page.reload(); // from here on the worker answers
  await expect(page.locator('.card').first()).toBeVisible();
  await expect(page.locator('#renew')).toBeHidden();
  await page.locator('.card .star').first().tap();
  publish(site);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.update());
  // It goes on, whole, in parts that it has not yet asked for.
  await page.locator('.card-name a').first().tap();
  await expect(page.locator('.sheet')).toBeVisible();
  expect(await isNewer(page)).toBe(0);
  const renew = page.getByRole('button', { name: '有新内容，点这里更新' });
  await expect(renew).toBeVisible();
  const at = page.url();
  await renew.tap();
  await expect.poll(() => isNewer(page)).toBe(1);
  await expect(page.locator('.sheet')).toBeVisible();
  expect(page.url(), 'at the same place').toBe(at);
  await expect(page.locator('.star'), 'what was kept is kept').toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('#renew')).toBeHidden();
  end();
});

/** As if what is kept had been stored at this time (Unix ms). */
const storedAt = (page: Page, at: number) =>
  page.evaluate(async (at) => {
    const name = (await caches.keys()).find((name) => name.endsWith(' newest'))!;
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const kept = (await cache.match(request))!;
      const headers = new Headers(kept.headers);
      headers.set('x-kept-at', String(at));
      await cache.put(request, new Response(await kept.arrayBuffer(), { headers }));
    }
  }, at);

/** 11月20日, or with the year where it is another one, as a calendar in Beijing has it. */
function inBeijing(at: number): string {
  const parts = (ms: number) => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10).split('-').map(Number);
  const [[year, month, day], [now]] = [parts(at), parts(Date.now())];
  return `${year === now ? '' : `${year}年`}${month}月${day}日`;
}

test('where the host does not answer every page says since when its data are kept, until it answers again', async ({ page }) => {
  const { host, site, end } = await ownSite();
  await visit(page, host);
  await page.reload();
  await expect(page.locator('.card').first()).toBeVisible();
  const age = page.locator('[data-kept-since]');
  await expect(age).toHaveCount(0);

  host.ready({ broken: [{ path: '/', status: 500 }] });
  await page.reload();
  await expect(age).toHaveText('网站没有回答，这些资料是今天存下的。');
  const at = Date.now() - 9 * 86_400_000;
  await storedAt(page, at);
  for (const hash of [`#/nearby?kind=canteen&${SPOT}`, `#/place/T-C1?${SPOT}`, '#/counter', `#/slip?ids=T-C1&${SPOT}`]) {
    await page.goto(`${host.url}${hash}`);
    await page.reload();
    await expect(age, hash).toHaveText(`网站没有回答，这些资料是${inBeijing(at)}存下的。`);
    await expect(page.locator('#main h1')).toBeVisible();
  }

  // The data did not change: they are of today.
  host.ready();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(age).toHaveCount(0);
  await expect(page.locator('#renew')).toBeHidden();

  // Other data: what is shown is old, and can be changed.
  host.ready({ broken: [{ path: '/', status: 500 }] });
  await page.reload();
  await expect(age).toBeVisible();
  for (const part of readdirSync(join(site, 'data/manifest'))) {
    const file = join(site, 'data/manifest', part);
    const { crc: _, ...said } = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...said, cities: said.cities.map((city: object) => ({ ...city, updated: '2026-12-01' })) }));
  }
  host.ready();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  const renew = page.getByRole('button', { name: '有新内容，点这里更新' });
  await expect(renew).toBeVisible();
  await expect(age).toBeVisible();
  await renew.tap();
  await expect(age).toHaveCount(0);
  await expect(page.locator('#main h1')).toBeVisible();
  end();
});

test('where a page to log in stands in the place of files nothing of it is kept', async ({ page }) => {
  const { host, end } = await ownSite();
  const login = '<!doctype html><html><title>Log in</title></html>';
  await visit(page, host);
  host.ready({ broken: ['/data/', '/config.json'].map((path) => ({ path, body: login })) });
  await page.reload();
  await expect(page.locator('.card').first()).toBeVisible();
  await expect(page.locator('[data-kept-since]')).toBeVisible();
  // A pack that is not kept yet.
  await page.goto(`${host.url}#/nearby?kind=canteen&from=990101001002`);
  await expect.poll(() => host.requests.some((path) => path.includes('-areas-'))).toBe(true);
  host.ready();
  await page.reload();
  await expect(page.locator('[data-list] > li')).toHaveCount(3);
  await expect(page.locator('[data-kept-since]')).toHaveCount(0);
  await expect(page.getByText(/同一个街道/), 'the community is known').toHaveCount(0);
  end();
  await page.reload();
  await expect(page.locator('[data-list] > li')).toHaveCount(3);
});

test('a pack that was kept damaged is asked for anew', async ({ page }) => {
  const { host, end } = await ownSite();
  await visit(page, host);
  await page.evaluate(async () => {
    const cache = await caches.open((await caches.keys()).find((name) => name.endsWith(' cities'))!);
    for (const request of await cache.keys()) await cache.put(request, new Response('YLDT, and then nothing'));
  });
  for (const times of ['once', 'again']) {
    await page.reload();
    await expect(page.locator('.card').first(), times).toBeVisible();
  }
  end();
  await page.reload();
  await expect(page.locator('.card').first()).toBeVisible();
});

test('an operator who switches it off is obeyed with the next visit', async ({ page }) => {
  const { host, site, end } = await ownSite();
  await visit(page, host);
  writeFileSync(join(site, 'config.json'), JSON.stringify({ offline: false }));
  await page.reload();
  await expect(page.locator('.card').first()).toBeVisible();
  await expect.poll(() => page.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length])).toEqual([0, 0]);
  // Nor does it come back: the setting is read before anything is kept.
  host.ready();
  await page.reload();
  await expect(page.locator('.card').first()).toBeVisible();
  await expect.poll(() => host.requests).toContain('/config.json');
  expect(await page.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length])).toEqual([0, 0]);
  expect(host.requests).not.toContain('/sw.js');
  end();
});

test('sw-off.js in the place of sw.js takes it back', async ({ page }) => {
  const { host, site, end } = await ownSite();
  await visit(page, host);
  writeFileSync(join(site, 'sw.js'), readFileSync(join(site, 'sw-off.js')));
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.update());
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(0);
  end();
});
