// Who opens the link of the guide reads where it begins before the app is here, as the app draws it, and what is pressed
// there is not lost.
import type { Page } from '@playwright/test';
import { expect, hold, started, test } from './support/host';
import { watchMoves } from './support/moves';
import { follow } from './support/requests';

const GUIDE = '#/guide?in=330602';
const REST = /\/part-app-/;
const PLAIN = /\/plain\//;
const PLAIN_NAME = /guide-330602[.]html$/;

/** What the guide draws below its heading: what each thing is, says and leads to, and where it stands. (Beside the heading comes what
 * reads aloud, and with the largest letters it makes the line one pixel higher.) */
const drawn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('#main > .guide > .still, #main > .guide > .still *, #main > .guide > a')];
    const seen = all.filter((one) => one.getClientRects().length > 0);
    const from = seen[0]!.getBoundingClientRect().top;
    return seen.map((one) => {
      const { left, top, width, height } = one.getBoundingClientRect();
      const where = [left, top - from, width, height].map((n) => Math.round(n)).join(' ');
      return `${one.tagName} ${where} ${one.getAttribute('href') ?? ''} ${one.innerText.replace(/\s+/g, ' ').trim()}`;
    });
  });

/** Where the heading stands, and how high what is below it begins. */
const heading = (page: Page): Promise<[string, number]> =>
  page.evaluate(() => [document.querySelector<HTMLElement>('#main h1')!.innerText, document.querySelector('#main .still')!.getBoundingClientRect().top]);

/** Opens an address while the rest of the app is kept on its way; what lets it go. */
async function openFirst(page: Page, url: string): Promise<() => void> {
  const letGo = await hold(page, REST);
  await page.goto(url);
  await expect(page.locator('#main > .guide')).toBeVisible();
  await expect(page.locator('#waiting')).toHaveCount(1);
  return letGo;
}

for (const [what, hash, size, width] of [
  ['of a district', GUIDE, 'large', 360],
  ['of a city', '#/guide?city=330600', 'large', 360],
  ['at the largest size', GUIDE, 'largest', 360],
  ['on a wide screen', GUIDE, 'larger', 1366],
] as const) {
  test(`the guide begins as the app draws it, in its place: ${what}`, async ({ page, samples }) => {
    await page.setViewportSize({ width, height: 640 });
    await page.addInitScript((size) => localStorage.setItem('eldercare-map.size', size), size);
    const moved = await watchMoves(page);
    const letGo = await openFirst(page, `${samples.url}${hash}`);
    const [first, [name, top]] = [await drawn(page), await heading(page)];
    letGo();
    await started(page);
    await expect(page.locator('.guide [data-plain]')).toBeVisible();
    expect(first).toEqual(await drawn(page));
    const [now, below] = await heading(page);
    expect(now).toBe(name);
    expect(Math.abs(below - top)).toBeLessThanOrEqual(2);
    expect(await moved()).toBeLessThanOrEqual(0.02);
  });
}

test('who kept a start is asked about that district at once', async ({ page, samples }) => {
  await page.addInitScript(() => localStorage.setItem('eldercare-map.start', '#/?from=330602002'));
  const letGo = await openFirst(page, `${samples.url}#/guide`);
  await expect(page.locator('.guide .from')).toHaveText('看的是：绍兴市越城区');
  const first = await drawn(page);
  letGo();
  await started(page);
  await expect(page.locator('.guide [data-plain]')).toBeVisible();
  expect(first).toEqual(await drawn(page));
});

for (const [what, address] of [
  ['for the family', `${GUIDE}&for=family`],
  ['with an answer', `${GUIDE}&age=80`],
  ['at a question', `${GUIDE}&q=age`],
  ['about one thing', `${GUIDE}&topic=respite`],
  ['without a city', '#/guide'],
  ['on a public screen', `?kiosk=1${GUIDE}`],
  ['inside of another page', `?embed=1${GUIDE}`],
] as const) {
  test(`the app alone draws the guide ${what}`, async ({ page, samples }) => {
    const allCame = follow(page);
    await page.goto(`${samples.url}${address}`);
    await started(page);
    await allCame();
    expect(samples.requests.filter((path) => PLAIN.test(path))).toEqual([]);
  });
}

test('a city without papers has no such page, and none is asked for', async ({ page, city }) => {
  const allCame = follow(page);
  await page.goto(`${city.url}#/guide?in=990101`);
  await started(page);
  await allCame();
  expect(city.requests.filter((path) => PLAIN.test(path))).toEqual([]);
});

for (const [what, name, asks] of [
  ['for whom it is', '爸妈', /who=parents/],
  ['that it is another place', '不住在这里', /q=place/],
  ['that it is one thing only', '爱心卡', /topic=love_card/],
] as const) {
  test(`who says before the app is here ${what} comes there with it`, async ({ page, samples }) => {
    const letGo = await openFirst(page, `${samples.url}${GUIDE}`);
    await page.locator('.guide').getByRole('link', { name }).tap();
    await expect(page).toHaveURL(asks);
    letGo();
    await started(page);
    await expect(page).toHaveURL(asks);
    await expect(page.locator('.guide h1')).toBeVisible();
    await expect(page.getByText('给谁问？')).toHaveCount(0);
  });
}

for (const [what, fault] of [
  ['its script is missing', { path: 'first_read.js' }],
  ['its script does not answer', { path: 'first_read.js', never: true }],
  ['its script fails', { path: 'first_read.js', body: 'throw new Error()' }],
  ['the plain page is missing', { path: 'plain/' }],
  ['the plain page does not answer', { path: 'plain/', never: true }],
  ['the plain page stops halfway', { path: 'plain/', stalls: true }],
  ['another page comes in its place', { path: 'plain/', body: '<!doctype html><head></head><main><h1>登录</h1></main>' }],
] as const) {
  test(`the app comes under the link of the guide where ${what}`, async ({ page, samples }) => {
    test.info().annotations.push({ type: 'errors expected' });
    samples.ready({ broken: [fault] });
    await page.goto(`${samples.url}${GUIDE}`, { waitUntil: 'commit' });
    await started(page);
    await expect(page.locator('.guide [data-plain]')).toBeVisible();
  });
}

test('who asks about a district that nobody knows has the guide of the app', async ({ page, samples }) => {
  test.info().annotations.push({ type: 'errors expected' });
  await page.goto(`${samples.url}#/guide?in=330699`);
  await started(page);
  await expect(page.locator('.guide h1')).toBeVisible();
});

for (const [what, fault, says] of [
  ['its beginning is missing', { path: '_bg.wasm' }, '地图没有打开'],
  ['its rest does not answer', { path: '/part-app-', never: true }, '还在等，东西一到就会自己打开。'],
] as const) {
  test(`who reads where the guide begins keeps it where the app does not come: ${what}`, async ({ page, samples }) => {
    samples.ready({ broken: [fault] });
    await page.goto(`${samples.url}${GUIDE}`);
    const main = page.locator('#main');
    await expect(main.getByRole('status')).toContainText(says);
    await expect(main.getByRole('heading', { level: 1 })).toHaveText('我能享受什么');
    // What the papers promise is one tap away.
    await expect(main.locator('.guide a[href$="rights.html"]')).toBeVisible();
    // Who wants more is told, and finds the plain page.
    await main.getByRole('link', { name: '自己' }).tap();
    const directory = page.locator('#crash').getByRole('link', { name: /简易名录/ });
    await directory.tap();
    await expect(page).toHaveURL(PLAIN_NAME);
    await page.getByRole('link', { name: /简易页面/ }).tap();
    await expect(page).toHaveURL(/rights[.]html$/);
  });
}
