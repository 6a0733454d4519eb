// What one sees without doing anything, and at once after a press.
import type { Page } from '@playwright/test';
import { expect, hold, started, test } from './support/host';
import { pressNeed } from './support/needs';
import { Sheets } from './support/nearest';
import { BEFORE_LUNCH, wholeCards } from './support/whole-cards';

const EAST_STREET = 'from=990101001002';
const SHAOXING = 'at=120.55912,29.99820';

const A_TOWN = 'from=330602001';

for (const [kind, start] of [
  ['canteen', SHAOXING],
  ['institution', SHAOXING],
  ['rental', SHAOXING],
  ['canteen', A_TOWN],
  ['institution', A_TOWN],
  ['rental', A_TOWN],
]) {
  test(`two whole cards of kind ${kind} are on the first screen of a small phone, from ${start}`, async ({ page, samples }) => {
    await page.clock.setFixedTime(BEFORE_LUNCH);
    await page.goto(`${samples.url}#/nearby?kind=${kind}&${start}`);
    expect(await wholeCards(page)).toBeGreaterThanOrEqual(2);
  });
}

test('the bar at the foot lies below the screen while a list is on its way, and so it is not pushed there', async ({ page, samples }) => {
  const letGo = await hold(page, '**/manifest/*.json');
  await page.goto(`${samples.url}#/nearby?kind=canteen&${SHAOXING}`);
  await started(page);
  await expect(page.locator('main > .waiting')).toBeVisible();
  const isBelow = () => page.locator('.hotline').evaluate((bar) => bar.getBoundingClientRect().top >= innerHeight);
  expect(await isBelow()).toBe(true);
  await expect(page.locator('a.header-call')).toBeVisible();
  letGo();
  await expect(page.locator('[data-list] > li').first()).toBeVisible();
  expect(await isBelow()).toBe(true);
});

for (const start of [SHAOXING, A_TOWN]) {
  for (const kind of ['canteen', 'institution', 'rental', 'centre']) {
    test(`at the middle size a list of kind ${kind} has its title and its buttons on one line, from ${start}`, async ({ page, samples }) => {
      await page.clock.setFixedTime(BEFORE_LUNCH);
      await page.addInitScript(() => localStorage.setItem('eldercare-map.size', 'larger'));
      await page.goto(`${samples.url}#/nearby?kind=${kind}&${start}`);
      const card = page.locator('[data-list] > li').first();
      await expect(card.locator('.button.call')).toBeVisible();
      const middles = await page.locator('.title-row').evaluate((row) =>
        [...row.children].filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect()).map(({ top, bottom }) => (top + bottom) / 2),
      );
      expect(middles.length).toBeGreaterThan(2);
      expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(8);
      const [words, button] = await Promise.all([card.locator('.card-words').boundingBox(), card.locator('.button.call').boundingBox()]);
      expect(button!.width, 'the button is as wide as the card').toBeGreaterThan(words!.width - 1);
      expect(await wholeCards(page)).toBeGreaterThanOrEqual(1);
    });
  }
}

for (const [where, address] of [
  ['at the edge of a city', 'kind=canteen&at=120.35000,30.00000'],
  ['where nothing is near', `kind=centre&${SHAOXING}`],
]) {
  test(`${where} what is said first leaves the first card on the first screen`, async ({ page, samples }) => {
    await page.goto(`${samples.url}#/nearby?${address}`);
    await expect(page.locator('[data-beyond]')).toBeVisible();
    expect(await wholeCards(page)).toBeGreaterThanOrEqual(1);
  });
}

for (const [name, address] of [
  ['a place', `#/place/S330602001-IN2?${SHAOXING}`],
  ['a town', '#/where?in=330602002'],
]) {
  test(`what can be pressed on the page of ${name} has its words whole in every size`, async ({ page, samples }) => {
    await page.goto(`${samples.url}${address}`);
    await expect(page.locator('main .button').first()).toBeVisible();
    for (const size of ['large', 'larger', 'largest']) {
      await page.evaluate((size) => (document.documentElement.dataset.size = size), size);
      // Four characters are a word: they stand on one line.
      const broken = await page.locator('main .send .button > span, main .whole').evaluateAll((all) =>
        all.filter((one) => {
          const words = document.createRange();
          words.selectNodeContents(one);
          return new Set([...words.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
        }).map((one) => one.textContent),
      );
      expect(broken, size).toEqual([]);
    }
  });
}

/** Where the last of what may be seen ends: the screen, or the number at its foot. */
const seenUntil = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const foot = document.querySelector('.hotline')!;
    return getComputedStyle(foot).position === 'sticky' ? foot.getBoundingClientRect().top : innerHeight;
  });

