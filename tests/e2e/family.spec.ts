// 帮爸妈查: a link that opens where the parents live, says so, and leaves this phone's own place alone.
import type { Page } from '@playwright/test';
import { copiedLink } from './support/copied';
import { expect, test } from './support/host';

const MINE = '#/?from=330603001';
const band = (page: Page) => page.locator('[data-family]');
const kept = (page: Page) => page.evaluate(() => localStorage.getItem('eldercare-map.start'));

/** A phone whose person lives in Keqiao. */
const livesElsewhere = (page: Page) =>
  page.addInitScript((mine) => localStorage.setItem('eldercare-map.start', mine), MINE);

test('a daughter makes a link for her parents, and her own place stays', async ({ page, samples, context, browser }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await livesElsewhere(page);
  await page.goto(`${samples.url}#/`);
  await expect(page.locator('[data-start-words]')).toContainText('柯桥区');
  await page.getByRole('link', { name: '帮爸妈查' }).tap();
  await expect(band(page)).toHaveCount(0);
  await page.getByRole('link', { name: '选爸妈住的地方' }).tap();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('家人住在哪里？');
  await expect(page.getByRole('button', { name: '用我现在的位置' })).toHaveCount(0);
  await page.getByRole('link', { name: '绍兴市' }).tap();
  await page.getByRole('link', { name: '越城区' }).tap();
  await page.getByRole('link', { name: '府山街道' }).tap();
  await page.getByRole('link', { name: '就选府山街道，不再细选' }).tap();
  await expect(page.locator('[data-family-place]')).toHaveText('越城区府山街道');
  await page.getByRole('button', { name: '养老院', exact: true }).tap();
  await page.getByRole('button', { name: '收失智老人' }).tap();
  await expect(page.getByRole('button', { name: '收失智老人' })).toBeFocused();
  await expect(page.locator('[data-opens]')).toHaveText('链接打开的是：从越城区府山街道算起，最近的养老院，收失智老人。');
  await page.getByRole('button', { name: '发给家人' }).tap();
  await expect(page.locator('.sent')).not.toBeEmpty();
  const link = await copiedLink(page);
  expect(await kept(page)).toBe(MINE);

  const other = await (await browser.newContext({ viewport: { width: 360, height: 640 }, locale: 'zh-CN' })).newPage();
  await other.goto(link);
  await expect(band(other)).toContainText('帮家人查：从越城区府山街道算起（不是这部手机的位置）。');
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('最近的养老院');
  await expect(other.locator('[data-need=dementia]')).toHaveAttribute('aria-pressed', 'true');
  await other.context().close();

  await page.getByRole('link', { name: '打开看看' }).tap();
  await expect(page).toHaveURL(/#\/nearby\?kind=institution&from=330602002&needs=dementia&for=family$/);
});

test('who looks for the family does so through all pages, reloads and back, until they leave', async ({ page, samples }) => {
  await livesElsewhere(page);
  await page.goto(`${samples.url}#/?from=330602002&for=family`);
  await expect(band(page)).toContainText('府山街道');
  await page.getByRole('link', { name: /^吃饭/ }).tap();
  await expect(page.locator('.card').first()).toBeVisible();
  await expect(band(page)).toContainText('府山街道');
  await page.locator('.card-name a').first().tap();
  await expect(page.locator('.place')).toBeVisible();
  await page.reload();
  await expect(band(page)).toContainText('府山街道');
  await page.getByRole('link', { name: '首页' }).tap();
  await expect(page).toHaveURL(/for=family$/);
  await page.goBack();
  await expect(page.locator('.place')).toBeVisible();
  await expect(band(page)).toBeVisible();
  await page.goBack();
  await page.getByRole('button', { name: '改回我自己的位置' }).tap();
  await expect(band(page)).toHaveCount(0);
  await expect(page).toHaveURL(/#\/nearby\?kind=canteen&from=330603001$/);
  await expect(page.locator('[data-start-words]')).toContainText('柯桥区');
  expect(await kept(page)).toBe(MINE);
  await page.goBack();
  await expect(band(page)).toContainText('府山街道');
});

test('another place chosen for the family is theirs, too', async ({ page, samples }) => {
  await livesElsewhere(page);
  await page.goto(`${samples.url}#/nearby?kind=canteen&from=330602002&for=family`);
  await page.getByRole('link', { name: '换地方' }).tap();
  await expect(page).toHaveURL(/#\/where\?.*for=family$/);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('家人住在哪里？');
  await page.getByRole('link', { name: '上虞区' }).tap();
  await page.getByRole('link', { name: /^就选上虞区/ }).or(page.getByRole('link', { name: '就选上虞区，不再细选' })).first().tap();
  await expect(band(page)).toContainText('上虞区');
  await expect(page).toHaveURL(/#\/nearby\?kind=canteen&from=330604&for=family$/);
  expect(await kept(page)).toBe(MINE);
});

for (const [where, hash] of [
  ['a list without a place', '#/nearby?kind=canteen&for=family'],
  ['a list from a rough position', '#/nearby?kind=canteen&at=120.58210,30.00120,3000m&for=family'],
  ['a list from far away', '#/nearby?kind=canteen&at=100.00000,30.00000&for=family'],
  ['the chooser', '#/where?city=330600&for=family'],
  ['the chooser on the map', '#/where?city=330600&view=map&for=family'],
  ['the first page', '#/?for=family'],
  ['the page that makes a link', '#/family'],
] as const) {
  test(`for the family ${where} offers no position of this phone, and speaks of where they live`, async ({ page, samples }) => {
    await page.goto(`${samples.url}${hash}`);
    const choose = page.locator('#main').getByText(/家人住|爸妈住/);
    await expect(choose.first()).toBeVisible();
    await expect(page.locator('#main')).not.toContainText(/您在哪里|您的位置|您的社区|我的社区|您现在不在/);
    await expect(page.getByRole('button', { name: '用我现在的位置' })).toHaveCount(0);
  });
}

for (const [what, hash] of [
  ['a list near a spot', '#/nearby?kind=canteen&at=120.55912,29.99820&for=family'],
  ['a list of a town', '#/nearby?kind=canteen&from=330602002&for=family'],
  ['what comes to the home', '#/nearby?kind=home_nursing&at=120.55912,29.99820&for=family'],
  ['a place', '#/place/S330602002-CT1?from=330602002&for=family'],
] as const) {
  test(`${what} for the family does not speak of the way or the home of the person who looks`, async ({ page, samples }) => {
    await page.goto(`${samples.url}${hash}`);
    await expect(page.locator('.card, .place-now').first()).toBeVisible();
    const said = page.locator('.card, .place-now, .inexact, .list-side section > h2, .list-side section > p');
    await expect(said.first()).toBeVisible();
    await expect(said.filter({ hasText: '您' })).toHaveCount(0);
  });
}

test('another place for the parents keeps what was chosen for them', async ({ page, samples }) => {
  await page.goto(`${samples.url}#/family?from=330602002&kind=institution&needs=dementia`);
  await expect(page.locator('[data-family-place]')).toHaveText('越城区府山街道');
  await page.getByRole('link', { name: '换地方' }).tap();
  await page.getByRole('link', { name: '绍兴市' }).tap();
  await page.getByRole('link', { name: '上虞区' }).tap();
  await page.getByRole('link', { name: /^就选上虞区/ }).first().tap();
  await expect(page.locator('[data-family-place]')).toHaveText('上虞区');
  await expect(page.getByRole('button', { name: '收失智老人' })).toHaveAttribute('aria-pressed', 'true');
});

test('a phone without a place of its own asks for one when it comes back from the family', async ({ page, samples }) => {
  await page.goto(`${samples.url}#/nearby?kind=canteen&from=330602002&for=family`);
  await page.getByRole('button', { name: '改回我自己的位置' }).tap();
  await expect(page.getByRole('heading', { name: '您在哪里？' })).toBeVisible();
  await expect(band(page)).toHaveCount(0);
});

test('going back to before the family leads to one’s own place', async ({ page, samples }) => {
  await livesElsewhere(page);
  await page.goto(`${samples.url}#/about`);
  await expect(page.locator('[data-home-place]')).toContainText('柯桥区');
  await page.evaluate(() => (location.hash = '#/?from=330602002&for=family'));
  await expect(band(page)).toBeVisible();
  await page.goBack();
  await expect(band(page)).toHaveCount(0);
  await expect(page.locator('[data-home-place]')).toContainText('柯桥区');
});

test('a link of the first page for the parents is the first page from where they live', async ({ page, samples }) => {
  await page.goto(`${samples.url}#/family?from=330602002`);
  await page.getByRole('link', { name: '打开看看' }).tap();
  await expect(page).toHaveURL(/#\/\?from=330602002&for=family$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('您想找什么？');
  await expect(page.getByRole('link', { name: /^吃饭/ })).toHaveAttribute('href', /from=330602002/);
});

test('the whole map of an embedded page is for whom it was for, and starts where it started', async ({ page, samples }) => {
  await page.goto(`${samples.url}?embed=1#/nearby?kind=canteen&from=330602002&for=family`);
  await expect(page.locator('[data-list] > li').first()).toBeVisible();
  await expect(page.locator('.embedded a')).toHaveAttribute('href', './#/nearby?kind=canteen&from=330602002&for=family');
  // A page whose own address says nothing of it; what this phone keeps is kept for this page around it alone.
  await page.goto(`${samples.url}?embed=1#/where?city=330600&for=family`);
  await expect(page.locator('.embedded a')).toHaveAttribute('href', './#/where?city=330600&for=family');
  await page.goto('about:blank');
  await livesElsewhere(page);
  await page.goto(`${samples.url}?embed=1#/`);
  await expect(page.locator('[data-start-words]')).toContainText('柯桥区');
  await expect(page.locator('.embedded a')).toHaveAttribute('href', './#/?from=330603001');
});

test('whom one rings for parents elsewhere is the hotline of their city, with its area code', async ({ page, samples }) => {
  const numbers = () => page.locator('a[href^="tel:"]:visible').evaluateAll((all) => [...new Set(all.map((a) => a.getAttribute('href')))]);
  for (const [hash, heading] of [
    ['#/?from=330602002', '您想找什么？'],
    ['#/nearby?kind=institution&from=330602002', '最近的养老院'],
    ['#/guide?in=330602&topic=respite', '短住几天'],
  ] as const) {
    await page.goto('about:blank');
    await page.goto(`${samples.url}${hash}&for=family`);
    await expect(page.getByRole('heading', { level: 1 }), hash).toHaveText(heading);
    await expect.poll(numbers, hash).toEqual(['tel:0575-96345']);
    await page.goto('about:blank');
    await page.goto(`${samples.url}${hash}`);
    await expect(page.getByRole('heading', { level: 1 }), hash).toHaveText(heading);
    await expect.poll(numbers, hash).toEqual(['tel:96345']);
  }
});
