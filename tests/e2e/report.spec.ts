// 信息有误: whom one can tell, with the number of the record; and that nothing is sent by itself.
import { expect, Host, test } from './support/host';
import { TOLD } from './support/pages';
import type { Page } from '@playwright/test';

const PLACE = '#/place/T-C1?at=115.00000,35.00000';
const section = (page: Page) => page.locator('[data-report]');
const links = (page: Page) =>
  section(page)
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')!));

/** A copy of the map whose operator says this in config.json. */
async function openCopy(page: Page, config: unknown, hash = PLACE, fixture = true): Promise<Host> {
  const body = typeof config === 'string' ? config : JSON.stringify(config);
  const host = await Host.start({ fixture, faults: { broken: [{ path: 'config.json', body }] } });
  await page.goto(host.url + hash);
  await expect(section(page)).toBeVisible();
  return host;
}

test('every way the operator offers carries the number of the record, and the person reads it before it goes', async ({ page }) => {
  const host = await openCopy(page, { report: TOLD });
  await expect(section(page)).toContainText('编号：T-C1，名称：东街老年食堂，2026年11月1日核实');
  const [tel, sms, mailto, link] = await links(page);
  expect(tel).toBe('tel:030020000099');
  await expect(section(page).getByRole('link', { name: '打电话 0300-20000099' })).toBeVisible();
  expect(sms).toMatch(/^sms:10690000\?&body=/);
  expect(decodeURIComponent(sms!.split('body=')[1]!)).toBe('编号：T-C1；名称：东街老年食堂；2026年11月1日核实；哪里不对：');
  expect(mailto).toMatch(/^mailto:ditu@example\.org\?subject=[^&]*&body=[^&]*$/);
  const mail = new URL(mailto!).searchParams;
  expect(mail.get('subject')).toBe('信息有误？T-C1 东街老年食堂');
  expect(mail.get('body')).toBe('编号：T-C1\r\n名称：东街老年食堂\r\n2026年11月1日核实\r\n哪里不对：');
  const opened = new URL(link!);
  expect([opened.origin, opened.pathname]).toEqual(['https://example.org', '/report']);
  expect(opened.searchParams.get('id')).toBe('T-C1');
  expect(opened.searchParams.get('name')).toBe('东街老年食堂');
  expect(host.requests.filter((path) => !/\.(html|js|css|json|svg|wasm|pack)$|\/$/.test(path))).toEqual([]);
  host.stop();
});

test('where the operator says nothing, the hotline is there, and what to say to it', async ({ page, city }) => {
  await page.goto(city.url + PLACE);
  await expect(section(page)).toContainText('编号：T-C1');
  expect(await links(page)).toEqual(['tel:12345']);
});

for (const [what, config] of [
  ['no JSON at all', 'operator: us'],
  ['a list instead of an object', []],
  ['null', null],
  ['values of other types', { report: { tel: 12345, sms: ['1'], mailto: {}, link: true } }],
  ['a number for the whole', { report: 7, kiosk: 'x' }],
  ['what is no number, no address, no page', { report: { tel: '打给我', sms: '1', mailto: 'nobody', link: 'javascript:alert(1)' } }],
] as const) {
  test(`a config.json with ${what} is passed over`, async ({ page }) => {
    const host = await openCopy(page, config);
    expect(await links(page)).toEqual(['tel:12345']);
    host.stop();
  });
}

test('a sample can not be reported, and says why', async ({ page }) => {
  const host = await openCopy(page, { report: TOLD }, '#/place/S330602002-CT1', false);
  await expect(section(page)).toContainText('示例');
  expect(await links(page)).toEqual([]);
  host.stop();
});

test('the operator’s file is read once, whoever asks', async ({ page }) => {
  const host = await openCopy(page, { report: TOLD, operator: '测试科', operator_phone: '0300-20000098' });
  for (const hash of ['#/about', '#/accessibility', '#/place/T-C3', '#/about']) {
    await page.evaluate((hash) => (location.hash = hash), hash);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  }
  await expect(page.locator('#main')).toContainText('测试科 0300-20000098');
  expect(host.requests.filter((path) => path === '/config.json')).toHaveLength(1);
  host.stop();
});
