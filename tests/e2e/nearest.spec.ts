// The lists equal an independent computation from the spreadsheets: another language, another
// CSV reader, another formula, another library for the coordinate systems.
import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import gcoord from 'gcoord';
import { expect, test } from './support/host';
import { SEEDS } from './support/paths';

const FILES: Record<string, string> = {
  canteen: 'canteens.csv',
  institution: 'institutions.csv',
  rental: 'rentals.csv',
  centre: 'centres.csv',
  rural_home: 'rural_homes.csv',
  station: 'stations.csv',
  clinic: 'clinics.csv',
  learning: 'learning.csv',
  kiosk: 'kiosks.csv',
};
const POINTS = 200;
const SHOWN = 10;

interface Row {
  id: string;
  lng: number;
  lat: number;
  /** Degrees may differ in the last digit where two libraries undo a shift. */
  exact: boolean;
  last: boolean;
}

function rows(city: string, file: string): Row[] {
  const table: Record<string, string>[] = parse(readFileSync(`${SEEDS}/cities/${city}/${file}`), { columns: true, bom: true });
  return table
    .filter((r) => !['已关闭', '建设中'].includes(r['状态']) && r['经度'] !== '')
    .map((r) => {
      const written: [number, number] = [Number(r['经度']), Number(r['纬度'])];
      const system = r['坐标系'].toUpperCase().replace(/[^A-Z0-9]/g, '');
      const crs = { GCJ02: gcoord.GCJ02, BD09: gcoord.BD09 }[system];
      const [lng, lat] = crs ? gcoord.transform(written, crs, gcoord.WGS84) : written;
      return { id: r['编号'], lng, lat, exact: !crs, last: r['备案'] === '否' };
    });
}

/** Vincenty's formula on a sphere. */
function metres(aLng: number, aLat: number, bLng: number, bLat: number): number {
  const rad = Math.PI / 180;
  const [la, lb, d] = [aLat * rad, bLat * rad, (bLng - aLng) * rad];
  const y = Math.hypot(Math.cos(lb) * Math.sin(d), Math.cos(la) * Math.sin(lb) - Math.sin(la) * Math.cos(lb) * Math.cos(d));
  const x = Math.sin(la) * Math.sin(lb) + Math.cos(la) * Math.cos(lb) * Math.cos(d);
  return 6371008.8 * Math.atan2(y, x);
}

/** Numbers that are the same in every run. */
function* dice(seed: number): Generator<number> {
  let state = seed >>> 0;
  while (true) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

const cities = readdirSync(`${SEEDS}/cities`);

test('there are the four cities', () => {
  expect(cities.map((c) => c.slice(0, 6)).sort()).toEqual(['330600', '340400', '370600', '370900']);
});

for (const city of cities) {
  for (const [kind, file] of Object.entries(FILES)) {
    test(`the nearest of kind ${kind} in ${city} equal the spreadsheet`, async ({ page, samples }) => {
      test.setTimeout(180_000);
      const all = rows(city, file);
      expect(all.length).toBeGreaterThan(SHOWN);
      const [west, east] = [Math.min(...all.map((r) => r.lng)), Math.max(...all.map((r) => r.lng))];
      const [south, north] = [Math.min(...all.map((r) => r.lat)), Math.max(...all.map((r) => r.lat))];
      const die = dice(Number(city.slice(0, 6)) + kind.length);
      const roll = () => die.next().value as number;
      const spots = Array.from({ length: POINTS }, () => [
        (west + roll() * (east - west)).toFixed(5),
        (south + roll() * (north - south)).toFixed(5),
      ]);
      await page.goto(`${samples.url}#/nearby?kind=${kind}&at=${spots[0]}`);
      await expect(page.locator('[data-list] > li').first()).toBeVisible();
      const lists = await page.evaluate(
        async ([kind, spots]) => {
          const frame = () => new Promise((done) => requestAnimationFrame(done));
          const lists = [];
          for (const spot of spots as string[][]) {
            location.hash = `#/nearby?kind=${kind}&at=${spot[0]},${spot[1]}`;
            await new Promise((done) => setTimeout(done, 0));
            await frame();
            await frame();
            lists.push(
              [...document.querySelectorAll<HTMLElement>('[data-list] > li')].map((li) => ({
                id: li.dataset.placeId,
                metres: Number(li.dataset.metres),
              })),
            );
          }
          return lists;
        },
        [kind, spots] as const,
      );
      spots.forEach(([lng, lat], n) => {
        const measured = all
          .map((r) => ({ ...r, metres: metres(Number(lng), Number(lat), r.lng, r.lat) }))
          .sort((a, b) => Number(a.last) - Number(b.last) || a.metres - b.metres)
          .slice(0, SHOWN);
        const shown = lists[n];
        expect(shown.map((s) => s.id), `from ${lng},${lat}`).toEqual(measured.map((m) => m.id));
        measured.forEach((m, i) => {
          if (m.exact) expect(shown[i].metres).toBe(Math.round(m.metres));
          else expect(Math.abs(shown[i].metres - m.metres)).toBeLessThan(1);
        });
      });
    });
  }
}
