// Several tabs of one phone: WeChat opens one for each link. What one keeps, no other loses, and
// what one shows, the others show.
import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './support/host';

const LIST = '#/nearby?kind=institution&from=990101001002';
const star = (page: Page, at: number) => page.locator('[data-list] > li').nth(at).locator('.keep');
const kept = async (page: Page) => {
  const hash = await page.evaluate(() => localStorage.getItem('eldercare-map.shortlist'));
  return (/ids=(.*)$/.exec(hash ?? '')?.[1] ?? '').split(',').filter(Boolean).sort();
};
const idOf = (page: Page, at: number) => page.locator('[data-list] > li').nth(at).getAttribute('data-place-id');

async function tab(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return page;
}

/** Tabs that hear nothing of each other, as those of WeChat's own windows. */
const deaf = (page: Page) =>
  page.addInitScript(() => addEventListener('storage', (event) => event.stopImmediatePropagation(), true));

test('two places kept in one tab stay when another keeps a third', async ({ context, city }) => {
  const first = await context.newPage();
  await deaf(first);
  await first.goto(city.url + LIST);
  const second = await context.newPage();
  await deaf(second);
  await second.goto(city.url + LIST);
  for (const page of [first, second]) await expect(star(page, 2)).toBeVisible();
  const ids = [await idOf(first, 0), await idOf(first, 1), await idOf(first, 2)].sort();
  for (const at of [0, 1]) await star(first, at).tap();
  await star(second, 2).tap();
  await expect(star(second, 2)).toHaveAttribute('aria-pressed', 'true');
  expect(await kept(second)).toEqual(ids);
  // And what one lets go, the other does not bring back.
  await star(first, 0).tap();
  await expect(star(first, 0)).toHaveAttribute('aria-pressed', 'false');
  expect(await kept(first)).toHaveLength(2);
});

test('what one tab keeps or lets go, the other shows', async ({ context, city }) => {
  const first = await tab(context, city.url + LIST);
  const second = await tab(context, city.url + LIST);
  const mine = await tab(context, `${city.url}#/shortlist`);
  await star(first, 0).tap();
  await star(first, 1).tap();
  await expect(star(second, 0)).toHaveAttribute('aria-pressed', 'true');
  await expect(star(second, 1)).toHaveAttribute('aria-pressed', 'true');
  await expect(mine.locator('[data-list] > li')).toHaveCount(2);
  await star(second, 1).tap();
  await expect(star(first, 1)).toHaveAttribute('aria-pressed', 'false');
  await expect(mine.getByRole('button', { name: /^放回/ })).toHaveCount(1);
});

test('a shortlist that stands open follows what another tab takes out, puts back and keeps', async ({ context, city }) => {
  const list = await tab(context, city.url + LIST);
  await star(list, 0).tap();
  await star(list, 1).tap();
  const [a, b, c] = [await idOf(list, 0), await idOf(list, 1), await idOf(list, 2)];
  const mine = await tab(context, `${city.url}#/shortlist`);
  const card = (id: string | null) => mine.locator(`[data-list] > [data-place-id="${id}"]`);
  const shown = () => mine.locator('[data-list] > li').evaluateAll((all) => all.map((li) => (li as HTMLElement).dataset.placeId));
  const printed = async () => /ids=([^&]*)/.exec((await mine.getByRole('link', { name: /打印/ }).first().getAttribute('href'))!)![1];
  await expect.poll(shown).toEqual([a, b]);
  await star(list, 0).tap();
  await expect(card(a)).toContainText('已经去掉了');
  await expect.poll(printed).toBe(b);
  await star(list, 0).tap();
  await expect(card(a)).not.toContainText('已经去掉了');
  await star(list, 2).tap();
  await expect.poll(shown).toEqual([a, b, c]);
  await star(list, 1).tap();
  await expect(card(b)).toContainText('已经去掉了');
  // What stands open shows what a page that is loaded now shows.
  const anew = await tab(context, `${city.url}#/shortlist`);
  await expect(anew.locator('[data-list] > li')).toHaveCount(2);
  await expect(mine.getByRole('button', { name: /^去掉/ })).toHaveCount(2);
  // And the store emptied by somebody else.
  await list.evaluate(() => localStorage.clear());
  await expect(mine.getByRole('button', { name: /^去掉/ })).toHaveCount(0);
});

test('a tab that hears nothing of the others sees what they kept when it is turned to', async ({ context, city }) => {
  const mine = await context.newPage();
  await deaf(mine);
  await mine.goto(`${city.url}#/shortlist`);
  await expect(mine.getByRole('heading', { level: 1 })).toHaveText('我的收藏');
  const list = await tab(context, city.url + LIST);
  await star(list, 0).tap();
  await expect(star(list, 0)).toHaveAttribute('aria-pressed', 'true');
  await expect(mine.locator('[data-list] > li')).toHaveCount(0);
  await mine.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  await expect(mine.locator('[data-list] > li')).toHaveCount(1);
});

