// An operator's tiles over the sketch: asked for as the template says and no others; and a server
// that fails, or takes its time, takes nothing from anybody.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, Host, test } from './support/host';
import { distance, fix, onTile, zoomOf } from './support/mercator';
import { DIST, SEEDS } from './support/paths';
import { follow } from './support/requests';
import { rows } from './support/seeds';
import { listed, TheMap } from './support/the-map';
import { Tiles, type TileRequest } from './support/tiles';
import type { Page } from '@playwright/test';

const SHAOXING = 'at=120.55912,29.99820';
const LIST = `#/nearby?kind=canteen&${SHAOXING}`;
const MAP = `${LIST}&view=map`;
const HERE = { lng: 120.55912, lat: 29.9982 };

test.use({ noon: false });

interface MapConfig {
  tiles?: unknown;
  subdomains?: unknown;
  min_zoom?: number;
  max_zoom?: number;
  large_labels?: boolean;
  attribution?: string;
  review_number?: string;
  districts_review_number?: string;
}

/** A host whose operator has written this of the map. */
function operated(map: MapConfig): Promise<Host> {
  const config = { ...JSON.parse(readFileSync(join(DIST, 'config.json'), 'utf8')), map };
  return Host.start({ fixture: false, faults: { broken: [{ path: 'config.json', body: JSON.stringify(config) }] } });
}

/** What the page says in its console by itself: a failed download the browser reports, not the page. */
function complaints(page: Page): string[] {
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('Failed to load resource')) said.push(message.text());
  });
  return said;
}

/** The zoom of the window, by two marks whose places are known. */
async function zoom(map: TheMap): Promise<number> {
  const places = new Map(rows('330600-shaoxing', 'canteens.csv', SEEDS).map((row) => [row.id, row]));
  const me = await map.me();
  const [far] = (await map.marks()).filter((m) => m.id).sort((a, b) => distance(b, me) - distance(a, me));
  return zoomOf(fix(places.get(far.id!)!, far, HERE, me));
}

/** Goes when every tile of the window is there. */
const sign = (page: Page) => page.locator('.map-sketch');

/** Shows where I am, at a zoom with one nearest level, all tiles there. */
async function home(map: TheMap): Promise<void> {
  await map.do('home');
  await map.show();
  const { x, y } = await map.spot(0.5, 0.5);
  await map.page.mouse.move(x, y);
  await map.page.mouse.wheel(0, -44);
  await map.rests();
  await expect(sign(map.page)).toBeHidden();
}

test('an operator who names no server asks none: nothing but this origin is ever asked', async ({ page, samples }) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(samples.url)) foreign.push(request.url());
  });
  await page.goto(`${samples.url}${LIST}`);
  await expect(page.locator('[data-list] > li')).toHaveCount(10);
  await page.getByRole('link', { name: '看地图' }).tap();
  const map = new TheMap(page);
  await map.stands();
  for (const step of ['nearer', 'right', 'farther', 'all', 'home'] as const) await map.do(step, 2);
  await page.goto(`${samples.url}#/where?city=330600&kind=canteen&view=map`);
  await map.stands();
  expect(foreign).toEqual([]);
  await expect(page.locator('img.map-tile')).toHaveCount(0);
  await expect(sign(page)).toHaveText('示意图');
});

