// The worker's desk: with the keys alone, within half a minute, and nothing kept of the person.
import type { Page } from '@playwright/test';
import { expect, hold, test } from './support/host';
import { drawn } from './support/looks';
import { TheMap } from './support/the-map';

const FUSHAN = 'from=330602002'; // 府山街道
const EAST_STREET = 'from=990101001002'; // 长岛社区, which has a point of its own
const SCREENS = [
  { width: 1366, height: 768 },
  { width: 1024, height: 600 },
];
const MOST_PRESSES = 25;

test.use({ viewport: SCREENS[0], hasTouch: false });

/** A keyboard whose presses are counted; keys held together are each a press. */
class Keys {
  presses = 0;
  constructor(readonly page: Page) {}

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.presses += key.split('+').length;
      await this.page.keyboard.press(key);
    }
  }
}

const field = (page: Page) => page.getByRole('combobox', { name: '在哪里' });
const panel = (page: Page, name: string) => page.locator(`#panel-${name}`);
const lines = (page: Page) => page.locator('[data-list] [data-place-id]');
const picks = (page: Page) => page.locator('[data-picks] > [data-pick]');
const idsOf = (page: Page) => lines(page).evaluateAll((all) => all.map((li) => (li as HTMLElement).dataset.placeId!));
const picked = (page: Page) => picks(page).evaluateAll((all) => all.map((li) => (li as HTMLElement).dataset.pick!));
const hears = (page: Page, what: string | RegExp) => expect(page.locator('[data-announce]')).toContainText(what);

/** A desk of its own each time, not another address of the one that stands. */
async function open(page: Page, url: string, rest = ''): Promise<Keys> {
  if (page.url().startsWith(url)) await page.goto('about:blank');
  await page.goto(`${url}#/counter${rest}`);
  await expect(field(page)).toBeFocused();
  return new Keys(page);
}

/** On a desk whose list stands: from the field to the list, and what is pressed there. */
async function serve(page: Page, keys: Keys, ...presses: string[]): Promise<void> {
  await expect(lines(page).first()).toBeVisible();
  await field(page).focus();
  await keys.press('Enter', 'Enter', ...presses);
}

/** The desk with a list, its focus in the list. */
async function openList(page: Page, url: string, rest: string): Promise<Keys> {
  const keys = await open(page, url, rest);
  await serve(page, keys);
  await expect(panel(page, 'list').locator(':focus')).toHaveCount(1);
  return keys;
}

const scrolls = (page: Page) =>
  page.evaluate(() => {
    const { scrollHeight, scrollWidth, clientHeight, clientWidth } = document.documentElement;
    return scrollHeight > clientHeight || scrollWidth > clientWidth || scrollY > 0;
  });

