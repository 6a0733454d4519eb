// Every file times every fault, on a first visit and on a later one: within ten seconds of the opening there is the
// answer, or a sentence to read, a way to try again, and a number to ring. What was seen is printed as a table, with the
// seconds until it stood.
//
// The ordinary check takes each file with the faults that lead through other code (THIN); EVERY_FAULT=1 takes all
// (`cargo xtask test --only e2e --every-fault`). The page itself, on a first visit, is not among the files: what its host
// sends in its place is all that the browser has.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { expect, type Fault, Host, test } from './support/host';
import { isKept, ownSite } from './support/own-site';
import { DIST, FIXTURE_SITE } from './support/paths';

// Pages wait here, all of a file at once; and what is kept is asked for its age by a true clock.
test.use({ serviceWorkers: 'allow', noon: false });

const WITHIN_MS = 10_000;
/** What a busy machine may take longer to start the app; a quiet one starts it in a second. */
const BUSY_MS = 5_000;
const SPOT = 'at=115.00000,35.00000';
const LIST = `#/nearby?kind=canteen&${SPOT}`;
const SAMPLE_CITY = 'at=120.55912,29.99820';

/** The files, by what their paths contain; where each is needed; and what stands there when all is well. */
const FILES: [what: string, path: string, address: string, answer: string, site: 'city' | 'samples'][] = [
  ['starting script', '/boot.js', LIST, '.card', 'city'],
  ['glue', '/eldercare-map-*.js', LIST, '.card', 'city'],
  ['wasm', '_bg.wasm', LIST, '.card', 'city'],
  ['rest of the app', '/part-app-', `#/?${SPOT}`, '#main .place-bar', 'city'],
  ['rest of the app, under a list', '/part-app-', LIST, '.card', 'city'],
  ['part of a page', '/part-place-', `#/place/T-C1?${SPOT}`, '.sheet', 'city'],
  ['styles of a page', '/together-', `#/compare?ids=T-I1,T-I2&${SPOT}`, '.side-by-side', 'city'],
  ['settings', '/config.json', '#/about', '#main h1', 'city'],
  ['manifest', '/data/manifest/', LIST, '.card', 'city'],
  ['city', '/data/990100-ceshi-*', `${LIST}&for=family`, '.card', 'city'],
  ['the city of a place', '.pack', '#/place/S330602002-CT1', '.sheet', 'samples'],
  ['places of a kind', '-list-canteen-', LIST, '.card', 'city'],
  ['communities of a district', '-home-', '#/nearby?kind=canteen&from=990101001002', '.card', 'city'],
  ['communities', '-areas-', '#/where?in=990101001', '[data-area="990101001002"]', 'city'],
  ['rights', '-rights-', '#/guide?in=330602&for=self', '.option', 'samples'],
  ['targets', '-targets-', '#/coverage?city=990100', '[data-target]', 'city'],
  ['base map', '-base-', `#/nearby?kind=canteen&${SAMPLE_CITY}&view=map`, '.map[data-ready] [data-pin]', 'samples'],
  ['glue of the map', '/map-*.js', `${LIST}&view=map`, '.map[data-ready] [data-pin]', 'city'],
  ['map', '/map-*.wasm', `${LIST}&view=map`, '.map[data-ready] [data-pin]', 'city'],
  ['styles of the map', '/map-*.css', `${LIST}&view=map`, '.map[data-ready] [data-pin]', 'city'],
];

/** Of a wasm it is a byte of its code. */
const flipped = (file: Buffer) => {
  const other = Buffer.from(file);
  const at = Math.floor(other.length * 0.6);
  if (at < other.length) other[at]! ^= 0x41;
  return other;
};
/** Of another version: where a pack has its format, or where a text has one. */
const otherVersion = (file: Buffer) => {
  const other = Buffer.from(file);
  if (file.subarray(0, 4).toString() === 'YLDT') other[4] = 99;
  else if (file[0] === 0x7b) return Buffer.from(String(file).replace(/"format": *\d+/, '"format":99'));
  else if (file.subarray(1, 4).toString() === 'asm') other[4] = 9;
  return other;
};

