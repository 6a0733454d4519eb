// Everything people come for, with the keys alone: Tab, Enter, Space, letters.
import { expect, test } from './support/host';
import type { Page } from '@playwright/test';

const EAST_STREET = 'from=990101001002'; // 长岛社区, which has a point of its own

/** More presses than any page has things to stop at. */
const FAR = 60;

type Role = 'link' | 'button' | 'searchbox';

/** Opens a page; its tiles can be pressed before the app is there, but what had the focus goes with them. */
async function open(page: Page, address: string) {
  await page.goto(address);
  await expect(page.locator('.waiting')).toHaveCount(0);
}

/** Tabs until what is called so has the focus. */
async function tabTo(page: Page, role: Role, name: string | RegExp) {
  const wanted = page.getByRole(role, typeof name === 'string' ? { name, exact: true } : { name });
  await expect(wanted.first()).toBeVisible();
  for (let presses = 0; presses < FAR; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await wanted.and(page.locator(':focus')).count()) === 1) return;
  }
  throw new Error(`${FAR} Tabs do not reach the ${role} ${name}`);
}

/** A page has been reached: its heading has the focus, its name is in the tab, and what is new was said. */
async function arrived(page: Page, heading: string, title: string, said?: RegExp) {
  await expect(page.getByRole('heading', { level: 1, name: heading, exact: true })).toBeFocused();
  await expect(page).toHaveTitle(title);
  await hears(page, said);
}

/** Without `said`: what was said of a list is gone with the list. */
async function hears(page: Page, said?: RegExp) {
  const voice = page.locator('[data-announce]');
  if (said) await expect(voice).toHaveText(said);
  else await expect(voice).not.toContainText('找到');
}

/** The number Enter rings. */
async function ring(page: Page): Promise<string | null> {
  await page.evaluate(() => {
    const kept = (event: Event) => {
      event.preventDefault();
      document.documentElement.dataset.rung = (event.target as Element).closest('a')?.href;
    };
    document.addEventListener('click', kept, { once: true });
  });
  await page.keyboard.press('Enter');
  return page.locator('html').getAttribute('data-rung');
}

/** Whether the very element that was marked still has the focus, not one drawn in its place. */
const mark = (page: Page) => page.evaluateHandle(() => document.activeElement);

test('the nearest canteen is rung with the keys alone', async ({ page, city }) => {
  await open(page, `${city.url}#/?${EAST_STREET}`);
  await expect(page).toHaveTitle('数字养老地图');
  await hears(page);
  await tabTo(page, 'link', /^吃饭/);
  await page.keyboard.press('Enter');
  await arrived(page, '最近的老年食堂', '最近的老年食堂 · 数字养老地图', /^找到 3 处，.+约\d+分钟 · \d+米/);
  await tabTo(page, 'link', '打电话给东街老年食堂，0300-2000 0011');
  expect(await ring(page)).toBe('tel:030020000011');
});

test('the nearest home with dementia care is rung with the keys alone', async ({ page, city }) => {
  await open(page, `${city.url}#/?${EAST_STREET}`);
  await tabTo(page, 'link', /^养老院/);
  await page.keyboard.press('Enter');
  await arrived(page, '最近的养老院', '最近的养老院 · 数字养老地图', /^找到 3 处，.*东街敬老院，.*约\d+分钟 · \d+米/);
  await tabTo(page, 'button', '收失智老人 1');
  await page.keyboard.press('Space');
  await hears(page, /^找到 1 处，.*安心养老院，.*约\d+分钟 · \d+米/);
  await tabTo(page, 'link', /^打电话给安心养老院/);
  expect(await ring(page)).toBe('tel:030020000022');
});

