// 我能享受什么 answers short and in the order that matters: whom it is for, money and care first, one call, one or two sheets
// of paper.
import type { Page } from '@playwright/test';
import { ScreenReader, all } from './support/ax-tree';
import { copied, copiedLink } from './support/copied';
import { expect, type Host, test } from './support/host';
import { dress } from './support/looks';
import { promised } from './support/papers';
import { plain, print } from './support/pdf';

/** People of four cities, as the guide would hear of them. */
const PEOPLE = [
  ['绍兴, 80, alone, 低保', '330600', 'in=330602&age=80&ability=self&memory=fine&income=minimum&living=alone&rural=no&groups=none'],
  ['绍兴, nothing told', '330600', 'city=330600'],
  ['寿县, 特困, needs care', '340400', 'in=340422&age=70&ability=full&memory=fine&income=extreme&living=alone&rural=yes&groups=none'],
  ['凤台, 82, alone, 低保', '340400', 'in=340421&age=80&ability=self&memory=fine&income=minimum&living=alone&rural=yes&groups=none'],
  ['田家庵, 85, needs some help', '340400', 'in=340403&age=80&ability=part&memory=fine&income=other&living=empty&rural=no&groups=none'],
  ['田家庵, everything', '340400', 'in=340403&age=80&ability=full&memory=worse&income=minimum&living=alone&rural=no&groups=severe'],
  ['烟台, 70, a couple', '370600', 'city=370600&age=70&ability=self&memory=fine&income=other&living=empty&rural=no&groups=none'],
  ['烟台, 90, everything', '370600', 'city=370600&age=90&ability=full&memory=dementia&income=extreme&living=left&rural=yes&groups=severe'],
  ['莱州, a village, every trouble', '370600', 'in=370683&age=65&ability=full&memory=worse&income=minimum&living=alone&rural=yes&groups=severe,chronic,family_planning'],
  ['凤台, a village, 特困, every trouble', '340400', 'in=340421&age=70&ability=self&memory=worse&income=extreme&living=alone&rural=yes&groups=severe,chronic,family_planning'],
  ['泰安, not old yet', '370900', 'city=370900&age=u60&ability=self&memory=fine&income=other&living=family&rural=no&groups=none'],
  ['泰安, 70, well', '370900', 'city=370900&age=70&ability=self&memory=fine&income=other&living=family&rural=no&groups=none'],
] as const;

const WELL = 'city=370900&age=70&ability=self&memory=fine&income=other&living=family&rural=no&groups=none';
const EVERYTHING = PEOPLE[5][2];

/** What one is told, or is assessed for: not what one gets. */
const NO_HELP = ['guidance', 'learning', 'protection', 'assessment'];

/** A screen of the smallest phone. */
const SCREEN = 640;

async function result(page: Page, host: Host, answers: string) {
  if (page.url().startsWith(host.url)) await page.goto('about:blank');
  await page.goto(`${host.url}#/guide?${answers}&q=result`);
  await expect(page.locator('.counted')).toBeVisible();
}

/** The cards that are seen without unfolding anything: their ids, and where they begin. */
const seenCards = (page: Page) =>
  page.locator('[data-right]').filter({ visible: true }).evaluateAll((all) =>
    all.map((card) => ({ id: (card as HTMLElement).dataset.right!, top: card.getBoundingClientRect().top + scrollY })),
  );

for (const [who, city, answers] of PEOPLE) {
  test(`${who}: money or care is on the first screen and a half, and all of it is short`, async ({ page, samples }) => {
    await result(page, samples, answers);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(height).toBeLessThanOrEqual(2500);

    const sheet = promised(city);
    const seen = await seenCards(page);
    const first = seen.find(({ id }) => !NO_HELP.includes(sheet.find((one) => one.id === id)!.topics[0]!));
    expect(first?.top).toBeLessThanOrEqual(1.5 * SCREEN);
    // Three things one can keep in mind; and what everybody has is none of them.
    const three = await page.locator('[data-group=first] [data-right]').count();
    expect(three).toBe(3);
    for (const { id } of seen.slice(0, three)) {
      expect(['guidance', 'learning', 'protection'], id).not.toContain(sheet.find((one) => one.id === id)!.topics[0]!);
    }
  });

  test(`${who}: on paper it is a sheet or two, each thing with its number, and no quote`, async ({ page, samples }) => {
    await result(page, samples, answers);
    const titles = (group: string) => page.locator(`[data-group=${group}] h3`).allTextContents();
    const asked = [...(await titles('first')), ...(await titles('more')), ...(await titles('still-more'))];
    const refused = [...(await titles('not-now')), ...(await titles('former'))];
    const out = await print(page);
    const said = plain(out.pieces.map(({ text }) => text).join(''));
    expect(out.pages.length).toBeLessThanOrEqual(2);
    expect(asked.length).toBeGreaterThan(3);
    const lines = await page.locator('.hand-over li b').allTextContents();
    expect(lines).toEqual(asked);
    expect(said).toContain(plain(asked[0]!));
    // A title may be the name of another thing, too.
    for (const title of refused.filter((title) => !asked.some((one) => one.includes(title)))) expect(said).not.toContain(plain(title));
    const quotes = promised(city).flatMap(({ quotes }) => quotes).filter((quote) => quote.length > 12);
    for (const quote of quotes) expect(said).not.toContain(plain(quote));
    expect(said).toMatch(/12345|96345/);
    expect(said).not.toMatch(/现在够不上|过期/);
  });
}

