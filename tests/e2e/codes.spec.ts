// QR codes in browsers that make pages dark, or of few colours, by themselves: dark squares on white
// all the same, because not every camera reads the other way round.
import jsQR from 'jsqr';
import { type Locator, chromium, type Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { expect, Host, test } from './support/host';
import { restyle } from './support/looks';
import { follow } from './support/requests';

const SHARE = '#/share?to=%2Fnearby%3Fkind%3Dcanteen%26from%3D990101001002';
const SLIP = '#/slip?ids=T-C1&from=990101001002';

/** What a camera reads that takes dark for dark. */
async function read(code: Locator): Promise<string | undefined> {
  await code.scrollIntoViewIfNeeded();
  const { data, width, height } = PNG.sync.read(await code.screenshot());
  // A decoder of a desk reads what is black on nearly black, too; a cheap phone in a hall does not.
  const lightness = data.filter((_, at) => at % 4 === 1);
  const [darkest, lightest] = lightness.reduce(([least, most], one) => [Math.min(least, one), Math.max(most, one)], [255, 0] as [number, number]);
  expect(lightest, 'white is white').toBeGreaterThan(220);
  expect(darkest, 'black is black').toBeLessThan(40);
  const decode = jsQR as unknown as typeof import('jsqr').default;
  return decode(new Uint8ClampedArray(data), width, height, { inversionAttempts: 'dontInvert' })?.data;
}

/** How light the page is where nothing stands, 0 to 255. */
async function ground(page: Page): Promise<number> {
  const { data } = PNG.sync.read(await page.screenshot({ clip: { x: 2, y: 300, width: 1, height: 1 } }));
  return data[0]!;
}

async function open(page: Page, url: string): Promise<void> {
  const allIsHere = follow(page);
  await page.goto(url);
  await expect(page.locator('.qr').first()).toBeVisible();
  await allIsHere();
}

for (const [what, hash] of [['a link to be sent', SHARE], ['a slip', SLIP]] as const) {
  test(`${what}: its code is read where a browser makes every page dark`, async ({ launchOptions }) => {
    const host = await Host.start();
    const args = [...(launchOptions.args ?? []), '--enable-features=WebContentsForceDark', '--blink-settings=forceDarkModeEnabled=true'];
    const browser = await chromium.launch({ ...launchOptions, args });
    const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
    await open(page, host.url + hash);
    expect(await ground(page), 'the browser has made the page dark').toBeLessThan(80);
    expect(await read(page.locator('.qr').first())).toContain('to=%2F');
    await browser.close();
    host.stop();
  });

  for (const colors of ['dark', 'light'] as const) {
    test(`${what}: its code is read with few colours, ${colors}`, async ({ page, city }) => {
      await page.emulateMedia({ forcedColors: 'active', colorScheme: colors });
      await open(page, city.url + hash);
      expect(await read(page.locator('.qr').first())).toContain('to=%2F');
    });
  }

  for (const theme of ['light', 'dark', 'contrast'] as const) {
    test(`${what}: its code is read without any styles, and in the theme ${theme}`, async ({ page, city }) => {
      await page.addInitScript((theme) => localStorage.setItem('eldercare-map.theme', theme), theme);
      await open(page, city.url + hash);
      const code = page.locator('.qr').first();
      expect(await read(code)).toContain('to=%2F');
      // As where the styles do not come, or a reading mode puts its own in their place.
      await restyle(page, '* { background: #111 !important }');
      expect(await read(code)).toContain('to=%2F');
    });
  }
}
