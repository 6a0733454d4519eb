// What the page of targets says equals an independent computation from the spreadsheets, and what it saves is what the
// command of the compiler writes. Every promise of every city, and every way to every kind of place, are compared with
// the spreadsheets in node/published/coverage.test.ts; here one city's stand for the way to the screen.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { counted, districts, isSample } from './support/counted';
import { expect, test } from './support/host';
import { type Target, targets } from './support/papers';
import { ROOT, SEEDS } from './support/paths';
import { CIRCLE, minutes, reach } from './support/reach';
import { type Line, listed } from './support/seeds';

const CITIES = { shaoxing: '330600-shaoxing', yantai: '370600-yantai' };

async function openCity(page: Page, url: string, city: string, rest = ''): Promise<void> {
  await page.goto(`${url}#/coverage?city=${city.slice(0, 6)}${rest}`);
  await expect(page.locator('[data-communities] > li').first()).toBeAttached();
  await unfold(page);
}

/** Whatever is folded on the page is opened. */
const unfold = (page: Page) =>
  page.locator('details.part, .target > details').evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));

/** The numbers of a card, or of a line of it. */
async function figure(page: Page, selector: string): Promise<Record<string, string | undefined>> {
  const written = await page.locator(selector).getAttribute('data-figure');
  const parts = /^(\d+)\/(\d*) (\d+) (\d+) (\d+) (met|none|short):?(\d*)$/.exec(written ?? '');
  if (!parts) throw new Error(`${selector} says ${written}`);
  const [, part, whole, known, samples, unknown, verdict, short] = parts;
  return { part, whole, known, samples, unknown, verdict, short };
}
const card = (page: Page, id: string) => figure(page, `[data-target="${id}"]`);

const count = (n: number) => String(n);
/** A share as it is shown: rounded to a tenth, but never up to a whole per cent, which would look like a target reached. */
function percent(part: number, whole: number): string {
  const exact = (part / whole) * 1000;
  const rounded = Math.round(exact);
  const shown = rounded % 10 === 0 ? Math.floor(exact) : rounded;
  return `${shown / 10}%`;
}
/** The least number that is so many per cent of a whole. */
const enough = (percent: number, whole: number) => Math.ceil((percent * whole) / 100);

interface Want {
  city: string;
  id: string;
  percent: number;
  /** Those of the table that publish enough, and what they add. */
  known: (r: Line) => boolean;
  part: (r: Line) => number;
  whole: (r: Line) => number;
}

const beds = { known: (r: Line) => r['护理型床位'] !== '' && r['床位数'] !== '', part: (r: Line) => Number(r['护理型床位']), whole: (r: Line) => Number(r['床位数']) };
const yes = (column: string) => ({
  known: (r: Line) => r[column] !== '',
  part: (r: Line) => Number(r[column] === '是'),
  whole: () => 1,
});
const SHARES: Want[] = [
  { city: CITIES.shaoxing, id: 'nursing-beds-2024', percent: 58, ...beds },
  { city: CITIES.yantai, id: 'standard', percent: 100, ...yes('国标达标') },
];

for (const want of SHARES) {
  test(`the share ${want.id} of ${want.city} equals the spreadsheet`, async ({ page, samples }) => {
    const all = listed(want.city, 'institutions.csv');
    const known = all.filter(want.known);
    const sum = (of: (r: Line) => number) => known.reduce((total, r) => total + of(r), 0);
    const [part, whole] = [sum(want.part), sum(want.whole)];
    const short = enough(want.percent, whole) - part;
    await openCity(page, samples.url, want.city);
    expect(await card(page, want.id)).toMatchObject({
      part: count(part),
      whole: count(whole),
      known: count(known.length),
      samples: count(known.filter(isSample).length),
      unknown: count(all.length - known.length),
      verdict: short > 0 ? 'short' : 'met',
      short: short > 0 ? count(short) : '',
    });
    const words = await page.locator(`[data-target="${want.id}"]`).innerText();
    expect(words).toContain(percent(part, whole));
    expect(words).toContain('示例');
    expect(words).toContain(`${all.length} 处里有 ${known.length} 处公布了`);
  });
}

/** What is to be said of a promise, by where: in the city and in each district, or in the one whose own paper it is. */
function said(city: string, target: Target): [where: string, figure: string][] {
  const { id, measure, scope } = target;
  if (measure === 'not_computable') return [[id, '']];
  if (/^\d+$/.test(scope)) return [[id, counted(city, target, scope, true)]];
  const each = scope === 'each_district';
  return [
    [id, counted(city, target, undefined, !each)],
    ...districts(city).map((code): [string, string] => [`${id} ${code}`, counted(city, target, code, each)]),
  ];
}

