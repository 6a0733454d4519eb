// One app in parts: what is needed later is fetched later, and what does not come is said.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, hold, started, test } from './support/host';
import { DIST } from './support/paths';
import { follow } from './support/requests';

const COMMUNITY = 'from=990101001002';
const IDS = 'ids=T-C1,T-C2';
const LIST = `#/nearby?kind=canteen&${COMMUNITY}`;

/** Each part with a page of it, and what stands on it when it is as meant. */
const PARTS = [
  ['place', '#/place/T-C1', 'h1:has-text("东街老年食堂")'],
  ['guide', '#/guide', 'h1:has-text("能享受什么")'],
  ['start', '#/where', 'h1:has-text("在哪里")'],
  ['desk', `#/counter?kinds=canteen&${COMMUNITY}`, '.counter'],
  ['about', '#/about', 'h1:has-text("设置")'],
] as const;

/** The files of a part, as the published page names them. */
function filesOf(part: string): string[] {
  const [, parts] = /data-parts="([^"]+)"/.exec(readFileSync(`${DIST}/index.html`, 'utf8'))!;
  const found = parts!.split(' ').find((one) => one.startsWith(`${part}=`));
  return found!.split('=')[1]!.split(',');
}

/** The file that no other part has. */
const fileOf = (part: string) => filesOf(part).find((name) => name.startsWith(`part-${part}-`))!;

/** Each way in which a file of a part comes wrong. */
function wrong(file: string) {
  const whole = () => readFileSync(`${DIST}/${file}`);
  return [
    ['is not there', () => ({ status: 404, body: 'no such file' })],
    ['is an error page', () => ({ body: '<!doctype html><title>oops</title>' })],
    ['ends in the middle', () => ({ body: whole().subarray(0, whole().length / 2) })],
    ['is another file of the same length', () => ({ body: Buffer.alloc(whole().length, 7) })],
  ] as const;
}

/** All pages, each with what stands on it alone. */
const PAGES = [
  ['#/', '.tiles'],
  [LIST, '[data-list] > li[data-place-id]'],
  ['#/place/T-C1', 'h1'],
  ['#/driver/T-C1', 'h1'],
  [`#/shortlist?${IDS}`, 'h1'],
  [`#/compare?${IDS}`, '.compared > li'],
  ['#/guide', 'h1'],
  ['#/where', 'h1'],
  [`#/counter?kinds=canteen&${COMMUNITY}`, '.counter'],
  [`#/slip?${IDS}&${COMMUNITY}`, '.paper-place'],
  ['#/coverage?city=990100', 'h2'],
  ['#/family', 'h1'],
  [`#/share?to=${encodeURIComponent(LIST.slice(1))}`, 'svg'],
  ['#/about', 'h1'],
  ['#/accessibility', 'h1'],
  ['#/nowhere', 'h1'],
] as const;

test('every page and every part of the table is tried here', () => {
  const [, table] = /data-pages="([^"]+)"/.exec(readFileSync(`${DIST}/index.html`, 'utf8'))!;
  const lines = table!.split(' ').map((line) => line.split(/[=,]/));
  expect(PARTS.map(([part]) => part).sort()).toEqual(lines.map(([part]) => part).sort());
  const names = PAGES.map(([hash]) => /^#\/(\w*)/.exec(hash)![1]);
  expect(names).toEqual(expect.arrayContaining(lines.flatMap(([, ...pages]) => pages)));
});

const goTo = (page: Page, hash: string) => page.evaluate((to) => (location.hash = to), hash);
test('every page is come to through the app without beginning anew, forth and back', async ({ page, city }) => {
  let loads = 0;
  page.on('load', () => (loads += 1));
  await page.goto(`${city.url}#/`);
  await started(page);
  for (const [hash, stands] of [...PAGES, ...[...PAGES].reverse()]) {
    await goTo(page, hash);
    await expect(page.locator('main#main .waiting')).toHaveCount(0);
    await expect(page.locator(stands).first(), hash).toBeVisible();
    await expect(page.locator('[data-back]'), hash).toHaveCount(0);
  }
  expect(loads).toBe(1);
  const asked = city.requests.filter((path) => path.endsWith('.wasm') && !/\/map-/.test(path));
  expect(asked.length).toBe(new Set(asked).size);
  expect(asked.length).toBeGreaterThan(PARTS.length);
});

