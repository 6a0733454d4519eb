// What is fetched: no answer stands for another question, nothing is asked for without end, and whoever tries
// again gets what there is by then.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, hold, Host, started, test } from './support/host';
import { DIST, FIXTURE_SITE } from './support/paths';
import { follow } from './support/requests';

const HOME = '#/?from=990101001002';
const LIST = '#/nearby?kind=canteen&from=990101001002';

/** Goes to another page of the running app. */
const goTo = (page: Page, hash: string) => page.evaluate((to) => (location.hash = to), hash);

/** As if every city had places whose 编号 begin like that of the one that is looked for, and carry no code of a city. */
async function anyCityMayHaveIt(page: Page): Promise<void> {
  await page.route('**/manifest/cities.json', (route) => {
    const { crc: _, ...list } = JSON.parse(readFileSync(`${DIST}/data/manifest/cities.json`, 'utf8'));
    const cities = list.cities.map((city: object) => ({ ...city, stems: ['sx-st-'] }));
    return route.fulfill({ json: { ...list, cities } });
  });
}

test('packs that fail are asked for once each, and again on a press', async ({ page }) => {
  const allIsHere = follow(page);
  await anyCityMayHaveIt(page);
  const host = await Host.start({ fixture: false, faults: { broken: [{ path: '.pack', status: 500 }] } });
  await page.goto(`${host.url}#/place/SX-ST-0001`);
  await expect(page.locator('.notice')).toContainText('网站自己出了毛病，不是您手机的问题（500）');
  await allIsHere();
  const packs = () => host.requests.filter((path) => path.endsWith('.pack'));
  expect(packs()).toHaveLength(4);
  expect(new Set(packs()).size).toBe(4);
  await page.getByRole('button', { name: '再试一次' }).tap();
  await expect.poll(() => packs().length).toBe(8);
  await expect(page.locator('.notice')).toContainText('网站自己出了毛病，不是您手机的问题（500）');
  await allIsHere();
  expect(packs()).toHaveLength(8);
  host.stop();
});