test('all five ways to begin are on the first screen of a small phone', async ({ page, samples }) => {
  await page.goto(`${samples.url}#/?${A_TOWN}`);
  const tiles = page.locator('.tiles:not(.more) > .tile');
  await expect(tiles).toHaveCount(5);
  await expect(page.locator('[data-start-words]')).toContainText('街道');
  const ends = await tiles.evaluateAll((all) => Math.max(...all.map((tile) => tile.getBoundingClientRect().bottom)));
  expect(ends).toBeLessThanOrEqual(await seenUntil(page));
});

test('at the largest size two tiles of the first page are whole; on a phone the way to the family stands at its foot', async ({ page, samples }) => {
  await page.addInitScript(() => localStorage.setItem('eldercare-map.size', 'largest'));
  await page.goto(`${samples.url}#/?from=330602002`);
  await expect(page.locator('[data-start-words]')).toContainText('街道');
  const second = (await page.locator('.tiles > .tile').nth(1).boundingBox())!;
  expect(second.y + second.height).toBeLessThanOrEqual(await seenUntil(page));
  await expect(page.locator('.foot-links').getByRole('link', { name: '帮爸妈查' })).toHaveCount(1);
});

test('at the largest size the number to ring stands in the header in digits, on one line with the rest', async ({ page, samples }) => {
  await page.addInitScript(() => localStorage.setItem('eldercare-map.size', 'largest'));
  for (const hash of [`#/nearby?kind=canteen&${SHAOXING}`, `#/place/S330602002-CT1?${SHAOXING}`, '#/guide?in=330602&age=80&q=memory']) {
    await page.goto(`${samples.url}${hash}`);
    await expect(page.locator('a.header-call > span')).toBeVisible();
    await expect(page.locator('a.header-call')).toHaveText(/^(96345|12345)$/);
    expect((await page.locator('.header').boundingBox())!.height).toBeLessThan(70);
  }
});

test('on the map of a small phone the chosen card is whole, with its button', async ({ page, samples }) => {
  await page.clock.setFixedTime(BEFORE_LUNCH);
  for (const kind of ['canteen', 'institution']) {
    await page.goto('about:blank');
    await page.goto(`${samples.url}#/nearby?kind=${kind}&${SHAOXING}&view=map`);
    await expect(page.locator('.map[data-ready] [data-pin]').first()).toBeVisible();
    const card = (await page.locator('.chosen-place .card').boundingBox())!;
    expect(card.y + card.height, kind).toBeLessThanOrEqual(640);
    expect((await page.locator('.map-frame').boundingBox())!.height).toBeGreaterThanOrEqual(300);
  }
});

test('a map that has no mark for where answers start says why', async ({ page, samples }) => {
  for (const [start, said] of [
    ['from=330602001004', '只知道您大概在哪里，地图上没有标。'],
    ['from=330602001004&for=family', '只知道家人大概住在哪里，地图上没有标。'],
  ] as const) {
    await page.goto('about:blank');
    await page.goto(`${samples.url}#/nearby?kind=institution&${start}&view=map`);
    await expect(page.locator('[data-no-mark]')).toHaveText(said);
    await expect(page.locator('.map-me')).toHaveCount(0);
  }
  await page.goto('about:blank');
  await page.goto(`${samples.url}#/nearby?kind=institution&${SHAOXING}&view=map`);
  await expect(page.locator('.map-me')).toBeVisible();
  await expect(page.locator('[data-no-mark]')).toHaveCount(0);
});

test('who picks a spot on the map has the map and the button for it on the first screen', async ({ page, samples }) => {
  await page.goto(`${samples.url}#/where?city=330600&view=map`);
  const pick = page.locator('[data-pick]');
  await expect(pick).toBeVisible();
  const box = (await pick.boundingBox())!;
  expect(box.y + box.height).toBeLessThanOrEqual(await seenUntil(page));
  // The other ways are there, too.
  await expect(page.getByRole('button', { name: '用我现在的位置' })).toBeVisible();
  await expect(page.getByRole('link', { name: '不看地图，选名字' })).toBeVisible();
});