/** All a browser keeps for a site, and the address. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const stores = await indexedDB.databases();
    const all = [localStorage, sessionStorage].map((store) => JSON.stringify({ ...store }));
    return [...all, document.cookie, location.href, JSON.stringify(history.state), ...stores.map((s) => s.name)].join('\n');
  });

for (const screen of SCREENS) {
  test(`at ${screen.width}×${screen.height} a place in initials, three places, the print: no mouse, few keys, no scrolling`, async ({ page, samples }) => {
    await page.setViewportSize(screen);
    const keys = await open(page, samples.url);
    const stands = async () => expect(await scrolls(page), 'the page scrolls').toBe(false);
    await stands();

    // The first time a counter is set up it is asked for its city.
    await expect(page.getByRole('option', { name: '绍兴市' })).toBeVisible();
    await keys.press('ArrowDown', 'Enter');
    await expect(page.locator('[data-start]')).toContainText('绍兴');

    await keys.press('f', 's', 'j', 'd');
    await expect(page.getByRole('option').first()).toContainText('府山街道');
    await stands();
    await keys.press('Enter');
    await expect(panel(page, 'what').locator(':focus')).toHaveCount(1);
    await keys.press('1', 'Enter');
    await expect(panel(page, 'list').locator(':focus')).toHaveCount(1);
    await hears(page, '吃饭，选上了');
    await stands();
    const wanted = (await idsOf(page)).slice(0, 3);
    await keys.press('1', '2', '3');
    await expect(picks(page)).toHaveCount(3);
    expect(await picked(page)).toEqual(wanted);
    await stands();
    await keys.press('Control+Enter');

    await expect(page).toHaveURL(/#\/slip\?/);
    expect(decodeURIComponent(page.url())).toContain(`ids=${wanted.join(',')}&${FUSHAN}`);
    expect(keys.presses).toBeLessThanOrEqual(MOST_PRESSES);
  });
}

test('Enter alone leads through all four steps to the print, Escape back to the first', async ({ page, samples }) => {
  const keys = await openList(page, samples.url, `?kinds=canteen&${FUSHAN}`);
  await keys.press('1', 'Enter');
  await expect(page.locator('#pick-0')).toBeFocused();
  await keys.press('Escape');
  await expect(field(page)).toBeFocused();
  await keys.press('Enter', 'Enter', 'Enter', 'Enter');
  await expect(page).toHaveURL(/#\/slip\?/);
});

test('from the slip Escape leads back to the counter as it was left', async ({ page, samples }) => {
  const keys = await openList(page, samples.url, `?kinds=canteen&${FUSHAN}`);
  await keys.press('1', 'Control+Enter');
  await expect(page.locator('.paper')).toHaveAttribute('data-fit', /./);
  await expect(page.getByRole('link', { name: '回到窗口工作台' }).locator('kbd')).toHaveText('Esc');
  const ids = new URL(page.url().replace('#/', '')).searchParams.get('ids');
  await keys.press('Escape');
  await expect(page).toHaveURL(/#\/counter\?/);
  await expect(lines(page)).toHaveCount(10);
  expect(decodeURIComponent(page.url())).toContain(ids!);
});

for (const kind of ['canteen', 'institution', 'rental']) {
  test(`ten places (${kind}) are on one screen, each with its number to ring and what it costs`, async ({ page, samples }) => {
    await page.setViewportSize(SCREENS[0]!);
    await openList(page, samples.url, `?kinds=${kind}&${FUSHAN}`);
    await expect(lines(page)).toHaveCount(10);
    for (const line of await lines(page).all()) {
      await expect(line.locator('.number')).toHaveText(/^[\d-]+[\d -]{4,}( 转 \d+)?$|^电话未公布$/);
      await expect(line.locator('.number')).toBeInViewport({ ratio: 1 });
      if (kind !== 'rental') await expect(line.locator('.cost')).toHaveText(/元\/[餐月]|不收钱|价钱未公布/);
    }
  });
}

test('the line that is opened says what it costs once', async ({ page, samples }) => {
  await page.setViewportSize(SCREENS[0]!);
  await openList(page, samples.url, `?kinds=institution&${FUSHAN}`);
  for (const at of [0, 1, 2, 3, 4]) {
    await lines(page).nth(at).locator('.desk-line').click();
    const line = lines(page).nth(at);
    await expect(line).toHaveClass(/turned-to/);
    const said = (await line.innerText()).match(/\d+ ?元|价钱未公布|不用?排队|要排队/g)!;
    expect(said, await line.innerText()).toEqual([...new Set(said)]);
  }
});

for (const size of ['larger', 'largest']) {
  test(`at the size ${size} no hole stands between the panels of the desk`, async ({ page, samples }) => {
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.addInitScript((size) => localStorage.setItem('eldercare-map.size', size), size);
    await openList(page, samples.url, `?kinds=institution&${FUSHAN}`);
    await expect(lines(page)).toHaveCount(10);
    const boxes = await page.locator('.counter > .panel').evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ left, top, bottom }) => ({ left, top, bottom })));
    for (const left of new Set(boxes.map((box) => Math.round(box.left)))) {
      const column = boxes.filter((box) => Math.round(box.left) === left).sort((a, b) => a.top - b.top);
      column.slice(1).forEach((box, at) => expect(box.top - column[at]!.bottom).toBeLessThan(20));
    }
  });
}

test('the desk lists what the list of the kind lists, and the map has the same numbers', async ({ page, samples }) => {
  await page.goto(`${samples.url}#/nearby?kind=institution&at=120.55912,29.99820`);
  await expect(page.locator('.card').first()).toBeVisible();
  const list = await page.locator('[data-list] > [data-place-id]').evaluateAll((all) => all.map((li) => (li as HTMLElement).dataset.placeId));
  await openList(page, samples.url, '?kinds=institution&at=120.55912,29.99820');
  expect((await idsOf(page)).slice(0, 8)).toEqual(list.slice(0, 8));

  const keys = await openList(page, samples.url, '?kinds=canteen,institution&at=120.55912,29.99820');
  const ids = await idsOf(page);
  await keys.press('m');
  const map = new TheMap(page);
  await map.stands();
  const pins = await map.pins.evaluateAll((all) => all.map((pin) => [(pin as HTMLElement).dataset.pin!, parseInt(pin.textContent!, 10)] as const));
  expect(pins.length).toBeGreaterThan(0);
  for (const [id, number] of pins) expect(ids[number - 1]).toBe(id);
});

test('of several kinds each is on the list, in one order by distance', async ({ page, city }) => {
  await openList(page, city.url, `?kinds=canteen,institution,rental&${EAST_STREET}`);
  const shown = await lines(page).evaluateAll((all) => all.map((li) => ({ ...(li as HTMLElement).dataset })));
  expect(new Set(shown.map((line) => line.kind))).toEqual(new Set(['canteen', 'institution', 'rental']));
  // A home nobody has registered follows all others; services have no distance.
  const metres = shown.filter((line) => line.placeId !== 'T-I3' && line.metres).map((line) => Number(line.metres));
  expect(metres.length).toBeGreaterThan(4);
  expect(metres).toEqual([...metres].sort((a, b) => a - b));
  expect(shown.find((line) => line.placeId === 'T-C5')?.metres).toBeUndefined();
});

test('kinds and needs are pressed by digits, each in its own row', async ({ page, samples }) => {
  const keys = await open(page, samples.url, `?${FUSHAN}`);
  await expect(page.locator('[data-start]')).toContainText('府山街道');
  await keys.press('Enter', '2', 'Tab', '2');
  await expect(page.locator('[data-toggle=institution]')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('[data-toggle=medical]')).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/kinds=institution&needs=medical&/);
  const count = Number(/\d+$/.exec((await page.locator('[data-toggle=medical]').textContent())!)![0]);
  await expect(page.locator('#list-title')).toContainText(`名单 ${count} 处`);
  await keys.press('2', 'Shift+Tab', '2');
  await expect(page).toHaveURL(new RegExp(`#/counter\\?${FUSHAN}$`));
});

test('single keys act only in the panel that has the focus, and never where text is written', async ({ page, samples }) => {
  const keys = await open(page, samples.url, `?kinds=canteen&${FUSHAN}`);
  await expect(lines(page).first()).toBeVisible();
  await keys.press('1', '2', 'm', 'n');
  await expect(field(page)).toHaveValue('12mn');
  await expect(page).toHaveURL(new RegExp(`#/counter\\?kinds=canteen&${FUSHAN}$`));
  await keys.press('Escape', 'Enter', 'n', 'm', 'Delete');
  await expect(panel(page, 'what').locator(':focus')).toHaveCount(1);
  await keys.press('Enter', '1', 'Enter', 'n', '2', '3');
  await expect(page.getByLabel('第 1 个的备注')).toHaveValue('23');
  await expect(picks(page)).toHaveCount(1);
});

test('Enter that ends a word of an input method takes nothing', async ({ page, samples }) => {
  const keys = await open(page, samples.url, `?${FUSHAN}`);
  // Before the communities have come, no Enter takes anything.
  await field(page).fill('书圣故里');
  await expect(page.getByRole('option').first()).toContainText('书圣故里社区');
  await field(page).fill('fsjd');
  await expect(page.getByRole('option').first()).toContainText('府山街道');
  await field(page).dispatchEvent('keydown', { key: 'Enter', code: 'Enter', isComposing: true });
  await drawn(page);
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('fsjd');
  await keys.press('Enter');
  await expect(panel(page, 'what').locator(':focus'), 'the next one does').toHaveCount(1);
});

test('a name that the city does not have is said below the field, with the way to another city', async ({ page, samples }) => {
  await open(page, samples.url, `?${FUSHAN}`);
  await field(page).fill('火星基地');
  const said = panel(page, 'where').locator('[data-found]');
  await expect(said).toHaveText('没有这个名字，换个字试试。');
  await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
  await expect(page.getByRole('button', { name: '换一个城市' })).toBeVisible();
  await field(page).fill('书圣故里');
  await expect(page.getByRole('option').first()).toContainText('书圣故里社区');
  await expect(said).toHaveCount(0);
});

test('a sixth place is refused in a sentence', async ({ page, samples }) => {
  const keys = await openList(page, samples.url, `?kinds=canteen&${FUSHAN}`);
  await keys.press('1', '2', '3', '4', '5', '6');
  await expect(picks(page)).toHaveCount(5);
  await expect(page.locator('[data-said]')).toHaveText('一张单子最多放 5 个地方。先拿掉一个，再加。');
  await hears(page, '最多放 5 个');
  await keys.press('2', '6');
  await expect(page.locator('[data-said]')).toHaveText('');
  expect((await picked(page)).at(-1)).toBe((await idsOf(page))[5]);
});

test('places are put in order and taken off, by keys and by buttons', async ({ page, samples }) => {
  const keys = await openList(page, samples.url, `?kinds=canteen&${FUSHAN}`);
  await keys.press('1', '2', '3', 'Enter');
  const [a, b, c] = await picked(page);
  await keys.press('Alt+ArrowDown');
  expect(await picked(page)).toEqual([b, a, c]);
  await expect(page.locator('#pick-1')).toBeFocused();
  await hears(page, '现在是第 2 个');
  await keys.press('Alt+ArrowDown', 'Alt+ArrowDown');
  expect(await picked(page)).toEqual([b, c, a]);
  await hears(page, '已经是最后一个');
  await keys.press('1', 'Delete');
  expect(await picked(page)).toEqual([c, a]);
  await expect(page.locator('#pick-0')).toBeFocused();
  await page.locator('#pick-1').click();
  await page.getByRole('button', { name: '往前' }).click();
  expect(await picked(page)).toEqual([a, c]);
  await page.getByRole('button', { name: '拿掉' }).click();
  expect(await picked(page)).toEqual([c]);
});

test('what is written is never kept: neither in the address nor in the browser, and gone with the next person', async ({ page, samples }) => {
  const secret = '王奶奶膝盖不好';
  const keys = await openList(page, samples.url, `?kinds=canteen&${FUSHAN}`);
  await keys.press('1', 'Enter', 'n');
  await page.keyboard.type(secret);
  await keys.press('Enter');
  await expect(page.locator('#pick-0')).toContainText(secret);
  await page.getByLabel('给老人写一句话').fill(`${secret}，慢慢走`);
  expect(await kept(page)).not.toContain('王');
  await keys.press('Control+Enter');
  await expect(page).toHaveURL(/#\/slip\?/);
  expect(await kept(page)).not.toContain('王');
  await page.evaluate(() => (window.print = () => void dispatchEvent(new Event('beforeprint'))));
  await page.locator('[data-print]').press('Enter');

  // Back from the print everything lies on the desk as it was.
  await page.goBack();
  await expect(page.locator('#pick-0')).toContainText(secret);
  await expect(page.getByLabel('给老人写一句话')).toHaveValue(`${secret}，慢慢走`);

  await page.keyboard.press('F9');
  await expect(page).toHaveURL(/#\/counter$/);
  await expect(picks(page)).toHaveCount(0);
  await expect(field(page)).toBeFocused();
  await expect(page.locator('body')).not.toContainText(secret);
  expect(await kept(page)).not.toContain('王');

  // This place, shown to the next person, has no word of the one before; nor has a reloaded page.
  await page.goto(`${samples.url}#/counter?kinds=canteen&${FUSHAN}`);
  await serve(page, keys, '1', 'Enter');
  await expect(page.locator('#pick-0')).not.toContainText(secret);
  await expect(page.getByLabel('给老人写一句话')).toHaveValue('');
  const named = await page.locator('#pick-0').innerText();
  await page.reload();
  await expect(page.locator('#pick-0')).toHaveText(named, { useInnerText: true });
  await expect(page.getByLabel('给老人写一句话')).toHaveValue('');
  await expect(page.locator('body')).not.toContainText(secret);
  expect(await kept(page)).not.toContain('王');
});

test('what was written for one person is not on the slip of the next, however it was come to', async ({ page, samples }) => {
  const secret = '王奶奶膝盖不好';
  const keys = await openList(page, samples.url, `?kinds=canteen&${FUSHAN}`);
  await keys.press('1', 'Enter');
  const [first] = await picked(page);
  await page.getByLabel('给老人写一句话').fill(secret);
  await keys.press('Control+Enter');
  await expect(page.locator('.paper')).toContainText(secret);
  const note = page.getByLabel('要写在纸上的话');

  // Over the first page, and from the page of the very same place.
  await page.getByRole('link', { name: '首页' }).click();
  await expect(page.locator('.paper')).toHaveCount(0);
  await page.goto(`${samples.url}#/slip?ids=${first}&${FUSHAN}`);
  await expect(page.locator('.paper-place')).toHaveCount(1);
  await expect(note).toHaveValue('');
  await expect(page.locator('.paper')).not.toContainText(secret);

  // By a link to a desk that stands already.
  await note.fill(secret);
  await page.goto(`${samples.url}#/counter?kinds=canteen&ids=${first}&${FUSHAN}`);
  await expect(page.getByLabel('给老人写一句话')).toHaveValue(secret);
  await page.goto(`${samples.url}#/counter?kinds=canteen&${FUSHAN}`);
  await expect(picks(page)).toHaveCount(0);
  await serve(page, keys, '1');
  await expect(page.getByLabel('给老人写一句话')).toHaveValue('');
});

test('of a person who is done nothing comes back by the browser’s own buttons', async ({ page, samples }) => {
  await page.goto(`${samples.url}#/nearby?kind=canteen&${FUSHAN}`);
  await page.locator('.card-name a').first().click();
  await expect(page.locator('.place')).toBeVisible();
  await page.goto(`${samples.url}#/counter?kinds=canteen&${FUSHAN}`);
  const keys = new Keys(page);
  await serve(page, keys, '1', '2', 'Control+Enter');
  await expect(page.locator('.paper-place')).toHaveCount(2);
  await page.locator('a.back').click();
  await expect(picks(page)).toHaveCount(2);
  // A page that is loaded anew has not forgotten whose steps were whose.
  await page.reload();
  await expect(picks(page)).toHaveCount(2);
  await keys.press('F9', 'F9');
  await expect(picks(page)).toHaveCount(0);
  // Forward lies the slip, back the counter.
  for (const step of [() => page.goForward(), () => page.goBack()]) {
    await step();
    await expect(page).toHaveURL(/#\/counter$/);
    await expect(picks(page)).toHaveCount(0);
    await expect(page.locator('.paper')).toHaveCount(0);
  }
  await page.goBack();
  await expect(page.locator('.place')).toBeVisible();
  await expect(page).not.toHaveURL(/from=/);
  await page.goForward();
  await expect(page).toHaveURL(/#\/counter$/);
  await expect(field(page)).toBeFocused();

  // The steps of the next person are kept as ever, also on a desk that was come back to.
  await keys.press(...'fsjd');
  await expect(page.getByRole('option').first()).toContainText('府山街道');
  await keys.press('Enter');
  await expect(panel(page, 'what').locator(':focus')).toHaveCount(1);
  await keys.press('1');
  await serve(page, keys, '3');
  await expect(picks(page)).toHaveCount(1);
  const note = page.getByLabel('给老人写一句话');
  await expect(note).toHaveValue('');
  await note.fill('慢慢走');
  await keys.press('Control+Enter');
  await expect(page.locator('.paper-place')).toHaveCount(1);
  await page.goBack();
  await expect(picks(page)).toHaveCount(1);
  await expect(note).toHaveValue('慢慢走');
});

test('a hand that rests on a key means it once', async ({ page, samples }) => {
  const keys = await openList(page, samples.url, `?kinds=canteen&${FUSHAN}`);
  await keys.press('1');
  for (let held = 0; held < 4; held += 1) await page.keyboard.down('2');
  await page.keyboard.up('2');
  await expect(picks(page)).toHaveCount(2);
  for (let held = 0; held < 4; held += 1) await page.keyboard.down('F9');
  await page.keyboard.up('F9');
  await expect(panel(page, 'slip')).toContainText('还没有打印');
  await expect(picks(page)).toHaveCount(2);
  // Enter leads on, and does not press what it has led to.
  await field(page).fill('fsjd');
  await expect(page.getByRole('option').first()).toContainText('府山街道');
  for (let held = 0; held < 5; held += 1) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect(panel(page, 'what').locator(':focus')).toHaveCount(1);
  await expect(page).toHaveURL(/kinds=canteen&/);
  await expect(picks(page)).toHaveCount(2);
});

test('another list that comes by the address begins at its beginning', async ({ page, samples }) => {
  await openList(page, samples.url, `?kinds=rental&${FUSHAN}`);
  const first = await idsOf(page);
  const keys = await openList(page, samples.url, `?kinds=canteen&${FUSHAN}`);
  await keys.press('PageDown');
  await expect(panel(page, 'list').getByRole('heading')).toContainText('名单');
  await page.goto(`${samples.url}#/counter?kinds=rental&${FUSHAN}`);
  await expect.poll(() => idsOf(page)).toEqual(first);
});

test('the next person’s key pressed by mistake does not take an unprinted slip', async ({ page, samples }) => {
  const keys = await openList(page, samples.url, `?kinds=canteen&${FUSHAN}`);
  await keys.press('1', '2', 'F9');
  await expect(panel(page, 'slip')).toContainText('还没有打印');
  await hears(page, '还没有打印');
  await expect(picks(page)).toHaveCount(2);
  // Whoever goes on working is asked again.
  await keys.press('3', 'F9');
  await expect(picks(page)).toHaveCount(3);
  await keys.press('F9');
  await expect(picks(page)).toHaveCount(0);
  await expect(field(page)).toBeFocused();
});

test('how a name can be typed is shown by a name of the city itself', async ({ page, samples }) => {
  await open(page, samples.url, `?${FUSHAN}`);
  await expect(field(page)).toHaveAttribute('placeholder', /^如：.+、.+、.+/);
  const example = (await field(page).getAttribute('placeholder'))!;
  const [name, pinyin, initials] = example.replace('如：', '').split('、');
  for (const typed of [name!, pinyin!, initials!]) {
    await field(page).fill(typed);
    await expect(page.getByRole('option').filter({ hasText: name! }).first()).toBeVisible();
  }
});

test('of the places asked about only codes are kept, at most eight, until they are erased', async ({ page, samples }) => {
  const keys = await open(page, samples.url, `?${FUSHAN}`);
  await expect(page.locator('[data-start]')).toContainText('府山');
  // Before the communities have come, no Enter takes anything.
  await field(page).fill('书圣故里');
  await expect(page.getByRole('option').first()).toContainText('书圣故里社区');
  await field(page).fill('');
  const letters = ['ta', 'fu', 'be', 'do', 'li', 'ma', 'ji', 'go', 'ga', 'ch'];
  for (const typed of letters) {
    await keys.press(...typed);
    await expect(page.getByRole('option').first()).toBeVisible();
    await keys.press('Enter', 'Escape');
  }
  const stored = await page.evaluate(() => localStorage.getItem('eldercare-map.counter.places'));
  expect(stored).toMatch(/^\d{6,12}(,\d{6,12}){7}$/);
  await expect(page.getByRole('option')).toHaveCount(8);
  await keys.press('ArrowDown', 'ArrowDown', 'Enter');
  await expect(page).toHaveURL(new RegExp(`from=${stored!.split(',')[1]}`));
  await keys.press('Escape');
  await page.getByRole('button', { name: '清掉最近的地方' }).click();
  await expect(page.getByRole('option')).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem('eldercare-map.counter.places'))).toBeNull();
});

test('what is typed before a city is chosen waits for the city', async ({ page, samples }) => {
  const keys = await open(page, samples.url);
  const offered = page.getByRole('option');
  await expect(offered).toHaveCount(4);
  const cities = await offered.allInnerTexts();
  await keys.press(...'fsjd');
  await expect(page.locator('[data-start]')).toHaveText('先选城市：按下键，再按回车。');
  await hears(page, '先选城市');
  await expect(page.locator('[data-keys]'), 'no key is said to do what it does not').not.toContainText('选第一个');
  expect(await offered.allInnerTexts(), 'no city goes because a street was typed').toEqual(cities);
  await keys.press('Enter');
  await expect(page, 'Enter takes no city that nobody meant').toHaveURL(/#\/counter$/);
  await keys.press('ArrowDown');
  await expect(page.getByRole('option', { selected: true })).toContainText('绍兴市');
  await keys.press('Enter');
  await expect(field(page), 'nothing is typed twice').toHaveValue('fsjd');
  await expect(offered.first()).toContainText('府山街道');
  await keys.press('Enter');
  await expect(page).toHaveURL(new RegExp(FUSHAN));
});

test('a city is typed like any other name', async ({ page, samples }) => {
  const keys = await open(page, samples.url);
  await keys.press(...'yant');
  await expect(page.getByRole('option')).toHaveText([/烟台市/]);
  await keys.press('Enter');
  await expect(page).toHaveURL(/from=370600/);
  await expect(field(page)).toHaveValue('');
});

test('where the computer itself stands stays as it was', async ({ page, samples }) => {
  await page.addInitScript(() => localStorage.setItem('eldercare-map.start', '#/?from=330602001'));
  const keys = await open(page, samples.url);
  await keys.press('f', 's', 'j', 'd');
  await expect(page.getByRole('option').first()).toContainText('府山街道');
  await keys.press('Enter');
  await expect(page).toHaveURL(new RegExp(FUSHAN));
  await keys.press('F9');
  expect(await page.evaluate(() => localStorage.getItem('eldercare-map.start'))).toBe('#/?from=330602001');
});

test('Enter before the communities have come waits for them and then takes the first', async ({ page, city }) => {
  const letGo = await hold(page, /-areas-/);
  const keys = await open(page, city.url, '?from=990101');
  await expect(page.locator('[data-start]')).toContainText('东城区');
  await keys.press('c', 'd', 's', 'q', 'Enter');
  await hears(page, '正在取社区名单');
  await expect(field(page)).toBeFocused();
  letGo();
  await expect(panel(page, 'what').locator(':focus')).toHaveCount(1);
  await expect(page).toHaveURL(new RegExp(EAST_STREET));
});

test('a place nobody knows is named on the slip and can be taken off', async ({ page, city }) => {
  const keys = await open(page, city.url, `?kinds=canteen&ids=nobody,T-C1&${EAST_STREET}`);
  await expect(picks(page)).toHaveCount(2);
  await expect(page.locator('#pick-0')).toContainText('找不到编号 nobody 的地方');
  await expect(page.locator('#pick-1')).toContainText('东街老年食堂');
  await keys.press('Enter', 'Enter', 'Enter', 'Delete');
  await expect(page).toHaveURL(new RegExp(`ids=T-C1&`));
});

test('nothing near, nothing there, nothing that fits: a sentence and a number, never an empty list alone', async ({ page, city }) => {
  await open(page, city.url, '?kinds=canteen,rural_home&at=115.20000,35.05000');
  const said = panel(page, 'list').locator('.inexact');
  await expect(said).toContainText('15 分钟内走不到老年食堂');
  await expect(said).toContainText('没有找到农村幸福院');
  await expect(said).toContainText(/拿不准就打 \d+/);
  await expect(lines(page).first()).toBeVisible();
  await page.goto(`${city.url}#/counter?kinds=institution&needs=dementia,step_free&${EAST_STREET}`);
  await expect(panel(page, 'list')).toContainText('没有地方同时合这几个条件');
});

test.describe('without a network', () => {
  test('it is said, with a number to ring and a way to try again', async ({ page, city }) => {
    await page.route('**/data/**', (route) => route.abort());
    await open(page, city.url, `?kinds=canteen&${EAST_STREET}`);
    const notice = panel(page, 'list').locator('.notice');
    await expect(notice).toBeVisible();
    await expect(notice.locator('a[href^="tel:"]')).toBeVisible();
    await page.unroute('**/data/**');
    await notice.getByRole('button').first().click();
    await expect(lines(page).first()).toBeVisible();
  });
});

test('the keys of the panel that has the focus are on the screen', async ({ page, samples }) => {
  const help = page.locator('[data-keys]');
  const keys = await open(page, samples.url, `?kinds=canteen&${FUSHAN}`);
  await expect(lines(page).first()).toBeVisible();
  for (const words of ['选第一个', '选种类', '加上、拿掉', '换次序']) {
    await expect(help).toContainText(words);
    await expect(help).toBeInViewport({ ratio: 1 });
    await keys.press('Enter');
  }
});

test('the next ten are turned to and back, with the same digits', async ({ page, samples }) => {
  const keys = await openList(page, samples.url, `?kinds=canteen&${FUSHAN}`);
  const first = await idsOf(page);
  await keys.press('PageDown');
  await expect(panel(page, 'list')).toContainText('第 2 页');
  const second = await idsOf(page);
  expect(second.some((id) => first.includes(id))).toBe(false);
  await keys.press('0', 'PageUp');
  expect(await picked(page)).toEqual([second[9]]);
  expect(await idsOf(page)).toEqual(first);
});

test('the keys of a panel go on where what had the focus is gone', async ({ page, city }) => {
  const keys = await open(page, city.url, `?kinds=canteen&ids=T-C1&${EAST_STREET}`);
  await expect(picks(page)).toHaveCount(1);
  await keys.press('Enter', 'Enter', 'Enter', 'Delete');
  await expect(picks(page)).toHaveCount(0);
  await expect(panel(page, 'slip')).toBeFocused();
});

test('a page of fewer lines than the one before is begun at its first line', async ({ page, samples }) => {
  const keys = await openList(page, samples.url, `?kinds=rental&${FUSHAN}`);
  for (let down = 0; down < 7; down++) await keys.press('ArrowDown');
  while (await page.getByRole('button', { name: '后 10 个' }).count()) {
    for (let down = 0; down < 7; down++) await keys.press('ArrowDown');
    await keys.press('PageDown');
    await expect(page.locator('#line-0')).toBeFocused();
  }
  expect(await lines(page).count()).toBeLessThan(10);
});

test.describe('without the names of the communities', () => {
  test('it is said, towns are found, and one press asks again', async ({ page, samples }) => {
    await page.route(/-areas-/, (route) => route.fulfill({ status: 503 }));
    const keys = await open(page, samples.url, `?${FUSHAN}`);
    const said = panel(page, 'where').locator('.inexact');
    await expect(said).toHaveText('社区名单没有取到，现在只能找街道和乡镇。');
    await keys.press(...'iiii', 'Enter'); // no syllable begins with i
    await hears(page, '社区名单没有取到');
    await page.unroute(/-areas-/);
    await page.getByRole('button', { name: '再试一次' }).click();
    await expect(said).toHaveCount(0);
    await expect(field(page)).toBeFocused();
  });
});

test('what is suspended says so in its line', async ({ page, samples }) => {
  await open(page, samples.url, '?kinds=rental&from=340403');
  await expect(lines(page).filter({ hasText: '暂停服务' })).not.toHaveCount(0);
});

test('with the mouse alone it works, too; the map takes the place of the list', async ({ page, samples }) => {
  await page.setViewportSize(SCREENS[1]);
  await open(page, samples.url, `?${FUSHAN}`);
  await page.getByRole('button', { name: '吃饭' }).click();
  await expect(lines(page).first()).toBeVisible();
  await page.locator('#line-1').click();
  await expect(page.locator('#line-1')).toHaveAttribute('aria-pressed', 'true');
  await expect(picks(page)).toHaveCount(1);
  await page.locator('[data-switch]').click();
  await new TheMap(page).stands();
  await expect(lines(page)).toHaveCount(0);
  await page.keyboard.press('1');
  await expect(picks(page)).toHaveCount(2);
  await page.locator('[data-switch]').click();
  await expect(page.locator('#line-0')).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: /^打印单子/ }).click();
  await expect(page).toHaveURL(/#\/slip\?/);
});

/** Types a name and takes the first that is found. */
async function look(page: Page, keys: Keys, typed: string, name: string): Promise<void> {
  await field(page).fill(typed);
  await expect(page.getByRole('option').first()).toContainText(name);
  await keys.press('Enter');
}

