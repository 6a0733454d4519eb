// The page's own content-security policy (CSP): what it says, that it stops what it should, and that no test of the suite breaks
// it (`lawful` in support/host.ts).
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { expect, Host, started, test, unlawful } from './support/host';
import { DIST, FIXTURE_SITE, ROOT } from './support/paths';
import { Tiles } from './support/tiles';

const LIST = '#/nearby?kind=canteen&from=990101001002';

const cspOf = (html: string) => /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1] ?? '';
const directives = (csp: string) => new Map(csp.split(';').map((one) => one.trim().split(/\s+/)).map(([name, ...rest]) => [name!, rest]));

test('the page allows its own files, and inline only what the build has hashed', () => {
  const html = readFileSync(join(DIST, 'index.html'), 'utf8');
  const says = directives(cspOf(html));
  expect(says.get('default-src')).toEqual(["'none'"]);
  expect(says.get('base-uri')).toEqual(["'none'"]);
  expect(says.get('form-action')).toEqual(["'none'"]);
  for (const name of ['img-src', 'connect-src', 'worker-src']) expect(says.get(name), name).toEqual(["'self'"]);
  const [scripts, styles] = ['script-src', 'style-src'].map((name) => says.get(name)!.filter((source) => !source.startsWith("'sha256-")));
  expect(scripts).toEqual(["'self'", "'wasm-unsafe-eval'"]);
  expect(styles).toEqual(["'self'"]);
  // It stands before everything that it is about.
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.search(/<(script|style|link)/));
});

test('a plain page lets nothing run and asks no other host', async ({ page, city }) => {
  const html = readFileSync(join(FIXTURE_SITE, 'plain/index.html'), 'utf8');
  const says = directives(cspOf(html));
  expect([...says.keys()].sort()).toEqual(['base-uri', 'connect-src', 'default-src', 'form-action', 'style-src']);
  expect(says.get('default-src')).toEqual(["'none'"]);
  // Search engines look at robots.txt from the page.
  expect(says.get('connect-src')).toEqual(["'self'"]);
  await page.goto(`${city.url}plain/index.html`);
  // Its styles are its own.
  expect(await page.evaluate(() => [...document.styleSheets].map((sheet) => sheet.cssRules.length > 5))).toEqual([true]);
});

for (const [what, act] of [
  ['a script in a text', () => document.body.insertAdjacentHTML('beforeend', '<img src="icon.svg" onload="window.ran = 1">')],
  ['a script of another origin', () => document.head.append(Object.assign(document.createElement('script'), { src: 'http://localhost:9/evil.js' }))],
  ['an inline script', () => document.head.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = 1' }))],
  ['a picture of another origin', () => document.body.append(Object.assign(document.createElement('img'), { src: 'http://localhost:9/seen.png' }))],
  ['a style in a text', () => document.body.insertAdjacentHTML('beforeend', '<p style="color: red">')],
  ['a base of another origin', () => document.head.append(Object.assign(document.createElement('base'), { href: 'http://localhost:9/' }))],
] as const) {
  test(`${what} is stopped, and a test in which that happens fails`, async ({ browser, city }) => {
    test.info().annotations.push({ type: 'unlawful expected' });
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const wrongs = unlawful(context);
    const page = await context.newPage();
    await page.goto(`${city.url}${LIST}`);
    await started(page);
    expect(wrongs).toEqual([]);
    await page.evaluate(act);
    await expect.poll(() => wrongs.length).toBeGreaterThan(0);
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    await context.close();
  });
}

test('a browser that knows no word for wasm in a CSP gets the page with the wider one, at the same address', async ({ page }) => {
  const site = mkdtempSync(join(tmpdir(), 'site-'));
  cpSync(DIST, site, { recursive: true });
  // To Chromium of today it is as 'wasm-unsafe-eval' to Chromium 96.
  for (const name of ['index.html', 'compat.html']) {
    const file = join(site, name);
    writeFileSync(file, readFileSync(file, 'utf8').replace("'wasm-unsafe-eval'", "'wasm-of-a-later-time'"));
  }
  test.info().annotations.push({ type: 'unlawful expected' });
  const host = await Host.start({ site });
  await page.goto(`${host.url}?size=larger${LIST}`);
  await expect(page.locator('[data-list] > li')).toHaveCount(3);
  expect(new URL(page.url()).pathname).toBe('/compat.html');
  expect(page.url()).toContain(LIST);
  host.stop();
  rmSync(site, { recursive: true });
});

test('an operator who names a server of tiles is told what to do; the command does it, and the tiles come', async ({ page }) => {
  test.info().annotations.push({ type: 'unlawful expected' });
  const tiles = await Tiles.start();
  const site = mkdtempSync(join(tmpdir(), 'site-'));
  cpSync(DIST, site, { recursive: true });
  const config = join(site, 'config.json');
  const said = JSON.parse(readFileSync(config, 'utf8'));
  said.map.tiles = [tiles.template()];
  writeFileSync(config, JSON.stringify(said));
  const host = await Host.start({ site, fixture: false });
  const map = `${host.url}#/nearby?kind=canteen&at=120.55912,29.99820&view=map`;

  await page.goto(`${host.url}#/about`);
  const server = tiles.url.replace(/\/$/, '');
  await expect(page.locator('[data-config-faults]')).toContainText(`底图的服务器 ${server} 不在网页的安全策略里`);
  await page.goto(map);
  await expect(page.locator('.map[data-map][data-ready] [data-pin]').first()).toBeVisible();

  execFileSync('cargo', ['run', '--quiet', '-p', 'eldercare-compile', '--bin', 'eldercare-data', '--', 'config', site], { cwd: ROOT });
  // The copies that servers send, too.
  expect(String(brotliDecompressSync(readFileSync(join(site, 'index.html.br'))))).toContain(server);
  expect(JSON.parse(String(brotliDecompressSync(readFileSync(`${config}.br`))))).toEqual(said);
  expect(tiles.requests).toEqual([]);
  await page.goto(`${host.url}#/about`);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('只有看地图的时候，底图的图片')).toBeVisible();
  await expect(page.locator('[data-config-faults]')).toHaveCount(0);
  await page.goto(map);
  await expect.poll(() => tiles.requests.length).toBeGreaterThan(0);
  host.stop();
  tiles.stop();
  rmSync(site, { recursive: true });
});
