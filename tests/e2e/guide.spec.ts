// 我能享受什么: a few questions, then what the city's own papers say, and nothing else.
import type { Locator, Page } from '@playwright/test';
import { ScreenReader, all } from './support/ax-tree';
import { shownCards } from './support/carried';
import { expect, Host, test } from './support/host';
import { promised, standings, wrongCards } from './support/papers';
import { Engine } from './support/speech';

const SHAOXING = '330600';
const HUAINAN = '340400';
const TIANJIAAN = '340403';
/** 80 and more, bed-ridden, forgetful, poor, alone. */
const FRAIL = 'age=80&ability=full&memory=worse&income=minimum&living=alone&rural=no&groups=severe';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const cards = (page: Page, verdict = '') =>
  page.locator(`[data-right]${verdict && `[data-verdict=${verdict}]`}`).evaluateAll((all) => all.map((card) => (card as HTMLElement).dataset.right!));

/** A page of its own each time, not another address of the one that stands: that one would answer for it. */
async function open(page: Page, host: Host, hash: string) {
  if (page.url().startsWith(host.url)) await page.goto('about:blank');
  await page.goto(host.url + hash);
  await expect(page.locator('.waiting')).toHaveCount(0);
}

async function result(page: Page, host: Host, answers: string) {
  await open(page, host, `#/guide?${answers}&q=result`);
  await expect(page.locator('.counted')).toBeVisible();
}

/** Tabs until it has the focus, and presses Enter. */
async function keys(page: Page, name: string | RegExp, key = 'Enter') {
  const wanted = page.locator('a, button, summary').filter({ hasText: name }).first();
  await expect(wanted).toBeVisible();
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await wanted.and(page.locator(':focus')).count()) === 1) return page.keyboard.press(key);
  }
  throw new Error(`no Tab reaches ${name}`);
}

test('from the first page to an answer with the keys alone', async ({ page, samples }) => {
  await open(page, samples, `#/?from=${TIANJIAAN}`);
  await keys(page, /^我能享受什么/);
  await expect(heading(page)).toBeFocused();
  await expect(page.getByText('看的是：淮南市田家庵区')).toBeVisible();
  await keys(page, '自己');
  for (const [question, answer] of [
    ['您今年多大年纪？', '80到89岁'],
    ['您平时自己能做多少事？', '有几样要人帮'],
    [/^最近一年，您是不是常忘了刚说的话/, '是的，常这样'],
    // With whom one lives changes nothing in 淮南, and is not asked.
    ['您家里有没有领这些？', '低保'],
  ] as const) {
    await expect(heading(page)).toHaveText(question);
    await expect(heading(page)).toBeFocused();
    await keys(page, answer);
  }
  await expect(heading(page)).toHaveText('您有没有下面这些情况？');
  await expect(heading(page)).toBeFocused();
  await keys(page, '住在农村', 'Space');
  await expect(page.locator(':focus')).toHaveAttribute('aria-pressed', 'true');
  await keys(page, '选好了');
  await expect(heading(page)).toHaveText('可以去问这些');
  await expect(heading(page)).toBeFocused();
  await expect(page.locator('[data-announce]')).toHaveText(/^先问这 3 件，别的 \d+ 件在下面。/);
  const told = 'age=80&ability=part&memory=worse&income=minimum&rural=yes&groups=none';
  expect(new URL(page.url()).hash).toBe(`#/guide?in=${TIANJIAAN}&${told}&who=self&q=result`);
});

test('from the first page to a number by ear', async ({ page, samples }) => {
  await open(page, samples, '#/?from=330602');
  const reader = await ScreenReader.on(page);
  await reader.find('StaticText', '越城区');
  await reader.listen();
  await reader.press('link', /^我能享受什么/);
  await reader.arrives('我能享受什么', '我能享受什么 · 数字养老地图');
  await reader.press('link', '自己');
  await reader.arrives('您今年多大年纪？', '您今年多大年纪？ · 数字养老地图');
  await reader.find('StaticText', /^第 1 题，共 \d 题$/);
  await reader.press('link', '80到89岁');
  await reader.press('link', '不答了，先看结果');
  await reader.arrives('可以去问这些', '可以去问这些 · 数字养老地图');
  await reader.hears(/^先问这 3 件，别的 \d+ 件在下面。$/m);
  await reader.press('DisclosureTriangle', '看怎么办、文件原话：养老服务“爱心卡”');
  const call = await reader.find('link', '打 96345 问，养老服务“爱心卡”');
  expect(call.is.url).toBe('tel:96345');
  const groups = all(await reader.read(), 'heading').filter((h) => h.is.level === 2);
  expect(groups[0].name).toBe('先问这 3 件');
});