for (const [size, most] of [['larger', 2700], ['largest', 4000]] as const) {
  test(`letters ${size}: three things to ask about first, all else a press away, and the page stays short`, async ({ page, samples }) => {
    await page.addInitScript((size) => {
      if (location.protocol !== 'about:') localStorage.setItem('eldercare-map.size', size);
    }, size);
    for (const [who, , answers] of PEOPLE) {
      await result(page, samples, answers);
      await expect(page.locator('html'), who).toHaveAttribute('data-size', size);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      expect(height, who).toBeLessThanOrEqual(most);
      await expect(page.locator('[data-group=first] [data-right]'), who).toHaveCount(3);
      const folded = page.locator('[data-group=still-more]');
      if ((await folded.count()) === 0) continue;
      await folded.locator('summary').first().tap();
      await expect(folded.locator('[data-right]').first(), who).toBeVisible();
    }
  });
}

test('the heights and sheets hold for whoever has most, at every size of letters', async ({ page, samples }) => {
  await result(page, samples, EVERYTHING);
  for (const size of ['larger', 'largest'] as const) {
    await dress(page, { size, theme: 'light' });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide, size).toBeLessThanOrEqual(0);
    const [first] = await seenCards(page);
    expect(first!.top, size).toBeLessThanOrEqual(SCREEN);
  }
});

test('what one asks of is asked in one call: a number once, with what to say', async ({ page, samples }) => {
  for (const [, , answers] of PEOPLE) {
    await result(page, samples, answers);
    const calls = page.locator('#main a[href^="tel:"]').filter({ visible: true });
    const numbers = await calls.evaluateAll((all) => all.map((a) => a.getAttribute('href')!));
    expect(numbers.length, answers).toBeGreaterThan(0);
    expect(numbers).toEqual([...new Set(numbers)]);
  }
  await expect(page.locator('.call-sheet')).toContainText('打 12345');
});

test('where a clause sends one to the village, the village stands before the number', async ({ page, samples }) => {
  // 烟台: 到社区（村）登记.
  await result(page, samples, 'city=370600&age=80&ability=self&memory=fine&income=other&living=alone&rural=yes&groups=none');
  const sheet = page.locator('.call-sheet');
  const said = (await sheet.textContent())!;
  expect(said).toContain('先到村里（社区）或街道（镇）问');
  expect(said.indexOf('先到村里')).toBeLessThan(said.indexOf('打 12345'));
});

test('what other counties rule is not in the result, and an expired draft is in no count', async ({ page, samples }) => {
  const own = promised('340400').filter(({ county }) => county === '340403');
  expect(own.length).toBeGreaterThan(3);
  await result(page, samples, PEOPLE[3][2]);
  for (const { id } of own) await expect(page.locator(`[data-right=${id}]`), id).toHaveCount(0);

  await result(page, samples, EVERYTHING);
  const former = page.locator('[data-group=former]');
  await expect(former.getByRole('heading', { level: 2 })).toHaveText(/^以前的草稿，已过期（\d+ 条）$/);
  const inside = await former.locator('[data-right]').count();
  expect(inside).toBeGreaterThan(3);
  await expect(page.locator('[data-verdict=former]')).toHaveCount(inside);
  const counted = await page.locator('[data-announce]').textContent();
  const numbers = [...counted!.matchAll(/\d+/g)].map(Number);
  const rest = await page.locator('[data-group=more] [data-right], [data-group=still-more] [data-right]').count();
  expect(numbers).toEqual([3, rest]);
});

