// At a city's edge: the places of the next city are in the answer, and are said to be of it.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, type Host, NOON, started, test } from './support/host';
import { ADDRESSES_SITE, FIXTURE_SITE } from './support/paths';

// A kilometre west of the border that is drawn below.
const AT_THE_EDGE = '#/nearby?kind=canteen&at=115.00000,35.00000';

const read = (site: string, part: string) => JSON.parse(readFileSync(`${site}/data/manifest/${part}.json`, 'utf8')).cities[0];

/** The city of the tests ends at 115.01 degrees, and there the city of the addresses begins. Its places come `when`. */
async function border(page: Page, when: Promise<void> = Promise.resolve()): Promise<void> {
  const west = { ...read(FIXTURE_SITE, '990100'), outline: [[114700, 35200, 0, -400, 310, 0, 0, 400]] };
  const east = { ...read(ADDRESSES_SITE, '990200'), outline: [[115010, 35200, 0, -400, 300, 0, 0, 400]] };
  const cities: Record<string, object[]> = { '990100': [west], '990200': [east], '230-70': [west, east] };
  await page.route('**/data/manifest/*.json', (route) => {
    const part = route.request().url().replace(/.*[/]|[.]json$/g, '');
    return cities[part] ? route.fulfill({ json: { format: 1, cities: cities[part] } }) : route.continue();
  });
  await page.route('**/data/990200-*.pack', async (route) => {
    await when;
    await route.fulfill({ body: readFileSync(`${ADDRESSES_SITE}/data/${route.request().url().replace(/.*[/]/, '')}`) });
  });
}

const packs = (host: Host) => host.requests.filter((path) => path.endsWith('.pack'));

const next = (page: Page) => page.locator('[data-place-id="A-C1"]');

test('the list of the city stands first, and then has the places of the next one, which say so', async ({ page, city }) => {
  let letGo = () => {};
  await border(page, new Promise((go) => (letGo = go)));
  await page.goto(`${city.url}${AT_THE_EDGE}`);
  await started(page);
  await expect(page.locator('[data-list] > li').first()).toBeVisible();
  await expect(next(page)).toHaveCount(0);
  expect(packs(city).filter((path) => /990100-ceshi-[0-9a-f]{8}[.]pack/.test(path))).toHaveLength(1);
  letGo();
  await expect(next(page).locator('[data-elsewhere]')).toHaveText('这家在隔壁的地址市北城区');
  await expect(page.locator('[data-place-id="T-C1"] [data-elsewhere]')).toHaveCount(0);
  await expect(page.locator('#main')).toContainText('优惠和补贴照那边的规定');
});

test('from a community near the border the next city is asked for, too', async ({ page, city }) => {
  await border(page);
  await page.goto(`${city.url}#/nearby?kind=canteen&from=990101001002`);
  await expect(next(page)).toBeVisible();
});

test.describe('with a clock of its own', () => {
  test.use({ noon: 'own' });

  test('far from every border no other city is asked for', async ({ page, city }) => {
    await page.clock.install({ time: NOON });
    await border(page);
    await page.goto(`${city.url}#/nearby?kind=canteen&at=114.90000,35.01000`);
    await expect(page.locator('[data-list] > li').first()).toBeVisible();
    // Far longer than the first answer stands before the next city is asked for.
    await page.clock.runFor(10_000);
    expect(packs(city).filter((path) => !path.includes('990100'))).toEqual([]);
    await expect(next(page)).toHaveCount(0);
  });
});

test('the page of a place of the next city has its number with the area code, and the way back the same list', async ({ page, city }) => {
  await border(page);
  await page.goto(`${city.url}${AT_THE_EDGE}`);
  await next(page).getByRole('link').first().tap();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('柳树食堂');
  await expect(page.locator('a[href^="tel:0300-"], a[href^="tel:0300"]').first()).toBeVisible();
  await page.goBack();
  await expect(next(page)).toBeVisible();
  await expect(page.locator('[data-place-id="T-C1"]')).toBeVisible();
});

test('where the next city does not come, the list stands and says what is missing', async ({ page, city }) => {
  await border(page);
  await page.route('**/data/990200-*.pack', (route) => route.fulfill({ status: 500 }));
  await page.goto(`${city.url}${AT_THE_EDGE}`);
  await expect(page.locator('[data-list] > li').first()).toBeVisible();
  await expect(page.locator('.list-head')).toContainText('隔壁地址市的资料没有取到');
});

test.describe('at the counter', () => {
  test.use({ viewport: { width: 1366, height: 768 } });

  test('the lines have the places of the next city, which say so, and one of them can be put on the slip', async ({ page, city }) => {
    await border(page);
    await page.goto(`${city.url}#/counter?kinds=canteen&at=115.00000,35.00000`);
    await expect(next(page).locator('[data-elsewhere]')).toHaveText('这家在隔壁的地址市北城区');
    await expect(page.locator('.desk-list [data-place-id="T-C1"] [data-elsewhere]')).toHaveCount(0);
    await expect(page.locator('.desk-list')).toContainText('优惠和补贴照那边的规定');
    await next(page).getByRole('button').click();
    await expect(page.locator('.panel.slip')).toContainText('柳树食堂');
    await page.keyboard.press('m');
    // Of the places of the next city nobody has published a spot.
    await expect(page.locator('.map-side')).toContainText('名单里有 4 处没有准确位置');
  });

  test('where the next city does not come, the lines stand and say what is missing', async ({ page, city }) => {
    await border(page);
    await page.route('**/data/990200-*.pack', (route) => route.fulfill({ status: 500 }));
    await page.goto(`${city.url}#/counter?kinds=canteen&at=115.00000,35.00000`);
    await expect(page.locator('.desk-list [data-place-id="T-C1"]')).toBeVisible();
    await expect(page.locator('.desk-list')).toContainText('隔壁地址市的资料没有取到');
  });
});