test('size, colours and pace chosen in one tab hold in the other, and two at odds come to rest', async ({ context, city }) => {
  const first = await tab(context, `${city.url}#/about`);
  const second = await tab(context, `${city.url}#/about`);
  await first.getByRole('button', { name: '超大', exact: true }).tap();
  await first.getByRole('button', { name: '黑底', exact: true }).tap();
  await first.getByRole('button', { name: '拄拐杖' }).tap();
  await expect(second.locator('html')).toHaveAttribute('data-size', 'largest');
  await expect(second.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(second.getByRole('button', { name: '拄拐杖' })).toHaveAttribute('aria-pressed', 'true');
  // Both at once.
  await Promise.all([
    first.evaluate(() => ([...document.querySelectorAll('button')].find((b) => b.textContent === '大') as HTMLElement)?.click()),
    second.evaluate(() => ([...document.querySelectorAll('button')].find((b) => b.textContent === '特大') as HTMLElement)?.click()),
  ]);
  const size = (page: Page) => page.locator('html').getAttribute('data-size');
  await expect.poll(async () => (await size(first)) === (await size(second))).toBe(true);
  const stored = () => first.evaluate(() => localStorage.getItem('eldercare-map.size'));
  expect(await stored()).toBe(await size(first));
});

test('a start chosen in one tab is the start of the other, unless its address says another', async ({ context, city }) => {
  const about = await tab(context, `${city.url}#/about`);
  const list = await tab(context, `${city.url}#/nearby?kind=canteen&at=115.00000,35.00000`);
  const chooser = await tab(context, `${city.url}#/where?city=990100&in=990101001`);
  await chooser.getByRole('link', { name: /长岛社区/ }).first().tap();
  await expect(about.locator('[data-home-place]')).toContainText('长岛社区');
  await expect(list).toHaveURL(/at=115/);
});

for (const [why, refuse] of [
  ['refuses to keep anything', () => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
  }],
  ['has no room', () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  }],
] as const) {
  test(`a phone that ${why} says so, and loses nothing until the page is closed`, async ({ page, city }) => {
    await page.addInitScript(refuse);
    await page.goto(city.url + LIST);
    for (const at of [0, 1]) {
      await star(page, at).tap();
      await expect(star(page, at)).toHaveAttribute('aria-pressed', 'true');
    }
    await expect(page.locator('[data-list] > li').first()).toContainText('不让网页记东西');
    await page.getByRole('link', { name: '我的收藏（2 个）' }).tap();
    await expect(page.locator('[data-list] > li')).toHaveCount(2);
    await page.goto(`${city.url}#/about`);
    await page.getByRole('button', { name: '超大', exact: true }).tap();
    await expect(page.locator('html')).toHaveAttribute('data-size', 'largest');
  });
}

test('a store that somebody has filled with 40,000 places slows nobody down, and what is left is said', async ({ page, city }) => {
  const ids = Array.from({ length: 40_000 }, (_, n) => `X-${n}`);
  await page.addInitScript((ids) => {
    if (!sessionStorage.poisoned) localStorage.setItem('eldercare-map.shortlist', `#/shortlist?ids=${ids}`);
    sessionStorage.poisoned = '1';
  }, ids);
  await page.goto(`${city.url}#/shortlist`);
  await expect(page.locator('[data-unknown-id]')).toHaveCount(20);
  await expect(page.getByText('只留下了看得懂的前 20 个')).toBeVisible();
  expect(await kept(page)).toHaveLength(20);
});

test('a link with 200,000 places opens at once and says that only the first are shown', async ({ page, city }) => {
  await page.goto(city.url);
  await expect(page.locator('[data-start-words]')).toBeVisible();
  const took = await page.evaluate(async () => {
    const began = performance.now();
    location.hash = `#/shortlist?ids=T-I1,${Array.from({ length: 200_000 }, (_, n) => `X${n}`)}`;
    await new Promise((done) => addEventListener('hashchange', () => requestAnimationFrame(done), { once: true }));
    return performance.now() - began;
  });
  expect(took).toBeLessThan(10_000);
  await expect(page.locator('[data-left-out]')).toContainText('只看前 50 个');
  await expect(page.locator('[data-place-id="T-I1"]')).toBeVisible();
  const unknown = page.locator('[data-list] > [data-unknown]');
  await expect(unknown).toContainText('有 49 个地方，现在的名录里没有');
  await expect(unknown.locator('[data-unknown-id]')).toHaveCount(49);
  await expect(page.locator('[data-list] > li')).toHaveCount(2);
  await page.getByRole('link', { name: '首页' }).tap();
  await expect(page.locator('[data-left-out]')).toHaveCount(0);
});
