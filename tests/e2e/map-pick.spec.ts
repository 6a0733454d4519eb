// 点地图选位置: the map moves under a cross; what lies under it is said, and the list starts there.
import { expect, Host, test } from './support/host';
import { Fingers } from './support/fingers';
import { distance, fromTile, metresBetween, onTile, type Degrees } from './support/mercator';
import { TheMap } from './support/the-map';
import type { Page } from '@playwright/test';

const HERE: Degrees = { lng: 120.55912, lat: 29.9982 };
/** Who has said where they are sees themselves on the map. */
const PICK = `#/where?city=330600&kind=canteen&view=map`;

test.use({ noon: false });

/** What the page says is under the cross: 东经, 北纬. */
async function said(page: Page): Promise<Degrees> {
  const words = await page.locator('.map[data-map] .said').innerText();
  const [, lng, lat] = /东经 ([\d.]+)，北纬 ([\d.]+)/.exec(words) ?? [];
  expect(lng, words).toBeTruthy();
  return { lng: Number(lng), lat: Number(lat) };
}

/** What the link would start from. */
async function picked(page: Page): Promise<Degrees> {
  const href = (await page.locator('[data-pick]').getAttribute('href'))!;
  const [, lng, lat] = /at=([\d.-]+)(?:,|%2C)([\d.-]+)/.exec(href) ?? [];
  return { lng: Number(lng), lat: Number(lat) };
}

/** The link starts from there. (The map says where it rests when its ground is drawn: on a busy machine long after
 * it stands still.) */
const picks = (page: Page, at: Degrees, metres: number) =>
  expect.poll(async () => metresBetween(await picked(page), at)).toBeLessThan(metres);

/** Moves the map, and says what is picked then. */
async function pickedAfter(page: Page, move: () => Promise<void>): Promise<Degrees> {
  const before = await picked(page);
  await move();
  await expect.poll(async () => metresBetween(await picked(page), before)).toBeGreaterThan(20);
  return picked(page);
}

/** A map of which the middle and pixels for a tile of the whole world are known. */
async function open(page: Page, host: Host): Promise<{ map: TheMap; scale: number }> {
  await page.goto(`${host.url}${PICK}`);
  const map = new TheMap(page);
  await map.stands();
  await map.do('nearer', 3);
  // How far a step of the window leads says how many pixels the world is wide.
  const { width } = await map.window();
  const before = await picked(page);
  const after = await pickedAfter(page, () => map.do('right'));
  await map.do('left');
  await picks(page, before, 3);
  const scale = (0.4 * width) / (onTile(after).x - onTile(before).x);
  return { map, scale };
}

const moved = (from: Degrees, scale: number, right: number, down: number) => {
  const { x, y } = onTile(from);
  return fromTile({ x: x + right / scale, y: y + down / scale });
};

/** Metres that two pixels are. */
const twoPixels = (at: Degrees, scale: number) => (2 * 2 * Math.PI * 6378137 * Math.cos((at.lat * Math.PI) / 180)) / (256 * scale);

test('from choosing a place one comes to the map and back again', async ({ page, samples }) => {
  await page.goto(`${samples.url}#/where?city=330600&kind=canteen`);
  await page.getByRole('link', { name: '点地图选位置' }).tap();
  await expect(page).toHaveURL(/view=map/);
  const map = new TheMap(page);
  await map.stands();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('您在哪里？');
  await page.getByRole('link', { name: '不看地图，选名字' }).tap();
  await expect(page.locator('.choices-list')).toBeVisible();
  await page.goBack();
  await map.stands();
  await page.goBack();
  await expect(page.locator('.choices-list')).toBeVisible();
});

test('the cross is in the middle of the map, to the pixel', async ({ page, samples }) => {
  const { map } = await open(page, samples);
  const [cross, { x, y, width, height }] = [(await page.locator('.map-cross').boundingBox())!, await map.window()];
  expect(distance({ x: cross.x + cross.width / 2, y: cross.y + cross.height / 2 }, { x: x + width / 2, y: y + height / 2 })).toBeLessThan(1.5);
});

for (const [how, act, right, down] of [
  ['the buttons', async (map: TheMap) => map.do('right'), 0.4, 0],
  ['the buttons, down', async (map: TheMap) => map.do('down'), 0, 0.4],
  ['the keys', async (map: TheMap) => {
    await map.stage.focus();
    await map.page.keyboard.press('ArrowDown');
    await map.page.keyboard.press('ArrowLeft');
    await map.rests();
  }, -0.25, 0.25],
] as const) {
  test(`moved by ${how}, the words and the link say what is under the cross`, async ({ page, samples }) => {
    const { map, scale } = await open(page, samples);
    const [before, { width, height }] = [await picked(page), await map.window()];
    await act(map);
    const expected = moved(before, scale, right * width, down * height);
    await picks(page, expected, twoPixels(expected, scale));
    expect(metresBetween(await said(page), expected)).toBeLessThan(twoPixels(expected, scale) + 12); // four decimals
    await expect(page.locator('[data-announce]')).toContainText('十字现在在');
  });
}