test('a wheelchair is found, its rent read and its owner rung with the keys alone', async ({ page, city }) => {
  await open(page, `${city.url}#/?${EAST_STREET}`);
  await tabTo(page, 'link', /^租轮椅/);
  await page.keyboard.press('Enter');
  await arrived(page, '最近的租轮椅、护理床的地方', '最近的租轮椅、护理床的地方 · 数字养老地图', /^找到 2 处，.*护理床租赁点，/);
  await tabTo(page, 'button', '有轮椅租 1');
  await page.keyboard.press('Space');
  await hears(page, /^找到 1 处，.*辅具之家，/);
  await tabTo(page, 'link', '辅具之家');
  await page.keyboard.press('Enter');
  await arrived(page, '辅具之家', '辅具之家 · 数字养老地图');
  await expect(page.getByText('轮椅：每月 30 元，有补贴的 15 元，押金 300 元')).toBeVisible();
  await tabTo(page, 'link', /^打电话 .*，辅具之家$/);
  expect(await ring(page)).toBe('tel:030020000032');
});

test('a community is chosen by its pinyin initials, and the list asked for follows', async ({ page, city }) => {
  await open(page, `${city.url}#/nearby?kind=canteen`);
  await tabTo(page, 'link', '选我的社区');
  await page.keyboard.press('Enter');
  await arrived(page, '您在哪里？', '选地方 · 数字养老地图');
  await tabTo(page, 'link', '测试市');
  await page.keyboard.press('Enter');
  await arrived(page, '您在哪里？', '选地方 · 数字养老地图');
  await tabTo(page, 'searchbox', /^写社区、村或街道的名字/);
  await page.keyboard.type('cdsq');
  await hears(page, /^找到 1 个/);
  await tabTo(page, 'link', /^长岛社区/);
  await page.keyboard.press('Enter');
  await arrived(page, '最近的老年食堂', '最近的老年食堂 · 数字养老地图', /^找到 3 处，/);
  await tabTo(page, 'link', '东街老年食堂');
  await page.keyboard.press('Enter');
  await arrived(page, '东街老年食堂', '东街老年食堂 · 数字养老地图');
});

test('the first Tab of a page offers to skip its head, and Enter does it', async ({ page, city }) => {
  await open(page, `${city.url}#/nearby?kind=canteen&${EAST_STREET}`);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: '跳到正文' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page).toHaveURL(/#\/nearby/);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
});

test('back leads to the same spot of the list, with the focus in it', async ({ page, city }) => {
  await open(page, `${city.url}#/nearby?kind=canteen&${EAST_STREET}`);
  await tabTo(page, 'link', '西街食堂');
  const left = await page.evaluate(() => scrollY);
  expect(left).toBeGreaterThan(0);
  await page.keyboard.press('Enter');
  await arrived(page, '西街食堂', '西街食堂 · 数字养老地图');
  expect(await page.evaluate(() => scrollY)).toBe(0);
  // What Alt+Left does; a browser without a window has no such key.
  await page.goBack();
  await expect(page).toHaveTitle('最近的老年食堂 · 数字养老地图');
  await expect(page.locator('h1:focus, [data-list] a:focus')).toHaveCount(1);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(left);
  await hears(page, /^找到 3 处，/);
  await tabTo(page, 'link', '东街老年食堂');
});

