// Reading aloud: only where the browser has a Chinese voice, exactly the words that stand there,
// and it stops when one wants it to stop.
import { expect, started, test } from './support/host';
import { Engine } from './support/speech';
import type { Locator, Page } from '@playwright/test';

const EAST_STREET = 'from=990101001002'; // 长岛社区, which has a point of its own
const LIST = `#/nearby?kind=canteen&${EAST_STREET}`;

const card = (page: Page, id = 'T-C1') => page.locator(`[data-place-id="${id}"]`);
const beingRead = (page: Page) => page.locator('[data-being-read]');
/** The button for the whole page, not one of a card. */
const wholePage = (page: Page) => page.locator('main .read:not(li .read)');

async function openList(page: Page, address: string) {
  await page.goto(`${address}${LIST}`);
  await expect(page.locator('[data-list] > li')).toHaveCount(3);
}

/** The words of an element as they are seen. */
const seen = async (of: Locator) => (await of.innerText()).replace(/\s+/g, ' ').trim();

/** Lets the engine say one piece; gives back what it said, which must be what is marked and in sight. */
async function hearOne(page: Page, engine: Engine): Promise<string> {
  await expect.poll(() => engine.waiting(), 'pieces to say').toBeGreaterThan(0);
  await engine.begin();
  await expect(beingRead(page)).toHaveCount(1);
  const said = (await engine.begun()).at(-1)!;
  expect(said.text.replace(/\s+/g, ' ').trim()).toBe(await seen(beingRead(page)));
  expect(said.lang).toMatch(/^zh/);
  expect(said.rate).toBeGreaterThan(0.5);
  expect(said.rate).toBeLessThanOrEqual(1);
  const inSight = () =>
    beingRead(page).evaluate((piece) => {
      const { left, width, top, bottom } = piece.getBoundingClientRect();
      const at = (y: number) => document.elementFromPoint(left + width / 2, y);
      // The link of a card lies over its words, and nothing of it is seen.
      const whole = piece.closest('.card') ?? piece;
      return [top + 2, bottom - 2].every((y) => whole.contains(at(y)) || at(y)?.contains(piece));
    });
  await expect.poll(inSight, `“${said.text}” is in sight while it is read`).toBe(true);
  await engine.end();
  return said.text.replace(/\s+/g, ' ').trim();
}

/** Lets the engine say everything up to the end. */
async function hearAll(page: Page, engine: Engine, button: Locator): Promise<string[]> {
  const heard: string[] = [];
  do heard.push(await hearOne(page, engine));
  while ((await button.innerText()).includes('别念了'));
  await expect(beingRead(page)).toHaveCount(0);
  expect(await engine.waiting()).toBe(0);
  return heard;
}

test('where the browser has no voice nothing offers to read', async ({ page, city }) => {
  for (const hash of [LIST, `#/place/T-C1?${EAST_STREET}`]) {
    await page.goto(`${city.url}${hash}`);
    await expect(page.getByRole('heading', { name: '东街老年食堂' })).toBeVisible();
    test.skip(await page.evaluate(() => speechSynthesis.getVoices().length > 0), 'this browser has voices');
    await expect(page.locator('.read')).toHaveCount(0);
    await expect(page.getByText('念给我听')).toHaveCount(0);
  }
});

test('where no speech is known at all the page stands without it', async ({ page, city }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'speechSynthesis');
    Reflect.deleteProperty(window, 'SpeechSynthesisUtterance');
  });
  await openList(page, city.url);
  await expect(page.locator('.read')).toHaveCount(0);
});

// Cantonese is a language of its own to those who speak Mandarin.
test('voices of other languages do not offer to read', async ({ page, city }) => {
  await Engine.put(page, ['en-US', 'en-GB', 'ja-JP', 'zh-HK', 'yue']);
  await openList(page, city.url);
  await expect(page.locator('.read')).toHaveCount(0);
});

// Android writes an underscore; the voices of Linux say which Chinese it is.
for (const lang of ['zh-CN', 'zh_CN', 'zh', 'cmn']) {
  test(`a voice called ${lang} that arrives late offers to read then`, async ({ page, city }) => {
    const engine = await Engine.put(page);
    await openList(page, city.url);
    await expect(page.locator('.read')).toHaveCount(0);
    await engine.arrive(['en-US', 'zh-HK', lang]);
    await expect(card(page).locator('.read')).toHaveText('念给我听');
    await card(page).locator('.read').tap();
    await engine.begin();
    expect((await engine.begun())[0].voice ?? lang).toBe(lang);
  });
}

test('a card is read: its name, how near, whether it is open, and nothing else', async ({ page, city }) => {
  const engine = await Engine.put(page, ['zh-CN']);
  await openList(page, city.url);
  const button = card(page).locator('.read');
  await expect(button).toHaveText('念给我听');
  await button.tap();
  await expect(button).toHaveText('别念了');
  await expect(button).toBeFocused();
  expect(await hearAll(page, engine, button)).toEqual([
    '东街老年食堂',
    await seen(card(page).locator('.how-near')),
    await seen(card(page).locator('.badge')),
  ]);
  await expect(button).toHaveText('念给我听');
});