test('back keeps the answers, and so does 上一题', async ({ page, samples }) => {
  await open(page, samples, `#/guide?in=${TIANJIAAN}&q=age`);
  await page.getByRole('link', { name: '70到79岁' }).tap();
  await page.getByRole('link', { name: /^有几样要人帮/ }).tap();
  await expect(heading(page)).toHaveText(/^最近一年/);
  await page.getByRole('link', { name: '上一题' }).tap();
  await expect(page.getByRole('link', { name: /^有几样要人帮/ })).toHaveAttribute('aria-current', 'true');
  await page.getByRole('link', { name: '上一题' }).tap();
  await expect(page.getByRole('link', { name: '70到79岁' })).toHaveAttribute('aria-current', 'true');
  await page.goBack();
  await page.goBack();
  await expect(heading(page)).toHaveText(/^最近一年/);
  expect(page.url()).toContain('age=70&ability=part');
  await page.goBack();
  await expect(heading(page)).toHaveText('您平时自己能做多少事？');
  expect(page.url()).toContain('age=70');
});

// For every city: crates/compile/tests/personas.rs.
test('who skips every question still gets everything the papers say', async ({ page, samples }) => {
  await open(page, samples, `#/guide?city=${HUAINAN}`);
  const skip = page.getByRole('link', { name: '不知道，跳过' });
  const press = async (link: Locator) => {
    const before = (await heading(page).textContent())!;
    await link.tap();
    await expect(heading(page)).not.toHaveText(before);
  };
  await press(page.getByRole('link', { name: '自己' }));
  let asked = 0;
  for (; await skip.isVisible(); asked += 1) await press(skip);
  expect(asked).toBeGreaterThan(3);
  expect(asked).toBeLessThan(8);
  await expect(page.locator('.counted')).toBeVisible();
  expect((await cards(page)).sort()).toEqual(promised(HUAINAN).map((e) => e.id).sort());
  expect(await cards(page, 'not-now')).toEqual([]);
});

// For every city: crates/compile/tests/promises.rs.
test('every quote shown stands so in the sheet of the city, and none of another', async ({ page, samples }) => {
  await result(page, samples, `city=${HUAINAN}`);
  expect(wrongCards(HUAINAN, await shownCards(page))).toEqual([]);
});

// For every city and county: crates/compile/tests/personas.rs.
test('nothing of a draft or an expired paper is called likely on the page', async ({ page, samples }) => {
  const paper = standings();
  const sheet = promised('370600');
  await result(page, samples, `city=370600&${FRAIL}`);
  const likely = await cards(page, 'likely');
  expect(likely.length).toBeGreaterThan(0);
  for (const id of likely) expect(paper.get(sheet.find((e) => e.id === id)!.papers[0]!), id).toBe('施行中');
  await result(page, samples, `in=${TIANJIAAN}&${FRAIL}`);
  expect((await cards(page, 'maybe')).length).toBeGreaterThan(0);
  expect((await cards(page, 'likely')).filter((id) => id.startsWith('tianjiaan-'))).toEqual([]);
});

test('a rule of one county is marked as expired there, and the others do not see it', async ({ page, samples }) => {
  await result(page, samples, `in=${TIANJIAAN}&${FRAIL}`);
  const rule = page.locator('[data-right=tianjiaan-respite]');
  await page.locator('summary', { hasText: '以前的草稿，已过期' }).tap();
  await expect(rule.locator('.standing').first()).toHaveText('草稿，已过期');
  await rule.locator('summary').first().tap();
  await expect(rule).toContainText('这份文件过期了。现在有没有，打电话问。');
  await expect(rule).toContainText('这是田家庵区的文件');
  expect(await cards(page, 'former')).toContain('tianjiaan-respite');
  await result(page, samples, `in=340402&${FRAIL}`);
  await expect(rule).toHaveCount(0);
});

