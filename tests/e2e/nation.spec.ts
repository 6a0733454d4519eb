// A nation of cities: a visit to a known city asks for nothing that grows with their number, and one
// chooses among many in steps.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, Host, started, test } from './support/host';
import { DIST, NATION_SEEDS, NATION_SITE } from './support/paths';
import { follow } from './support/requests';

const SHAOXING = 'at=120.55912,29.99820';

for (const [what, address, part] of [
  ['the first page', '#/?from=330602002', '330600'],
  ['a list from a town', '#/nearby?kind=canteen&from=330602002', '330600'],
  ['a list from a spot', `#/nearby?kind=canteen&${SHAOXING}`, '241-59'],
  ['a place', '#/place/S330602002-CT1', '330600'],
  ['the guide', '#/guide?in=330602', '330600'],
] as const) {
  test(`${what}: of all cities a first visit asks for the part that it needs, once`, async ({ page, samples }) => {
    const allCame = follow(page);
    await page.goto(`${samples.url}${address}`);
    await started(page);
    await expect(page.locator('#main h1')).toBeVisible();
    await allCame();
    const asked = samples.requests.filter((path) => path.includes('/data/manifest'));
    expect(asked).toEqual([`/data/manifest/${part}.json`]);
  });
}

test('what a phone has kept of where it is leads to the part of it before the app is there', async ({ page, samples }) => {
  await page.addInitScript(() => localStorage.setItem('eldercare-map.start', '#/?from=330602002'));
  const asked = page.waitForRequest(/manifest[/]330600[.]json/);
  await page.route(/\/part-app-/, () => {}); // never comes
  await page.goto(samples.url);
  await asked;
});

test('where nothing says which city it is, the first page asks for none', async ({ page, samples }) => {
  const allCame = follow(page);
  await page.goto(samples.url);
  await started(page);
  await allCame();
  expect(samples.requests.filter((path) => path.includes('/data/'))).toEqual([]);
});

/** As if there were as many cities as China has, beside those of the samples. */
async function manyCities(page: Page): Promise<void> {
  const { cities } = JSON.parse(readFileSync(`${DIST}/data/manifest/cities.json`, 'utf8'));
  const provinces = [13, 14, 15, 21, 22, 23, 32, 34, 35, 36, 41, 42, 43, 44, 45, 46, 51, 52, 53, 54, 61, 62, 63, 64, 65];
  const others = provinces.flatMap((province) =>
    Array.from({ length: 13 }, (_, nth) => ({
      adcode: province * 10_000 + (nth + 1) * 100,
      name: `第${nth + 1}市`,
      short: `第${nth + 1}`,
      pinyin: `di${province}${'abcdefghijklm'[nth]}`,
      bounds: [90 + nth, province - 10, 90.9 + nth, province - 9.1],
    })),
  );
  const all = [...cities, ...others].sort((a, b) => a.adcode - b.adcode);
  await page.route('**/manifest/cities.json', (route) => route.fulfill({ json: { format: 1, cities: all } }));
}

test('among many cities one chooses the province, then the city, and the way back leads a step back', async ({ page, samples }) => {
  await manyCities(page);
  await page.goto(`${samples.url}#/where?kind=canteen`);
  await expect(page.getByRole('heading', { name: '选省份' })).toBeVisible();
  await page.getByRole('link', { name: '浙江', exact: true }).tap();
  await expect(page.getByRole('heading', { name: '选城市' })).toBeVisible();
  await expect(page.locator('.choices-list a')).toHaveText(['绍兴市']);
  await page.getByRole('link', { name: '换一个省份' }).tap();
  await expect(page.getByRole('heading', { name: '选省份' })).toBeVisible();
  await page.goBack();
  await page.getByRole('link', { name: '绍兴市' }).tap();
  await expect(page.getByRole('heading', { name: '选区（县、市）' })).toBeVisible();
});

test('among many cities one is found by its name or its pinyin', async ({ page, samples }) => {
  await manyCities(page);
  await page.goto(`${samples.url}#/where?kind=canteen`);
  for (const typed of ['绍兴', 'shaox']) {
    await page.getByLabel('写城市、街道或社区的名字').fill(typed);
    await expect(page.locator('[data-results] a')).toHaveText(['绍兴市']);
  }
  await page.locator('[data-results] a').tap();
  await expect(page.getByRole('heading', { name: '选区（县、市）' })).toBeVisible();
});

test('the guide asks for the province first, too', async ({ page, samples }) => {
  await manyCities(page);
  await page.goto(`${samples.url}#/guide`);
  await page.getByRole('link', { name: '浙江' }).tap();
  await page.getByRole('link', { name: '绍兴市' }).tap();
  await expect(page.getByRole('link', { name: '自己', exact: true })).toBeVisible();
});

