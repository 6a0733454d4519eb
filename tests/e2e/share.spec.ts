// Sending a page on: the phone's own way, a copy, a code; and what the link does elsewhere.
import type { Browser, Page } from '@playwright/test';
import { copied, copiedLink } from './support/copied';
import { expect, type Host, started, test } from './support/host';
import { drawn } from './support/looks';
import { scan } from './support/qr';

const LIST = '#/nearby?kind=institution&from=990101001002&needs=dementia';
const SPOT = 'at=115.00000,35.00000';

interface Handed {
  title?: string;
  text?: string;
  url?: string;
}

/** A phone that has a way of its own to send links on. */
async function phoneThatShares(page: Page, ends: 'sent' | 'cancelled' | 'refused'): Promise<() => Promise<Handed[]>> {
  await page.addInitScript((ends) => {
    const handed: Handed[] = [];
    Object.assign(window, { handed });
    navigator.share = (data) => {
      handed.push(data as Handed);
      if (ends === 'sent') return Promise.resolve();
      const name = ends === 'cancelled' ? 'AbortError' : 'NotAllowedError';
      return Promise.reject(new DOMException('no', name));
    };
  }, ends);
  return () => page.evaluate(() => (window as unknown as { handed: Handed[] }).handed);
}

const send = (page: Page) => page.getByRole('button', { name: '发给家人' }).tap();

/** The view a link gives in a browser that has never seen the map. */
async function elsewhere(browser: Browser, link: string, of: string): Promise<string[]> {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(link);
  await expect(page.locator(of).first()).toBeVisible();
  const seen = await page.locator(of).allInnerTexts();
  await context.close();
  return seen;
}

async function openList(page: Page, host: Host, hash = LIST): Promise<void> {
  await page.goto(`${host.url}${hash}`);
  await expect(page.locator('.card').first()).toBeVisible();
}

test('a phone that can send links is handed the list, and nothing else is said', async ({ page, city, browser }) => {
  const handed = await phoneThatShares(page, 'sent');
  await openList(page, city);
  await send(page);
  await expect.poll(handed).toHaveLength(1);
  const [data] = await handed();
  expect(data!.title).toBe('最近的养老院 · 数字养老地图');
  expect(data!.url).toBe(`${city.url}?to=${encodeURIComponent(LIST.slice(1)).replaceAll("'", '%27')}`);
  await drawn(page);
  await expect(page.locator('.sent')).toHaveText('');
  expect(await handed(), 'it is handed over once').toHaveLength(1);
  const names = await page.locator('.card-name').allInnerTexts();
  // Who gets it reads the nearest without opening anything.
  const blocks = data!.text!.split('\n\n');
  expect(blocks).toHaveLength(Math.min(3, names.length));
  for (const [at, card] of (await page.locator('.card').all()).slice(0, 3).entries()) {
    expect(blocks[at]).toContain(await card.locator('.card-name a').innerText());
    expect(blocks[at]).toMatch(/打电话 [\d -]{8,}|电话未公布/);
  }
  expect(await elsewhere(browser, data!.url!, '.card-name')).toEqual(names);
});