test('why, how and the paper’s own words are a press away on every card', async ({ page, samples }) => {
  await result(page, samples, EVERYTHING);
  const cards = page.locator('[data-right]');
  const lacking = await cards.evaluateAll((all) =>
    all.filter((card) => !card.querySelector('details blockquote') || !/《.+》.*(年|未注明)/.test(card.textContent!)).map((card) => (card as HTMLElement).dataset.right),
  );
  expect(lacking).toEqual([]);
  const first = cards.first();
  await first.locator('summary').first().tap();
  await expect(first.getByText('怎么办：')).toBeVisible();
  await first.locator('.quoted > summary').tap();
  await expect(first.locator('blockquote').first()).toBeVisible();
});

test('that a paper does not say something is said once, at the foot', async ({ page, samples }) => {
  for (const [who, , answers] of PEOPLE) {
    await result(page, samples, answers);
    // Folded words count, what is for paper alone does not.
    const said = await page.locator('.result').evaluate((all) => all.textContent!);
    expect(said.match(/没有写|没写/g), who).toEqual(['没有写']);
    const foot = page.locator('.result .hint', { hasText: '没有写' });
    await expect(foot, who).toBeVisible();
  }
});

test.describe('on a wide screen', () => {
  test.use({ viewport: { width: 1366, height: 768 }, hasTouch: false });

  for (const size of ['large', 'largest'] as const) {
    test(`what is opened stands right of its row, and the rows stay left, letters ${size}`, async ({ page, samples }) => {
      await result(page, samples, EVERYTHING);
      await dress(page, { size, theme: 'light' });
      /** Where it stands on the page, wherever that is scrolled to. */
      const box = async (of: ReturnType<Page['locator']>) => {
        const { x, y, width, height } = (await of.boundingBox())!;
        return { x, y: Math.round(y + (await page.evaluate(() => scrollY))), width, height };
      };
      for (const group of ['first', 'more']) {
        const cards = page.locator(`[data-group=${group}] [data-right]`);
        const name = cards.nth(1).getByRole('heading', { level: 3 });
        const [before, above] = [await box(name), await box(cards.nth(0))];
        await cards.nth(1).locator('summary').first().click();
        const how = cards.nth(1).getByText('怎么办：');
        await expect(how).toBeVisible();
        const [after, opened, next] = [await box(name), await box(how), await box(cards.nth(2))];
        expect(opened.x, group).toBeGreaterThan(1366 / 2 - 40);
        expect(after.x + after.width, group).toBeLessThanOrEqual(opened.x);
        expect([after.x, (await box(cards.nth(0))).y], group).toEqual([before.x, above.y]);
        expect(next.x, group).toBe(above.x);
        expect(next.y, group).toBeGreaterThanOrEqual(opened.y + opened.height);
      }
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
    });
  }
});

test('a list near is led to once a page, and never a list of nothing', async ({ page, samples }) => {
  for (const [, , answers] of PEOPLE) {
    await result(page, samples, answers);
    const ways = await page.locator('#main .card a[href*="#/nearby"]').evaluateAll((all) => all.map((a) => a.getAttribute('href')!));
    const kinds = ways.map((href) => /kind=(\w+)/.exec(href)![1]);
    expect(kinds).toEqual([...new Set(kinds)]);
  }
  // Nobody’s institution comes to the home: 看附近的养老院（可上门） would show none.
  for (const hash of ['#/guide?city=370900&topic=home_care', '#/guide?city=370900&topic=dementia', '#/guide?city=370900&topic=rental']) {
    await page.goto('about:blank');
    await page.goto(samples.url + hash);
    await expect(page.locator('[data-right]').first()).toBeVisible();
    const ways = await page.locator('#main a[href*="#/nearby"]').evaluateAll((all) => all.map((a) => a.getAttribute('href')!));
    expect(ways.length, hash).toBeGreaterThan(0);
    for (const href of ways) {
      await page.goto('about:blank');
      await page.goto(samples.url + href);
      await expect(page.locator('[data-list] > li, [data-comes-home] li, .card').first(), href).toBeVisible();
    }
  }
});

