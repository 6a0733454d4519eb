// The lists equal an independent computation from the spreadsheets: another language, another
// CSV reader, another formula, another library for the coordinate systems.
import { readdirSync } from 'node:fs';
import { expect, test } from './support/host';
import { SEEDS } from './support/paths';
import { FILES, metres, rows } from './support/seeds';

const POINTS = 200;
const SHOWN = 10;

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
          // What a list says is read here, not how it looks: nothing need be laid out.
          document.body.style.display = 'none';
          const lists = [];
          for (const spot of spots as string[][]) {
            location.hash = `#/nearby?kind=${kind}&at=${spot[0]},${spot[1]}`;
            // The app hears of the address in a task of its own, and then has drawn the list.
            for (let task = 0; task < 3; task += 1) await new Promise((done) => setTimeout(done, 0));
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
      // Each difference with the start it is seen from; one look at all of them, for looking takes time, too.
      const differences: unknown[] = [];
      spots.forEach(([lng, lat], n) => {
        const measured = all
          .map((r) => ({ ...r, metres: metres(Number(lng), Number(lat), r.lng, r.lat) }))
          .sort((a, b) => Number(a.last) - Number(b.last) || a.metres - b.metres)
          .slice(0, SHOWN);
        const shown = lists[n];
        const isSame = (m: (typeof measured)[number], i: number) => {
          const off = shown[i]!.metres - m.metres;
          return shown[i]!.id === m.id && (m.exact ? shown[i]!.metres === Math.round(m.metres) : Math.abs(off) < 1);
        };
        if (shown.length !== measured.length || !measured.every(isSame)) differences.push({ from: [lng, lat], shown, measured });
      });
      expect(lists).toHaveLength(POINTS);
      expect(differences).toEqual([]);
    });
  }
}
