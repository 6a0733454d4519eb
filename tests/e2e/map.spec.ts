// The map says what the list says: the same places, in the same order, by the same numbers, each
// where it really is; and whatever a finger can do on it, a button and a key can do, too.
import { expect, test } from './support/host';
import { all, ScreenReader } from './support/ax-tree';
import { distance, fix, type Degrees } from './support/mercator';
import { SEEDS } from './support/paths';
import { metres, rows } from './support/seeds';
import { listed, TheMap } from './support/the-map';
import type { Page } from '@playwright/test';

const SHAOXING = 'at=120.55912,29.99820';
const LIST = `#/nearby?kind=canteen&${SHAOXING}`;
const HERE: Degrees = { lng: 120.55912, lat: 29.9982 };
const WIDE = { width: 1366, height: 768 };

test.use({ noon: false });

/** Where each place of the spreadsheet is; only read when a test runs. */
const spreadsheet = () => new Map(rows('330600-shaoxing', 'canteens.csv', SEEDS).map((row) => [row.id, row]));

/** The button that has the focus lies inside of the map's window, with the ring around it. */
async function isWhollySeen(page: Page, map: TheMap): Promise<void> {
  const focus = page.locator('.map-stage :focus');
  await expect(focus).toHaveCount(1);
  const ring = await focus.evaluate((button) => {
    const { outlineWidth, outlineOffset } = getComputedStyle(button);
    return parseFloat(outlineWidth) + parseFloat(outlineOffset);
  });
  const [box, window] = [(await focus.boundingBox())!, await map.window()];
  const room = {
    left: box.x - window.x,
    top: box.y - window.y,
    right: window.x + window.width - box.x - box.width,
    bottom: window.y + window.height - box.y - box.height,
  };
  for (const [side, px] of Object.entries(room)) expect(px, `room at the ${side}`).toBeGreaterThanOrEqual(ring);
}

