// Who opens the link of a place reads its name, its hours and its number before the app is here; and what stands first is
// drawn once, so that nothing moves under a finger.
import { expect, hold, started, test } from './support/host';
import { watchMoves } from './support/moves';
import { follow } from './support/requests';

const CANTEEN = '#/place/T-C1?from=990101001002';
const REST = /\/part-app-/;
const PLAIN = /\/plain\//;

test('the name, the hours and the number of a place stand while the app is on its way', async ({ page, city }) => {
  const letGo = await hold(page, REST);
  await page.goto(`${city.url}${CANTEEN}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('东街老年食堂');
  const main = page.getByRole('main');
  await expect(main).toContainText('6:30–8:30');
  await expect(main.getByRole('link', { name: /打电话/ })).toHaveAttribute('href', 'tel:030020000011');
  // Still waited for, and the way to all others stays.
  await expect(main.getByRole('status')).toContainText('正在打开');
  await expect(main.getByRole('link', { name: /简易名录/ })).toBeVisible();
  letGo();
  await started(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('东街老年食堂');
  await expect(page.locator('.place-now')).toBeVisible();
});

test('a sample says that it is one before the app does, and rings nobody', async ({ page, samples }) => {
  await hold(page, REST);
  await page.goto(`${samples.url}#/place/S330602002-CT1`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('示例');
  await expect(page.getByRole('main')).toContainText('请不要照着去');
  await expect(page.locator('#main a[href^="tel:"]')).toHaveCount(0);
});

for (const [what, body] of [
  ['the host sends the page of the app for what it does not have', '<!doctype html><main id="main"><h1>您想找什么？</h1></main>'],
  ['the plain page ends in its middle', '<!doctype html><main><h1>东街老年食堂</h1><article class="place"><p>电话：0300-2000'],
] as const) {
  test(`the tiles stay where ${what}`, async ({ page, city }) => {
    await hold(page, REST);
    city.ready({ broken: [{ path: 'plain/', body }] });
    const came = page.waitForResponse(PLAIN);
    await page.goto(`${city.url}${CANTEEN}`);
    await (await came).finished();
    await expect(page.locator('#main .tile')).toHaveCount(5);
    await expect(page.locator('#main .place')).toHaveCount(0);
  });
}

test('the rest of the app is asked for when the plain page is painted', async ({ page, city }) => {
  await hold(page, /_bg[.]wasm/);
  const letGo = await hold(page, PLAIN);
  const asked = page.waitForRequest(PLAIN);
  const isAsked = page.waitForRequest(REST);
  await page.goto(`${city.url}${CANTEEN}`);
  await asked;
  expect(city.requests.filter((path) => REST.test(path))).toEqual([]);
  letGo();
  await isAsked;
  await expect(page.locator('#main > .place')).toBeVisible();
});

for (const [what, fault] of [
  ['its script is missing', { path: 'first_read.js' }],
  ['its script does not answer', { path: 'first_read.js', never: true }],
  ['its script stops halfway', { path: 'first_read.js', stalls: true }],
  ['its script fails', { path: 'first_read.js', body: 'throw new Error()' }],
  ['the plain page is missing', { path: 'plain/' }],
  ['the plain page does not answer', { path: 'plain/', never: true }],
  ['the plain page stops halfway', { path: 'plain/', stalls: true }],
] as const) {
  test(`the app comes under the link of a place where ${what}`, async ({ page, city }) => {
    test.info().annotations.push({ type: 'errors expected' });
    city.ready({ broken: [fault] });
    // What does not answer keeps the browser from calling the page whole.
    await page.goto(`${city.url}${CANTEEN}`, { waitUntil: 'commit' });
    await started(page);
    await expect(page.locator('.place-now')).toBeVisible();
  });
}

for (const [what, fault, says] of [
  ['its beginning is missing', { path: '_bg.wasm' }, '地图没有打开'],
  ['its rest is missing', { path: '/part-app-' }, '地图没有打开'],
  ['its rest does not answer', { path: '/part-app-', never: true }, '还在等，东西一到就会自己打开。'],
] as const) {
  test(`who reads the plain page of a place keeps it where the app does not come: ${what}`, async ({ page, city }) => {
    city.ready({ broken: [fault] });
    await page.goto(`${city.url}${CANTEEN}`);
    const main = page.locator('#main');
    await expect(main.getByRole('status')).toContainText(says);
    await expect(main.getByRole('heading', { level: 1 })).toHaveText('东街老年食堂');
    await expect(main.getByRole('link', { name: /打电话/ })).toHaveAttribute('href', 'tel:030020000011');
    await expect(main.getByRole('link', { name: '再打开一次' })).toBeVisible();
    // Who wants more is told, and finds the place in the directory.
    await page.getByRole('link', { name: '数字养老地图' }).tap();
    const directory = page.locator('#crash').getByRole('link', { name: /简易名录/ });
    await expect(directory).toBeVisible();
    await directory.tap();
    await expect(page).toHaveURL(/plain\/.*\/place\/T-C1[.]html$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('东街老年食堂');
  });
}

test('who tries again when the host answers has the app in the place of the plain page', async ({ page, city }) => {
  city.ready({ broken: [{ path: '/part-app-', never: true }] });
  await page.goto(`${city.url}${CANTEEN}`);
  await expect(page.locator('#main').getByRole('status')).toContainText('还在等');
  city.mends();
  await page.locator('#main').getByRole('link', { name: '再打开一次' }).tap();
  await started(page);
  await expect(page.locator('.place-now')).toBeVisible();
});

test('who has gone on before the plain page came is not led back', async ({ page, city }) => {
  await hold(page, REST);
  const letGo = await hold(page, PLAIN);
  const asked = page.waitForRequest(PLAIN);
  await page.goto(`${city.url}${CANTEEN}`);
  await asked;
  await page.locator('.tile').first().tap();
  const came = page.waitForResponse(PLAIN);
  letGo();
  await (await came).finished();
  await expect(page.locator('#main .tile')).toHaveCount(5);
});

test('a public screen has no page that leads out of the app', async ({ page, city }) => {
  const allCame = follow(page);
  await page.goto(`${city.url}?kiosk=1${CANTEEN}`);
  await started(page);
  await allCame();
  expect(city.requests.filter((path) => PLAIN.test(path))).toEqual([]);
});

for (const [what, hash, shown] of [
  ['a place', CANTEEN, '.place-now'],
  ['a sample', '#/place/S330602002-CT1', '.place'],
  ['the guide', '#/guide?in=990101', '.guide .button'],
  ['the guide without a city', '#/guide', '.guide .button'],
  ['a list from a spot where nothing is near', '#/nearby?kind=canteen&at=120.33000,29.60000', '.notice, .inexact'],
  ['a list from a spot in none of the cities', '#/nearby?kind=canteen&at=100.00000,30.00000', '.ask-where .inexact'],
  ['the coverage of a city', '#/coverage?city=330600', '[data-shares]'],
  ['the coverage of no city', '#/coverage', 'main button[aria-pressed]'],
] as const) {
  test(`nothing moves when the app comes, under the link of ${what}`, async ({ page, city, samples }) => {
    const moved = await watchMoves(page);
    const letGo = await hold(page, REST);
    const asked = page.waitForRequest(REST);
    await page.goto(`${/S330|330600|at=/.test(hash) ? samples.url : city.url}${hash}`);
    await asked;
    letGo();
    await started(page);
    await expect(page.locator(shown).first()).toBeVisible();
    expect(await moved()).toBeLessThanOrEqual(0.02);
  });
}

test('a page whose data do not come is drawn after a second, and says that it waits', async ({ page, city }) => {
  city.ready({ broken: [{ path: 'data/', never: true }] });
  await page.goto(`${city.url}${CANTEEN}`);
  await started(page);
  await expect(page.locator('#main .waiting')).toBeVisible();
  await expect(page.locator('a[href="tel:12345"]').filter({ visible: true }).first()).toBeVisible();
});

test('who presses a tile while the data of a link are on their way goes there', async ({ page, city }) => {
  city.ready({ broken: [{ path: 'data/', never: true }] });
  await page.addInitScript(() => {
    const start = window.setTimeout;
    // The second after which the app is drawn without its data does not end.
    window.setTimeout = ((done: TimerHandler, ms = 0, ...rest: unknown[]) => (ms === 1000 ? 0 : start(done, ms, ...rest))) as typeof setTimeout;
  });
  await page.goto(`${city.url}#/guide?in=990101`);
  await expect(page).toHaveTitle(/享受/); // the app runs
  await page.locator('#main .tile[data-kind="rental"]').tap();
  await started(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('租');
});