test('a list is read card by card, each as it stands', async ({ page, city }) => {
  const engine = await Engine.put(page, ['zh-CN']);
  await openList(page, city.url);
  const button = wholePage(page).first();
  await button.tap();
  await expect(button).toHaveText('别念了');
  const heard = await hearAll(page, engine, button);
  const cards: string[] = [];
  for (const [id, name] of [
    ['T-C2', '花园助餐点'],
    ['T-C1', '东街老年食堂'],
    ['T-C3', '西街食堂'],
  ]) {
    // In the order in which they stand: that a place has paused comes before how near it is.
    const parts = await card(page, id).locator('.how-near, .badge').all();
    cards.push(name, ...(await Promise.all(parts.map(seen))));
  }
  expect(cards.slice(0, 2)).toEqual(['花园助餐点', '暂停服务，去之前请先打电话']);
  expect(heard).toEqual(cards);
  await expect(button).toHaveText('念给我听');
});

test('a place is read from its name to its address', async ({ page, city }) => {
  const engine = await Engine.put(page, ['zh-CN']);
  await page.goto(`${city.url}#/place/T-C1?${EAST_STREET}`);
  const button = wholePage(page).first();
  await button.tap();
  const heard = await hearAll(page, engine, button);
  const inOrder = [
    '东街老年食堂',
    await seen(page.locator('.how-near')),
    await seen(page.locator('main .badge').first()),
    '东街1号',
  ];
  expect(heard.filter((words) => inOrder.includes(words))).toEqual(inOrder);
  expect(heard[0]).toBe('东街老年食堂');
  expect(heard).not.toContain('打电话');
});

test('a second press stops, and what the engine still sends starts nothing', async ({ page, city }) => {
  const engine = await Engine.put(page, ['zh-CN']);
  await openList(page, city.url);
  const button = card(page).locator('.read');
  await button.tap();
  await engine.begin();
  await expect(beingRead(page)).toHaveCount(1);
  const before = await engine.cancels();
  await button.tap();
  await expect(button).toHaveText('念给我听');
  expect(await engine.cancels()).toBeGreaterThan(before);
  await engine.afterwards();
  expect(await engine.waiting()).toBe(0);
  expect(await engine.begun()).toHaveLength(1);
  await expect(beingRead(page)).toHaveCount(0);
  await expect(button).toHaveText('念给我听');
});

test('of two cards one is read: the second press takes over from the first', async ({ page, city }) => {
  const engine = await Engine.put(page, ['zh-CN']);
  await openList(page, city.url);
  await card(page, 'T-C2').locator('.read').tap();
  await engine.begin();
  await card(page, 'T-C1').locator('.read').tap();
  await expect(card(page, 'T-C2').locator('.read')).toHaveText('念给我听');
  await expect(card(page, 'T-C1').locator('.read')).toHaveText('别念了');
  expect(await hearOne(page, engine)).toBe('东街老年食堂');
});

for (const [how, leave] of [
  ['a link', (page: Page) => page.getByRole('link', { name: '西街食堂', exact: true }).tap()],
  ['back', (page: Page) => page.goBack()],
  [
    'a filter',
    async (page: Page) => {
      await page.getByRole('button', { name: '筛选' }).tap();
      await page.getByRole('button', { name: /^现在开着/ }).tap();
    },
  ],
] as const) {
  test(`leaving by ${how} stops the reading`, async ({ page, city }) => {
    const engine = await Engine.put(page, ['zh-CN']);
    await page.goto(`${city.url}#/?${EAST_STREET}`);
    await started(page);
    await page.getByRole('link', { name: /^吃饭/ }).tap();
    await expect(page.locator('[data-list] > li')).toHaveCount(3);
    const address = page.url();
    await card(page, 'T-C2').locator('.read').tap();
    await engine.begin();
    const before = await engine.cancels();
    await leave(page);
    await expect(page).not.toHaveURL(address);
    await expect.poll(() => engine.cancels()).toBeGreaterThan(before);
    await engine.afterwards();
    expect(await engine.waiting()).toBe(0);
    await expect(beingRead(page)).toHaveCount(0);
    await expect(page.getByText('别念了')).toHaveCount(0);
  });
}

test('an engine that never answers leaves a button that can be let go', async ({ page, city }) => {
  const engine = await Engine.put(page, ['zh-CN']);
  await openList(page, city.url);
  const button = card(page).locator('.read');
  for (const _ of ['once', 'and again']) {
    await button.tap();
    await expect(button).toHaveText('别念了');
    await button.tap();
    await expect(button).toHaveText('念给我听');
    expect(await engine.waiting()).toBe(0);
    await expect(beingRead(page)).toHaveCount(0);
  }
});