test.describe('on a wide screen, beside the list', () => {
  test.use({ viewport: WIDE });

  test('the map has the places of the list, in its order, by its numbers', async ({ page, samples }) => {
    await page.goto(`${samples.url}${LIST}`);
    const map = new TheMap(page);
    await map.stands();
    const ids = await listed(page);
    expect(ids).toHaveLength(10);
    // Near enough for each to be a pin of its own, or as near as the map goes.
    await map.do('nearer', 8);
    const marks = await map.marks();
    const pins = marks.filter((mark) => mark.id);
    expect(pins.map((pin) => pin.id)).toEqual(ids);
    for (const pin of pins) {
      const number = ids.indexOf(pin.id!) + 1;
      const card = page.locator(`[data-list] > [data-place-id="${pin.id}"]`);
      expect(pin.words.trim()).toBe(String(number));
      await expect(card.locator('.order')).toHaveText(String(number));
      const [name, near] = [await card.locator('h2 a').innerText(), await card.locator('.how-near').innerText()];
      expect(pin.name).toBe(`${number} ${name}，${near}`);
    }
  });

  test('at first the nearest three are seen, as near as they and the person allow; 看全部 shows all', async ({ page, samples }) => {
    await page.goto(`${samples.url}${LIST}`);
    const map = new TheMap(page);
    await map.stands();
    const { width, height } = await map.window();
    const isSeen = ({ x, y }: { x: number; y: number }) => x > 0 && x < width && y > 0 && y < height;
    const [marks, numbers, me] = [await map.marks(), await map.firsts(), await map.me()];
    const nearest = marks.filter((_, n) => numbers[n]! < 3);
    expect(nearest.length).toBeGreaterThan(0);
    expect([...nearest, me].filter((mark) => !isSeen(mark))).toEqual([]);
    expect(marks.filter((mark) => !isSeen(mark)).length, 'places farther off, beyond the window').toBeGreaterThan(0);
    const apart = distance(nearest[0]!, me);
    await map.do('all');
    expect((await map.marks()).filter((mark) => !isSeen(mark))).toEqual([]);
    expect(distance((await map.marks())[0]!, await map.me())).toBeLessThan(apart);
  });

  test('on the map stands where north is, and how long so much of it is', async ({ page, samples }) => {
    await page.goto(`${samples.url}${LIST}`);
    const map = new TheMap(page);
    await map.stands();
    const sign = map.pane.locator('.map-sign');
    await expect(sign).toHaveText(/^示意图上面是北[\d.]+(米|公里)$/);
    const [box, window] = [(await sign.boundingBox())!, await map.window()];
    expect(box.y).toBeGreaterThan(window.y);
    expect(box.y + box.height).toBeLessThan(window.y + window.height);
    // The bar is as long as it says: so many metres of the ground lie between two pins.
    const length = await sign.locator('.map-scale').evaluate((bar) => bar.getBoundingClientRect().width);
    const said = (await sign.locator('.map-scale-words').innerText()).match(/^([\d.]+)(米|公里)$/)!;
    const wanted = Number(said[1]) * (said[2] === '米' ? 1 : 1000);
    const marks = await map.marks();
    const firsts = await map.firsts();
    const [ids, places] = [await listed(page), spreadsheet()];
    const at = (n: number) => places.get(ids[firsts[n]!]!)!;
    const [a, b] = [0, marks.length - 1];
    const ground = metres(at(a).lng, at(a).lat, at(b).lng, at(b).lat);
    expect(Math.abs((ground / distance(marks[a]!, marks[b]!)) * length - wanted)).toBeLessThan(wanted * 0.03);
  });

  test('more of the list is more of the map, and a filter takes the same places from both', async ({ page, samples }) => {
    await page.goto(`${samples.url}${LIST}`);
    const map = new TheMap(page);
    await map.stands();
    const isSame = async () => {
      await map.rests();
      const [ids, marks] = [await listed(page), await map.marks()];
      expect(marks.reduce((sum, mark) => sum + mark.count, 0)).toBe(ids.length);
      expect(marks.filter((m) => m.id).map((m) => m.id)).toEqual(ids.filter((id) => marks.some((m) => m.id === id)));
      return ids.length;
    };
    expect(await isSame()).toBe(10);
    await page.getByRole('button', { name: '再看十个' }).or(page.locator('.list-side > button.wide')).first().click();
    await expect(page.locator('[data-list] > li')).toHaveCount(20);
    expect(await isSame()).toBe(20);
    await page.getByRole('button', { name: '筛选' }).click();
    await page.locator('.filter', { hasText: '能推轮椅进' }).click(); // there are some at every hour
    await expect(page.locator('.filter[aria-pressed=true]')).toHaveCount(1);
    await isSame();
  });

  test('choosing a pin chooses its card, and turning to a card chooses its pin', async ({ page, samples }) => {
    await page.goto(`${samples.url}${LIST}`);
    const map = new TheMap(page);
    await map.stands();
    await map.do('nearer', 6);
    await map.do('all');
    const ids = await listed(page);
    const own = (await map.marks()).filter((m) => m.id);
    const last = own.at(-1)!;
    await page.locator(`[data-pin="${last.id}"]`).click();
    const card = page.locator(`[data-list] > [data-place-id="${last.id}"]`);
    await expect(card).toHaveClass(/\bchosen\b/);
    await expect(page.locator('[data-list] > .chosen')).toHaveCount(1);
    await expect(card).toBeInViewport();
    await expect(page.locator('[data-announce]')).toHaveText(last.name);
    expect((await map.pin(last.id!)).pressed).toBe('true');

    const other = ids[0];
    await page.locator(`[data-list] > [data-place-id="${other}"] h2 a`).focus();
    await map.rests();
    const pin = await map.pin(other);
    expect(pin.pressed).toBe('true');
    expect((await map.marks()).filter((m) => m.pressed === 'true')).toHaveLength(1);
    // Gone with a filter and there again, it is chosen on both.
    await page.getByRole('button', { name: '筛选' }).click();
    const filter = page.locator('.filter', { hasText: '能推轮椅进' });
    await filter.click();
    await map.rests();
    await filter.click();
    await map.rests();
    const chosen = await page.locator('[data-list] > .chosen').evaluateAll((all) => all.map((li) => li.getAttribute('data-place-id')));
    expect(chosen).toEqual([other]);
    const alone = (await map.marks()).filter((m) => m.id);
    expect(alone.length).toBeGreaterThan(0);
    for (const mark of alone) expect(mark.pressed, mark.id).toBe(String(mark.id === other));
    await map.do('all');
    await page.locator(`[data-list] > [data-place-id="${ids[1]}"] h2 a`).focus();
    await page.locator(`[data-list] > [data-place-id="${other}"] h2 a`).focus();
    await map.rests();
    const { width, height } = await map.window();
    const again = await map.pin(other);
    expect(again.x).toBeGreaterThan(0);
    expect(again.x).toBeLessThan(width);
    expect(again.y).toBeGreaterThan(0);
    expect(again.y).toBeLessThan(height);
  });
});

