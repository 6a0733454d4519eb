// 收藏: kept on the phone and nowhere else; sent as a list; chosen from to compare.
import type { Page } from '@playwright/test';
import { copiedLink } from './support/copied';
import { expect, hold, test } from './support/host';

const LIST = '#/nearby?kind=institution&from=990101001002';
const star = (page: Page, at: number) => page.locator('[data-list] > li').nth(at).locator('.keep');
const kept = (page: Page) => page.evaluate(() => localStorage.getItem('eldercare-map.shortlist'));

async function keepTwo(page: Page, url: string) {
  await page.goto(`${url}${LIST}`);
  for (const at of [0, 1]) {
    await star(page, at).tap();
    await expect(star(page, at)).toHaveAttribute('aria-pressed', 'true');
  }
}

test('a place is kept with a press, let go with another, and found again the next time', async ({ page, city }) => {
  await keepTwo(page, city.url);
  await expect(star(page, 0)).toHaveAttribute('aria-pressed', 'true');
  await expect(star(page, 0)).toHaveAccessibleName(/^已收藏/);
  const ids = await page.locator('[data-list] > li').evaluateAll((all) => all.slice(0, 2).map((e) => (e as HTMLElement).dataset.placeId));
  expect(await kept(page)).toBe(`#/shortlist?ids=${ids.join(',')}`);
  await page.reload();
  await expect(star(page, 1)).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('link', { name: '我的收藏（2 个）' }).tap();
  const cards = page.locator('[data-list] > li');
  await expect(cards).toHaveCount(2);
  expect(await cards.evaluateAll((all) => all.map((e) => (e as HTMLElement).dataset.placeId))).toEqual(ids);
  await expect(cards.first().locator('.call')).toBeVisible();
});

test('what is taken out can be put back, and is gone the next time', async ({ page, city }) => {
  await keepTwo(page, city.url);
  await page.goto(`${city.url}#/shortlist`);
  const cards = page.locator('[data-list] > li');
  const first = cards.first();
  await expect(cards).toHaveCount(2);
  const [id, other] = await cards.evaluateAll((all) => all.map((e) => (e as HTMLElement).dataset.placeId!));
  const idsKept = async () => /ids=(.*)$/.exec((await kept(page)) ?? '')?.[1]?.split(',').sort();
  await first.getByRole('button', { name: /^去掉/ }).tap();
  await expect(first).toContainText('已经去掉了');
  expect(await idsKept()).toEqual([other]);
  await first.getByRole('button', { name: /^放回/ }).tap();
  await expect.poll(idsKept).toEqual([id, other].sort());
  await first.getByRole('button', { name: /^去掉/ }).tap();
  await expect(first).toContainText('已经去掉了');
  await page.reload();
  await expect(cards).toHaveCount(1);
  await expect(first).toHaveAttribute('data-place-id', other!);
});

test('before anything is kept the page says what it is for and leads on', async ({ page, city }) => {
  await page.goto(`${city.url}#/shortlist`);
  await expect(page.locator('.notice')).toContainText('还没有收藏');
  await page.getByRole('link', { name: '去找地方' }).tap();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('您想找什么？');
  await expect(page.getByRole('link', { name: /^我的收藏/ })).toHaveCount(0);
});

test('a phone that keeps nothing still has a shortlist until the page is closed', async ({ page, city }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
  });
  await keepTwo(page, city.url);
  await page.getByRole('link', { name: '我的收藏（2 个）' }).tap();
  await expect(page.locator('[data-list] > li')).toHaveCount(2);
});

test('the twenty-first is not kept, and the page says why', async ({ page, samples }) => {
  await page.addInitScript(() => {
    const ids = Array.from({ length: 20 }, (_, n) => `X${n}`);
    localStorage.setItem('eldercare-map.shortlist', `#/shortlist?ids=${ids}`);
  });
  await page.goto(`${samples.url}#/nearby?kind=canteen&from=330602002`);
  const first = page.locator('[data-list] > li').first();
  await first.locator('.keep').tap();
  await expect(first).toContainText('收藏最多 20 个，已经满了');
  await expect(first.locator('.keep')).toHaveAttribute('aria-pressed', 'false');
});

