// What is handed over at a counter: one page of A4 in large type, in black and white, with a code
// that leads a phone to the same places.
import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, Host, NOON, test } from './support/host';
import { restyle } from './support/looks';
import { FIXTURE_SEEDS, ROOT } from './support/paths';
import { isOnePage, scannedIds, sizeOf } from './support/one-page';
import { all, plain, print, scan } from './support/pdf';
import { follow } from './support/requests';
import { CITIES, FILES, listed } from './support/seeds';

const SPOT = 'at=115.00000,35.00000';
const SHAOXING = 'at=120.55912,29.99820';
const PLACES = ['S330602002-CT1', 'S330602001-IN2', 'S330602004-RE1', 'S330604005-CE2', 'S330600-HN1'];
const FORMS = ['sheet', 'fridge', 'driver'] as const;

async function open(page: Page, url: string, ids: string[], rest = SHAOXING): Promise<void> {
  await page.goto(`${url}#/slip?ids=${ids.join(',')}&${rest}`);
  await expect(page.locator('.paper-place')).toHaveCount(Math.min(5, ids.length));
  await fitted(page);
}

/** Waits until all that a page asks for has come. */
const allCame = new WeakMap<Page, () => Promise<void>>();
test.beforeEach(({ page }) => void allCame.set(page, follow(page)));