test('a canteen typed at the counter is shown with its number and its hours; nobody is taken to live there', async ({ page, city }) => {
  const keys = await open(page, city.url, `?kinds=institution&${EAST_STREET}`);
  await expect(lines(page).first()).toBeVisible();
  const homes = await idsOf(page);
  expect(homes).not.toContain('T-C1');
  await look(page, keys, '爱心食堂', '东街老年食堂');
  await expect(lines(page)).toHaveCount(1);
  const line = lines(page).first();
  await expect(line).toHaveAttribute('data-place-id', 'T-C1');
  for (const fact of ['0300-2000 0011', '8–15元/餐', '6:30–8:30', '东街1号', '约6分钟']) await expect(line).toContainText(fact);
  await hears(page, '0300-2000 0011');
  await expect(page).toHaveURL(new RegExp(`#/counter\\?kinds=institution&place=T-C1&${EAST_STREET}$`));
  await expect(page.locator('[data-start]')).toContainText('长岛社区');
  // Back from all that is known of it, or loaded anew, it stands as it stood.
  for (const goBack of [() => page.goBack(), () => keys.press('Escape'), () => page.getByRole('link', { name: '回到窗口工作台' }).click()]) {
    await page.getByRole('link', { name: '看详情' }).click();
    await expect(page.locator('.place')).toBeVisible();
    await expect(page.getByRole('link', { name: '回到窗口工作台' }).locator('kbd')).toHaveText('Esc');
    await goBack();
    await expect(line).toContainText('0300-2000 0011');
  }
  await page.reload();
  await expect(line).toContainText('0300-2000 0011');
  await serve(page, keys);
  // It goes onto the slip like any other, and the list comes back.
  await expect(page.locator('#line-0')).toBeFocused();
  await keys.press('1');
  expect(await picked(page)).toEqual(['T-C1']);
  await page.getByRole('button', { name: '回到名单' }).click();
  expect(await idsOf(page)).toEqual(homes);
});

