// The pages of the desk have styles of their own: there before the page, and only for that page.
import type { Page } from '@playwright/test';
import { expect, hold, test } from './support/host';
import { print } from './support/pdf';

const STYLES = /\/(desk|slip|together)-[0-9a-f]+\.css/;
const A4 = [210, 297];

test.use({ viewport: { width: 1024, height: 600 }, hasTouch: false });

/** Remembers how the desk was laid out in each frame in which it stood. */
const watchTheDesk = (page: Page) =>
  page.addInitScript(() => {
    const seen = new Set<string>();
    Object.assign(window, { layoutsSeen: seen });
    const look = () => {
      const desk = document.querySelector('.counter');
      if (desk) seen.add(getComputedStyle(desk).display);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
const layoutsSeen = (page: Page) =>
  page.evaluate(() => [...(window as unknown as { layoutsSeen: Set<string> }).layoutsSeen]);

test('no page is seen without its styles, however late they come', async ({ page, samples }) => {
  await watchTheDesk(page);
  const letGo = await hold(page, STYLES);
  const app = page.waitForEvent('requestfinished', (one) => one.url().endsWith('.wasm'));
  await page.goto(`${samples.url}#/counter`, { waitUntil: 'commit' });
  await app;
  // The app is there and could draw: it waits for many frames, as for one.
  await page.evaluate(async () => {
    for (let frame = 0; frame < 60; frame += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
  });
  expect(await layoutsSeen(page)).toEqual([]);
  letGo();
  await expect(page.getByRole('combobox', { name: '在哪里' })).toBeFocused();
  expect(await layoutsSeen(page)).toEqual(['grid']);
});

test('without their styles the pages are plain, and work', async ({ page, samples }) => {
  await page.route(STYLES, (route) => route.abort());
  await page.goto(`${samples.url}#/counter?from=330602002`);
  const field = page.getByRole('combobox', { name: '在哪里' });
  await expect(field).toBeFocused();
  await field.fill('jh');
  await expect(page.getByRole('option').first()).toContainText('鉴湖');
});

test('the margins of the slip’s paper are of the slip alone', async ({ page, samples }) => {
  const sizes = async () => {
    const [[width, height]] = (await print(page)).pages as [[number, number]];
    return [Math.round(width), Math.round(height)];
  };
  await page.goto(`${samples.url}#/slip?ids=S330602001-IN1&from=330602002`);
  await expect(page.locator('.paper-place')).toHaveCount(1);
  expect(await sizes()).toEqual(A4);
  await page.evaluate(() => (location.hash = '#/compare?ids=S330602001-IN1,S330602011-IN1'));
  await expect(page.locator('[data-rows=leading]')).toBeVisible();
  expect(await sizes()).not.toEqual(A4); // what the browser has where nobody says a size
  await page.goBack();
  await expect(page.locator('.paper-place')).toHaveCount(1);
  expect(await sizes()).toEqual(A4);
});