test('where no county has a rule of its own, nobody is asked for the county', async ({ page, samples }) => {
  await open(page, samples, '#/guide?city=370600');
  await page.getByRole('link', { name: '自己' }).tap();
  await expect(heading(page)).toHaveText('您今年多大年纪？');
  await open(page, samples, `#/guide?city=${HUAINAN}`);
  await page.getByRole('link', { name: '自己' }).tap();
  await expect(heading(page)).toHaveText('您住在哪个区（县、市）？');
  await page.getByRole('link', { name: '田家庵区' }).tap();
  await expect(page).toHaveURL(/in=340403/);
});

test('a sent result is the same on another phone, and nothing is kept on either', async ({ page, samples, browser }) => {
  await result(page, samples, `in=${TIANJIAAN}&${FRAIL}`);
  const shown = await page.locator('.group').allInnerTexts();
  expect(shown.length).toBeGreaterThan(1);
  await expect(page.locator('.send').getByRole('button', { name: '发给家人' })).toBeVisible();
  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.locator('.counted')).toBeVisible();
  expect(await other.locator('.group').allInnerTexts()).toEqual(shown);
  const kept = await other.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }) + document.cookie);
  expect(kept).not.toMatch(/full|worse|minimum|alone|severe|340403/);
  await context.close();
  expect(samples.requests.filter((path) => /full|worse|severe/.test(path))).toEqual([]);
});

for (const [what, hash, says] of [
  ['an unknown question', `#/guide?city=${HUAINAN}&q=shoe_size`, '我能享受什么'],
  ['an unknown answer', `#/guide?city=${HUAINAN}&age=eighty&q=ability`, '您平时自己能做多少事？'],
  ['an unknown topic', `#/guide?city=${HUAINAN}&topic=treasure`, '我能享受什么'],
  ['no city', '#/guide?age=80&q=result', '您住在哪个城市？'],
  ['a city this map does not have', '#/guide?city=110000&age=80&q=income', '您住在哪个城市？'],
] as const) {
  test(`a link to the guide with ${what} leads on`, async ({ page, samples }) => {
    await open(page, samples, hash);
    await expect(heading(page)).toHaveText(says);
    await page.locator('.guide .option').first().tap();
    await expect(page.locator('.guide .option, .guide .card').first()).toBeVisible();
  });
}

test('a link without a city goes on, once the city is chosen, with the answers it carried', async ({ page, samples }) => {
  await open(page, samples, '#/guide?age=80&q=result');
  await page.getByRole('link', { name: '泰安市' }).tap();
  await expect(page.locator('.counted')).toBeVisible();
  expect(new URL(page.url()).hash).toBe('#/guide?city=370900&age=80&q=result');
});

test('papers that do not come are no dead end, and a retry brings them', async ({ page }) => {
  const faults = { broken: [{ path: '-rights-', status: 404 }] };
  const host = await Host.start({ fixture: false, faults });
  await page.goto(`${host.url}#/guide?city=${SHAOXING}&q=age`);
  await expect(page.locator('.notice')).toContainText('这份资料不在网站上（404）');
  await expect(page.locator('.notice')).toBeVisible();
  await expect(page.locator('#main a[href="tel:96345"]')).toBeVisible();
  await expect(page.locator('[data-announce]')).toContainText('资料没有取到');
  faults.broken.length = 0;
  await page.getByRole('button', { name: '再试一次' }).tap();
  await expect(page.getByRole('link', { name: '80到89岁' })).toBeVisible();
  host.stop();
});

test('a city without papers says so, and whom to ring', async ({ page, city }) => {
  await page.goto(`${city.url}#/guide?city=990100&q=result`);
  await expect(page.getByRole('heading', { name: '测试市还没有放进政策文件' })).toBeVisible();
  await expect(page.locator('#main a[href="tel:12345"]')).toBeVisible();
});

test('what only one county gives says so, whoever asks', async ({ page, samples }) => {
  await page.goto(`${samples.url}#/guide?city=340400&topic=dementia`);
  const card = page.locator('[data-right="tianjiaan-care"], [data-right^="tianjiaan"]').first();
  await expect(card).toContainText('这是田家庵区的文件');
});