test('a place is shown before anybody has said where the person lives, and answers start there only on a press', async ({ page, city }) => {
  const keys = await open(page, city.url, '?city=990100');
  await expect(page.locator('[data-start]')).toContainText('测试市');
  await keys.press('F9');
  await expect(page).toHaveURL(/#\/counter$/);
  await look(page, keys, '安心养老院', '安心养老院');
  const line = lines(page).first();
  await expect(line).toContainText('0300-2000 0022');
  await expect(line).toContainText('24 小时');
  await expect(line).not.toContainText('送到您家');
  await expect(page).toHaveURL(/#\/counter\?place=T-I2$/);
  await page.getByRole('button', { name: '从这里算起' }).click();
  await expect(page).toHaveURL(/kinds=institution&at=115\.01000,35\.00300$/);
  await expect(lines(page).first()).toHaveAttribute('data-place-id', 'T-I2');
  await expect(lines(page)).not.toHaveCount(1);
});

test('of a place that has closed or paused a worker is told so first', async ({ page, city }) => {
  const keys = await open(page, city.url, `?${EAST_STREET}`);
  for (const [typed, said, number] of [
    ['旧食堂', '已经关门', '0300-2000 0014'],
    ['花园助餐点', '暂停服务', '0300-2000 0012'],
  ] as const) {
    await look(page, keys, typed, typed);
    const line = lines(page).first();
    await expect(line.locator('.line-words > span').first()).toHaveText(new RegExp(`^${said}`));
    await expect(line).toContainText(number);
    await expect(line).toContainText('原来的开饭时间');
    await expect(line).not.toContainText(/现在开着|来得及/);
    await keys.press('1', 'Escape');
    await expect(picks(page).filter({ hasText: typed })).toContainText(said);
  }
});

for (const [city, start] of [
  ['330600', '绍兴'],
  ['370600', '烟台'],
] as const) {
  test(`a desk that is opened with the city ${city} begins there`, async ({ page, samples }) => {
    await page.addInitScript(() => localStorage.setItem('eldercare-map.city', '340400'));
    const keys = await open(page, samples.url, `?city=${city}`);
    await expect(page.locator('[data-start]')).toContainText(start);
    await expect(page).toHaveURL(new RegExp(`from=${city}`));
    await page.reload();
    await expect(page.locator('[data-start]')).toContainText(start);
    await expect(field(page)).toBeFocused();
    await keys.press(...'fsjd');
    if (city === '330600') await expect(page.getByRole('option').first()).toContainText('府山街道');
  });
}

test('how many names are found is true where not all are offered', async ({ page, samples }) => {
  await open(page, samples.url, `?${FUSHAN}`);
  await field(page).fill('山');
  const found = page.locator('[data-found]');
  await expect(found).toContainText(/^找到 \d+ 个，先列出 8 个，再多写几个字/);
  await expect(page.getByRole('option')).toHaveCount(8);
  expect(Number(/\d+/.exec(await found.innerText())![0])).toBeGreaterThan(8);
});