test.describe('on a phone, instead of the list', () => {
  test('the switch goes from the list to the map and back, and the map has the same places', async ({ page, samples }) => {
    await page.goto(`${samples.url}${LIST}`);
    await expect(page.locator('[data-list] > li')).toHaveCount(10);
    const ids = await listed(page);
    await page.getByRole('link', { name: '看地图' }).tap();
    await expect(page).toHaveURL(/view=map/);
    const map = new TheMap(page);
    await map.stands();
    await map.do('nearer', 8);
    expect((await map.marks()).filter((m) => m.id).map((m) => m.id)).toEqual(ids);
    await page.getByRole('link', { name: '看列表' }).tap();
    await expect(page.locator('[data-list] > li')).toHaveCount(10);
    await page.goBack();
    await map.stands();
  });

  test('who can not hit a pin goes through the places one by one', async ({ page, samples }) => {
    await page.goto(`${samples.url}${LIST}`);
    await expect(page.locator('[data-list] > li')).toHaveCount(10);
    const ids = await listed(page);
    await page.goto(`${samples.url}${LIST}&view=map`);
    const map = new TheMap(page);
    await map.stands();
    const card = page.locator('.chosen-place [data-place-id]');
    await expect(card).toHaveAttribute('data-place-id', ids[0]);
    await expect(page.getByRole('button', { name: '上一个' })).toBeDisabled();
    for (const id of ids.slice(1)) {
      await page.getByRole('button', { name: '下一个' }).tap();
      await expect(card).toHaveAttribute('data-place-id', id);
      await map.rests();
      const pin = await map.pin(id); // out of any cluster, and in sight
      expect(pin.pressed, id).toBe('true');
      const { width, height } = await map.window();
      expect(pin.x > 0 && pin.x < width && pin.y > 0 && pin.y < height, `${id} at ${pin.x}, ${pin.y}`).toBe(true);
    }
    await expect(page.getByRole('button', { name: '下一个' })).toBeDisabled();
    await page.getByRole('button', { name: '上一个' }).tap();
    await expect(card).toHaveAttribute('data-place-id', ids.at(-2)!);
  });

  for (const size of ['large', 'largest']) {
    test(`the words of where answers start are whole at the edge of the map, at the size ${size}`, async ({ page, city }) => {
      await page.addInitScript((size) => localStorage.setItem('eldercare-map.size', size), size);
      await page.goto(`${city.url}#/nearby?kind=canteen&from=990101001002&view=map`);
      const map = new TheMap(page);
      await map.stands();
      const words = page.locator('.map-me-words');
      await expect(words).toBeVisible();
      const [box, window, me] = [(await words.boundingBox())!, await map.window(), await map.me()];
      expect(me.x + box.width / 2, 'below their mark there is no room for them').toBeGreaterThan(window.width);
      expect(box.x).toBeGreaterThanOrEqual(window.x);
      expect(box.x + box.width).toBeLessThanOrEqual(window.x + window.width);
    });
  }

  test('a tapped pin shows its card below the map', async ({ page, samples }) => {
    await page.goto(`${samples.url}${LIST}&view=map`);
    const map = new TheMap(page);
    await map.stands();
    const { width, height } = await map.window();
    const inside = (await map.marks()).filter((m) => m.id && m.x > 40 && m.x < width - 40 && m.y > 80 && m.y < height - 10);
    const pin = inside.at(-1)!;
    await page.locator(`[data-pin="${pin.id}"]`).tap();
    await expect(page.locator('.chosen-place [data-place-id]')).toHaveAttribute('data-place-id', pin.id!);
    await expect(page.locator(`[data-pin="${pin.id}"]`)).toHaveAttribute('aria-pressed', 'true');
  });

  test('a screen reader meets a map with buttons in the order of the list', async ({ page, samples }) => {
    await page.goto(`${samples.url}${LIST}`);
    await expect(page.locator('[data-list] > li')).toHaveCount(10);
    const names = await page.locator('[data-list] > li h2 a').allInnerTexts();
    await page.goto(`${samples.url}${LIST}&view=map`);
    const map = new TheMap(page);
    await map.stands();
    await map.do('nearer', 8);
    const reader = await ScreenReader.on(page);
    const stage = await reader.find('region', /^地图。方向键移动/);
    const buttons = all(stage, 'button').map((button) => button.name);
    expect(buttons.splice(names.length), 'and after all places').toEqual(['＋ 放大', '－ 缩小']);
    expect(buttons).toHaveLength(names.length);
    buttons.forEach((name, at) => expect(name.startsWith(`${at + 1} ${names[at]}，`), name).toBe(true));
    await reader.listen();
    await reader.press('button', buttons[4]);
    await reader.hears(new RegExp(`^${buttons[4]}$`));
    await reader.find('button', buttons[4], { pressed: 'true' });
  });
});