test('what a care home costs stands on the first screen of its page', async ({ page, samples }) => {
  await page.clock.setFixedTime(BEFORE_LUNCH);
  await page.goto(`${samples.url}#/place/S330602001-IN2?${SHAOXING}`);
  const price = page.locator('.sheet > div', { hasText: '多少钱' });
  await expect(price).toContainText(/\d+ 元|未公布/);
  const box = (await price.boundingBox())!;
  expect(box.y + box.height).toBeLessThanOrEqual(560);
});

test('what is not published of a place stands in one line below what is', async ({ page, city }) => {
  await page.goto(`${city.url}#/place/T-I1?${EAST_STREET}`);
  const rows = page.locator('.sheet > div');
  await expect(rows.filter({ hasText: '多少钱' })).toContainText('1500–2500 元');
  const said = page.locator('[data-facts] > .hint');
  await expect(said).toHaveCount(1);
  await expect(said).toHaveText(/^还没公布：.+、.+。想知道的，打电话问。$/);
  // What it names has no row, and no row says that its answer is not published but those that people decide by.
  const asked = await rows.locator('dt').allInnerTexts();
  const missing = (await said.innerText()).replace(/^还没公布：|。想.*$/g, '').split('、');
  expect(asked.filter((one) => missing.includes(one))).toEqual([]);
  const unknown = await rows.filter({ has: page.locator('.unknown') }).locator('dt').allInnerTexts();
  expect(unknown.filter((one) => !['多少钱', '可以租什么', '开门时间', '接待时间'].includes(one))).toEqual([]);
});

test('the way to a place is shown by one press on its page', async ({ page, samples }) => {
  await page.goto(`${samples.url}#/place/S330602002-CT1?${SHAOXING}`);
  await page.locator('[data-to-the-way]').tap();
  await expect(page.getByRole('heading', { name: '怎么去' })).toBeFocused();
  await expect(page.getByRole('heading', { name: '怎么去' })).toBeInViewport();
});

test('five facts of two homes are compared on the first screen of a small phone', async ({ page, samples }) => {
  await page.clock.setFixedTime(BEFORE_LUNCH);
  await page.goto(`${samples.url}#/compare?ids=S330602001-IN1,S330602001-IN2&${SHAOXING}`);
  const facts = page.locator('[data-rows=leading] tbody > tr');
  await expect(facts.first()).toContainText('多少钱');
  const until = await seenUntil(page);
  const seen = await facts.evaluateAll((all, until) => all.filter((row) => row.getBoundingClientRect().bottom <= until).length, until);
  expect(seen).toBeGreaterThanOrEqual(5);
});

test.describe('on a wide screen', () => {
  test.use({ viewport: { width: 1366, height: 768 } });
  for (const kind of ['canteen', 'institution']) {
    test(`three cards of kind ${kind} and the whole map are seen at once`, async ({ page, samples }) => {
      await page.clock.setFixedTime(BEFORE_LUNCH);
      await page.goto(`${samples.url}#/nearby?kind=${kind}&${SHAOXING}`);
      await expect(page.locator('.map-frame')).toBeVisible();
      expect(await wholeCards(page)).toBeGreaterThanOrEqual(3);
      const map = (await page.locator('.map-frame').boundingBox())!;
      expect(map.y + map.height).toBeLessThanOrEqual(768);
      expect(map.height).toBeGreaterThan(400);
    });
  }

  test('the needs that are not on the first row are one press away', async ({ page, samples }) => {
    await page.goto(`${samples.url}#/nearby?kind=institution&${SHAOXING}`);
    const shown = page.locator('.filter[data-need]:visible');
    await expect(shown).toHaveCount(1);
    await page.getByRole('button', { name: '筛选' }).click();
    await expect.poll(() => shown.count()).toBeGreaterThan(5);
  });

  test('the way to the family stands on the first screen in every size of letters', async ({ page, samples }) => {
    await page.goto(`${samples.url}#/`);
    const family = page.getByRole('link', { name: '帮爸妈查' });
    for (const size of ['large', 'larger', 'largest']) {
      await expect(page.locator('html')).toHaveAttribute('data-size', size);
      await expect(family).toHaveCount(1);
      const box = (await family.boundingBox())!;
      expect(box.y + box.height, size).toBeLessThanOrEqual(await seenUntil(page));
      await page.locator('.header-size').click();
    }
  });

  test('who works at a desk finds it on the first screen of the first page', async ({ page, samples }) => {
    await page.goto(`${samples.url}#/`);
    const desk = page.getByRole('link', { name: '窗口工作台' });
    await expect(desk).toHaveCount(1);
    const box = (await desk.boundingBox())!;
    expect(box.y + box.height).toBeLessThanOrEqual(await seenUntil(page));
  });
});