const LATE: [what: string, files: string, address: string][] = [
  ['its city', '340400-huainan', '#/place/S340400-CT1'],
  ['its part of the app', '/part-place-', '#/place/S330602002-CT1'],
];
for (const [what, path, address] of LATE) {
  test.describe(`who comes to a page that waits for ${what}`, () => {
    test('stands at the heading once it is there', async ({ page, samples }) => {
      await open(page, `${samples.url}#/?from=330602002`);
      samples.ready({ broken: [{ path, slow: 1_000 }] });
      await page.evaluate((to) => (location.hash = to), address);
      await expect(page.locator('main .waiting')).toBeVisible();
      await expect(page.getByRole('heading', { level: 1, name: /示例/ })).toBeFocused();
    });

    // The earliest moment there is: the page was just changed, and nothing of it is painted.
    for (const when of ['at once', 'after a while'] as const) {
      test(`stays where they are if they go on ${when}`, async ({ page, samples }) => {
        await open(page, `${samples.url}#/?from=330602002`);
        samples.ready({ broken: [{ path, slow: 1_000 }] });
        const goesOn = await page.evaluateHandle(async ([to, when]) => {
          location.hash = to!;
          await new Promise<void>((waits) => {
            const look = () => document.querySelector('main .waiting') && waits();
            new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
          });
          if (when !== 'at once') await new Promise((passed) => setTimeout(passed, 300));
          const button = document.querySelector<HTMLElement>('header button')!;
          button.focus();
          return button;
        }, [address, when]);
        await expect(page.getByRole('heading', { level: 1, name: /示例/ })).toBeVisible();
        const stays = await goesOn.evaluate(async (focused) => {
          for (let frame = 0; frame < 20; frame += 1) {
            await new Promise(requestAnimationFrame);
            if (document.activeElement !== focused) return false;
          }
          return true;
        });
        expect(stays).toBe(true);
      });
    }
  });
}

test('a filter keeps the focus when it is pressed and when it is let go', async ({ page, city }) => {
  await open(page, `${city.url}#/nearby?kind=institution&${EAST_STREET}`);
  await tabTo(page, 'button', '收失智老人 1');
  const pressed = await mark(page);
  for (const [key, state, said] of [
    ['Space', 'true', /^找到 1 处，/],
    ['Enter', 'false', /^找到 3 处，/],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.getByRole('button', { name: /^收失智老人/ })).toHaveAttribute('aria-pressed', state);
    await hears(page, said);
    expect(await pressed.evaluate((button) => button === document.activeElement)).toBe(true);
  }
});

test('the size of text changes under the focus, through all sizes and round again', async ({ page, city }) => {
  await open(page, `${city.url}#/nearby?kind=canteen&${EAST_STREET}`);
  await tabTo(page, 'button', /^字/);
  const button = await mark(page);
  for (const size of ['larger', 'largest', 'large']) {
    await page.keyboard.press('Enter');
    await expect(page.locator('html')).toHaveAttribute('data-size', size);
    expect(await button.evaluate((b) => b === document.activeElement)).toBe(true);
    await expect(page.locator('header :focus')).toBeInViewport({ ratio: 1 });
  }
});

for (const [what, hash] of [
  ['the first page', `#/?${EAST_STREET}`],
  ['a list', `#/nearby?kind=institution&${EAST_STREET}`],
  ['a place', `#/place/T-R2?${EAST_STREET}`],
  ['the page for the driver', `#/driver/T-R2?${EAST_STREET}`],
  ['choosing a place', '#/where?in=990101001'],
  ['about', '#/about'],
  ['the accessibility statement', '#/accessibility'],
] as const) {
  test(`${what} lets the focus through, forwards and backwards`, async ({ page, city }) => {
    await open(page, `${city.url}${hash}`);
    /** What has the focus after a press; nothing once it has left the page. */
    const stop = async (key: string) => {
      await page.keyboard.press(key);
      return page.evaluate(() => {
        const at = document.activeElement as HTMLElement;
        if (!document.hasFocus() || at === document.body) return null;
        at.dataset.stop ??= String(document.querySelectorAll('[data-stop]').length);
        return at.dataset.stop;
      });
    };
    const forwards: string[] = [];
    for (let at = await stop('Tab'); at !== null; at = await stop('Tab')) {
      forwards.push(at);
      expect(forwards.length, 'stops of the focus').toBeLessThan(FAR);
    }
    expect(forwards.length).toBeGreaterThan(2);
    expect(new Set(forwards).size).toBe(forwards.length);
    const backwards: unknown[] = [];
    while (backwards.length < forwards.length) backwards.push(await stop('Shift+Tab'));
    expect(backwards).toEqual(forwards.reverse());
  });
}