test.describe('clusters', () => {
  test.use({ viewport: WIDE });
  const MANY = `${LIST}&show=100`;

  test('no place is lost: pins and clusters together are the list, at every zoom', async ({ page, samples }) => {
    await page.goto(`${samples.url}${MANY}`);
    const map = new TheMap(page);
    await map.stands();
    const count = (await listed(page)).length;
    expect(count).toBeGreaterThan(90);
    for (const step of ['all', 'nearer', 'nearer', 'nearer', 'farther', 'farther', 'farther', 'farther', 'all'] as const) {
      await map.do(step);
      const marks = await map.marks();
      expect(marks.reduce((sum, mark) => sum + mark.count, 0), step).toBe(count);
      expect(new Set(marks.filter((m) => m.id).map((m) => m.id)).size).toBe(marks.filter((m) => m.id).length);
    }
  });

  test('no two buttons cover each other’s spot', async ({ page, samples }) => {
    await page.goto(`${samples.url}${MANY}`);
    const map = new TheMap(page);
    await map.stands();
    for (const step of ['all', 'nearer', 'nearer'] as const) {
      await map.do(step);
      const marks = await map.marks();
      expect(marks.length, step).toBeGreaterThan(1);
      marks.forEach((a, at) => {
        for (const b of marks.slice(at + 1)) expect(distance(a, b), `${a.name} | ${b.name}`).toBeGreaterThan(56);
      });
    }
  });

  test('a cluster says how many it is and opens at a press', async ({ page, samples }) => {
    await page.goto(`${samples.url}${MANY}`);
    const map = new TheMap(page);
    await map.stands();
    await map.do('all');
    const clusters = (await map.marks()).filter((m) => m.count > 1);
    expect(clusters.length).toBeGreaterThan(0);
    for (const cluster of clusters) {
      expect(cluster.words, 'no number of the list').toBe(`${cluster.count}个`);
      expect(cluster.name).toBe(`${cluster.count}个在这里，按一下分开看`);
    }
    const before = (await map.marks()).length;
    const { width, height } = await map.window();
    const inside = (m: { x: number; y: number }) => m.x > 30 && m.y > 30 && m.x < width - 30 && m.y < height - 30;
    const at = (await map.marks()).filter((m) => m.count > 1).findIndex(inside);
    await map.clusters.nth(at).click();
    await map.rests();
    expect((await map.marks()).length).toBeGreaterThan(before);
  });

  test('opened with the keyboard, a cluster hands the focus on to its first place', async ({ page, samples }) => {
    await page.goto(`${samples.url}${MANY}`);
    const map = new TheMap(page);
    await map.stands();
    const cluster = map.clusters.first();
    const ids = await listed(page);
    const first = ids[Number(await cluster.getAttribute('data-at'))];
    await cluster.focus();
    await map.rests();
    await page.keyboard.press('Enter');
    await map.rests();
    // One press may open it only a part of the way.
    for (let press = 0; press < 6 && (await page.locator(':focus').getAttribute('data-cluster')); press++) {
      await page.keyboard.press('Enter');
      await map.rests();
    }
    await expect(page.locator(':focus')).toHaveAttribute('data-pin', first);
    await isWhollySeen(page, map);
  });

  test('farther out, the focus of a pin goes to the cluster that swallows it', async ({ page, samples }) => {
    await page.goto(`${samples.url}${MANY}`);
    const map = new TheMap(page);
    await map.stands();
    await map.do('nearer', 3);
    await map.pins.nth(3).focus();
    await map.rests();
    for (let press = 0; press < 7; press++) await page.keyboard.press('-');
    await map.rests();
    await expect(page.locator('.map-stage :focus')).toHaveCount(1);
  });

  test('a pin outside of the window comes into sight with the focus', async ({ page, samples }) => {
    await page.goto(`${samples.url}${MANY}`);
    const map = new TheMap(page);
    await map.stands();
    await map.do('home');
    for (const from of [0, 20, 40]) {
      await map.stage.evaluate((stage, from) => {
        const buttons = stage.querySelectorAll<HTMLElement>('button');
        buttons[Math.min(from, buttons.length - 1)].focus();
      }, from);
      await map.rests();
      await page.keyboard.press('Tab');
      await map.rests();
      await isWhollySeen(page, map);
      expect(await map.stage.evaluate((stage) => [stage.scrollLeft, stage.scrollTop])).toEqual([0, 0]);
    }
  });
});

