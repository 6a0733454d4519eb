// The tile server of the tests: what it says about a tile must be so, or the map's tests say nothing.
import { expect, test, type Page } from '@playwright/test';
import { pixelsOf } from './support/pixels';
import { readTile, type Pixels, type TileName } from './support/tile-picture';
import { Tiles, type Mode } from './support/tiles';

test.use({ viewport: { width: 640, height: 640 } });

const SHAOXING: TileName = { z: 14, x: 13671, y: 6759 };

/** What a page shows of an address, or what went wrong. */
async function shown(page: Page, template: string, { z, x, y }: TileName, side = 256): Promise<Pixels | string> {
  const address = template.replace('{s}', '3').replace('{z}', `${z}`).replace('{x}', `${x}`).replace('{y}', `${y}`);
  await page.setContent(`<body style="margin:0"><img width="${side}" src="${address.replaceAll('&', '&amp;')}">`);
  const loaded = await page.locator('img').evaluate((img: HTMLImageElement) => img.decode().then(() => 'shown', () => 'not shown'));
  if (loaded !== 'shown') return loaded;
  return pixelsOf(page, { x: 0, y: 0, width: side, height: side });
}

test.describe('tiles', () => {
  let tiles: Tiles;
  test.beforeEach(async () => {
    tiles = await Tiles.start();
  });
  test.afterEach(() => tiles.stop());

  test('a tile says which it is, at its own size and at double', async ({ page }) => {
    for (const tile of [SHAOXING, { z: 0, x: 0, y: 0 }, { z: 18, x: 262143, y: 0 }, { ...SHAOXING, y: 6760 }]) {
      expect(readTile((await shown(page, tiles.template(), tile)) as Pixels)).toEqual(tile);
    }
    const double = (await shown(page, tiles.template(), SHAOXING, 512)) as Pixels;
    expect(readTile(double, 0, 0, 512)).toEqual(SHAOXING);
    expect(readTile(double), 'half of a tile is none').toBeUndefined();
  });

  test('it knows by which name, for which layer and with which key it was asked', async ({ page }) => {
    await shown(page, tiles.template(), SHAOXING);
    await shown(page, tiles.templateOfSubdomains('vec'), SHAOXING);
    await shown(page, tiles.templateOfWmts('cva', 'our-key'), SHAOXING);
    expect(tiles.requests).toEqual([
      { ...SHAOXING, host: '127.0.0.1', layer: '', parameters: {} },
      { ...SHAOXING, host: 't3.localhost', layer: 'vec', parameters: {} },
      { ...SHAOXING, host: '127.0.0.1', layer: 'cva', parameters: expect.objectContaining({ tk: 'our-key' }) },
    ]);
    await shown(page, tiles.template(), { z: 2, x: 4, y: 0 });
    expect(tiles.requests, 'there is no fifth column at zoom 2').toHaveLength(3);
    expect(tiles.others).toHaveLength(1);
  });

  test('it fails as servers do, and can be mended', async ({ page }) => {
    for (const mode of [{ kind: 'failing', status: 404 }, { kind: 'failing', status: 500 }, { kind: 'broken' }] as Mode[]) {
      tiles.mode = mode;
      expect(await shown(page, tiles.template(), SHAOXING), JSON.stringify(mode)).toBe('not shown');
    }
    tiles.mode = ({ layer }) => (layer === 'vec' ? { kind: 'slow', delay: 300 } : { kind: 'never' });
    const before = Date.now();
    expect(await shown(page, tiles.template('vec'), SHAOXING)).not.toBe('not shown');
    expect(Date.now() - before).toBeGreaterThanOrEqual(300);
    tiles.mode = { kind: 'ok' };
    expect(await shown(page, tiles.template(), SHAOXING)).not.toBe('not shown');
  });
});