for (const [what, cities] of [
  ['a place no city has is looked for in each city that has some like it, once', 4],
  ['a place like none of any city is known to be none', 0],
] as const) {
  test(what, async ({ page, samples }) => {
    const allIsHere = follow(page);
    if (cities > 0) await anyCityMayHaveIt(page);
    await page.goto(`${samples.url}#/place/SX-ST-0001`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('找不到这个地方');
    await allIsHere();
    const packs = samples.requests.filter((path) => path.endsWith('.pack'));
    expect(packs).toHaveLength(cities);
  });
}

for (const [what, hash] of [
  ['a search through the cities does not overtake whoever has gone on', '#/place/SX-ST-0001'],
  ['a city that comes late does not stand where another is asked about', '#/nearby?kind=canteen&from=330602'],
] as const) {
  test(what, async ({ page, samples }) => {
    const allIsHere = follow(page);
    await anyCityMayHaveIt(page);
    const letGo = await hold(page, '**/330600-*.pack');
    // Who goes on before it was asked for never hears of it.
    const asked = page.waitForRequest(/330600-.*[.]pack/);
    await page.goto(`${samples.url}${hash}`);
    await started(page);
    await asked;
    await goTo(page, '#/nearby?kind=canteen&from=370602');
    const first = page.locator('[data-list] > li[data-place-id]').first();
    await expect(first).toHaveAttribute('data-place-id', /^S3706/);
    const late = page.waitForResponse(/330600-.*[.]pack/);
    letGo();
    await (await late).finished();
    await allIsHere();
    await expect(first).toHaveAttribute('data-place-id', /^S3706/);
    await expect(page.locator('aside.hotline')).not.toContainText('96345');
  });
}

test('a comparison that failed on a fresh phone comes when it is tried again', async ({ page, city }) => {
  await page.route('**/*.pack', (route) => route.fulfill({ status: 500 }));
  await page.goto(`${city.url}#/compare?ids=T-C1,T-C2`);
  await expect(page.locator('.notice')).toContainText('网站自己出了毛病，不是您手机的问题（500）');
  await page.unroute('**/*.pack');
  await page.getByRole('button', { name: '再试一次' }).tap();
  await expect(page.locator('.compared > li')).toHaveCount(2);
});

/** From now on the data are those of another day: every pack has another name, and the old ones are gone. */
async function publishAnew(page: Page, site = FIXTURE_SITE): Promise<void> {
  const old = [...readFileSync(`${site}/data/manifest.json`, 'utf8').matchAll(/"([^"]+)-([0-9a-f]{8})[.]pack"/g)].map(([, stem, hash]) => ({ stem, hash }));
  expect(old.length).toBeGreaterThan(2);
  await page.route('**/*.pack', (route) => {
    const name = route.request().url().replace(/.*[/]/, '');
    const kept = old.find(({ stem }) => name === `${stem}-newnames.pack`);
    if (!kept) return route.fulfill({ status: 404, body: 'no such file' });
    return route.fulfill({ body: readFileSync(`${site}/data/${kept.stem}-${kept.hash}.pack`) });
  });
  await page.route('**/manifest/*.json', (route) => {
    const part = readFileSync(`${site}/data/manifest/${route.request().url().replace(/.*[/]/, '')}`, 'utf8');
    const renamed = part.replace(/-[0-9a-f]{8}[.]pack/g, '-newnames.pack').replace(/,"crc":"[0-9a-f]{8}"/, '');
    return route.fulfill({ body: renamed, contentType: 'application/json' });
  });
}

for (const [what, hash, stands] of [
  ['a list', LIST, '[data-list] > li[data-place-id]'],
  ['the communities', '#/where?in=990101001', '[data-area="990101001002"]'],
  ['the base map', `${LIST}&view=map`, '[data-map][data-ready]:not(:has([data-no-ground]))'],
  // The city of the tests has no papers, and its guide says so.
  ['the guide', '#/guide?in=340403', '.option'],
] as const) {
  test(`${what}: data published anew while the app runs are found`, async ({ page, city, samples }) => {
    const [host, site] = what === 'the guide' ? [samples, DIST] : [city, FIXTURE_SITE];
    const allIsHere = follow(page);
    // What the manifest says of the city is here, and nothing of the city itself but its places.
    await page.goto(`${host.url}#/?from=${what === 'the guide' ? '340403' : '990101001'}`);
    await expect(page.getByRole('link', { name: /^吃饭/ })).toBeVisible();
    await started(page);
    await allIsHere();
    await publishAnew(page, site);
    await goTo(page, hash);
    await expect(page.locator(stands).first()).toBeVisible();
    await allIsHere();
    await expect(page.locator('.notice')).toHaveCount(0);
    await expect(page.locator('[data-no-ground]')).toHaveCount(0);
  });
}

test('targets: data published anew while the page is open are found on the next one', async ({ page, city }) => {
  const allIsHere = follow(page);
  await page.goto(`${city.url}#/compare?ids=T-C1,T-C2`);
  await expect(page.locator('.compared > li')).toHaveCount(2);
  await publishAnew(page);
  await goTo(page, '#/coverage?city=990100');
  await expect(page.locator('h2').first()).toBeVisible();
  await allIsHere();
  await expect(page.locator('.notice')).toHaveCount(0);
});

test('a base map that does not come is said, and comes when it is tried again', async ({ page, city }) => {
  await page.route('**/*-base-*.pack', (route) => route.abort());
  await page.goto(`${city.url}${LIST}&view=map`);
  await expect(page.locator('[data-no-ground]')).toContainText('底图没有取到');
  await page.unroute('**/*-base-*.pack');
  const asked = page.waitForResponse(/-base-.*[.]pack/);
  await page.locator('[data-no-ground]').getByRole('button', { name: '再试一次' }).tap();
  expect((await asked).status()).toBe(200);
  await expect(page.locator('[data-no-ground]')).toHaveCount(0);
});

for (const [what, press] of [
  ['打印', (page: Page) => page.locator('[data-to-slip]').first().tap()],
  ['比一比', (page: Page) => goTo(page, '#/compare?ids=T-C1,T-C2')],
  ['帮爸妈查', (page: Page) => goTo(page, '#/family')],
  ['二维码', (page: Page) => goTo(page, '#/share?to=%2Fnearby%3Fkind%3Dcanteen')],
] as const) {
  test(`${what} without a network: the app stays, says so, and has a number`, async ({ page, context, city }) => {
    await page.goto(`${city.url}${LIST}`);
    const cards = page.locator('[data-list] > li[data-place-id]');
    const shown = await cards.count().then(() => expect(cards.first()).toBeVisible()).then(() => cards.count());
    await context.setOffline(true);
    await press(page);
    const notice = page.locator('.notice');
    await expect(notice).toContainText('网络不通');
    await expect(notice.locator('a[href="tel:12345"]')).toBeVisible();
    await page.locator('[data-back]').tap();
    await expect(cards).toHaveCount(shown);
    await page.goBack();
    await expect(notice).toContainText('网络不通');
    await context.setOffline(false);
    await notice.getByRole('button', { name: '再试一次' }).tap();
    await expect(page.locator('html')).not.toHaveAttribute('data-crashed', '');
    await expect(notice).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
}

test('a page that can not be had is left for none, also when the host has only half of it', async ({ page }) => {
  const host = await Host.start();
  await page.goto(`${host.url}${HOME}`);
  await started(page);
  await page.route('**/shared-*.wasm', (route) => route.abort());
  await goTo(page, '#/family');
  await expect(page.locator('.notice')).toContainText('网络不通');
  host.stop();
});
