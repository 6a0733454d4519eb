// Streets and houses of an OpenStreetMap extract, as an operator may put them under the map: the
// same renderer draws them at street level.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './support/host';
import { ROOT } from './support/paths';
import { pixelsOf } from './support/pixels';
import { TheMap } from './support/the-map';

/** The centre of Helsinki: a kilometre by a kilometre and a half. */
const STREETS = join(ROOT, 'tests/fixtures/streets');
const MAP = '#/where?city=330600&view=map';

/** The colours of `public/styles/map.css`: houses, lesser streets, main roads. */
const COLOURS = {
  light: { house: [228, 220, 203], street: [255, 255, 255], road: [255, 243, 207] },
  dark: { house: [47, 43, 37], street: [74, 67, 53], road: [109, 96, 65] },
  contrast: { house: [43, 43, 43], street: [111, 111, 111], road: [154, 154, 154] },
} as const;

test.use({ noon: false, viewport: { width: 412, height: 823 } });

let pack: Buffer;
test.beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'streets-'));
  const file = join(folder, 'streets.pack');
  const command = ['run', '--quiet', '-p', 'eldercare-compile', '--bin', 'eldercare-data', '--', 'basemap', STREETS, file];
  execFileSync('cargo', command, { cwd: ROOT });
  pack = readFileSync(file);
  rmSync(folder, { recursive: true });
});

async function open(page: Page, url: string): Promise<TheMap> {
  await page.route('**/data/*-base-*.pack', (route) => route.fulfill({ body: pack }));
  await page.goto(`${url}${MAP}`);
  const map = new TheMap(page);
  await map.stands();
  await expect(page.locator('.map-notes')).toContainText('OpenStreetMap'); // the ground is known, and where it ends
  await map.do('all');
  return map;
}

/** Which part of the window has a colour, from 0 to 1. */
async function parts(page: Page, map: TheMap, colours: Record<string, readonly number[]>): Promise<Record<string, number>> {
  await map.show();
  const { data } = await pixelsOf(page, await map.window());
  const found = Object.fromEntries(Object.keys(colours).map((name) => [name, 0]));
  for (let at = 0; at < data.length; at += 4) {
    for (const [name, rgb] of Object.entries(colours)) {
      if (rgb.every((value, channel) => Math.abs(data[at + channel] - value) <= 2)) found[name] += 4 / data.length;
    }
  }
  return found;
}

for (const theme of ['light', 'dark', 'contrast'] as const) {
  test(`houses, streets and main roads are told apart at street level (${theme})`, async ({ page, samples }) => {
    await page.addInitScript((theme) => localStorage.setItem('eldercare-map.theme', theme), theme);
    const map = await open(page, samples.url);
    await map.do('nearer', 2);
    // It is drawn piece by piece; a busy machine draws on when the map stands still.
    await expect(async () => {
      const { house, street, road } = await parts(page, map, COLOURS[theme]);
      expect(house, 'houses').toBeGreaterThan(0.15);
      expect(street, 'lesser streets').toBeGreaterThan(0.01);
      expect(road, 'main roads').toBeGreaterThan(0.01);
    }).toPass({ timeout: 30_000 });
  });
}

test('at street level the ground stays under a finger that drags, to the edge of what is known', async ({ page, samples }) => {
  const map = await open(page, samples.url);
  await map.do('nearer', 2);
  const { house } = COLOURS.light;
  for (const way of ['right', 'down', 'left', 'up'] as const) {
    await map.do(way);
    await expect.poll(async () => (await parts(page, map, { house })).house, `houses after a step ${way}`).toBeGreaterThan(0.1);
  }
  // Far out it is a dot on an empty sheet, and nothing breaks.
  await map.do('farther', 4);
  await expect(page.locator('#crash')).toBeHidden();
});