test('the papers are not called samples, the places are', async ({ page, samples }) => {
  await result(page, samples, 'city=370600');
  await expect(page.locator('.sample-band')).toHaveCount(0);
  await page.goto(`${samples.url}#/nearby?kind=canteen&from=370602`);
  await expect(page.locator('.sample-band')).toBeVisible();
});

test('nobody who does not ask downloads the papers', async ({ page, samples }) => {
  await open(page, samples, `#/?from=${TIANJIAAN}`);
  await expect(page.getByText('淮南市').or(page.getByText('田家庵区')).first()).toBeVisible();
  expect(samples.requests.filter((path) => path.includes('-rights-'))).toEqual([]);
  await page.getByRole('link', { name: /^我能享受什么/ }).tap();
  await expect(page.getByRole('heading', { name: '给谁问？' })).toBeVisible();
  expect(samples.requests.filter((path) => path.includes('-rights-'))).toHaveLength(1);
});

test('a press leads from an entitlement to the places that deliver it', async ({ page, samples }) => {
  await open(page, samples, '#/guide?city=330600&topic=dementia&memory=worse');
  await page.getByRole('link', { name: '看附近的养老院（收失智老人）' }).first().tap();
  await expect(page).toHaveURL(/#\/nearby\?kind=institution&from=330600&needs=dementia/);
  await expect(page.locator('[data-list] > li').first()).toBeVisible();
});

test('failing memory is asked about in plain words, never as an illness', async ({ page, samples }) => {
  await open(page, samples, `#/guide?in=${TIANJIAAN}&topic=dementia`);
  const screening = page.getByRole('heading', { name: /^最近一年，您是不是常忘了刚说的话、刚做的事，或者走熟的路认不得？$/ });
  await expect(screening).toBeVisible();
  await expect(page.getByText('这里不看病，只是问一问')).toBeVisible();
  await page.getByRole('link', { name: /^是的，常这样/ }).tap();
  await expect(screening).toHaveCount(0);
  await expect(page).toHaveURL(/memory=worse.*topic=dementia/);
  expect(await cards(page, 'likely')).toEqual([]);
  await expect(page.getByText('是不是失智？要请医生看').first()).toBeVisible();
  for (const more of ['短住几天', '照护家人', '能力评估']) await expect(page.getByRole('link', { name: more }).first()).toBeVisible();
});

test('nobody is told that days of respite are left of a paper that is over, or of another place', async ({ page, samples }) => {
  const days = page.locator('[data-days]');
  await open(page, samples, `#/guide?in=${TIANJIAAN}&topic=respite&used=3`);
  await expect(page.locator('[data-right=tianjiaan-respite]')).toContainText('28天');
  await expect(days).toHaveCount(0);
  for (const [place, name] of [
    [`in=${TIANJIAAN}`, '淮南市田家庵区'],
    ['in=340402', '淮南市大通区'],
    ['city=370600', '烟台市'],
    ['city=330600', '绍兴市'],
    ['city=370900', '泰安市'],
  ] as const) {
    await open(page, samples, `#/guide?${place}&topic=respite`);
    await expect(page.locator('.guide .from')).toContainText(name);
    await expect(page.locator('.guide .topics')).toBeVisible();
    await expect(page.locator('#main')).not.toContainText('还剩');
    await expect(page.locator('[data-days]')).toHaveCount(0);
  }
});

test('only what is written for this place is led to, so that no way ends in nothing', async ({ page, samples }) => {
  for (const place of ['in=340402', `in=${TIANJIAAN}`, 'city=370900']) {
    await open(page, samples, `#/guide?${place}&q=result`);
    const ways = page.locator('nav.topics a');
    await page.locator('nav.topics summary').tap();
    await expect(ways.first()).toBeVisible();
    for (const href of await ways.evaluateAll((all) => all.map((a) => a.getAttribute('href')!))) {
      await open(page, samples, href);
      await expect(page.locator('[data-right]').first(), href).toBeVisible();
    }
  }
});

test('of a paper that is over every card says that it was never more than a draft', async ({ page, samples }) => {
  await open(page, samples, `#/guide?in=${TIANJIAAN}&q=result`);
  const over = page.locator('[data-right]', { has: page.locator('.standing', { hasText: '已过期' }) });
  const cautions = await over.evaluateAll((all) => all.map((card) => card.querySelector('.inexact')?.textContent));
  expect(cautions.length).toBeGreaterThan(3);
  for (const caution of cautions) expect(caution).toContain('手头的是征求意见的草稿');
});

test('places near are looked for where the person lives, not where the phone is', async ({ page, samples }) => {
  // In 寿县, inside of the box around the city, and far from 田家庵区.
  await page.goto(`${samples.url}#/nearby?kind=canteen&at=116.78700,32.57700`);
  await expect(page.locator('.card').first()).toBeVisible();
  await open(page, samples, `#/guide?in=${TIANJIAAN}&topic=meals`);
  await expect(page.locator('#main a[href*="#/nearby?kind=canteen"]').first()).toHaveAttribute('href', /from=340403/);
});

test('a city whose papers do not speak of a thing says that, and no number of another city', async ({ page, samples }) => {
  await open(page, samples, '#/guide?city=370600&topic=love_card');
  await expect(page.getByRole('heading', { name: '这里没有烟台市关于“爱心卡”的条文' })).toBeVisible();
  await expect(page.locator('#main a[href^="tel:"]').first()).toBeVisible();
  await open(page, samples, '#/guide?city=330600&topic=love_card&age=70&ability=full');
  const card = page.locator('[data-right=love-card]');
  await expect(card).toContainText('满60岁，又有一样：离不开人照顾（失能）或失智');
  await expect(card).toContainText('满80岁');
  await expect(card.locator('.standing').first()).toHaveText('草稿，还没定');
  await expect(card).toContainText('征求意见稿');
});

test('an answer is changed from the result, and the result is next', async ({ page, samples }) => {
  await result(page, samples, `city=370600&${FRAIL}`);
  const told = page.locator('summary', { hasText: '您的情况：' });
  await expect(told).toContainText('80到89岁，大多要人帮');
  await told.tap();
  await page.getByRole('link', { name: '年纪：80到89岁' }).tap();
  await expect(heading(page)).toHaveText('您今年多大年纪？');
  await page.getByRole('link', { name: '不到60岁' }).tap();
  await expect(heading(page)).toHaveText('可以去问这些');
  await told.tap();
  await expect(page.getByRole('link', { name: '年纪：不到60岁' })).toBeVisible();
  expect((await cards(page, 'not-now')).length).toBeGreaterThan(0);
});

test('on paper there are names, what to say and numbers, and nothing to press', async ({ page, samples }) => {
  await Engine.put(page, ['zh-CN']);
  await result(page, samples, `in=${TIANJIAAN}&${FRAIL}`);
  const seen = (what: string) => page.locator(what).filter({ visible: true });
  const pressed = ['header', '.hotline', '.read', '.send', '.topics', '.print', '.result'];
  for (const here of pressed) await expect(seen(here), here).not.toHaveCount(0);
  await expect(seen('.hand-over')).toHaveCount(0);

  await page.emulateMedia({ media: 'print' });
  for (const gone of pressed) await expect(seen(gone), gone).toHaveCount(0);
  const first = (await page.locator('[data-group=first] h3').allTextContents()).map((title) => expect.stringContaining(title));
  const lines = await page.locator('.hand-over li').allTextContents();
  expect(lines.slice(0, 3)).toEqual(first);
  for (const line of lines) expect(line).toMatch(/打\s?12345/);
  await expect(page.locator('.hand-over')).toContainText('您的情况：80到89岁');

  // A topic has no sheet of its own: what is folded stands unfolded on the paper.
  await page.emulateMedia({ media: 'screen' });
  await open(page, samples, `#/guide?in=${TIANJIAAN}&topic=respite`);
  const quotes = page.locator('[data-right] blockquote');
  await expect(seen('[data-right] blockquote')).toHaveCount(0);
  await page.emulateMedia({ media: 'print' });
  await expect(seen('[data-right] blockquote')).toHaveCount(await quotes.count());
});