test.describe('where things stand', () => {
  test.use({ viewport: WIDE });

  test('a pin stands where its place is, at every zoom, and so do I', async ({ page, samples }) => {
    await page.goto(`${samples.url}${LIST}`);
    const map = new TheMap(page);
    await map.stands();
    const places = spreadsheet();
    const ids = await listed(page);
    let checked = 0;
    for (const [step, times] of [['all', 1], ['nearer', 1], ['nearer', 1], ['left', 1], ['farther', 3], ['farther', 2], ['home', 1], ['nearer', 4]] as const) {
      await map.do(step, times);
      const { spots, found } = await map.misplaced((at) => places.get(ids[at]!)!, HERE);
      expect(found, `after ${step}`).toEqual([]);
      checked += spots - 2;
    }
    expect(checked, 'more than the two that fix the window').toBeGreaterThan(10);
  });

  test('a press of ＋ shows everything twice as far apart, and － takes it back', async ({ page, samples }) => {
    await page.goto(`${samples.url}${LIST}`);
    const map = new TheMap(page);
    await map.stands();
    await map.do('nearer', 2);
    const [a, b] = (await map.marks()).filter((m) => m.id).slice(0, 2);
    const apart = async () => distance(await map.pin(a.id!), await map.pin(b.id!));
    const before = await apart();
    await map.do('nearer');
    expect((await apart()) / before).toBeCloseTo(2, 2);
    await map.do('farther');
    expect((await apart()) / before).toBeCloseTo(1, 2);
  });

  test('看全部 shows every place and me, and 回到我这里 puts me into the middle', async ({ page, samples }) => {
    await page.goto(`${samples.url}${LIST}`);
    const map = new TheMap(page);
    await map.stands();
    await map.do('nearer', 3);
    await map.do('right', 4);
    await map.do('all');
    const { width, height } = await map.window();
    for (const spot of [...(await map.marks()), await map.me()]) {
      expect(spot.x).toBeGreaterThan(0);
      expect(spot.x).toBeLessThan(width);
      expect(spot.y).toBeGreaterThan(0);
      expect(spot.y).toBeLessThan(height);
    }
    await map.do('right', 3);
    await map.do('home');
    expect(distance(await map.me(), { x: width / 2, y: height / 2 })).toBeLessThan(1);
  });

  test('rings are as far as one walks in 5, 10 and 15 minutes at the pace that was set', async ({ page, samples }) => {
    await page.goto(`${samples.url}${LIST}`);
    const map = new TheMap(page);
    await map.stands();
    await map.do('home');
    const rings = await page.locator('.map-ring').evaluateAll((all) =>
      // Their words stand above all of them, in the same order.
      all
        .map((ring, at) => ({
          words: document.querySelectorAll('.map-ring-words')[at]!.textContent!,
          across: ring.getBoundingClientRect().width,
        }))
        .filter((ring) => ring.across > 0),
    );
    expect(rings.map((ring) => ring.words)).toEqual(expect.arrayContaining(['走 15 分钟']));
    const spots = await map.marks();
    const places = spreadsheet();
    const ids = await listed(page);
    const firsts = await map.firsts();
    const me = await map.me();
    const far = spots.map((spot, n) => ({ ...spot, at: places.get(ids[firsts[n]])! })).sort((a, b) => distance(b, me) - distance(a, me))[0];
    const { scale } = fix(far.at, far, HERE, me);
    const metresPerPx = (2 * Math.PI * 6378137 * Math.cos((HERE.lat * Math.PI) / 180)) / (256 * scale);
    for (const ring of rings) {
      const minutes = Number(/\d+/.exec(ring.words)![0]);
      const metres = (minutes * 60 * 0.8) / 1.3; // 慢慢走, and streets are a third longer than the straight line
      const expected = (2 * metres) / metresPerPx;
      expect(Math.abs(ring.across / expected - 1), ring.words).toBeLessThan(0.01);
    }
  });
});