test('turning back at the list of friends is no failure', async ({ page, city, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const handed = await phoneThatShares(page, 'cancelled');
  await openList(page, city);
  await page.evaluate(() => navigator.clipboard.writeText('别的'));
  await send(page);
  await expect.poll(handed).toHaveLength(1);
  await drawn(page);
  expect(await copied(page), 'nothing is copied instead').toBe('别的');
  await expect(page.locator('.sent')).toHaveText('');
  await expect(page).toHaveURL(/#\/nearby/);
  expect(await handed(), 'nobody is asked again').toHaveLength(1);
});

for (const [what, share] of [
  ['that can not send links', undefined],
  ['that refuses to send links', 'refused'],
] as const) {
  test(`a phone ${what} copies the link and says so`, async ({ page, city, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    if (share) await phoneThatShares(page, share);
    await openList(page, city);
    await send(page);
    await expect(page.locator('.sent')).toHaveText('文字和链接复制好了。打开微信，粘贴发给家人。');
    expect(await copied(page)).toContain(await page.locator('.card-name a').first().innerText());
    expect(decodeURIComponent(new URL(await copiedLink(page)).searchParams.get('to')!)).toBe(LIST.slice(1));
  });
}

test('where neither works there is a code, and a link that can be marked', async ({ page, city, browser }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await openList(page, city);
  const names = await page.locator('.card-name').allInnerTexts();
  await send(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('发给家人');
  const link = await page.locator('[data-link]').innerText();
  const code = page.getByRole('img', { name: '二维码：最近的养老院' });
  await expect(code).toBeVisible();
  await page.evaluate(() => (document.querySelector<HTMLElement>('.hotline')!.style.position = 'static'));
  expect(await scan(code)).toBe(link);
  expect(await elsewhere(browser, link, '.card-name')).toEqual(names);
  await page.getByRole('button', { name: '复制链接' }).tap();
  await expect(page.locator('.sent')).toContainText('这里不让复制');
});

for (const theme of ['light', 'dark', 'contrast']) {
  test(`a camera reads the code in the ${theme} theme, on a small screen`, async ({ page, city }) => {
    await page.addInitScript((theme) => localStorage.setItem('eldercare-map.theme', theme), theme);
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(`${city.url}#/share?to=${encodeURIComponent('/place/T-C1?from=990101001002')}`);
    const code = page.getByRole('img', { name: /^二维码/ });
    await expect(code).toBeVisible();
    await page.evaluate(() => (document.querySelector<HTMLElement>('.hotline')!.style.position = 'static'));
    expect(await scan(code)).toBe(await page.locator('[data-link]').innerText());
  });
}

test('the code is one press away on every phone, and back leads to the list', async ({ page, city }) => {
  await openList(page, city);
  await page.getByRole('link', { name: '二维码' }).tap();
  await expect(page.getByRole('img', { name: /^二维码/ })).toBeVisible();
  await page.getByRole('link', { name: '回到刚才那一页' }).tap();
  await expect(page.locator('.card').first()).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('img', { name: /^二维码/ })).toBeVisible();
  await page.goBack();
  await expect(page.locator('.card').first()).toBeVisible();
});

test('what a link contains is said, and it is what it contains', async ({ page, city }) => {
  await page.goto(`${city.url}#/share?to=${encodeURIComponent(`${LIST.slice(1)}&for=family`)}`);
  const said = page.locator('.fact', { hasText: '链接里有什么' });
  await expect(said).toContainText('打开哪一页：最近的养老院');
  await expect(said).toContainText('挑了什么：收失智老人');
  await expect(said).toContainText('从哪里算起：东城区东街街道');
  await expect(said).toContainText('写明是帮家人查的');
  await expect(said).toContainText('没有您的姓名，也没有您的电话号码');
  await page.goto('about:blank');
  await page.goto(`${city.url}#/share?to=${encodeURIComponent(`/place/T-C1?${SPOT}`)}`);
  await expect(said).toContainText('从哪里算起：您的位置');
  await expect(said).toContainText('1 个地方的编号');
});

test('no server learns a spot or an answer: they stay behind #', async ({ page, city, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openList(page, city, `#/nearby?kind=canteen&${SPOT}`);
  await send(page);
  await expect(page.locator('.sent')).not.toBeEmpty();
  const link = new URL(await copiedLink(page));
  expect(link.search).toBe('?to=%2Fnearby%3Fkind%3Dcanteen');
  expect(link.hash).toBe(`#/nearby?kind=canteen&${SPOT}`);
});

test.describe('inside of WeChat', () => {
  test.use({
    userAgent:
      'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/142.0.0.0 Mobile Safari/537.36 XWEB/1420045 MMWEBSDK/20250904 MicroMessenger/8.0.66.2980(0x28004242) WeChat/arm64',
  });

  test('its own menu is explained, and the address it sends is the list, with or without #', async ({ page, city, browser }) => {
    await openList(page, city);
    const names = await page.locator('.card-name').allInnerTexts();
    await send(page);
    await expect(page.locator('.sent')).toHaveText('在微信里：点右上角“…”，再点“发送给朋友”。');
    const sent = page.url();
    for (const link of [sent, sent.split('#')[0]!]) {
      expect(await elsewhere(browser, link, '.card-name')).toEqual(names);
    }
    await page.locator('.card-name a').first().tap();
    await expect(page).toHaveURL(/#\/place\//);
    await page.goBack();
    await expect(page.locator('.card').first()).toBeVisible();
  });

  test('the phone’s own button leads back from a list whose address was made one to be sent', async ({ page, city }) => {
    await page.goto(`${city.url}#/?from=990101001002`);
    await started(page);
    await page.getByRole('link', { name: /^吃饭/ }).tap();
    await expect(page.locator('.card').first()).toBeVisible();
    await send(page);
    await expect(page).toHaveURL(/\?to=/);
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('您想找什么？');
    await page.goForward();
    await expect(page.locator('.card').first()).toBeVisible();
  });

  test('on the page of the code its menu stands first, and sends what the code is of', async ({ page, city, browser }) => {
    await page.goto(`${city.url}#/share?to=${encodeURIComponent(LIST.slice(1))}`);
    const first = page.locator('main section').first();
    await expect(first).toContainText('点右上角的“…”');
    await expect(first).toContainText('发送给朋友');
    for (const link of [page.url(), page.url().split('#')[0]!]) {
      expect(await elsewhere(browser, link, '.card-name')).toHaveLength(1);
    }
  });

  for (const [how, back] of [
    ['the phone’s own button', (page: Page) => page.goBack()],
    ['the link', (page: Page) => page.getByRole('link', { name: '回到刚才那一页' }).tap()],
  ] as const) {
    test(`from the page of the code ${how} leads back to the list`, async ({ page, city }) => {
      await openList(page, city);
      await page.getByRole('link', { name: '二维码' }).tap();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('发给家人');
      await back(page);
      await expect(page.locator('.card').first()).toBeVisible();
      await expect(page).toHaveURL((url) => url.hash === LIST);
    });
  }
});

test('a place, the guide and a list on a portal are sent the same way', async ({ page, city, samples, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const sentLink = async () => {
    await send(page);
    await expect(page.locator('.sent')).not.toBeEmpty();
    return new URL(await copiedLink(page));
  };
  await page.goto(`${city.url}#/place/T-C1?from=990101001002`);
  await expect(page.locator('.place')).toBeVisible();
  expect((await sentLink()).searchParams.get('to')).toBe('/place/T-C1?from=990101001002');

  await page.goto(`${samples.url}#/guide?in=340403&age=80&living=alone&q=result`);
  await expect(page.locator('.counted')).toBeVisible();
  const guide = await sentLink();
  expect(guide.search).not.toMatch(/80|alone/);
  expect(guide.hash).toBe('#/guide?in=340403&age=80&living=alone&q=result');

  await page.goto(`${city.url}?embed=1${LIST}`);
  await expect(page.locator('.card').first()).toBeVisible();
  expect((await sentLink()).search).not.toContain('embed');
});

test('a link works below a folder, and on a host that gives every file a wrong type', async ({ browser }) => {
  const { Host } = await import('./support/host');
  const host = await Host.start({ folder: '/yanglao/map', faults: { wrongType: 'text/plain' } });
  const names = await elsewhere(browser, `${host.url}?to=${encodeURIComponent(LIST.slice(1))}`, '.card-name');
  expect(names.join()).toContain('安心养老院');
  const compared = `${host.url}?to=${encodeURIComponent('/compare?ids=T-I1,T-I2')}`;
  expect((await elsewhere(browser, compared, '[data-rows=leading] tbody th')).length).toBeGreaterThan(3);
  host.stop();
});