for (const city of [CITIES.shaoxing, '340400-huainan']) {
  test(`every promise of ${city} stands as the spreadsheets say, in the city and in each district`, async ({ page, samples }) => {
    const promises = targets(city.slice(0, 6));
    const want = promises.flatMap((target) => said(city, target));
    expect(want.filter(([, figure]) => figure !== '').length, 'most can be counted').toBeGreaterThan(want.length / 2);
    await openCity(page, samples.url, city);
    const cards = page.locator('[data-target]');
    await expect(cards).toHaveCount(promises.length);
    const shown = await cards.evaluateAll((all) =>
      (all as HTMLElement[]).flatMap((card) => [
        [card.dataset.target!, card.dataset.figure!],
        ...[...card.querySelectorAll<HTMLElement>('[data-district]')].map((line) => [
          `${card.dataset.target} ${line.dataset.district}`,
          line.dataset.figure!,
        ]),
      ]),
    );
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(want));
  });
}

test('a draft is called a draft, and each target shows the words it stands on', async ({ page, samples }) => {
  await openCity(page, samples.url, CITIES.shaoxing);
  const cards = page.locator('[data-target]');
  const drafts = await cards.locator('.standing', { hasText: '征求意见稿' }).count();
  expect(drafts).toBe(await cards.count());
  const first = cards.first();
  await first.getByText('依据', { exact: true }).click();
  await expect(first.locator('blockquote')).toBeVisible();
  await expect(first.locator('blockquote')).toContainText('养老机构护理型床位数占比58%');
  await page.getByRole('button', { name: '淮南' }).click();
  const ended = page.locator('[data-target="tja-nursing-beds-2023"]');
  await expect(ended.locator('.standing')).toContainText('文件已到期');
  await expect(ended.locator('.standing')).toContainText('已经过了');
  await expect(page.locator('[data-target="nursing-beds-2024"]')).toHaveCount(0);
});

for (const [city, kind] of [[CITIES.shaoxing, 'canteen'], [CITIES.yantai, 'clinic']] as const) {
  test(`who can walk to a ${kind} in ${city} equals the spreadsheets`, async ({ page, samples }) => {
    const all = reach(city, kind);
    await openCity(page, samples.url, city, `&kind=${kind}`);
    const entry = page.locator(`[data-reach="${kind}"] [data-within]`);
    const said = await entry.evaluateAll((lines) => lines.map((line) => (line as HTMLElement).dataset.within));
    for (const basis of ['own', 'town']) {
      const measured = all.filter((c) => c.basis === basis);
      const within = measured.filter((c) => minutes(c.metres) <= CIRCLE);
      const line = said.find((line) => line?.startsWith(basis));
      if (measured.length === 0) expect(line).toBeUndefined();
      else expect(line).toContain(`${basis} ${within.length}/${measured.length} `);
    }
    const unmeasured = all.filter((c) => !c.basis).length;
    expect(await page.locator('[data-unmeasured]').getAttribute('data-unmeasured')).toBe(count(unmeasured));
    const outside = all.filter((c) => c.basis && minutes(c.metres) > CIRCLE);
    expect(await page.locator('[data-outside]').getAttribute('data-outside')).toBe(count(outside.length));

    const list = page.locator('[data-communities] > li');
    await expect(list).toHaveCount(20);
    outside.sort((a, b) => minutes(b.metres) - minutes(a.metres) || Number(a.code) - Number(b.code));
    const shown = await list.evaluateAll((lis) =>
      lis.map((li) => [(li as HTMLElement).dataset.community, (li as HTMLElement).dataset.minutes]),
    );
    expect(shown).toEqual(outside.slice(0, 20).map((c) => [c.code, count(minutes(c.metres))]));
    await expect(list.first()).toContainText('大概');
    await page.getByRole('button', { name: '再看 20 个' }).click();
    await expect(list).toHaveCount(40);

    await page.getByRole('button', { name: '按区县' }).click();
    const byCode = [...outside].sort((a, b) => Number(a.code) - Number(b.code));
    await expect(list.first()).toHaveAttribute('data-community', byCode[0].code);
    expect(page.url()).toContain('order=district');
  });
}