test('coverage: of many cities those of a province are offered', async ({ page, samples }) => {
  await manyCities(page);
  await page.goto(`${samples.url}#/coverage?city=330600`);
  await expect(page.getByRole('button', { name: '浙江' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('button', { name: '绍兴市' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: '江苏' }).tap();
  await expect(page.getByRole('button', { name: '第3市' })).toBeVisible();
});

test('another city is found by its name, whatever province it lies in', async ({ page, samples }) => {
  await manyCities(page);
  await page.goto(`${samples.url}#/where?city=330600`);
  await page.getByLabel('写社区、村或街道的名字').fill('泰安市泰山区');
  await expect(page.locator('[data-results] a').last()).toContainText('泰安市');
});

test('somebody in none of many cities hears how many there are', async ({ page, samples }) => {
  await manyCities(page);
  await page.goto(`${samples.url}#/nearby?kind=canteen&at=120.00000,33.00000`);
  await expect(page.locator('.ask-where .inexact')).toContainText('您现在不在这张地图的 329 个城市里');
  await expect(page.getByRole('link', { name: '选我的社区' })).toBeVisible();
});

test('a city that nobody has is said to be none', async ({ page, samples }) => {
  await page.goto(`${samples.url}#/nearby?kind=canteen&from=500101`);
  await expect(page.locator('.notice')).toContainText('这张地图还没有这个城市');
  await page.evaluate((to) => (location.hash = to), `#/nearby?kind=canteen&${SHAOXING}`);
  await expect(page.locator('[data-list] > li').first()).toBeVisible();
});

test.describe('with the names of all cities', () => {
  /** A community of the last of the cities, and where it lies. */
  function community(): { code: string; name: string; town: string; city: string } {
    const file = readdirSync(join(NATION_SEEDS, 'gazetteer')).sort().at(-1)!;
    const rows = readFileSync(join(NATION_SEEDS, 'gazetteer', file), 'utf8').split('\r\n').map((row) => row.split(','));
    const [code, , name] = rows.findLast(([, level]) => level === '村居')!;
    const [, , town] = rows.find(([own]) => own === code!.slice(0, 9))!;
    const { cities } = JSON.parse(readFileSync(join(NATION_SITE, 'data/manifest/cities.json'), 'utf8'));
    return { code: code!, name: name!, town: town!, city: cities.at(-1).short };
  }

  const inNames = (host: Host) => host.requests.filter((path) => path.startsWith('/data/names/'));

  test('whoever writes the name of their community before a city is chosen comes to the answer in three taps', async ({ page }) => {
    const host = await Host.start({ fixture: NATION_SITE });
    const { code, name, town, city } = community();
    await page.goto(`${host.url}#/where?kind=canteen`);
    await expect(page.getByRole('heading', { name: '选省份' })).toBeVisible();
    expect(inNames(host), 'nobody who does not write asks for names').toEqual([]);
    const field = page.getByLabel('写城市、街道或社区的名字');
    // Every city of them has one that is called so.
    await field.fill(name);
    await expect(page.locator('.said')).toContainText(/^找到 2\d 个，先列出 20 个。同名的多，前面写上城市，比如：/);
    await field.fill(`${city}${name}`);
    const found = page.locator('[data-results] a').first();
    await expect(found).toHaveAttribute('data-area', code);
    await expect(found).toContainText(new RegExp(`${name}.*市.*${town}`));
    expect(inNames(host).length, 'the index, and the parts with names that begin so').toBeLessThan(6);
    await found.tap();
    await expect(page).toHaveURL(new RegExp(`#/nearby.*from=${code}`));
    await expect(page.locator('[data-list] > li').first()).toBeVisible();
    host.stop();
  });

  test('what is written in pinyin or too short to say is answered, too', async ({ page }) => {
    const host = await Host.start({ fixture: NATION_SITE });
    await page.goto(`${host.url}#/where?kind=canteen`);
    const field = page.getByLabel('写城市、街道或社区的名字');
    await field.fill('changan');
    await expect(page.locator('[data-results] a').first()).toContainText('长安');
    await field.fill('b');
    await expect(page.locator('.search')).toContainText('请再多写一两个字');
    await field.fill('没有这个名字');
    await expect(page.locator('.said')).toContainText('没有找到');
    host.stop();
  });

  test('where the names do not come cities are found all the same, and one tries again', async ({ page }) => {
    const host = await Host.start({ fixture: NATION_SITE, faults: { broken: [{ path: '/data/names/', status: 503 }] } });
    await page.goto(`${host.url}#/where?kind=canteen`);
    const { cities } = JSON.parse(readFileSync(join(NATION_SITE, 'data/manifest/cities.json'), 'utf8'));
    const field = page.getByLabel('写城市、街道或社区的名字');
    await field.fill(cities[0].name);
    await expect(page.locator('.search')).toContainText('街道和社区的名单没有取到');
    await expect(page.locator('[data-results] a').first()).toHaveText(cities[0].name);
    host.mends();
    await page.getByRole('button', { name: '再试一次' }).tap();
    await expect(page.locator('.search')).not.toContainText('没有取到');
    await field.fill('changan');
    await expect(page.locator('[data-results] a').first()).toContainText('长安');
    host.stop();
  });
});