for (const [hash, stands] of PAGES) {
  test(`a page that is opened while there is no network is there, or says what is missing, and comes when there is one: ${hash}`, async ({ page, context, city }) => {
    await page.goto(`${city.url}#/accessibility?${COMMUNITY}`);
    await started(page);
    await context.setOffline(true);
    await goTo(page, hash);
    await expect(page.locator('#main .waiting')).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('a[href^="tel:"]').filter({ visible: true }).first()).toBeVisible();
    await expect(page.locator('#crash')).toBeHidden();
    await context.setOffline(false);
    // Data come by themselves then, and a part of the app when it is tried again.
    await page.getByRole('button', { name: '再试一次' }).evaluateAll((all) => all.forEach((one) => (one as HTMLElement).click()));
    await expect(page.locator(stands).first()).toBeVisible();
  });
}

for (const [part, hash, stands] of PARTS) {
  const own = new RegExp(`/part-${part}-[0-9a-f]+[.]wasm`);
  for (const [what, fault] of wrong(fileOf(part))) {
    test(`a part that ${what} is said with a number, and comes when it is tried again: ${part}`, async ({ page, city }) => {
      await page.route(own, (route) => route.fulfill(fault()));
      await page.goto(`${city.url}#/?${COMMUNITY}`);
      await started(page);
      await goTo(page, hash);
      const notice = page.locator('.notice');
      await expect(notice).toContainText('这一页还没有下载到手机里');
      await expect(notice.locator('a[href="tel:12345"]')).toBeVisible();
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
      await expect(page.locator('#crash')).toBeHidden();
      await page.unroute(own);
      await notice.getByRole('button', { name: '再试一次' }).tap();
      await expect(page.locator(stands).first()).toBeVisible();
      await expect(page.locator('[data-back]')).toHaveCount(0);
    });
  }

  test(`a part that is slow is waited for, and who waited arrives at the heading: ${part}`, async ({ page, city }) => {
    await page.goto(`${city.url}#/?${COMMUNITY}`);
    await started(page);
    const letGo = await hold(page, own);
    await goTo(page, hash);
    await expect(page.locator('main .waiting')).toHaveText(/请稍等/);
    letGo();
    await expect(page.locator(stands).first()).toBeVisible();
    if (part !== 'desk') await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  });

  test(`a page that was opened by its address says that its part is missing: ${part}`, async ({ page, city }) => {
    await page.route(own, (route) => route.fulfill({ status: 404 }));
    await page.goto(`${city.url}${hash}`);
    const notice = page.locator('.notice');
    await expect(notice).toContainText('这一页还没有下载到手机里');
    await page.unroute(own);
    await notice.getByRole('button', { name: '再试一次' }).tap();
    await expect(page.locator(stands).first()).toBeVisible();
  });

  test(`a page that is opened by its address waits for no request in vain: ${part}`, async ({ page, city }) => {
    const letGo = await hold(page, '**/*_bg.wasm');
    await page.goto(`${city.url}${hash}`, { waitUntil: 'commit' });
    // All of it is asked for before the app runs.
    for (const file of filesOf(part)) await expect.poll(() => city.requests).toContainEqual(`/${file}`);
    letGo();
    await expect(page.locator(stands).first()).toBeVisible();
  });
}

for (const [what, fault] of wrong(fileOf('map_of_list'))) {
  test(`the code of the map that ${what} is said to be missing in the place of the map, and comes when it is tried again`, async ({ page, city }) => {
    await page.route(`**/${fileOf('map_of_list')}`, (route) => route.fulfill(fault()));
    await page.goto(`${city.url}${LIST}&view=map`);
    const notice = page.locator('.map-side .notice');
    await expect(notice).toContainText('地图没有打开');
    await expect(page.locator('aside.hotline a[href^="tel:"]')).toBeVisible();
    await page.unroute(`**/${fileOf('map_of_list')}`);
    await notice.getByRole('button', { name: '再试一次' }).tap();
    await expect(page.locator('[data-map][data-ready]')).toBeVisible();
  });
}

for (const [what, fault] of wrong(fileOf('small_map_of_place'))) {
  test(`a place says all it has where the code of its small map ${what}`, async ({ page, city }) => {
    await page.route(`**/${fileOf('small_map_of_place')}`, (route) => route.fulfill(fault()));
    const asked = page.waitForRequest(`**/${fileOf('small_map_of_place')}`);
    await page.goto(`${city.url}#/place/T-C1?${COMMUNITY}`);
    await page.locator('.small-map').scrollIntoViewIfNeeded();
    await asked;
    await expect(page.locator('.small-map *')).toHaveCount(0);
    await expect(page.locator('#main')).toContainText('东街');
    await expect(page.locator('#main a.call').first()).toBeVisible();
    await expect(page.locator('#crash')).toBeHidden();
  });
}