test('the map of reach says for every spot what the list says, in numbers, shapes and words', async ({ page, samples }) => {
  const city = CITIES.yantai;
  const all = reach(city, 'clinic').filter((c) => c.basis);
  await openCity(page, samples.url, city, '&kind=clinic');
  await expect(page.locator('.map[data-map]')).toHaveCount(0); // fetched when it is wanted
  await page.getByRole('button', { name: '打开地图' }).click();
  await expect(page.locator('.map[data-ready] .map-dot').first()).toBeVisible({ timeout: 30_000 });
  expect(page.url()).toContain('view=map');

  // Independently: communities of a town share its point, each with its own point stands alone.
  const want = new Map<string, { minutes: number; metres: number; communities: number }>();
  for (const { code, basis, metres } of all) {
    const spot = basis === 'own' ? code : code.slice(0, 9);
    const communities = (want.get(spot)?.communities ?? 0) + 1;
    want.set(spot, { minutes: minutes(metres), metres, communities });
  }
  const said = await page.locator('[data-spot]').evaluateAll((all) =>
    all.map((li) => [(li as HTMLElement).dataset.spot!, Number((li as HTMLElement).dataset.minutes), li.textContent!] as const),
  );
  expect(said).toHaveLength(want.size);
  let before = Infinity;
  for (const [code, walk, words] of said) {
    const { metres, communities, ...spot } = want.get(code)!;
    expect(walk, code).toBe(spot.minutes);
    expect(metres, 'farthest first').toBeLessThanOrEqual(before);
    if (code.length === 9) expect(words).toContain(`${communities} 个社区`);
    expect(words, 'all places of this city are samples').toContain('最近的是示例');
    before = metres;
  }

  await expect(page.locator('[data-reach-samples]')).toContainText(`${want.size} 个点里有 ${want.size} 个`);
  const dots = page.locator('.map-dots .map-dot');
  await expect(dots).toHaveCount(want.size);
  const drawn = await dots.evaluateAll((all) => all.map((dot) => [dot.textContent, (dot as HTMLElement).dataset.line]));
  said.forEach(([, walk], at) => {
    const [words, line] = drawn[at];
    if (walk <= 60) expect(words).toBe(`${walk}分`);
    else expect(words).toMatch(/公里$/);
    expect(line).toBe(walk <= 15 ? '0' : walk <= 30 ? '1' : '2');
  });
  await expect(page.locator('.map-legend-line')).toHaveText(['15 分钟走得到', '要走 15 到 30 分钟', '超过 30 分钟，或者全市都没有']);

  // Another kind, another map; the way back leads to the one before.
  await page.getByRole('button', { name: '养老院', exact: true }).click();
  await expect.poll(() => dots.allTextContents()).not.toEqual(drawn.map(([words]) => words));
  await page.goBack();
  await expect.poll(() => dots.allTextContents()).toEqual(drawn.map(([words]) => words));
});

async function saved(page: Page, name: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

test('what is saved is a table Excel reads, a valid map, and what the command writes', async ({ page, samples }) => {
  const city = CITIES.shaoxing;
  const out = mkdtempSync(join(tmpdir(), 'coverage-'));
  const command = ['run', '--quiet', '-p', 'eldercare-compile', '--bin', 'eldercare-data', '--', 'coverage', SEEDS, out];
  execFileSync('cargo', command, { cwd: ROOT });
  const written = (end: string) => readFileSync(join(out, `${city}-${end}`), 'utf8');
  await openCity(page, samples.url, city);

  const targets = await saved(page, '目标表格');
  expect(targets.name).toMatch(/^绍兴市-目标表格-2026-\d\d-\d\d\.csv$/);
  expect(targets.text).toBe(written('targets.csv'));
  expect(targets.text.startsWith('\uFEFF')).toBe(true);
  const lines: Line[] = parse(targets.text, { columns: true, bom: true });
  const shown = await page.locator('[data-target]').evaluateAll((all) => all.map((li) => (li as HTMLElement).dataset.target));
  expect([...new Set(lines.map((line) => line['编号']))].sort()).toEqual(shown.sort());
  expect(lines.every((line) => line['原文'] !== '' && line['文件状态'] === '征求意见稿')).toBe(true);

  // But for its head: the page has its own words for the kinds.
  const walk = await saved(page, '步行圈表格');
  const body = (text: string) => text.slice(text.indexOf('\r\n'));
  expect(body(walk.text)).toBe(body(written('reach.csv')));
  expect(walk.text.slice(0, walk.text.indexOf('\r\n'))).toContain('老年食堂：走路约几分钟');

  const map = await saved(page, '步行圈地图');
  expect(map.name).toMatch(/\.geojson$/);
  expect(map.text).toBe(written('reach.geojson'));
  rmSync(out, { recursive: true });
});

test('a planner is told the floor an estate must give, in Tai’an and nowhere else', async ({ page, samples }) => {
  await openCity(page, samples.url, '370900-taian');
  await page.getByLabel('小区有多少户').fill('1234');
  await expect(page.locator('[data-floor]')).toContainText('246.8 平方米');
  await expect(page.locator('[data-floor]')).toContainText('350 平方米');
  await page.getByRole('button', { name: '已建成的' }).click();
  await expect(page.locator('[data-floor]')).toContainText('185.1 平方米');
  await page.getByLabel('小区有多少户').fill('一千');
  await expect(page.locator('[data-floor]')).toHaveText('');
  await openCity(page, samples.url, CITIES.shaoxing);
  await expect(page.getByLabel('小区有多少户')).toHaveCount(0);
});

test('on a phone the page is read in a few screens, what falls short first', async ({ page, samples }) => {
  for (const city of Object.values(CITIES)) {
    await page.goto(`${samples.url}#/coverage?city=${city.slice(0, 6)}`);
    await expect(page.locator('.part[open] [data-target]').first()).toBeVisible();
    await expect(page.locator('.part').first()).toContainText('还差的');
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollHeight), city).toBeLessThanOrEqual(4000);
  }
});

test('settings lead here, and before anyone chose a city the page asks for one', async ({ page, samples }) => {
  await page.goto(`${samples.url}#/about`);
  await page.getByRole('link', { name: '政策目标和差距' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('政策目标和差距');
  await expect(page.getByText('先选一个城市。')).toBeVisible();
  await page.getByRole('button', { name: '泰安' }).click();
  await expect(page.locator('[data-target="nursing-beds-2025"]')).toBeAttached();
  expect(page.url()).toContain('#/coverage?city=370900');
});