test('whom it is asked for is asked first, and all questions are about that one', async ({ page, samples }) => {
  await page.goto(`${samples.url}#/guide?city=370600`);
  await expect(page.getByRole('heading', { name: '给谁问？' })).toBeVisible();
  await page.getByRole('link', { name: /^爸妈/ }).tap();
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('爸妈今年多大年纪？');
  await expect(heading).toBeFocused();
  await expect(page).toHaveURL(/who=parents/);
  await expect(page).toHaveTitle(/^爸妈今年多大年纪？/);
  const next = async (answer: string | RegExp, question: RegExp) => {
    await page.getByRole('link', { name: answer }).first().tap();
    await expect(heading).toHaveText(question);
  };
  await next('80到89岁', /^爸妈平时自己能做多少事/);
  await next(/^都能自己做/, /^最近一年，爸妈是不是常忘了/);
  await page.getByRole('link', { name: '不答了，先看结果' }).tap();
  await expect(page.locator('.from')).toHaveText('爸妈，烟台市');
  await expect(page).toHaveURL(/who=parents/);
  await page.locator('summary', { hasText: '爸妈的情况：80到89岁' }).tap();
  await page.getByRole('link', { name: '年纪：80到89岁' }).tap();
  await expect(heading).toHaveText('爸妈今年多大年纪？');

  await page.goto('about:blank');
  await page.goto(`${samples.url}#/guide?city=370600&who=spouse&age=80&q=living`);
  await expect(heading).toHaveText('老伴和谁一起住？');
  await expect(page.getByRole('link', { name: /^只和我住/ })).toBeVisible();
  await page.goto('about:blank');
  await page.goto(`${samples.url}#/guide?city=370600&q=age`);
  await expect(heading).toHaveText('您今年多大年纪？');
});

test('who looks for the family finds 爸妈 chosen', async ({ page, samples }) => {
  await page.goto(`${samples.url}#/?from=370602&for=family`);
  await page.getByRole('link', { name: /^我能享受什么/ }).tap();
  await expect(page.getByRole('link', { name: /^爸妈/ })).toHaveAttribute('aria-current', 'true');
  await page.goto('about:blank');
  await page.goto(`${samples.url}#/guide?city=370600&q=age&for=family`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('爸妈今年多大年纪？');
  await page.goto('about:blank');
  await page.goto(`${samples.url}#/guide?city=370600`);
  await expect(page.getByRole('link', { name: /^自己/ })).toBeVisible();
  await expect(page.locator('.option[aria-current]')).toHaveCount(0);
});

test('every age stands above the foot of the smallest screen', async ({ page, samples }) => {
  await page.goto(`${samples.url}#/guide?in=340403&q=age`);
  const ages = page.locator('.option');
  await expect(ages).toHaveCount(6);
  const foot = (await page.locator('.hotline').boundingBox())!.y;
  for (const box of await Promise.all((await ages.all()).map((age) => age.boundingBox()))) {
    expect(box!.y + box!.height).toBeLessThanOrEqual(Math.min(foot, SCREEN));
    expect(box!.height).toBeGreaterThanOrEqual(60);
  }
});

test('whoever is not 60 yet is told where else to ask', async ({ page, samples }) => {
  await result(page, samples, WELL.replace('age=70', 'age=u60'));
  await expect(page.getByRole('heading', { name: '不到60岁，还可以去别处问' })).toBeVisible();
  await expect(page.locator('#main')).toContainText('残联');
  await result(page, samples, WELL);
  await expect(page.getByText('不到60岁')).toHaveCount(0);
});

test('by ear the first things come first, then how to ask, then the rest, each a heading', async ({ page, samples }) => {
  await result(page, samples, EVERYTHING);
  const reader = await ScreenReader.on(page);
  const headings = all(await reader.read(), 'heading').map(({ name, is }) => `${is.level} ${name}`);
  const second = headings.filter((heading) => heading.startsWith('2'));
  expect(second.slice(0, 2)).toEqual(['2 先问这 3 件', '2 一次问完']);
  const first = headings.indexOf('2 先问这 3 件');
  expect(headings.slice(first + 1, first + 4).every((heading) => heading.startsWith('3'))).toBe(true);
  expect(headings[0]).toBe('1 可以去问这些');
});

test('the family reads what to ask about first in the text that is sent, without opening the link', async ({ page, samples, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await result(page, samples, EVERYTHING);
  const ids = await page.locator('[data-group=first] [data-right]').evaluateAll((all) => all.map((card) => (card as HTMLElement).dataset.right!));
  const sheet = promised(PEOPLE[5][1]);
  const first = ids.map((id) => sheet.find((one) => one.id === id)!.title);
  expect(first).toHaveLength(3);
  await page.locator('[data-share]').tap();
  await expect(page.locator('.sent')).toHaveText(/^文字和链接复制好了/);
  const said = await copied(page);
  for (const [at, title] of first.entries()) expect(said).toContain(`${at + 1}. ${title}`);
  expect(said).toMatch(/没有写/);
  expect(await copiedLink(page)).toContain('guide');
});
