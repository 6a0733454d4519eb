// Samples can be taken for real by nobody; real rows make the marks vanish.
import { expect, test } from './support/host';
import type { Page } from '@playwright/test';

const SHAOXING = 'at=120.55912,29.99820';
const KINDS = ['canteen', 'institution', 'rental', 'centre', 'rural_home', 'station', 'clinic', 'home_nursing', 'learning', 'kiosk'];

const dialled = (page: Page) => page.locator('#main a[href^="tel:"]').evaluateAll((all) => all.map((a) => a.getAttribute('href')));

test('every list of samples says so on the page and on each card, and nothing on it dials', async ({ page, samples }) => {
  for (const kind of KINDS) {
    await page.goto(`${samples.url}#/nearby?kind=${kind}&${SHAOXING}`);
    await expect(page.locator('.sample-band')).toHaveText('示例数据，都不是真的');
    const cards = page.locator('.card');
    await expect(cards.first()).toBeVisible();
    for (const card of await cards.all()) await expect(card.locator('.card-name .sample-mark')).toHaveText('示例');
    // What dials inside the page is the hotline, offered where a sample has no number.
    expect((await dialled(page)).filter((href) => href !== 'tel:96345')).toEqual([]);
  }
});

test('pressing the call button of a sample explains, and gives a number that works', async ({ page, samples }) => {
  await page.goto(`${samples.url}#/nearby?kind=canteen&${SHAOXING}`);
  await page.getByRole('button', { name: /^打电话给示例/ }).first().tap();
  await expect(page.locator('.explain').filter({ hasText: '这是示例电话，打不通' })).toContainText('96345');
});

test('the page of a sample says that it stands nowhere', async ({ page, samples }) => {
  await page.goto(`${samples.url}#/nearby?kind=institution&${SHAOXING}`);
  await page.locator('[data-list] > li').first().getByRole('link').first().tap();
  await expect(page.locator('.sample-mark').first()).toContainText('不在任何真实的地方，请不要前往');
});

test('where all rows are real no mark of a sample is left anywhere', async ({ page, city }) => {
  for (const hash of ['#/?from=990101001002', ...KINDS.map((k) => `#/nearby?kind=${k}&from=990101001002`), '#/place/T-C1', '#/about']) {
    await page.goto(`${city.url}${hash}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('.waiting')).toHaveCount(0);
    await expect(page.getByText('示例')).toHaveCount(0);
  }
});

test('the number to ring is the city’s own, on every page', async ({ page, samples }) => {
  await page.goto(`${samples.url}#/nearby?kind=canteen&${SHAOXING}`);
  await expect(page.locator('.hotline a')).toHaveAttribute('href', 'tel:96345');
  await page.goto(`${samples.url}#/nearby?kind=canteen&at=117.10000,36.20000`);
  await expect(page.locator('.hotline a')).toHaveAttribute('href', 'tel:12345');
});