/** The styles are here, the ground of the map too, and the type has found its size. */
async function fitted(page: Page): Promise<void> {
  await expect(page.locator('.paper')).toHaveAttribute('data-fit', /./);
  await allCame.get(page)!();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

for (const count of [1, 3, 5]) {
  test(`${count} places are one page of A4 with names, numbers, hours, what to ask, whose data`, async ({ page, samples }) => {
    await open(page, samples.url, PLACES.slice(0, count));
    const printed = await isOnePage(page);
    const said = all(printed);
    for (const part of ['社区食堂', '走路约', '地址：', '今天（周一）', '平时：', '先打电话问：', '带上：', '96345']) {
      expect(said).toContain(plain(part));
    }
    expect(said).toContain(plain('示例数据，都不是真的'));
    expect(said.split(plain('示例号码，打不通')).length - 1).toBe(count);
    expect(said).toContain(plain('资料来源：示例数据'));
    expect(said).toContain(plain('2026年11月23日12:00打印'));
    // Of the page around the paper nothing is printed.
    for (const furniture of ['一张纸', '冰箱贴', '首页', '看这几个地方', '要写在纸上的话']) {
      expect(said).not.toContain(plain(furniture));
    }
    // The map has the numbers of the list: those that stand somewhere.
    const orders = await page.locator('[data-chart=paper] [data-pin-order]').evaluateAll((all) =>
      all.map((pin) => (pin as unknown as HTMLElement).dataset.pinOrder),
    );
    expect(orders).toEqual(['1', '2', '3', '4'].slice(0, count));
  });
}

test('what a place costs is printed with its name and its number, and that it is not published', async ({ page, samples }) => {
  const rows = [...listed('330600-shaoxing', FILES.institution), ...listed('330600-shaoxing', FILES.canteen)];
  const ids = [...PLACES.slice(0, 2), 'S330602001-IN1'];
  await open(page, samples.url, ids);
  // The face that is printed writes the dash of a range as wide as a figure.
  const said = all(await isOnePage(page)).replaceAll('‒', '–');
  for (const id of ids) {
    const row = rows.find((row) => row['编号'] === id)!;
    const price = row['收费区间'] || row['餐价'];
    const words = price ? `${price.replace('-', '–')} 元` : '价钱未公布';
    await expect(page.locator(`.paper [data-place-id="${id}"]`)).toContainText(words);
    expect(said).toContain(plain(words));
  }
});

for (const form of FORMS) {
  for (const city of CITIES) {
    test(`the longest names of ${city} fit one page: ${form}`, async ({ page, samples }) => {
      const rows = Object.values(FILES).flatMap((file) => listed(city, file));
      const longest = rows.sort((a, b) => b['名称']!.length - a['名称']!.length).slice(0, 5);
      await open(page, samples.url, longest.map((row) => row['编号']!), `form=${form}&from=${city.slice(0, 4)}02`);
      const printed = await isOnePage(page);
      for (const row of longest) expect(all(printed)).toContain(plain(row['名称']!));
    });
  }
}

test.describe('names, addresses and hours', () => {
  let site: string;
  let host: Host;

  test.beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'slip-'));
    const seeds = join(folder, 'seeds');
    site = join(folder, 'site');
    cpSync(FIXTURE_SEEDS, seeds, { recursive: true });
    const add = (...row: string[]) =>
      appendFileSync(join(seeds, 'cities/990100-ceshi/canteens.csv'), `${row.map((cell) => `"${cell}"`).join(',')}\n`);
    for (let n = 1; n <= 5; n++) {
      const where = ['东街街道', `115.00${n}`, '35.001', 'WGS84', `0300-2000003${n}转80${n}、0300-2000004${n}`];
      const meals = '6:30-8:30、10:30-12:30、16:30-18:00';
      const [long, longer] = ['花园路社区居家养老服务照料中心', '（含长者食堂、日间照料、康复辅具租赁）'];
      const street = `东城区花园路${n}00号花园小区东门进门左转`;
      const rest = ['测试市东城区民政局', '2026-11-01', '', '', ''];
      add(`T-L${n}`, `第${n}街道${long}`, '', '社区食堂', street, ...where, `每天 ${meals}，节假日休息`, '已核实', ...rest);
      const days = `周一至周五 ${meals}；周六 10:30-12:30；周日 11:00-12:00，节假日休息`;
      add(`T-X${n}`, `第${n}街道${long}${longer}`, '', '社区食堂', `${street}三号楼一层（公交花园路站旁，有坡道）`, ...where, days, '待核实', ...rest);
    }
    execFileSync('cargo', ['run', '--quiet', '-p', 'eldercare-compile', '--bin', 'eldercare-data', '--', 'build', seeds, site], {
      cwd: ROOT,
      stdio: 'inherit',
    });
    host = await Host.start({ fixture: site });
  });
  test.afterAll(() => {
    host.stop();
    rmSync(join(site, '..'), { recursive: true });
  });

  for (const form of FORMS) {
    for (const [some, row] of ['as long as the longest', 'longer than any'].entries()) {
      test(`${row} fit one page, in no smaller type: ${form}`, async ({ page }) => {
        const ids = [1, 2, 3, 4, 5].map((n) => `T-${'LX'[some]}${n}`);
        await open(page, host.url, ids, `form=${form}&${SPOT}`);
        const said = all(await isOnePage(page));
        for (const name of await page.locator('.paper-name').allInnerTexts()) expect(said).toContain(plain(name));
        expect(said).toContain('0300-20000031转801');
        if (form !== 'sheet') return;
        for (const part of ['花园路500号', '今天（周一）6:30', '手机扫码看名单']) expect(said).toContain(plain(part));
        const whole = ['平时：', '先打电话问：', '带上：', '0300-20000041'];
        const kept = whole.filter((part) => said.includes(plain(part)));
        // Where even that is too much, the paper says that it is not all.
        if (some === 1) {
          expect(kept.length).toBeLessThan(whole.length);
          expect(said).toContain('写不全的');
          return;
        }
        expect(kept).toEqual(whole);
        await expect(page.locator('[data-chart=paper] [data-pin-order]')).toHaveCount(5);
      });
    }
  }
});

