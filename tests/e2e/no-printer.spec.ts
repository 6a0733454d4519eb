// 打印 where the browser has a way to print that does nothing, as in WeChat on Android; and where it
// prints, however slowly.
import type { Page } from '@playwright/test';
import { expect, test } from './support/host';

const SLIP = '#/slip?ids=T-C1,T-I1&from=990101001002';
const COMPARE = '#/compare?ids=T-I1,T-I2&from=990101001002';
const GUIDE = '#/guide?city=330600&age=80&q=result';

const PAGES = [
  ['the slip', SLIP, '打印', true],
  ['a comparison', COMPARE, '打印这一页', true],
  ['what one is entitled to', GUIDE, '打印这一页', false],
] as const;

const said = (page: Page) => page.locator('[data-no-printer]');

/** What the browser's way to print does; and the page is here. */
async function open(page: Page, url: string, print: () => void): Promise<void> {
  await page.addInitScript(`window.print = ${print.toString()}`);
  await page.goto(url);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

const press = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) }).tap();

for (const [what, hash, name, hasText] of PAGES) {
  test(`${what}: where nothing prints, that is said, and what can be done instead`, async ({ page, city, samples }) => {
    const host = hash === GUIDE ? samples : city;
    await open(page, host.url + hash, () => {});
    await press(page, name);
    await expect(said(page)).toContainText('这里不能打印');
    const text = said(page).locator('[data-as-text]');
    await expect(text).toHaveCount(hasText ? 1 : 0);
    const asLink = await said(page).locator('[data-as-link]').getAttribute('href');
    if (hasText) {
      await text.tap();
      await expect(page.getByRole('textbox', { name: '第一条' })).toHaveValue(/0300-2000/);
    }
    await page.goto(host.url + asLink);
    await expect(page.locator('[data-link]')).toContainText(`to=%2F${hash.slice(2, 6)}`);
  });
}

test('a browser that has no way to print at all says so at once', async ({ page, city }) => {
  await page.addInitScript(() => delete (window as { print?: unknown }).print);
  await page.goto(city.url + SLIP);
  await page.evaluate(() => Object.defineProperty(window, 'print', { value: undefined }));
  await press(page, '打印');
  await expect(said(page)).toContainText('这里不能打印', { timeout: 1500 });
});

/** Ways in which browsers print, and what one sees of them. */
const PRINTS: [string, () => void][] = [
  ['at once, with events', () => void dispatchEvent(new Event('beforeprint'))],
  ['after a second and a half', () => void setTimeout(() => dispatchEvent(new Event('beforeprint')), 1500)],
  [
    'with a dialog that holds the page up, and no event',
    () => {
      const until = performance.now() + 1200;
      while (performance.now() < until);
    },
  ],
  ['with a dialog of the phone that takes the focus', () => void setTimeout(() => dispatchEvent(new Event('blur')), 300)],
];

for (const [how, print] of PRINTS) {
  test(`no alarm where it prints ${how}`, async ({ page, city }) => {
    await open(page, city.url + SLIP, print);
    await page.evaluate(() => {
      document.body.dataset.alarms = '0';
      new MutationObserver(() => {
        if (document.querySelector('[data-no-printer]')?.textContent) document.body.dataset.alarms = '1';
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
      // Longer than the page waits for a sign.
      const press = document.querySelector('[data-print]')!;
      press.addEventListener('click', () => setTimeout(() => (document.body.dataset.over = ''), 4500));
    });
    await press(page, '打印');
    await expect(page.locator('body[data-over]')).toHaveCount(1);
    await expect(page.locator('body')).toHaveAttribute('data-alarms', '0');
  });
}

test('an alarm is taken back when the browser prints after all', async ({ page, city }) => {
  await open(page, city.url + SLIP, () => {});
  await press(page, '打印');
  await expect(said(page)).toContainText('这里不能打印');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(said(page)).toHaveText('');
});

test('a slip that was not printed is not taken for printed', async ({ page, city }) => {
  await open(page, `${city.url}#/counter?kinds=canteen&ids=T-C1&from=990101001002`, () => {});
  await page.keyboard.press('Control+Enter');
  await press(page, '打印');
  await expect(said(page)).toContainText('这里不能打印');
  await page.goBack();
  await page.getByRole('button', { name: /下一位/ }).click();
  await expect(page.locator('#panel-slip .said')).toContainText('还没有打印');
});