const FAULTS: Record<string, Omit<Fault, 'path'>> = {
  missing: { status: 404 },
  '500 with a page': { status: 500 },
  truncated: { changed: (file) => file.subarray(0, file.length / 2) },
  'byte flipped': { changed: flipped },
  'other version': { changed: otherVersion },
  'wrong type': { type: 'text/plain' },
  'ten seconds late': { slow: 10_000 },
  'no answer': { never: true },
  'half, then nothing': { stalls: true },
};
const THIN = ['500 with a page', 'byte flipped', 'no answer', 'half, then nothing'];
const every = !!process.env.EVERY_FAULT;
const faults = Object.keys(FAULTS).filter((name) => every || THIN.includes(name));

/** What somebody sees. */
interface Seen {
  state: 'answer' | 'notice' | 'panel' | 'waiting' | 'directory' | 'blank';
  sentence: string;
  number: boolean;
  retry: boolean;
  /** Until it stood, or until nobody looked any more. */
  ms: number;
}

/** Whether this is an end: neither nothing, nor waiting. */
const isEnd = ({ state, sentence, number, retry }: Seen) =>
  state !== 'blank' && state !== 'waiting' && number && sentence !== '' && (retry || state === 'answer' || state === 'directory');

function look(page: Page, answer: string): Promise<Omit<Seen, 'ms'>> {
  return page.evaluate((answer) => {
    const shown = (element: Element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
    const first = (selector: string) => [...document.querySelectorAll(selector)].find(shown);
    const words = (element?: Element) => ((element as HTMLElement | undefined)?.innerText ?? '').replace(/\s+/g, ' ').trim();
    const [panel, notice, waiting, there] = ['#crash', '.notice', '#waiting, .waiting', answer].map(first);
    const isPlain = location.pathname.includes('/plain/');
    const state = panel ? 'panel' : isPlain ? 'directory' : notice ? 'notice' : waiting ? 'waiting' : there ? 'answer' : 'blank';
    const number = [...document.querySelectorAll('a[href^="tel:"]')].some((a) => shown(a) && /^tel:\d{3,}/.test(a.getAttribute('href')!));
    const retry = [...document.querySelectorAll('#crash-reload, .notice button')].some((one) => shown(one) && /再/.test(words(one)));
    return { state, sentence: words(panel ?? notice ?? waiting ?? there ?? document.body).slice(0, 60), number, retry } as const;
  }, answer);
}

/** A path that contains `*` is a pattern. */
const matching = (path: string, site: string) => {
  if (!path.includes('*')) return path;
  const [before, after] = path.split('*');
  const folder = join(site, path.startsWith('/data/') ? 'data' : '');
  // Of the release before files are there, too.
  const page = readFileSync(join(DIST, 'index.html'), 'utf8');
  const isNamed = (name: string) => path.startsWith('/data/') || page.includes(name.split('.')[0]!);
  const names = readdirSync(folder).filter((name) => isNamed(name) && `/${path.startsWith('/data/') ? 'data/' : ''}${name}`.startsWith(before!) && name.endsWith(after!) && !/\.(br|gz)$/.test(name));
  return names.find((name) => !/-(areas|rights|targets|base|list|home)-/.test(name) && (after || name.endsWith('.pack'))) ?? path;
};

/** Opens the address, and looks until it has come to an end, or nobody would wait longer. `met`: whether what is wrong
 * was met; a list stands before the rest of the app is asked for. */
async function see(page: Page, url: string, answer: string, met = () => true): Promise<Seen> {
  const begun = Date.now();
  await page.goto(url, { waitUntil: 'commit' });
  let seen: Seen = { state: 'blank', sentence: '', number: false, retry: false, ms: 0 };
  const isOver = async () => {
    const now = await look(page, answer).catch(() => seen);
    seen = { ...now, ms: Date.now() - begun };
    return (isEnd(seen) && met()) || seen.ms > WITHIN_MS + BUSY_MS;
  };
  await expect.poll(isOver, { timeout: 60_000, intervals: [100] }).toBe(true);
  return seen;
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

const table = (rows: [string, Record<string, Seen>][]) =>
  rows
    .map(([what, cells]) => [what, ...Object.entries(cells).map(([fault, { state, sentence, ms }]) => `  ${fault.padEnd(20)} ${seconds(ms).padStart(6)} ${state.padEnd(9)} ${sentence}`)].join('\n'))
    .join('\n');

const wrong = (cells: Record<string, Seen>) =>
  Object.entries(cells)
    .filter(([, seen]) => !isEnd(seen) || seen.ms > WITHIN_MS + BUSY_MS)
    .map(([fault, seen]) => `${fault}: ${JSON.stringify(seen)}`);

for (const [what, path, address, answer, kind] of FILES) {
  test(`a first visit on which there is something wrong with the ${what}`, { annotation: [{ type: 'errors expected' }, { type: 'unlawful expected' }] }, async ({ context }) => {
    const fixture = kind === 'city';
    const file = matching(path, fixture && path.startsWith('/data/') ? FIXTURE_SITE : DIST);
    const cells: Record<string, Seen> = {};
    await Promise.all(
      faults.map(async (fault) => {
        const host = await Host.start({ fixture, faults: { broken: [{ path: file, ...FAULTS[fault]! }] } });
        const page = await context.newPage();
        const isAskedFor = () => host.requests.some((asked) => asked.includes(file));
        cells[fault] = await see(page, `${host.url}${address}`, answer, isAskedFor);
        expect(isAskedFor(), `${file} is asked for`).toBe(true);
        await page.close();
        host.stop();
      }),
    );
    console.log(table([[`${what} (first visit)`, cells]]));
    expect(wrong(cells)).toEqual([]);
  });
}

/** A site that was visited once, and is kept. */
async function visited(context: BrowserContext): Promise<{ host: Host; page: Page; end: () => void }> {
  const { host, end } = await ownSite();
  const page = await context.newPage();
  await page.goto(`${host.url}${LIST}`);
  await expect(page.locator('.card').first()).toBeVisible();
  await isKept(page);
  return { host, page, end };
}

test('a later visit on which there is something wrong with any file, or with all', { annotation: [{ type: 'errors expected' }, { type: 'unlawful expected' }] }, async ({ context }) => {
  test.setTimeout(every ? 1_200_000 : 300_000);
  const { host, page, end } = await visited(context);
  const rows: [string, Record<string, Seen>][] = [];
  // Of what is kept under a name of its own nothing is asked for again; of all others each fault is tried.
  const asked: [string, string][] = [
    ['page', '/index.html'],
    ['settings', '/config.json'],
    ['manifest', '/data/manifest/'],
    ['all', '/'],
  ];
  for (const [what, path] of asked) {
    const cells: Record<string, Seen> = {};
    for (const fault of Object.keys(FAULTS)) {
      // A page that is sent whole and changed is the page, as far as a worker can know.
      if (what !== 'settings' && what !== 'manifest' && (FAULTS[fault]!.changed || FAULTS[fault]!.type)) continue;
      if (!every && !THIN.includes(fault)) continue;
      host.ready({ broken: [{ path, ...FAULTS[fault]! }] });
      cells[fault] = await see(page, `${host.url}?${what}-${faults.indexOf(fault)}${LIST}`, '.card');
    }
    rows.push([`${what} (later visit)`, cells]);
  }
  console.log(table(rows));
  for (const [what, cells] of rows) expect(wrong(cells), what).toEqual([]);
  end();
});