test('what decides a care home stands on its card', async ({ page, city }) => {
  await page.goto(`${city.url}#/nearby?kind=institution&${EAST_STREET}`);
  for (const card of await page.locator('[data-list] > li').all()) {
    await expect(card.locator('.card-facts')).toContainText(/每月 \d+|价钱未公布/);
  }
});

/** What each card of a list says of the price: yuan a month, or nothing where it is not published. Of a place where
 * nobody is served now no card says it. */
const prices = (page: Page): Promise<(number | undefined)[]> =>
  page.locator('[data-list] > li .card-facts').evaluateAll((all) =>
    all.map((facts) => {
      const yuan = /每月 (\d+)/.exec(facts.textContent!)?.[1];
      return yuan === undefined ? undefined : Number(yuan);
    }),
  );

test('care homes stand by what they cost after one press, and by how near they are after another', async ({ page, samples }) => {
  await page.goto(`${samples.url}#/nearby?kind=institution&${SHAOXING}`);
  await expect(page.locator('[data-list] > li')).toHaveCount(10);
  const near = await page.locator('[data-list] > li').evaluateAll((all) => all.map((li) => (li as HTMLElement).dataset.placeId));
  const cheap = page.getByRole('button', { name: '便宜的在前' });
  await cheap.tap();
  await expect(cheap).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/sort=price/);
  await expect(page.getByText('没公布价钱的在后面')).toBeVisible();
  const shown = await prices(page);
  expect(shown.length).toBeGreaterThan(7);
  const known = shown.filter((yuan) => yuan !== undefined);
  expect(known.length).toBeGreaterThan(3);
  expect(shown.slice(0, known.length)).toEqual([...known].sort((a, b) => a - b));
  // The order goes with what is chosen, with the link, and with the way back.
  await page.reload();
  await expect.poll(() => prices(page)).toEqual(shown);
  await page.locator('[data-list] > li .card-name a').first().tap();
  await page.getByRole('link', { name: '回到列表' }).tap();
  await expect.poll(() => prices(page)).toEqual(shown);
  await cheap.tap();
  await expect(page).not.toHaveURL(/sort=/);
  const ids = page.locator('[data-list] > li');
  await expect.poll(() => ids.evaluateAll((all) => all.map((li) => (li as HTMLElement).dataset.placeId))).toEqual(near);
});

test('back from a place leads to the list as it was left: its filter, and the spot', async ({ page, samples }) => {
  await page.goto(`${samples.url}#/nearby?kind=institution&needs=dementia&${SHAOXING}`);
  await started(page);
  const last = page.locator('[data-list] > li').nth(5);
  await last.scrollIntoViewIfNeeded();
  const top = await page.evaluate(() => scrollY);
  expect(top).toBeGreaterThan(300);
  await last.locator('.card-name a').tap();
  const back = page.getByRole('link', { name: '回到列表' });
  await expect(back).toHaveAttribute('href', /needs=dementia/);
  await back.tap();
  await expect(page.locator('[data-need=dementia]')).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(top);
});

test('from each page that leads to a place one way back leads there again, and the driver’s page leads back to the place', async ({ page, samples }) => {
  const ids = 'ids=S330602001-IN1,S330602001-IN2';
  for (const [hash, word] of [
    [`#/shortlist?${ids}`, '回到我的收藏'],
    [`#/compare?${ids}`, '回到比一比'],
  ] as const) {
    await page.goto('about:blank');
    await page.goto(`${samples.url}${hash}&${SHAOXING}`);
    await page.locator('main .card-name a').first().tap();
    await expect(page.locator('.place')).toBeVisible();
    const driver = await page.getByRole('link', { name: '给司机看' }).getAttribute('href');
    await page.evaluate((hash) => (location.hash = hash), driver!);
    await expect(page.locator('.driver')).toBeVisible();
    const steps = await page.evaluate(() => history.length);
    await page.getByRole('link', { name: '回到上一页' }).tap();
    await expect(page.locator('.place')).toBeVisible();
    await page.getByRole('link', { name: word }).tap();
    await expect(page).toHaveURL(new RegExp(hash.slice(1, 8)));
    // Both were the browser's own steps.
    expect(await page.evaluate(() => history.length)).toBe(steps);
  }
});