test('a finger drags a spot under the cross', async ({ page, samples }) => {
  const { map, scale } = await open(page, samples);
  await map.show();
  const before = await picked(page);
  const fingers = await Fingers.of(page);
  const from = await map.spot(0.3, 0.3);
  await fingers.drag(from, { x: from.x + 90, y: from.y + 50 });
  await map.rests();
  const expected = moved(before, scale, -90, -50);
  await picks(page, expected, twoPixels(expected, scale));
});

test('a tap brings the spot under the cross', async ({ page, samples }) => {
  const { map, scale } = await open(page, samples);
  await map.show();
  const before = await picked(page);
  const fingers = await Fingers.of(page);
  const { x, y, width, height } = await map.window();
  const at = await map.spot(0.75, 0.3);
  await fingers.tap(at);
  await map.rests();
  const expected = moved(before, scale, at.x - x - width / 2, at.y - y - height / 2);
  await picks(page, expected, twoPixels(expected, scale));
});

test('two quick taps show that spot nearer, and the cross says where it is', async ({ page, samples }) => {
  const { map, scale } = await open(page, samples);
  await map.show();
  const before = await picked(page);
  const fingers = await Fingers.of(page);
  const { x, y, width, height } = await map.window();
  const at = await map.spot(0.7, 0.4);
  await fingers.tapTwice(at);
  await map.rests();
  // Wherever between the old middle and the spot it comes to lie, it lies on the way.
  const after = await picked(page);
  const spot = moved(before, scale, at.x - x - width / 2, at.y - y - height / 2);
  expect(metresBetween(after, spot)).toBeLessThanOrEqual(metresBetween(before, spot) + 1);
});

test('就选十字这里 leads to the list that starts there, and is kept; back leads to the map', async ({ page, samples }) => {
  const { map } = await open(page, samples);
  const spot = await pickedAfter(page, () => map.do('right'));
  const heard = await said(page);
  await page.locator('[data-pick]').tap();
  await expect(page).toHaveURL(/#\/nearby\?kind=canteen&at=/);
  await expect(page.locator('[data-list] > li')).toHaveCount(10);
  const [, lng, lat] = /at=([\d.]+)(?:,|%2C)([\d.]+)/.exec(page.url())!;
  expect(metresBetween({ lng: Number(lng), lat: Number(lat) }, spot)).toBeLessThan(2);
  expect(metresBetween({ lng: Number(lng), lat: Number(lat) }, heard)).toBeLessThan(12);
  await page.goBack();
  await map.stands();
  await page.goto('about:blank');
  await page.goto(`${samples.url}#/nearby?kind=canteen`);
  await expect(page.locator('[data-list] > li')).toHaveCount(10);
  await expect(page).toHaveURL(new RegExp(`at=${lng}`));
});

test('with the keys alone: the map, the arrows, Tab to the button, Enter', async ({ page, samples }) => {
  await page.goto(`${samples.url}${PICK}`);
  const map = new TheMap(page);
  await map.stands();
  const tabTo = async (selector: string) => {
    for (let press = 0; press < 40; press++) {
      if (await page.evaluate((s) => !!document.activeElement?.matches(s), selector)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${selector}`);
  };
  await tabTo('.map-stage');
  for (const key of ['+', '+']) await page.keyboard.press(key);
  await map.rests();
  const spot = await pickedAfter(page, async () => {
    await page.keyboard.press('ArrowRight');
    await map.rests();
  });
  await tabTo('[data-pick]');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-list] > li')).toHaveCount(10);
  const [, lng, lat] = /at=([\d.]+)(?:,|%2C)([\d.]+)/.exec(page.url())!;
  expect(metresBetween({ lng: Number(lng), lat: Number(lat) }, spot)).toBeLessThan(2);
});

test('who has said where they are begins there', async ({ page, samples }) => {
  await page.goto(`${samples.url}#/nearby?kind=canteen&at=${HERE.lng},${HERE.lat}`);
  await expect(page.locator('[data-list] > li')).toHaveCount(10);
  await page.goto(`${samples.url}${PICK}`);
  const map = new TheMap(page);
  await map.stands();
  await expect(page.locator('.map-me-words')).toBeVisible();
  await map.do('home');
  await picks(page, HERE, 30);
});

test('in a city with no ground to draw the map of a choice still stands, near that city', async ({ page }) => {
  const host = await Host.start({ fixture: false, faults: { broken: [{ path: '-base-', status: 404 }] } });
  await page.goto(`${host.url}${PICK}`);
  const map = new TheMap(page);
  await map.stands();
  await expect(page.locator('[data-pick]')).toBeVisible();
  expect(metresBetween(await picked(page), HERE)).toBeLessThan(150_000);
  host.stop();
});

test('a map that did not come leads to choosing by name', async ({ page, samples }) => {
  await page.route('**/map-*.wasm', (route) => route.abort());
  await page.goto(`${samples.url}${PICK}`);
  await expect(page.locator('.map[data-map] .notice')).toBeVisible();
  await expect(page.locator('[data-pick]')).toHaveCount(0);
  await page.getByRole('link', { name: '不看地图，选名字' }).tap();
  await expect(page.locator('.choices-list')).toBeVisible();
});