test('a phone that scans the code has the same places in the same order', async ({ page, browser, samples }) => {
  for (const ids of [PLACES, [...PLACES].reverse().slice(0, 2)]) {
    await open(page, samples.url, ids);
    const link = scan(await print(page));
    expect(link, 'the code can be read').toMatch(/^http/);
    const context = await browser.newContext();
    const phone = await context.newPage();
    await phone.goto(link!);
    await expect(phone.getByRole('heading', { level: 1 })).toBeVisible();
    const address = new URLSearchParams(new URL(phone.url()).hash.split('?')[1]);
    expect(new URL(phone.url()).hash).toMatch(/^#\/shortlist\?/);
    expect(address.get('ids')!.split(',')).toEqual(ids);
    expect(address.get('at')).toBe(SHAOXING.slice(3));
    await context.close();
  }
});

test('with large text and a dark theme the paper is the same: black on white', async ({ page, samples }) => {
  await page.addInitScript(() => {
    localStorage.setItem('eldercare-map.size', 'largest');
    localStorage.setItem('eldercare-map.theme', 'contrast');
  });
  await open(page, samples.url, PLACES);
  const printed = await isOnePage(page);
  const [r, g, b] = printed.picture.data;
  expect([r, g, b]).toEqual([255, 255, 255]);
});

test('letters made larger in the same window are larger on the map, too', async ({ page, samples }) => {
  await open(page, samples.url, PLACES);
  const letters = page.locator('[data-chart=screen] .chart-name').first();
  const size = () => letters.evaluate((letters) => parseFloat(getComputedStyle(letters).fontSize));
  const before = await size();
  // Whoever's doing it is: the app's own choice, the browser's, WeChat's.
  await page.evaluate(() => (document.documentElement.dataset.size = 'largest'));
  await expect.poll(size).toBeGreaterThan(before);
});

test('the card for the fridge has the hotline and the numbers in the largest type', async ({ page, samples }) => {
  await open(page, samples.url, PLACES, `form=fridge&${SHAOXING}`);
  const printed = await isOnePage(page);
  for (const number of ['96345', '0575-0000 1001', '0575-0000 8000']) {
    expect(sizeOf(printed, number), number).toBeGreaterThanOrEqual(36);
  }
});

test('the page for the driver has name and address in the largest type', async ({ page, city }) => {
  await open(page, city.url, ['T-C1', 'T-I2'], `form=driver&${SPOT}`);
  const printed = await isOnePage(page);
  for (const text of ['东街老年食堂', '东街1号', '安心养老院', '东街12号']) expect(sizeOf(printed, text)).toBeGreaterThanOrEqual(36);
  expect(all(printed)).toContain(plain('师傅，请送我到这里：'));
});

test('the text begins with names and numbers, and is copied by one press', async ({ page, city, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${city.url}#/slip?ids=T-C1,T-C3&form=text&${SPOT}`);
  const field = page.getByRole('textbox', { name: '第一条' });
  const text = '1 东街老年食堂 0300-2000 0011\n2 西街食堂 电话未公布（还没有核实，去之前请先打电话）\n拿不准打政务服务便民热线 12345';
  await expect(field).toHaveValue(text);
  await page.getByRole('button', { name: '复制：第一条' }).click();
  await expect(page.locator('[data-announce]')).toHaveText('复制好了，可以粘贴到短信里。');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
});

test('of real places nothing says sample, of what is unknown nothing is invented', async ({ page, city }) => {
  await open(page, city.url, ['T-C1', 'T-C2', 'T-C3', 'T-I3'], SPOT);
  const said = all(await isOnePage(page));
  expect(said).not.toContain(plain('示例'));
  expect(said).toContain(plain('走路约'));
  expect(said).toContain(plain('资料来源：测试市民政局'));
  const place = (id: string) => page.locator(`.paper [data-place-id="${id}"]`);
  await expect(place('T-C2')).toContainText('暂停服务，去之前请先打电话');
  await expect(place('T-C2')).not.toContainText('今天');
  await expect(place('T-C3')).toContainText('电话未公布');
  await expect(place('T-C3')).toContainText('时间未公布');
  await expect(place('T-C3')).toContainText('可以打 12345 问：');
  // Nobody has said who runs this copy.
  expect(said).not.toContain(plain('维护单位'));
});

test('who runs this copy stands on the paper, with their number', async ({ page }) => {
  const body = JSON.stringify({ operator: '测试市民政局信息中心', operator_phone: '0300-2000 0099' });
  const host = await Host.start({ faults: { broken: [{ path: 'config.json', body }] } });
  await open(page, host.url, ['T-C1'], SPOT);
  await expect(page.locator('.paper')).toContainText('维护单位');
  const said = all(await isOnePage(page));
  expect(said).toContain(plain('维护单位：测试市民政局信息中心0300-20000099'));
  host.stop();
});

test('a copy whose keeper gave no number still says who keeps it', async ({ page }) => {
  const body = JSON.stringify({ operator: '测试市民政局信息中心' });
  const host = await Host.start({ faults: { broken: [{ path: 'config.json', body }] } });
  await open(page, host.url, ['T-C1'], SPOT);
  await expect(page.locator('.paper')).toContainText('维护单位：测试市民政局信息中心');
  host.stop();
});

test('in every form it is said that a place has paused or closed, and nobody is sent to what comes to the home', async ({ page, city }) => {
  const places = ['T-C2', 'T-C4', 'T-C5'];
  for (const form of FORMS) {
    await open(page, city.url, places, `form=${form}&${SPOT}`);
    const place = (id: string) => page.locator(`.paper [data-place-id="${id}"]`);
    await expect(place('T-C2')).toContainText('暂停服务，去之前请先打电话');
    await expect(place('T-C4')).toContainText('已经关门，不再开了');
    await expect(place('T-C4')).not.toContainText('带上');
    if (form === 'driver') await expect(place('T-C5').locator('.paper-address')).toHaveText('上门服务，不用坐车去');
    await isOnePage(page);
  }
  await page.goto(`${city.url}#/slip?ids=${places.join(',')}&form=text&${SPOT}`);
  const field = page.getByRole('textbox', { name: '第一条' });
  await expect(field).toHaveValue(/花园助餐点 0300-2000 0012（暂停服务，去之前请先打电话）/);
  await expect(field).toHaveValue(/旧食堂 0300-2000 0014（已经关门，不再开了）/);
});

test('the code on a slip for the family leads to a list for the family', async ({ page, city }) => {
  await open(page, city.url, ['T-C1', 'T-I1'], 'from=990101001002&for=family');
  const link = scan(await isOnePage(page));
  expect(link, 'the code can be read').toMatch(/^http/);
  await page.goto('about:blank');
  await page.goto(link!);
  await expect(page.locator('[data-family]')).toBeVisible();
  await expect(page.locator('[data-list] > li')).toHaveCount(2);
});

test('places nobody knows are named beside the paper and not printed', async ({ page, city }) => {
  await page.goto(`${city.url}#/slip?ids=T-C1,X-9,T-I1&${SPOT}`);
  await expect(page.locator('.inexact')).toContainText('X-9');
  await expect(page.locator('.paper-place')).toHaveCount(2);
  await fitted(page);
  const printed = await isOnePage(page);
  expect(all(printed)).not.toContain(plain('X-9'));
  expect(scannedIds(printed)).toEqual(['T-C1', 'T-I1']);
});

test('of more than five places the first five are printed, and the page says so', async ({ page, city }) => {
  await page.goto(`${city.url}#/slip?ids=T-C1,T-C2,T-C3,T-I1,T-I2,T-I3,T-R2&${SPOT}`);
  await expect(page.locator('.inexact')).toContainText('只印前 5 个');
  await expect(page.locator('.paper-place')).toHaveCount(5);
  await expect(page.locator('.paper [data-place-id="T-I3"]')).toHaveCount(0);
});

test('without places there is a way on, and a number', async ({ page, city }) => {
  await page.goto(`${city.url}#/slip`);
  const ways = page.locator('.notice').getByRole('link');
  await expect(ways).toHaveText(['去找地方', '去窗口工作台', /12345/]);
  await expect(page.locator('[data-print]')).toHaveCount(0);
});

test('places of two cities stand on one page, with the number to ring of each', async ({ page, samples }) => {
  await open(page, samples.url, ['S330602002-CT1', 'S370902005-CT1'], 'from=330602002');
  const said = all(await isOnePage(page));
  expect(said).toContain(plain('在泰安市'));
  expect(said).toContain(plain('96345'));
  expect(said).toContain(plain('12345'));
  expect(said).toContain(plain('只画了绍兴市的地方'));
});

test('whoever comes from another page of the desk prints by one press of Enter', async ({ page, city }) => {
  await page.addInitScript(() => {
    window.printed = 0;
    window.print = () => window.printed++;
  });
  await page.goto(`${city.url}#/coverage`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate((hash) => (location.hash = hash), `#/slip?ids=T-C1&${SPOT}`);
  await expect(page.locator('.paper-place')).toHaveCount(1);
  await expect(page.locator('[data-print]')).toBeFocused();
  await expect(page.locator('[data-print]')).toHaveAccessibleName('打印：一张纸，1 个地方');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => window.printed)).toBe(1);
});

test('whoever comes from a list, while the part of the desk comes, does too, and nothing is left behind', async ({ page, city }) => {
  await page.goto(`${city.url}#/nearby?kind=canteen&${SPOT}`);
  await page.getByRole('link', { name: '打印' }).first().click();
  await expect(page.locator('.paper-place')).not.toHaveCount(0);
  await expect(page.locator('[data-print]')).toBeFocused();
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  // Who loads the page anew begins at its top, as everywhere.
  await page.reload();
  await expect(page.locator('.paper-place')).not.toHaveCount(0);
  await fitted(page);
  await expect(page.locator('[data-print]')).not.toBeFocused();
});

test('a note is printed, and kept neither in the address nor on the computer', async ({ page, city }) => {
  await open(page, city.url, ['T-C1'], SPOT);
  const before = page.url();
  await page.getByLabel('要写在纸上的话').fill('周二上午找王社工');
  await expect(page.locator('.paper')).toContainText('周二上午找王社工');
  await fitted(page);
  expect(all(await isOnePage(page))).toContain(plain('周二上午找王社工'));
  expect(page.url()).toBe(before);
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain('王社工');
});

test('a slip that is more than a page says so beside it, and no more once it has room', async ({ page, city }) => {
  await open(page, city.url, ['T-C1', 'T-I1'], SPOT);
  const said = page.locator('.inexact', { hasText: '一张纸写不下' });
  await expect(said).toHaveCount(0);
  await restyle(page, '.paper-name { font-size: 200pt !important }');
  await page.getByLabel('要写在纸上的话').fill('慢慢走');
  await expect(said).toBeVisible();
  await restyle(page, '');
  await page.getByLabel('要写在纸上的话').fill('');
  await expect(said).toHaveCount(0);
});

test('what is here is printed without a network, in every form, and nobody else is asked', async ({ page, context, city }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open(page, city.url, ['T-C1', 'T-I1'], SPOT);
  await context.setOffline(true);
  for (const form of ['冰箱贴', '给司机看', '短信文字', '一张纸']) {
    await page.getByRole('link', { name: form, exact: true }).click();
    await expect(page.getByRole('link', { name: form, exact: true })).toHaveAttribute('aria-current', 'page');
    if (form !== '短信文字') await expect(page.locator('.paper-place')).toHaveCount(2);
  }
  await fitted(page);
  const printed = await isOnePage(page);
  expect(scannedIds(printed)).toEqual(['T-C1', 'T-I1']);
  expect(asked.filter((url) => !url.startsWith(city.url) && !url.startsWith('data:'))).toEqual([]);
});

test.describe('while the clock goes on', () => {
  test.use({ noon: 'own' });

  test('the paper stays as it is, and says when it was printed', async ({ page, city }) => {
    await page.clock.install({ time: NOON });
    await open(page, city.url, ['T-C1'], SPOT);
    const printed = page.locator('[data-printed]');
    await expect(printed).toContainText('12:00');
    await page.locator('.paper-place').evaluate((place) => place.setAttribute('data-same', ''));
    await page.clock.runFor(125_000);
    await expect(page.locator('.paper-place[data-same]'), 'who reads it is not thrown out').toHaveCount(1);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(printed).toContainText('12:02');
  });
});

test('a list and a place lead to their slip', async ({ page, city }) => {
  await page.goto(`${city.url}#/nearby?kind=institution&${SPOT}`);
  await expect(page.locator('[data-list] > li')).toHaveCount(3);
  const listed = await page.locator('[data-list] > li').evaluateAll((all) => all.map((li) => (li as HTMLElement).dataset.placeId));
  expect(listed).toHaveLength(3);
  await page.locator('[data-to-slip]').click();
  await expect(page.locator('.paper-place')).toHaveCount(3);
  const printed = await page.locator('.paper-place').evaluateAll((all) => all.map((li) => (li as HTMLElement).dataset.placeId));
  expect(printed).toEqual(listed);
  await page.goto(`${city.url}#/place/T-C1?${SPOT}`);
  await page.locator('[data-to-slip]').click();
  await expect(page.locator('.paper-name')).toHaveText(['东街老年食堂']);
});

declare global {
  interface Window {
    printed: number;
  }
}