test('a sent list is the same elsewhere, says that it is not one’s own, and can be kept', async ({ page, city, context, browser }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await keepTwo(page, city.url);
  await page.getByRole('link', { name: '我的收藏（2 个）' }).tap();
  const cards = (p: Page) => p.locator('[data-list] > li .card-name').allInnerTexts();
  await expect(page.locator('[data-list] > li')).toHaveCount(2);
  const mine = await cards(page);
  await page.getByRole('button', { name: '发给家人' }).tap();
  await expect(page.locator('.sent')).not.toBeEmpty();
  const link = await copiedLink(page);
  const other = await (await browser.newContext()).newPage();
  await other.goto(link);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('别人发来的名单');
  await expect(other.locator('[data-list] > li')).toHaveCount(2);
  expect(await cards(other)).toEqual(mine);
  expect(await kept(other)).toBeNull();
  await other.getByRole('button', { name: '都收藏' }).click();
  await expect(other.getByText('都收藏好了')).toBeVisible();
  expect(await kept(other)).toMatch(/ids=T-I\d,T-I\d$/);
  await other.context().close();
});

test('what nobody knows in a sent list gets a sentence, and the rest stands', async ({ page, city }) => {
  await page.goto(`${city.url}#/shortlist?ids=T-I1,nobody`);
  await expect(page.locator('[data-place-id="T-I1"]')).toBeVisible();
  await expect(page.locator('[data-unknown-id="nobody"]')).toContainText('现在的名录里没有');
  await expect(page.locator('[data-compare]'), 'one alone is not compared with what nobody knows').toHaveCount(0);
  await page.getByRole('button', { name: '都收藏' }).tap();
  await expect(page.getByText('收藏了 1 个。另外 1 个，现在的资料里没有。')).toBeVisible();
  expect(await kept(page)).toBe('#/shortlist?ids=T-I1');
});

test('to keep all of a sent list is not forgotten when it is pressed before the places have come', async ({ page, city }) => {
  const letGo = await hold(page, '**/*.pack');
  await page.goto(`${city.url}#/shortlist?ids=T-I1,T-C1`);
  await page.getByRole('button', { name: '都收藏' }).tap();
  await expect(page.locator('[data-sent-list] [role=status]')).toContainText('正在取资料');
  expect(await kept(page)).toBeNull();
  letGo();
  await expect(page.getByText('都收藏好了')).toBeVisible();
  expect(await kept(page)).toBe('#/shortlist?ids=T-I1,T-C1');
});

test('places of two cities stand in one list', async ({ page, samples }) => {
  await page.goto(`${samples.url}#/shortlist?ids=S330602002-CT1,S370902001-CT1`);
  await expect(page.locator('[data-list] > li[data-place-id]')).toHaveCount(2);
  await expect(page.locator('[data-unknown-id]')).toHaveCount(0);
});

test('a list whose city did not come is tried again', async ({ page, samples }) => {
  let broken = true;
  await page.route(/tai.?an.*\.pack|370900.*\.pack/, (route) => (broken ? route.abort() : route.continue()));
  await page.goto(`${samples.url}#/shortlist?ids=S330602002-CT1,S370902001-CT1`);
  await expect(page.locator('.notice')).toContainText('资料没有取到');
  broken = false;
  await page.getByRole('button', { name: '再试一次' }).tap();
  await expect(page.locator('[data-list] > li[data-place-id]')).toHaveCount(2);
});

test('two or three are chosen to compare, never four; one’s list goes to paper', async ({ page, city }) => {
  await page.goto(`${city.url}#/shortlist?ids=T-I1,T-I2,T-I3,T-C1`);
  const choose = (at: number) => page.locator('.choose').nth(at);
  await expect(choose(0)).toHaveAttribute('aria-pressed', 'false');
  await expect(page.locator('[data-compare]')).toHaveCount(0);
  for (const at of [0, 1, 2]) await choose(at).tap();
  await expect(page.locator('[data-compare]')).toHaveText('比一比（选了 3 个）');
  await choose(3).tap();
  await expect(page.getByText('一次最多比三个')).toBeVisible();
  await expect(choose(3)).toHaveAttribute('aria-pressed', 'false');
  await choose(2).tap();
  await expect(page.getByRole('link', { name: '打印' })).toHaveAttribute('href', /#\/slip\?ids=T-I1,T-I2,T-I3,T-C1/);
  await page.locator('[data-compare]').tap();
  await expect(page).toHaveURL(/#\/compare\?ids=T-I1,T-I2/);
  await expect(page.locator('.compared > li')).toHaveCount(2);
});

test('a place is kept from its own page, and home leads to what is kept', async ({ page, city }) => {
  await page.goto(`${city.url}#/place/T-C1?from=990101001002`);
  await page.locator('.keep').tap();
  await page.getByRole('link', { name: '首页' }).tap();
  await page.getByRole('link', { name: '我的收藏（1 个）' }).tap();
  await expect(page.locator('[data-place-id="T-C1"]')).toBeVisible();
});
