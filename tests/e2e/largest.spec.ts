// What one sees on a small phone at the largest size without doing anything: an answer, whole, with its button; and
// nothing that was left out for it is lost.
import type { Page } from '@playwright/test';
import { expect, type Host, test } from './support/host';
import { BEFORE_LUNCH, wholeCards } from './support/whole-cards';

const SPOT = 'at=120.55912,29.99820';
const EDGE = 'at=120.35000,30.00000';

/** Each way to start, in Shaoxing. */
const STARTS = [
  ['a spot', SPOT],
  ['a street', 'from=330602001'],
  ['a town', 'from=330604105'],
  ['a community without a point', 'from=330602001004'],
  ['another community', 'from=330602002001'],
  ['the edge of a city', EDGE],
  ['where nothing is near', 'at=120.33000,29.60000'],
] as const;

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(BEFORE_LUNCH);
  await page.addInitScript(() => localStorage.setItem('eldercare-map.size', 'largest'));
});

const open = (page: Page, host: Host, kind: string, start: string) => page.goto(`${host.url}#/nearby?kind=${kind}&${start}`);

for (const kind of ['canteen', 'institution', 'rental', 'centre']) {
  for (const [name, start] of STARTS) {
    test(`at the largest size one whole card of kind ${kind} is on the first screen, from ${name}`, async ({ page, samples }) => {
      await open(page, samples, kind, start);
      expect(await wholeCards(page)).toBeGreaterThanOrEqual(1);
    });
  }
}

test('at the largest size the first card of a list for the family is on the first screen with its call, and it is said whose it is', async ({ page, samples }) => {
  for (const kind of ['canteen', 'institution']) {
    await open(page, samples, kind, 'from=330602002&for=family');
    await expect(page.locator('[data-start-words]')).toHaveText('家人住府山街道', { useInnerText: true });
    // Of a care home the last facts may be below.
    const last = page.locator('[data-list] > li').first().locator(kind === 'institution' ? '.button.call' : '.card-facts');
    await expect(last).toBeInViewport({ ratio: 1 });
  }
});

test('what gives way at the largest size is there at the others: what a place lies in, the other things of a title', async ({ page, samples }) => {
  for (const [start, short, long] of [
    [SPOT, /^府山街道附近 换地方$/, '从越城区府山街道附近算起'],
    ['from=330602001', /^塔山街道 换地方$/, '从越城区塔山街道算起'],
    ['from=330602001004', /^花园社区 换地方$/, '从越城区塔山街道花园社区算起'],
  ] as const) {
    await open(page, samples, 'rental', start);
    await page.evaluate(() => (document.documentElement.dataset.size = 'largest'));
    const place = page.locator('a.start');
    await expect(place).toHaveText(short, { useInnerText: true });
    const title = page.locator('.title-row > h1');
    await expect(title).toHaveText(/^(最近的\s*)?租轮椅(\s*的地方)?$/, { useInnerText: true });
    await expect(title).toHaveAccessibleName('最近的租轮椅、护理床的地方');
    await page.evaluate(() => (document.documentElement.dataset.size = 'large'));
    await expect(place).toContainText(long, { useInnerText: true });
    await expect(title).toContainText('租轮椅、护理床', { useInnerText: true });
  }
});

test('before the first card it is said in a line that nothing is near, or that the city may end here; what to do stands below the cards', async ({ page, samples }) => {
  await open(page, samples, 'canteen', EDGE);
  const seen = (what: string) => page.locator(what).evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => (one as HTMLElement).innerText));
  await expect(page.locator('[data-beyond]')).toBeVisible();
  expect(await seen('[data-edge], [data-beyond]')).toEqual(['您可能不在绍兴市里。', '15 分钟内走不到。']);
  const [edge, beyond] = await seen('.said-later');
  expect(edge).toBe('您住在别的城市的，请先打 12345 问。');
  expect(beyond).toMatch(/拿不准就打 96345。$/);
  const cards = (await page.locator('[data-list]').boundingBox())!;
  expect((await page.locator('.said-later').first().boundingBox())!.y).toBeGreaterThan(cards.y + cards.height - 1);
  // Where there is room both stand before the cards.
  await page.evaluate(() => (document.documentElement.dataset.size = 'larger'));
  expect(await seen('.said-later')).toEqual([]);
  expect((await seen('[data-edge]'))[0]).toMatch(/^您可能不在绍兴市里。您住在别的城市的/);
  expect((await seen('[data-beyond]'))[0]).toMatch(/^15 分钟内走不到老年食堂。.*拿不准就打 96345。$/);
});

test('a need that gives way to the first card is one press away', async ({ page, samples }) => {
  await open(page, samples, 'institution', SPOT);
  await expect(page.locator('.filter[data-need]:visible')).toHaveCount(0);
  await page.getByRole('button', { name: '筛选' }).tap();
  await page.locator('[data-need=dementia]').tap();
  await expect(page).toHaveURL(/needs=dementia/);
  // What is pressed stands there, to be let go.
  await page.getByRole('button', { name: '筛选' }).tap();
  await expect(page.locator('.filter[data-need]:visible')).toHaveText([/^收失智老人/]);
});

test('a number with its area code stands on one line, where it is to be rung', async ({ page, samples }) => {
  await page.goto(`${samples.url}#/family?from=330602002`);
  const call = page.locator('a.hotline-call');
  await expect(call).toContainText('0575-96345');
  const lines = await call.locator('.whole').evaluate((number) => {
    const words = document.createRange();
    words.selectNodeContents(number);
    return new Set([...words.getClientRects()].map(({ top }) => Math.round(top))).size;
  });
  expect(lines).toBe(1);
});

test('on a wide screen two cards are whole at the largest size', async ({ page, samples }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await open(page, samples, 'canteen', SPOT);
  expect(await wholeCards(page)).toBeGreaterThanOrEqual(2);
});

test('the map of a small phone says where north is and how far things are, in every size of letters', async ({ page, samples }) => {
  await page.goto(`${samples.url}#/nearby?kind=canteen&${SPOT}&view=map`);
  for (const size of ['largest', 'larger', 'large']) {
    await page.evaluate((size) => (document.documentElement.dataset.size = size), size);
    const sign = page.locator('.map[data-ready] .map-sign');
    await expect(sign.locator('.map-north'), size).toBeVisible();
    await expect(sign.locator('.map-scale'), size).toBeVisible();
  }
});