test('a place says all it has while the code of its small map is slow, and the map comes when the code does', async ({ page, city }) => {
  const own = `**/${fileOf('small_map_of_place')}`;
  const letGo = await hold(page, own);
  const asked = page.waitForRequest(own);
  await page.goto(`${city.url}#/place/T-C1?${COMMUNITY}`);
  await page.locator('.small-map').scrollIntoViewIfNeeded();
  await asked;
  await expect(page.locator('#main a.call').first()).toBeVisible();
  await expect(page.locator('.small-map svg')).toHaveCount(0);
  letGo();
  await expect(page.locator('.small-map svg')).toBeVisible();
});

for (const [what, fault] of wrong(filesOf('place').find((name) => name.startsWith('shared-'))!)) {
  test(`what several parts share, where it ${what}, is said with a number, and comes when it is tried again`, async ({ page, city }) => {
    await page.goto(`${city.url}#/?${COMMUNITY}`);
    await started(page);
    await page.route('**/shared-*', (route) => route.fulfill(fault()));
    await goTo(page, '#/place/T-C1');
    const notice = page.locator('.notice');
    await expect(notice).toContainText('这一页还没有下载到手机里');
    await expect(notice.locator('a[href="tel:12345"]')).toBeVisible();
    await page.unroute('**/shared-*');
    await notice.getByRole('button', { name: '再试一次' }).tap();
    await expect(page.locator('h1:has-text("东街老年食堂")')).toBeVisible();
  });
}

test('a part that the host has no more: trying again begins anew with the version of today, on the same page', async ({ page, city }) => {
  await page.goto(`${city.url}#/?${COMMUNITY}`);
  await started(page);
  let published = false;
  await page.route(/\/part-guide-/, (route) => (published ? route.continue() : route.fulfill({ status: 404 })));
  await goTo(page, '#/guide');
  await expect(page.locator('.notice')).toContainText('这一页还没有下载到手机里');
  published = true;
  const today = readFileSync(`${DIST}/index.html`, 'utf8').replace(/data-js="([^"]+)"/, 'data-js="$1?today"');
  await page.route(city.url, (route) => route.fulfill({ body: today, contentType: 'text/html' }));
  const begun = page.waitForEvent('load');
  await page.locator('.notice').getByRole('button', { name: '再试一次' }).tap();
  await begun;
  await expect(page.locator('h1:has-text("能享受什么")')).toBeVisible();
  expect(await page.locator('#boot').getAttribute('data-js')).toContain('?today');
});

test('what is likely to be wanted next is here before it is asked for', async ({ page, context, city }) => {
  const allIsHere = follow(page);
  await page.goto(`${city.url}${LIST}`);
  await expect(page.locator('[data-list] > li').first()).toBeVisible();
  await allIsHere();
  const ofPlace = () => city.requests.filter((path) => path.includes('/part-place-'));
  expect(ofPlace()).toEqual([]);
  await expect.poll(() => ofPlace().length).toBe(1);
  await allIsHere();
  await context.setOffline(true);
  await page.locator('[data-place-id=T-C1] .card-name a').tap();
  await expect(page.locator('h1:has-text("东街老年食堂")')).toBeVisible();
});

test('who asks the browser to save data has nothing fetched that nobody wants yet', async ({ page, city }) => {
  const allIsHere = follow(page);
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
  await page.clock.install();
  await page.goto(`${city.url}${LIST}`);
  await expect(page.locator('[data-list] > li').first()).toBeVisible();
  await page.clock.runFor(10_000); // longer than the app waits before it fetches
  await allIsHere();
  expect(city.requests.filter((path) => path.includes('/part-') && !path.includes('/part-app-'))).toEqual([]);
});

const SCREEN = /\/part-screen-[0-9a-f]+[.]wasm/;

for (const [what, fault] of wrong(fileOf('screen'))) {
  test(`a public screen whose part ${what} shows the panel, and no page that is dead`, async ({ page, city }) => {
    await page.route(SCREEN, (route) => route.fulfill(fault()));
    await page.goto(`${city.url}?kiosk=1#/?${COMMUNITY}`);
    await expect(page.locator('#crash')).toBeVisible();
  });
}

test('a public screen whose part is slow stands when it has come', async ({ page, city }) => {
  const letGo = await hold(page, SCREEN);
  const asked = page.waitForRequest(SCREEN);
  await page.goto(`${city.url}?kiosk=1#/?${COMMUNITY}`);
  await asked;
  await expect(page.locator('#waiting')).toHaveCount(1);
  await expect(page.locator('#crash')).toBeHidden();
  letGo();
  await started(page);
  await expect(page.locator('#crash')).toBeHidden();
  await expect(page.locator('.tiles').first()).toBeVisible();
});