test('one element of the page says that it is the map, and it is', async ({ page, samples }) => {
  await page.goto(`${samples.url}${LIST}&view=map`);
  await new TheMap(page).stands();
  await expect(page.locator('[data-map]')).toHaveCount(1);
  await expect(page.locator('[data-map]')).toHaveRole('region');
  await page.getByRole('link', { name: '看列表' }).tap();
  await expect(page.locator('[data-list] > li')).toHaveCount(10);
  await expect(page.locator('[data-map]')).toHaveCount(0);
});

test('out and in again by twenty presses, and the map is where it was', async ({ page, samples }) => {
  await page.goto(`${samples.url}${LIST}&view=map`);
  const map = new TheMap(page);
  await map.stands();
  const count = (await map.marks()).reduce((sum, m) => sum + m.count, 0);
  await map.do('farther', 20);
  expect((await map.marks()).reduce((sum, m) => sum + m.count, 0)).toBe(count);
  // Whatever is known can still be seen: one is not lost in the void.
  const { width, height } = await map.window();
  const farthest = await map.marks();
  expect(farthest.some((m) => m.x > -20 && m.y > -20 && m.x < width + 20 && m.y < height + 20)).toBe(true);
  await map.do('nearer', 20);
  expect((await map.marks()).reduce((sum, m) => sum + m.count, 0)).toBe(count);
  await map.do('all');
  const inside = (await map.marks()).filter((m) => m.x > 0 && m.y > 0 && m.x < width && m.y < height);
  expect(inside.reduce((sum, m) => sum + m.count, 0)).toBe(count);
});