test.describe('with a server of tiles', () => {
  let tiles: Tiles;
  test.beforeEach(async () => {
    tiles = await Tiles.start();
  });
  test.afterEach(() => tiles.stop());

  /** The tile that lies under a position. */
  const under = (at: { lng: number; lat: number }, z: number) => {
    const { x, y } = onTile(at);
    return { x: Math.floor((x / 256) * 2 ** z), y: Math.floor((y / 256) * 2 ** z) };
  };
  const names = (asked: TileRequest[]) => asked.map(({ z, x, y, layer }) => `${layer} ${z}/${x}/${y}`);

  test('tiles cover the window, whom they come from is said, and the sketch’s sign goes', async ({ page }) => {
    const host = await operated({ tiles: [tiles.template('vec')], attribution: '天地图 测试', review_number: 'GS（2026）0001号' });
    const said = complaints(page);
    await page.goto(`${host.url}${MAP}`);
    const map = new TheMap(page);
    await map.stands();
    await expect(sign(page)).toBeHidden();
    await expect(page.locator('.map-foot')).toContainText('审图号：GS（2026）0001号');
    await expect(page.locator('.map-foot')).toContainText('天地图 测试');
    await expect(page.locator('.map-foot')).not.toContainText('这是示意图');
    // Every spot of the window lies on a tile that is seen, and where Mercator has it.
    await home(map);
    const z = Math.floor(await zoom(map));
    const covered = await map.stage.evaluate((stage) => {
      const window = stage.getBoundingClientRect();
      const seen = [...stage.querySelectorAll<HTMLImageElement>('img.map-tile')].filter((i) => getComputedStyle(i).visibility === 'visible');
      return seen.map((i) => {
        const box = i.getBoundingClientRect();
        return { src: i.src, left: box.left - window.left, top: box.top - window.top, right: box.right - window.left, bottom: box.bottom - window.top };
      });
    });
    const { width, height } = await map.window();
    for (let x = 1; x < width; x += 37) {
      for (let y = 1; y < height; y += 37) {
        expect(covered.some((t) => t.left <= x && x <= t.right && t.top <= y && y <= t.bottom), `${x}, ${y}`).toBe(true);
      }
    }
    const me = await map.me();
    const tile = under(HERE, z);
    const own = covered.find((t) => t.src.includes(`/${z}/${tile.x}/${tile.y}.png`))!;
    const inTile = onTile(HERE);
    const part = { x: (inTile.x / 256) * 2 ** z - tile.x, y: (inTile.y / 256) * 2 ** z - tile.y };
    expect(distance(me, { x: own.left + part.x * (own.right - own.left), y: own.top + part.y * (own.bottom - own.top) })).toBeLessThan(1.5);
    expect(said).toEqual([]);
    host.stop();
  });

  test('each tile is asked for once, of the zoom at or below the window’s, by its number', async ({ page }) => {
    const host = await operated({ tiles: [tiles.template('vec')] });
    await page.goto(`${host.url}${MAP}`);
    const map = new TheMap(page);
    await map.stands();
    await home(map);
    const z = Math.floor(await zoom(map));
    const asked = tiles.requests.filter((t) => t.z === z);
    expect(asked.length).toBeGreaterThan(1);
    const { x, y } = under(HERE, z);
    expect(names(asked)).toContain(`vec ${z}/${x}/${y}`);
    expect(new Set(names(asked)).size).toBe(asked.length);
    expect(tiles.others).toEqual([]);
    // Looking a little aside asks only for what is new.
    const before = tiles.requests.length;
    await map.do('right');
    const more = tiles.requests.slice(before);
    expect(more.length).toBeLessThan(asked.length + 6);
    host.stop();
  });

  test('subdomains share the load, and all of the two layers comes', async ({ page }) => {
    const host = await operated({
      tiles: [tiles.templateOfSubdomains('vec'), tiles.templateOfSubdomains('cva')],
      subdomains: ['0', '1', '2', '3'],
    });
    await page.goto(`${host.url}${MAP}`);
    const map = new TheMap(page);
    await map.stands();
    await map.do('nearer');
    await map.do('right');
    await expect(sign(page)).toBeHidden();
    const hosts = new Set(tiles.requests.map((t) => t.host));
    expect([...hosts].every((h) => /^t[0-3]\.localhost$/.test(h)), [...hosts].join()).toBe(true);
    expect(hosts.size).toBeGreaterThan(1);
    const of = (layer: string) => new Set(tiles.requests.filter((t) => t.layer === layer).map((t) => `${t.z}/${t.x}/${t.y}`));
    const inOne = () => {
      const [vec, cva] = [of('vec'), of('cva')];
      return [...vec].filter((tile) => !cva.has(tile)).concat([...cva].filter((tile) => !vec.has(tile)));
    };
    await expect.poll(inOne, 'tiles of one layer alone').toEqual([]);
    // The upper layer lies on the lower one.
    const order = await page.locator('img.map-tile').evaluateAll((all) =>
      (all as HTMLImageElement[]).map((i) => ({ cva: i.src.includes('/cva/'), z: Number(i.style.zIndex) })),
    );
    const upper = order.filter((o) => o.cva).map((o) => o.z);
    const lower = order.filter((o) => !o.cva).map((o) => o.z);
    expect(Math.min(...upper)).toBeGreaterThan(Math.max(...lower));
    host.stop();
  });

  test('as 天地图 is addressed, with the operator’s key', async ({ page }) => {
    const host = await operated({ tiles: [tiles.templateOfWmts('vec', 'KEY0'), tiles.templateOfWmts('cva', 'KEY0')] });
    await page.goto(`${host.url}${MAP}`);
    await new TheMap(page).stands();
    await expect.poll(() => [...new Set(tiles.requests.map((t) => t.layer))].sort()).toEqual(['cva', 'vec']);
    expect(tiles.others).toEqual([]);
    expect(tiles.requests.every((t) => t.parameters.tk === 'KEY0')).toBe(true);
    host.stop();
  });

  test('no zoom is asked for that the server has not', async ({ page }) => {
    const host = await operated({ tiles: [tiles.template()], min_zoom: 12, max_zoom: 14 });
    await page.goto(`${host.url}${MAP}`);
    const map = new TheMap(page);
    await map.stands();
    for (const [step, times] of [['nearer', 6], ['farther', 12], ['nearer', 3]] as const) {
      for (let n = 0; n < times; n++) await map.do(step);
    }
    const asked = new Set(tiles.requests.map((t) => t.z));
    expect(Math.min(...asked)).toBeGreaterThanOrEqual(12);
    expect(Math.max(...asked)).toBeLessThanOrEqual(14);
    expect(asked.size).toBe(3);
    host.stop();
  });

  test('far out of the zooms the server has, the phone is not flooded with small tiles', async ({ page }) => {
    const host = await operated({ tiles: [tiles.template()], min_zoom: 15, max_zoom: 18 });
    await page.goto(`${host.url}${MAP}`);
    const map = new TheMap(page);
    await map.stands();
    await map.do('farther', 12);
    const count = await page.locator('img.map-tile').count();
    expect(count, 'tiles in the page').toBeLessThan(200);
    host.stop();
  });

  test('large labels are tiles of one level less at twice the size', async ({ page }) => {
    const plain = await operated({ tiles: [tiles.template('plain')] });
    const large = await operated({ tiles: [tiles.template('large')], large_labels: true });
    const sides: number[] = [];
    const map = new TheMap(page);
    for (const host of [plain, large]) {
      await page.goto(`${host.url}${MAP}`);
      await map.stands();
      await home(map);
      const z = await zoom(map);
      const level = Math.floor(z) - (host === large ? 1 : 0);
      const layer = host === large ? 'large' : 'plain';
      await expect.poll(() => tiles.requests.filter((t) => t.layer === layer).map((t) => t.z)).toContain(level);
      sides.push((await page.locator(`img.map-tile[src*="/${level}/"]`).first().boundingBox())!.width);
    }
    expect(sides[1] / sides[0]).toBeCloseTo(2, 1);
    for (const host of [plain, large]) host.stop();
  });

  test('a lost tile leaves the sketch and its sign, says nothing, and harms nothing', async ({ page }) => {
    for (const mode of [{ kind: 'failing', status: 404 }, { kind: 'failing', status: 500 }, { kind: 'broken' }] as const) {
      tiles.mode = mode;
      const host = await operated({ tiles: [tiles.template()], attribution: '天地图 测试', review_number: 'GS（2026）0001号' });
      const said = complaints(page);
      await page.goto(`${host.url}${MAP}`);
      const map = new TheMap(page);
      await map.stands();
      await map.do('nearer', 2);
      await map.do('home');
      await expect(sign(page)).toBeVisible();
      await expect(page.locator('.map-foot')).toContainText('这是示意图');
      const visible = page.locator('img.map-tile').filter({ visible: true });
      await expect(visible).toHaveCount(0);
      await expect(page.locator('.notice')).toHaveCount(0);
      expect(said, JSON.stringify(mode)).toEqual([]);
      expect((await map.marks()).reduce((sum, m) => sum + m.count, 0)).toBe(10);
      host.stop();
    }
  });

  test('while one tile of many is missing the sketch below is still called a sketch', async ({ page }) => {
    const { x, y } = under(HERE, 15);
    tiles.mode = (t) => ((t.x + t.y) % 3 === (x + y) % 3 ? { kind: 'failing', status: 404 } : { kind: 'ok' });
    const host = await operated({ tiles: [tiles.template()], attribution: '天地图 测试' });
    const allCame = follow(page);
    await page.goto(`${host.url}${MAP}`);
    await new TheMap(page).stands();
    await allCame();
    await expect(page.locator('img.map-tile').filter({ visible: true }).first()).toBeVisible();
    await expect(sign(page)).toBeVisible();
    // Whose tiles are on the screen must be named even while some are missing.
    await expect(page.locator('.map-foot')).toContainText('天地图 测试');
    host.stop();
  });

  test('a server that never answers: the map is usable at once', async ({ page }) => {
    tiles.mode = { kind: 'never' };
    const host = await operated({ tiles: [tiles.template()] });
    await page.goto(`${host.url}${MAP}`);
    const map = new TheMap(page);
    await map.stands();
    const before = await map.me();
    await map.do('right');
    expect(Math.abs((await map.me()).x - before.x)).toBeGreaterThan(50);
    await map.do('all');
    const ids = (await map.marks()).filter((m) => m.id);
    await page.locator(`[data-pin="${ids[0].id}"]`).tap();
    await expect(page.locator('.chosen-place [data-place-id]')).toHaveAttribute('data-place-id', ids[0].id!);
    await expect(sign(page)).toBeVisible();
    host.stop();
  });

  test('a slow server’s tiles come one by one, and the sign goes when the last one has', async ({ page }) => {
    tiles.mode = (t) => ({ kind: 'slow', delay: 300 + ((t.x * 7 + t.y * 13) % 10) * 200 });
    const host = await operated({ tiles: [tiles.template()] });
    await page.goto(`${host.url}${MAP}`);
    const map = new TheMap(page);
    await expect(page.locator('.map[data-map][data-ready]')).toBeVisible();
    await expect(sign(page)).toBeVisible();
    await expect(sign(page)).toBeHidden({ timeout: 15_000 });
    await map.do('nearer');
    await expect(sign(page)).toBeHidden({ timeout: 15_000 });
    host.stop();
  });

  test('nobody’s position travels: tiles are asked for without a referrer that holds it', async ({ page }) => {
    const referrers: string[] = [];
    page.on('request', (request) => {
      if (request.url().startsWith(tiles.url)) referrers.push(request.headers().referer ?? '');
    });
    const host = await operated({ tiles: [tiles.template()] });
    await page.goto(`${host.url}${MAP}`);
    await new TheMap(page).stands();
    await expect.poll(() => referrers.length).toBeGreaterThan(0);
    expect(referrers.filter((r) => r.includes('120.5'))).toEqual([]);
    host.stop();
  });

  test('outlines of districts are drawn only with their 审图号, and then it is said', async ({ page }) => {
    const host = await operated({ districts_review_number: 'GS（2026）0002号' });
    await page.goto(`${host.url}${MAP}`);
    await new TheMap(page).stands();
    await expect(page.locator('.map-foot')).toContainText('审图号：GS（2026）0002号');
    host.stop();
  });
});

