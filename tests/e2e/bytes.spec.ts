// What a phone downloads until what it asked for stands, file by file.
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, started, test } from './support/host';
import { DIST, GALLERY } from './support/paths';
import { follow } from './support/requests';

/** What it is to come to until the first list stands. */
const AIM_BYTES = 150_000;

/** What a first visit may take at most until it stands, brotli: what it took on 2026-11-29, and one per cent for
 * another compiler. */
const VISITS: [what: string, address: string, stands: string, most: number][] = [
  ['the first page', '#/', 'nav.tiles', 218_000],
  ['the first list', '#/nearby?kind=canteen&at=120.55912,29.99820', '[data-list] > li', 243_000],
  ['a place that was sent', '#/place/S330602002-CT1?from=330602002', 'main h1', 303_700],
  ['the guide', '#/guide?in=330602', '.option', 295_300],
  ['the counter', '#/counter?from=330602002', '.counter', 456_800],
];

for (const [what, address, stands, most] of VISITS) {
  test(`${what}: a first visit takes no more bytes than it may`, async ({ page, samples }) => {
    const allCame = follow(page);
    // What is fetched while the page rests is for the next one.
    await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
    await page.goto(`${samples.url}${address}`);
    await started(page);
    await expect(page.locator(stands).first()).toBeVisible();
    await allCame();
    const asked = [...new Set(samples.requests)].map((path) => path.replace(/\/$/, '/index.html').slice(1));
    let sum = 0;
    const lines = asked.map((file) => {
      const raw = readFileSync(`${DIST}/${file}`);
      const brotli = brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
      sum += brotli;
      return `${String(brotli).padStart(8)} ${String(raw.length).padStart(8)}  ${file}`;
    });
    console.log(['  brotli      raw  file', ...lines, `${String(sum).padStart(8)}           ${what} (at most ${most}, aim ${AIM_BYTES})`].join('\n'));
    expect(sum).toBeLessThanOrEqual(most);
    expect(asked.some((file) => file.endsWith('.wasm'))).toBe(true);
    expect(asked.some((file) => file.endsWith('.pack'))).toBe(what !== 'the first page');
  });
}

for (const [what, address] of [
  ['a list', '#/nearby?kind=canteen&at=120.55912,29.99820'],
  ['a comparison that was sent', '#/compare?ids=T-C1,T-C2'],
  ['a comparison that was sent through a chat', '?to=%2Fcompare%3Fids%3DT-C1'],
  ['a public screen', '?kiosk=1'],
]) {
  test(`${what} takes each file of the app once`, async ({ page, city }) => {
    const allCame = follow(page);
    await page.goto(`${city.url}${address}`);
    await expect(page.locator('#waiting')).toHaveCount(0);
    await allCame();
    const app = city.requests.filter((path) => /eldercare-map-/.test(path)).map((path) => path.replace(/.*[.]/, ''));
    expect(app.sort()).toEqual(['js', 'wasm']);
    const parts = city.requests.filter((path) => /\/(part|shared)-/.test(path));
    expect(parts).toHaveLength(new Set(parts).size);
    expect(parts.length > 0).toBe(what !== 'a list');
  });
}

test('what is published carries nothing of the page of all components', () => {
  const onThatPageOnly = '府横街与胜利西路交叉口';
  const having = (folder: string) =>
    readdirSync(folder).filter((file) => file.endsWith('.wasm') && readFileSync(`${folder}/${file}`).includes(onThatPageOnly));
  expect(having(GALLERY)).toHaveLength(1);
  expect(having(DIST)).toEqual([]);
});
