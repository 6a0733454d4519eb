// What an operator writes into config.json is not trusted: what is wrong counts as not said and is told on #/about and in
// the console; nothing of it runs, and the page stands.
import { expect, Host, test } from './support/host';

const LONG = '很长'.repeat(5_000);
const TURNED = '绍兴\u202e市民政局';
const MARKUP = '<img src=x onerror="window.ran=1"><b>民政局</b>';

/** A file, and the fields that are told. */
const FILES: [what: string, config: string, told: string[]][] = [
  ['no JSON', '{"operator": "民政局",}', ['config.json 读不懂']],
  ['a list', '[]', ['config.json 读不懂']],
  ['nothing', '', ['config.json 读不懂']],
  ['a page of errors', '<!doctype html><title>500</title>', ['config.json 读不懂']],
  [
    'numbers for texts, texts for numbers',
    JSON.stringify({ operator: 5, operator_phone: true, offline: 'no', kiosk: { idle_seconds: '90', print: 'ja' }, map: { min_zoom: 'a', max_zoom: [1], large_labels: 1 } }),
    ['operator', 'operator_phone', 'offline', 'kiosk.idle_seconds', 'kiosk.print', 'map.min_zoom', 'map.max_zoom', 'map.large_labels'],
  ],
  [
    'scripts for addresses',
    JSON.stringify({ report: { tel: 'javascript:1', sms: 'javascript:1', mailto: 'javascript:1', link: ' javascript:alert(1)' }, map: { tiles: ['javascript:{x}{y}{z}'] } }),
    ['report.tel', 'report.sms', 'report.mailto', 'report.link', 'map.tiles'],
  ],
  ['ten thousand characters', JSON.stringify({ operator: LONG, operator_phone: LONG, map: { attribution: LONG, review_number: LONG } }), ['operator', 'operator_phone', 'map.attribution', 'map.review_number']],
  ['a text that turns around', JSON.stringify({ operator: TURNED, map: { districts_review_number: TURNED } }), ['operator', 'map.districts_review_number']],
  ['what would add to the CSP', JSON.stringify({ map: { tiles: ['https://a.cn; script-src *//{z}/{x}/{y}'], subdomains: ['*', "'unsafe-inline'"] } }), ['map.tiles', 'map.subdomains']],
  ['names that there are not', JSON.stringify({ Operator: '民政局', kiosk: { idle: 3 } }), ['Operator', 'kiosk.idle']],
];

for (const [what, config, told] of FILES) {
  test(`${what}: told by the names of the fields, and the usual values hold`, async ({ page }) => {
    const host = await Host.start({ faults: { broken: [{ path: 'config.json', body: config }] } });
    const warnings: string[] = [];
    page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
    await page.goto(`${host.url}#/about`);
    const faults = page.locator('[data-config-faults] p');
    await expect(faults).toHaveCount(told.length);
    const said = await faults.allInnerTexts();
    for (const name of told) expect(said.filter((line) => line.includes(`“${name}”`) || line.startsWith(name)), name).toHaveLength(1);
    expect(warnings.filter((line) => line.includes('config.json'))).toEqual(said);
    // Nobody is named, and no other server.
    await expect(page.getByText('谁在维护这张地图')).toHaveCount(0);
    await expect(page.getByText('也不向别的网站要任何东西')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

    // The pages that read it stand, and there is a number to ring.
    await page.goto(`${host.url}#/place/T-C1?from=990101001002`);
    await expect(page.locator('[data-report]')).toBeVisible();
    for (const href of await page.locator('[data-report] a').evaluateAll((all) => all.map((a) => a.getAttribute('href')!))) expect(href).toMatch(/^(tel:\d|#)/);
    await page.goto(`${host.url}#/nearby?kind=canteen&from=990101001002&view=map`);
    await expect(page.locator('.map[data-map][data-ready] [data-pin]').first()).toBeVisible();
    host.stop();
  });
}

test('marks of a page in a name are shown as they are written', async ({ page }) => {
  const config = JSON.stringify({ operator: MARKUP, operator_phone: '0575-88001234', map: { tiles: ['./tiles/{z}/{x}/{y}.png'], attribution: MARKUP, review_number: MARKUP } });
  const host = await Host.start({ faults: { broken: [{ path: 'config.json', body: config }] } });
  await page.goto(`${host.url}#/about`);
  await expect(page.getByText(`${MARKUP} 0575-88001234`)).toBeVisible();
  await page.goto(`${host.url}#/nearby?kind=canteen&from=990101001002&view=map`);
  await expect(page.getByText(MARKUP).first()).toBeVisible();
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  host.stop();
});

test('a public screen with impossible seconds takes the usual ones', async ({ page }) => {
  for (const seconds of [-5, 0, 1e9, 'soon', null]) {
    const host = await Host.start({ faults: { broken: [{ path: 'config.json', body: JSON.stringify({ kiosk: { idle_seconds: seconds } }) }] } });
    await page.goto(`${host.url}?kiosk=1#/?from=990101001002`);
    await expect(page.locator('#main h1')).toBeVisible();
    await expect(page.locator('#crash')).toBeHidden();
    host.stop();
  }
});