test('with the keys alone: Tab to the map, arrows, plus and minus do what the buttons do', async ({ page, samples }) => {
  await page.goto(`${samples.url}${LIST}&view=map`);
  const map = new TheMap(page);
  await map.stands();
  for (let press = 0; press < 40; press++) {
    await page.keyboard.press('Tab');
    if (await map.stage.evaluate((stage) => stage === document.activeElement)) break;
  }
  await expect(map.stage).toBeFocused();
  const { width, height } = await map.window();
  const scrolled = () => page.evaluate(() => scrollY);
  const start = await scrolled();
  const me = await map.me();
  const moved = async (key: string) => {
    const before = await map.me();
    await page.keyboard.press(key);
    await map.rests();
    const after = await map.me();
    return { x: (after.x - before.x) / width, y: (after.y - before.y) / height };
  };
  for (const [key, x, y] of [
    ['ArrowRight', -1, 0],
    ['ArrowLeft', 1, 0],
    ['ArrowDown', 0, -1],
    ['ArrowUp', 0, 1],
  ] as const) {
    const by = await moved(key);
    expect(Math.sign(Math.round(by.x * 100)), key).toBe(x);
    expect(Math.sign(Math.round(by.y * 100)), key).toBe(y);
  }
  expect(distance(await map.me(), me)).toBeLessThan(1);
  expect(await scrolled()).toBe(start);
  const length = await map.ruler();
  const before = await length();
  await page.keyboard.press('+');
  await map.rests();
  expect((await length()) / before).toBeCloseTo(2, 1);
  await page.keyboard.press('-');
  await map.rests();
  expect((await length()) / before).toBeCloseTo(1, 1);
  await expect(map.stage).toBeFocused();
});

for (const [button, x, y] of [
  ['left', 1, 0],
  ['right', -1, 0],
  ['up', 0, 1],
  ['down', 0, -1],
] as const) {
  test(`the button “${button}” looks farther that way, and keeps the focus`, async ({ page, samples }) => {
    await page.goto(`${samples.url}${LIST}&view=map`);
    const map = new TheMap(page);
    await map.stands();
    const { width, height } = await map.window();
    const before = await map.me();
    await map.do(button);
    const after = await map.me();
    expect((after.x - before.x) / width).toBeCloseTo(0.4 * x, 2);
    expect((after.y - before.y) / height).toBeCloseTo(0.4 * y, 2);
    await expect(page.locator(`[data-map-do=${button}]`)).toBeFocused();
  });
}

test('two presses one right after the other are two steps', async ({ page, samples }) => {
  await page.goto(`${samples.url}${LIST}&view=map`);
  const map = new TheMap(page);
  await map.stands();
  const { width } = await map.window();
  const before = await map.me();
  await page.evaluate(() => {
    const left = document.querySelector<HTMLElement>('[data-map-do=left]')!;
    left.click();
    left.click();
  });
  await map.rests();
  expect(((await map.me()).x - before.x) / width).toBeCloseTo(0.8, 2);
  await map.do('all');
  const length = await map.ruler();
  const small = await length();
  await page.evaluate(() => {
    const nearer = document.querySelector<HTMLElement>('[data-map-do=nearer]')!;
    nearer.click();
    nearer.click();
  });
  await map.rests();
  expect((await length()) / small).toBeCloseTo(4, 1);
});

test('the map keeps to the place: its middle does not creep when zoomed out and in', async ({ page, samples }) => {
  await page.goto(`${samples.url}${LIST}&view=map`);
  const map = new TheMap(page);
  await map.stands();
  const before = await map.me();
  for (let round = 0; round < 3; round++) {
    await map.do('nearer', 2);
    await map.do('farther', 2);
  }
  expect(distance(await map.me(), before)).toBeLessThan(1);
});
