// What a phone downloads until the first nearest list stands, file by file.
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from './support/host';
import { DIST, GALLERY } from './support/paths';
import { follow } from './support/requests';

/** What a first visit may take at most, brotli: what it took on 2026-11-29 (334 027) and half a per cent for another
 * compiler. */
const MOST_BYTES = 335_700;
/** What it is to come to. */
const AIM_BYTES = 150_000;

test('a first visit takes no more bytes than it may', async ({ page, samples }) => {
  const allCame = follow(page);
  await page.goto(`${samples.url}#/nearby?kind=canteen&at=120.55912,29.99820`);
  await expect(page.locator('[data-list] > li').first()).toBeVisible();
  await allCame();
  const asked = [...new Set(samples.requests)].map((path) => path.replace(/\/$/, '/index.html').slice(1));
  let sum = 0;
  const lines = asked.map((file) => {
    const raw = readFileSync(`${DIST}/${file}`);
    const brotli = brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
    sum += brotli;
    return `${String(brotli).padStart(8)} ${String(raw.length).padStart(8)}  ${file}`;
  });
  console.log(['  brotli      raw  file', ...lines, `${String(sum).padStart(8)}           in all (at most ${MOST_BYTES}, aim ${AIM_BYTES})`].join('\n'));
  expect(sum).toBeLessThanOrEqual(MOST_BYTES);
  expect(asked.some((file) => file.endsWith('.wasm'))).toBe(true);
  expect(asked.some((file) => file.endsWith('.pack'))).toBe(true);
});

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
