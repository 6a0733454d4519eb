// What a phone downloads until what it asked for stands, file by file.
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, hold, Host, started, test } from './support/host';
import { large } from './support/large';
import { DIST, GALLERY, LARGE_SITE } from './support/paths';
import { follow } from './support/requests';

const LIST = '#/nearby?kind=canteen&at=120.55912,29.99820';

/** What may come at most until the first list stands, wherever it starts and however large the city is. */
const FIRST_LIST = 150_000;

/** What came on 2026-11-30, and up to one per cent for another compiler: never more than `FIRST_LIST`. */
const FIRST_LISTS: [from: string, site: string, address: () => string, most: number][] = [
  ['a spot', DIST, () => LIST, 131_500],
  ['a community', DIST, () => '#/nearby?kind=canteen&from=330602001004', 134_000],
  ['a spot in a city of 2,000 places', LARGE_SITE, () => `#/nearby?kind=canteen&at=${large().spot}`, 149_400],
  ['a community in a city of 2,000 places', LARGE_SITE, () => `#/nearby?kind=canteen&from=${large().community}`, 150_000],
];

/** What a first visit may take at most until it stands, brotli: what it took on 2026-11-30, and up to one per cent
 * for another compiler. */
const VISITS: [what: string, address: string, stands: string, most: number][] = [
  ['the first page', '#/', 'nav.tiles', 263_400],
  ['the first list', LIST, '[data-list] > li', 299_000],
  ['a place that was sent', '#/place/S330602002-CT1?from=330602002', 'main h1', 357_300],
  ['a place from a community', '#/place/S330602002-CT1?from=330602001004', 'main h1', 359_800],
  ['the guide', '#/guide?in=330602', '.option', 347_600],
  ['the counter', '#/counter?from=330602002', '.counter', 508_000],
];

/** A file that is sent with so many more bytes than it has: whatever they are, they are not made smaller. */
type Grown = { file: string; by: number };

/** Weighs what was asked for, each file once, and gives the files. `site`: whose data they are. */
function weighed(host: Host, what: string, most: number, site = DIST, grown?: Grown): { asked: string[]; sum: number } {
  const asked = [...new Set(host.requests)].map((path) => path.replace(/\/$/, '/index.html').slice(1));
  let sum = 0;
  const lines = asked.map((file) => {
    const raw = readFileSync(`${file.startsWith('data/') ? site : DIST}/${file}`);
    const body = file === grown?.file ? Buffer.concat([raw, randomBytes(grown.by)]) : raw;
    const brotli = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
    sum += brotli;
    return `${String(brotli).padStart(8)} ${String(body.length).padStart(8)}  ${file}`;
  });
  console.log(['  brotli      raw  file', ...lines, `${String(sum).padStart(8)}           ${what} (at most ${most})`].join('\n'));
  expect(sum, what).toBeLessThanOrEqual(most);
  return { asked, sum };
}

/** What is asked for once the list is painted: the rest of the app, the styles of paper, and all of the city. */
const REST = /\/part-app-|\/print-|\/data\/\d{6}-[a-z]+(-areas)?-[0-9a-f]{8}[.]pack/;

for (const [what, site, address, most] of FIRST_LISTS) {
  test(`the first list stands, and can be rung from, without the rest of the app and of the city: from ${what}`, async ({ page }) => {
    const host = await Host.start({ fixture: site !== DIST && site });
    const allCame = follow(page);
    const letGo = await hold(page, REST);
    await page.goto(`${host.url}${address()}`);
    await expect(page.locator('[data-list] > li a.call, [data-list] > li .no-phone a, [data-list] > li button.call').first()).toBeVisible();
    await expect(page.locator('a.header-call')).toHaveAttribute('href', /^tel:(96345|12345)$/);
    expect(most).toBeLessThanOrEqual(FIRST_LIST);
    const { asked, sum } = weighed(host, `until the first list from ${what} stands`, most, site);
    // Whatever is left, a file that has grown by more is found. How well a file is packed changes by some hundred bytes with its end.
    const by = most - sum + 1_000;
    for (const kind of ['_bg.wasm', '.pack']) {
      const file = asked.find((one) => one.endsWith(kind))!;
      expect(() => weighed(host, `with ${file} grown by ${by}`, most, site, { file, by }), file).toThrow('toBeLessThanOrEqual');
    }
    letGo();
    await started(page);
    await allCame();
    host.stop();
  });
}

for (const [what, address, stands, most] of VISITS) {
  test(`${what}: a first visit takes no more bytes than it may`, async ({ page, samples }) => {
    const allCame = follow(page);
    // What is fetched while the page rests is for the next one.
    await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
    await page.goto(`${samples.url}${address}`);
    await started(page);
    await expect(page.locator(stands).first()).toBeVisible();
    await allCame();
    const { asked } = weighed(samples, what, most);
    expect(asked.some((file) => file.endsWith('.wasm'))).toBe(true);
    expect(asked.some((file) => file.endsWith('.pack'))).toBe(what !== 'the first page');
  });
}

for (const [what, address] of [
  ['a list', LIST],
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
    const parts = city.requests.filter((path) => /\/(part|shared)-/.test(path) && !path.includes('/part-app-'));
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