test('what a map is narrowed to stands above it on a phone, and can be let go there', async ({ page, samples }) => {
  await page.goto(`${samples.url}#/nearby?kind=institution&needs=dementia&view=map&${SHAOXING}`);
  await expect(page.locator('.map[data-ready] [data-pin]').first()).toBeVisible();
  await expect(page.locator('.filter[data-need]:visible')).toHaveText([/^收失智老人/]);
  await page.locator('.filter[data-need=dementia]').tap();
  await expect(page).not.toHaveURL(/needs=/);
  await expect(page.locator('.filter[data-need]:visible')).toHaveCount(0);
});

test('where nothing is near, one sentence says what there is instead, and a number', async ({ page, samples }) => {
  await page.goto(`${samples.url}#/nearby?kind=canteen&at=120.33000,29.60000`);
  const said = page.locator('[data-beyond]');
  await expect(said).toHaveText(/^15 分钟内走不到老年食堂。.*拿不准就打 96345。$/);
  await expect(page.locator('[data-list] > li').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: '附近能帮忙的社会工作站' })).toBeVisible();
  const homes = new Sheets('330600-shaoxing').comesHome('canteen', { at: [120.33, 29.6] });
  expect(homes.length).toBeGreaterThan(0);
  await expect(page.locator('[data-service-id]')).toHaveCount(homes.length);
  await expect(said).toContainText(`${homes.length} 家能送到您家`);
  await expect(page.locator('.hotline a[href="tel:96345"]')).toBeVisible();
});

test('a need that is not on the first row is one press away, and none leads to nothing', async ({ page, samples }) => {
  await page.goto(`${samples.url}#/nearby?kind=institution&${SHAOXING}`);
  const shown = page.locator('.filter[data-need]:visible');
  await expect(shown).toHaveCount(1);
  const filter = page.getByRole('button', { name: '筛选' });
  await filter.tap();
  await expect(filter).toHaveAttribute('aria-expanded', 'true');
  const slugs = await shown.evaluateAll((all) => all.map((b) => (b as HTMLElement).dataset.need));
  expect(slugs.length).toBeGreaterThan(5);
  for (const slug of slugs) await pressNeed(page, slug!);
});

test('nothing on any page moves by itself', async ({ page, samples }) => {
  for (const hash of ['#/', `#/nearby?kind=canteen&${SHAOXING}`, `#/place/S330602002-CT1?${SHAOXING}`, '#/about']) {
    await page.goto(`${samples.url}${hash}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')].filter((e) => {
        const style = getComputedStyle(e);
        return style.animationName !== 'none' || style.transitionDuration !== '0s' || style.scrollBehavior !== 'auto';
      }).length,
    );
    expect(moving, hash).toBe(0);
  }
});

test('a press is seen at once, in every theme', async ({ page, samples }) => {
  await page.goto(`${samples.url}#/nearby?kind=canteen&${SHAOXING}`);
  const call = page.locator('[data-list] > li').first().locator('.call');
  await expect(call).toBeVisible();
  for (const theme of ['light', 'dark', 'contrast']) {
    await page.evaluate((t) => document.documentElement.setAttribute('data-theme', t), theme);
    const seen = call.evaluate(
      (button) =>
        new Promise<{ before: string; shadow: string }>((resolve) => {
          const before = getComputedStyle(button).boxShadow;
          button.addEventListener(
            'pointerdown',
            () => requestAnimationFrame(() => resolve({ before, shadow: getComputedStyle(button).boxShadow })),
            { once: true },
          );
        }),
    );
    const { x, y, width, height } = (await call.boundingBox())!;
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    const { before, shadow } = await seen;
    await page.mouse.up();
    expect(before).toBe('none');
    expect(shadow, 'what a press looks like, in the next frame').toContain('inset');
  }
});