for (const [what, map] of [
  ['tiles that are no list', { tiles: 'https://example.invalid/{z}/{x}/{y}.png' }],
  ['tiles that are no words', { tiles: [1, null, {}] }],
  ['zooms the wrong way round', { tiles: [], min_zoom: 18, max_zoom: 3 }],
  ['zooms beyond all numbers', { tiles: [], min_zoom: -5, max_zoom: 4e9 }],
  ['subdomains that are no list', { tiles: [], subdomains: 'abc' }],
] as const) {
  test(`an operator’s mistake (${what}) leaves the sketch`, async ({ page }) => {
    const host = await operated(map as MapConfig);
    await page.goto(`${host.url}${MAP}`);
    const shown = new TheMap(page);
    await shown.stands();
    await expect(sign(page)).toBeVisible();
    expect(await listed(page)).toEqual([]);
    expect((await shown.marks()).reduce((sum, m) => sum + m.count, 0)).toBe(10);
    host.stop();
  });
}

test('a template with a mistake in its braces asks what it says, and the sketch stays', async ({ page }) => {
  const tiles = await Tiles.start();
  const host = await operated({ tiles: [`${tiles.url}a/{z}/{q}/{x}{y.png`, `${tiles.url}{`] });
  await page.goto(`${host.url}${MAP}`);
  await new TheMap(page).stands();
  await expect(sign(page)).toBeVisible();
  expect(tiles.requests).toEqual([]);
  host.stop();
  tiles.stop();
});
