// What comes out of a printer when somebody prints the page they are on (Ctrl+P): words, numbers and
// addresses, whose data it is and of which day; nothing that can only be pressed.
import type { Page } from '@playwright/test';
import { expect, test } from './support/host';
import { dress } from './support/looks';
import { plain, print, type Printed } from './support/pdf';
import { follow } from './support/requests';

const HERE = 'from=990101001002';

/** What is only there to be pressed. */
const CONTROLS = [
  '换地方', '看地图', '看列表', '收藏', '念给我听', '发给家人', '二维码', '打印前', '再看', '怎么走', '跳到正文', '首页', '回到列表',
  '给司机看', '字大', '简易名录', '简易页面', '特大', '黑底', '用地图选', '只看有差距', '存成', '查一查', '帮爸妈查',
];

interface Sheet {
  name: string;
  hash: string;
  /** Is there, once the page is. */
  until: string;
  /** Stands on the paper. */
  says: string[];
  /** At most so many pages. */
  pages: number;
  host?: 'city' | 'samples';
  /** What looks like a control and is none here. */
  but?: string[];
}

const SHEETS: Sheet[] = [
  { name: 'the first page', hash: `#/?${HERE}`, until: '.tile', says: ['您想找什么', '吃饭', '养老院', '12345'], pages: 1 },
  {
    name: 'a list',
    hash: `#/nearby?kind=institution&${HERE}`,
    until: '[data-list] > li:nth-child(3)',
    says: ['安心养老院', '0300-20000021', '地址：', '东街12号', '1', '2', '3'],
    pages: 2,
  },
  {
    name: 'a list of ten',
    host: 'samples',
    hash: '#/nearby?kind=canteen&at=120.55912,29.99820',
    until: '[data-list] > li:nth-child(10)',
    says: ['0575-0000', '示例号码，打不通', '地址：', '示例数据'],
    pages: 3,
  },
  {
    name: 'a list as a map',
    hash: `#/nearby?kind=institution&${HERE}&view=map`,
    until: '[data-pin]',
    says: ['安心养老院', '0300-20000021', '东街12号'],
    pages: 2,
  },
  {
    name: 'a place',
    hash: `#/place/T-C1?${HERE}`,
    until: '.place',
    says: ['东街老年食堂', '0300-20000011', '东街1号', '谁提供的资料', '测试市民政局', '核实'],
    pages: 2,
    but: ['怎么走'],
  },
  { name: 'what a driver is shown', hash: `#/driver/T-C1?${HERE}`, until: '.driver', says: ['东街1号', '师傅'], pages: 1 },
  {
    name: 'a comparison',
    hash: `#/compare?ids=T-I1,T-I2&${HERE}`,
    until: '.side-by-side',
    says: ['0300-20000021', '不一样的，要问的', '床'],
    pages: 3,
  },
  {
    name: 'what was kept',
    hash: `#/shortlist?ids=T-I1,T-C1&${HERE}`,
    until: '[data-place-id="T-C1"]',
    says: ['东街老年食堂', '0300-20000011', '东街1号'],
    pages: 1,
    but: ['收藏'], // its name
  },
  {
    name: 'targets and gaps',
    host: 'samples',
    hash: '#/coverage?city=330600',
    until: '[data-reach]',
    says: ['绍兴', '文件许了什么', '社区'],
    pages: 14,
  },
  {
    name: 'what one is entitled to',
    host: 'samples',
    hash: '#/guide?in=330602&age=80&q=result',
    until: '[data-right]',
    says: ['96345', '去问这些', '爱心卡'],
    pages: 2,
  },
  { name: 'about', hash: '#/about', until: '.prose', says: ['资料', '隐私', '12345'], pages: 2, but: ['发给家人'] },
  { name: 'a page nobody knows', hash: '#/nowhere', until: '.notice', says: ['12345'], pages: 1 },
];

const all = (printed: Printed) => plain(printed.pieces.map((piece) => piece.text).join(''));

async function printed(page: Page, url: string, { hash, until }: Sheet): Promise<Printed> {
  const allIsHere = follow(page);
  await page.goto(url + hash);
  await expect(page.locator(until).first()).toBeAttached();
  await allIsHere();
  return print(page);
}

for (const sheet of SHEETS) {
  test(`${sheet.name}, printed, has words and numbers and nothing to press`, async ({ page, city, samples }) => {
    const out = await printed(page, (sheet.host === 'samples' ? samples : city).url, sheet);
    const said = all(out);
    for (const words of sheet.says) expect(said, words).toContain(plain(words));
    expect(said, 'when it was printed').toContain(plain('2026年11月23日12:00打印'));
    const controls = CONTROLS.filter((word) => !sheet.but?.includes(word) && said.includes(plain(word)));
    expect(controls).toEqual([]);
    // Whoever holds paper reads 请先打电话, and presses nothing.
    expect(out.pieces.filter(({ text }) => plain(text) === '打电话')).toEqual([]);
    expect(out.pages.length, 'pages').toBeLessThanOrEqual(sheet.pages);
    // Nobody over sixty reads less.
    const small = out.pieces.filter(({ size, text }) => size < 11.9 && /\p{Script=Han}/u.test(text));
    expect(small.map(({ text, size }) => `${size} ${text}`)).toEqual([]);
  });
}

test('the plain page of a place, printed, is one page of large type with its number and nothing to press', async ({ page, city }) => {
  await page.goto(`${city.url}plain/990100-ceshi/place/T-C1.html`);
  const out = await print(page);
  const said = all(out);
  for (const words of ['东街老年食堂', '0300-20000011', '开饭时间：每天6:30', '东街1号', '测试市民政局', '2026年11月1日核实', '12345']) expect(said, words).toContain(plain(words));
  const pressed = ['跳到正文', '换一个城市', '在地图版里看', '打开地图版'];
  expect(pressed.filter((word) => said.includes(plain(word)))).toEqual([]);
  expect(out.pages).toHaveLength(1);
  expect(out.pieces.filter(({ size }) => size < 12)).toEqual([]);
  const number = out.pieces.find(({ text }) => plain(text).includes('0300-20000011'));
  expect(number!.size).toBeGreaterThanOrEqual(17.9);
});

test('the number of a place is the largest thing on its paper', async ({ page, city }) => {
  const out = await printed(page, city.url, SHEETS.find(({ name }) => name === 'a place')!);
  const number = out.pieces.find(({ text }) => plain(text).includes('0300-20000011'));
  expect(number!.size).toBeGreaterThanOrEqual(19.9);
});

test('large letters, a dark page and a wide screen change nothing of it', async ({ page, city }) => {
  const sheet = SHEETS.find(({ name }) => name === 'a list')!;
  const before = all(await printed(page, city.url, sheet));
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.reload();
  await dress(page, { size: 'largest', theme: 'dark' });
  const after = await printed(page, city.url, sheet);
  expect(all(after)).toBe(before);
  const [r, g, b] = after.picture.data;
  expect([r, g, b]).toEqual([255, 255, 255]);
});
