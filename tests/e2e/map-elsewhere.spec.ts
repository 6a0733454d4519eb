// The map where one does not think of it: turned phones, huge text, paper, inside of a bureau's
// page, at the end of the world, and for people who can not bear motion.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './support/host';
import { drawn, resize } from './support/looks';
import { distance } from './support/mercator';
import { pixelsIn } from './support/pixels';
import { listed, TheMap } from './support/the-map';
import type { Page } from '@playwright/test';

const SHAOXING = 'at=120.55912,29.99820';
const LIST = `#/nearby?kind=canteen&${SHAOXING}`;
const MAP = `${LIST}&view=map`;

test.use({ noon: false });

async function lives(page: Page): Promise<void> {
  await expect(page.locator('#crash')).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('a phone that is turned keeps the middle of the map, and shows a usable one', async ({ page, samples }) => {
  await page.goto(`${samples.url}${MAP}`);
  const map = new TheMap(page);
  await map.stands();
  await map.do('home');
  for (const size of [{ width: 640, height: 360 }, { width: 360, height: 640 }, { width: 568, height: 320 }]) {
    await resize(page, size.width, size.height);
    const { width, height } = await map.window();
    expect(distance(await map.me(), { x: width / 2, y: height / 2 }), `${size.width}`).toBeLessThan(1.5);
    expect(height, 'of the map').toBeGreaterThanOrEqual(200);
    expect(await sideways(page)).toBe(0);
    // The ground covers all of the window again.
    const covered = await map.stage.evaluate((stage) => {
      const window = stage.getBoundingClientRect();
      const shown = stage.querySelector('canvas');
      const box = shown?.getBoundingClientRect();
      return !!box && box.left <= window.left && box.top <= window.top && box.right >= window.right && box.bottom >= window.bottom;
    });
    expect(covered).toBe(true);
  }
  await lives(page);
});

test('a window made wide shows the list and the map side by side, made narrow one of them', async ({ page, samples }) => {
  await page.goto(`${samples.url}${LIST}`);
  await expect(page.locator('[data-list] > li')).toHaveCount(10);
  await expect(page.locator('.map[data-map]')).toHaveCount(0);
  const map = new TheMap(page);
  for (let n = 0; n < 3; n++) {
    await page.setViewportSize({ width: 1366, height: 768 });
    await map.stands();
    expect((await map.marks()).reduce((sum, m) => sum + m.count, 0)).toBe(10);
    expect(await listed(page)).toHaveLength(10);
    const [list, pane] = [(await page.locator('[data-list]').boundingBox())!, (await map.pane.boundingBox())!];
    expect(list.x + list.width).toBeLessThanOrEqual(pane.x);
    expect(await sideways(page)).toBe(0);
    await page.setViewportSize({ width: 360, height: 640 });
    await expect(page.locator('.map[data-map]')).toHaveCount(0);
    await expect(page.locator('[data-list] > li')).toHaveCount(10);
  }
  await lives(page);
});

test('with the browser’s text at 320 % the map can still be seen and its buttons be pressed', async ({ page, samples }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await page.goto(`${samples.url}${MAP}`);
  const map = new TheMap(page);
  await map.stands();
  const browser = await page.context().newCDPSession(page);
  await browser.send('Page.setFontSizes', { fontSizes: { standard: 51, fixed: 51 } });
  await expect.poll(() => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize))).toBeGreaterThan(50);
  await drawn(page);
  await map.rests();
  expect(await sideways(page)).toBe(0);
  const { width, height } = await map.window();
  expect(height).toBeGreaterThanOrEqual(200);
  expect(width).toBeGreaterThanOrEqual(280);
  for (const what of ['nearer', 'farther', 'all', 'home', 'left', 'up', 'down', 'right'] as const) {
    const button = page.locator(`[data-map-do=${what}]`);
    await button.scrollIntoViewIfNeeded();
    const box = (await button.boundingBox())!;
    expect(box.x >= 0 && box.x + box.width <= 320.5, `${what}: ${box.x}–${box.x + box.width}`).toBe(true);
    await button.click();
  }
  await map.rests();
  await lives(page);
});

test('a pin’s point stays on its place when text grows', async ({ page, samples }) => {
  await page.goto(`${samples.url}${MAP}`);
  const map = new TheMap(page);
  await map.stands();
  await map.do('nearer', 3);
  // From me, because the frame is of another height with other text.
  const spots = async () => {
    const me = await map.me();
    return (await map.marks()).filter((m) => m.id).map((m) => ({ ...m, x: m.x - me.x, y: m.y - me.y }));
  };
  const before = await spots();
  for (const size of ['larger', 'largest']) {
    await page.getByRole('button', { name: /^字/ }).tap();
    await expect(page.locator('html')).toHaveAttribute('data-size', size);
    await map.rests();
    // Larger buttons join others into clusters.
    const still = (await spots()).filter((now) => before.some((mark) => mark.id === now.id));
    expect(still.length, size).toBeGreaterThan(0);
    for (const now of still) {
      const mark = before.find((m) => m.id === now.id)!;
      expect(distance(now, mark), `${now.name} ${size}`).toBeLessThan(1.5);
    }
  }
});

test('at the largest text no button covers another’s spot', async ({ page, samples }) => {
  await page.goto(`${samples.url}${MAP}&show=60`);
  const map = new TheMap(page);
  await map.stands();
  for (const press of [1, 2]) {
    await page.getByRole('button', { name: /^字/ }).tap();
    await map.do('all');
    // All of them together may be one cluster.
    for (let level = 1; level <= 3; level += 1) {
      await map.do('nearer');
      const size = (await map.pins.or(map.clusters).first().boundingBox())!.width;
      const marks = await map.marks();
      expect(marks.length, `${press}: ${level} levels nearer`).toBeGreaterThan(1);
      marks.forEach((a, at) => {
        for (const b of marks.slice(at + 1)) expect(distance(a, b), `${press}: ${a.name} | ${b.name}`).toBeGreaterThan(size * 0.95);
      });
    }
  }
});

test.describe('at the end of the world', () => {
  const SIZES = [{ width: 360, height: 640 }, { width: 1366, height: 768 }];
  const PLACES = [
    ['in Beijing', '116.40000,39.90000'],
    ['in London', '-0.12000,51.50000'],
    ['on the date line, in the far north', '180.00000,85.00000'],
    ['at the South Pole', '-180.00000,-90.00000'],
    ['at the North Pole', '0.00000,90.00000'],
    ['on the other side of the earth', '-59.44088,-29.99820'],
  ] as const;

  test('who is far away on a first visit is told so and asked for a community, and no map of nothing is drawn', async ({ page, samples }) => {
    for (const size of SIZES) {
      await page.setViewportSize(size);
      for (const [where, at] of PLACES) {
        await page.goto('about:blank');
        await page.goto(`${samples.url}#/nearby?kind=canteen&at=${at}&view=map`);
        await expect(page.locator('.ask-where .inexact'), where).toContainText('绍兴');
        await expect(page.getByRole('link', { name: '选我的社区' })).toBeVisible();
        await expect(page.locator('.map[data-map]')).toHaveCount(0);
        await lives(page);
      }
    }
  });

  test('who is far away is told so and asked for a community though they had looked at a city', async ({ page, samples }) => {
    for (const [where, at] of PLACES) {
      await page.goto(`${samples.url}${LIST}`);
      await expect(page.locator('[data-list] > li')).toHaveCount(10);
      await page.goto(`${samples.url}#/nearby?kind=canteen&at=${at}&view=map`);
      await expect(page.locator('.ask-where .inexact'), where).toContainText('您现在不在');
      await expect(page.locator('.map[data-map]')).toHaveCount(0);
      await lives(page);
    }
  });

  for (const [where, at] of PLACES) {
    test(`who picks a spot on the map from ${where} is not lost`, async ({ page, samples }) => {
      await page.goto(`${samples.url}#/nearby?kind=canteen&at=${at}`);
      await expect(page.locator('.ask-where')).toBeVisible();
      await page.goto(`${samples.url}#/where?city=330600&kind=canteen&view=map`);
      const map = new TheMap(page);
      await map.stands();
      for (const step of ['up', 'left', 'farther', 'nearer', 'all'] as const) await map.do(step, 3);
      const href = (await page.locator('[data-pick]').getAttribute('href'))!;
      expect(href).toMatch(/at=-?\d+\.\d{5}(,|%2C)-?\d+\.\d{5}/);
      await lives(page);
    });
  }
});

test.describe('for those who can not bear motion', () => {
  test('everything is where it goes in the next frame', async ({ page, samples }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(`${samples.url}${MAP}`);
    const map = new TheMap(page);
    await map.stands();
    for (const what of ['nearer', 'right', 'farther', 'home', 'all']) {
      const spots = await page.evaluate(async (what) => {
        const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
        const now = () => {
          const { left, top } = document.querySelector('.map-me')!.getBoundingClientRect();
          return { left, top };
        };
        document.querySelector<HTMLElement>(`[data-map-do=${what}]`)!.click();
        const spots = [];
        await frame();
        for (let n = 0; n < 20; n++) {
          await frame();
          spots.push(now());
        }
        return spots;
      }, what);
      for (const spot of spots) expect(spot, what).toEqual(spots[0]);
    }
    // A throw throws nothing.
    await map.show();
    const at = await map.spot(0.7, 0.5);
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    await page.mouse.move(at.x - 100, at.y, { steps: 5 });
    await page.mouse.up();
    await drawn(page);
    expect(await map.moves()).toBeLessThan(0.5);
  });
});

test('in the evening the phone turns dark, and the ground of the map does with it', async ({ page, samples }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(`${samples.url}${MAP}`);
  const map = new TheMap(page);
  await map.stands();
  // Of the mean colour of the map its brightest part.
  const brightness = async () => {
    const { data } = pixelsIn(await map.stage.screenshot());
    const sums = [0, 0, 0];
    for (let i = 0; i < data.length; i += 4) for (const part of [0, 1, 2]) sums[part]! += data[i + part]!;
    return Math.max(...sums) / (data.length / 4);
  };
  expect(await brightness()).toBeGreaterThan(150);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await map.rests();
  await expect.poll(brightness).toBeLessThan(110);
});

test.describe('on paper', () => {
  test('the map is printed with its pins and numbers, and its buttons are not', async ({ page, samples }) => {
    await page.goto(`${samples.url}${MAP}`);
    const map = new TheMap(page);
    await map.stands();
    await map.do('all');
    await page.emulateMedia({ media: 'print' });
    await map.rests();
    await expect(page.locator('.map-controls')).toBeHidden();
    await expect(page.locator('.map-zoom')).toBeHidden();
    const { width, height } = await map.window();
    expect(height).toBeGreaterThan(200);
    const seen = (await map.marks()).filter((m) => m.x > 0 && m.y > 0 && m.x < width && m.y < height);
    expect(seen.reduce((sum, m) => sum + m.count, 0)).toBe(10);
    const { data } = pixelsIn(await map.stage.screenshot());
    const counts = new Map<string, number>();
    for (let i = 0; i < data.length; i += 4) {
      const key = `${data[i]},${data[i + 1]},${data[i + 2]}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const colours = [...counts.values()].filter((count) => count > data.length / 4 / 2000).length;
    expect(colours, 'colours of some size').toBeGreaterThan(5);
    const pdf = await page.pdf({ format: 'A4', printBackground: false });
    expect(pdf.length).toBeGreaterThan(20_000);
  });
});

test.describe('inside of a bureau’s own page', () => {
  test('the frame has no header of ours, keeps the number to ring, and answers on a list and a map', async ({ page, samples }) => {
    const bureau = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(
        `<!doctype html><html lang="zh-CN"><title>民政局</title><h1>民政局</h1>
        <iframe src="${samples.url}?embed=1${LIST}" title="养老地图" style="width:100%;height:600px;border:0" allow="geolocation"></iframe>`,
      );
    });
    await new Promise<void>((ready) => bureau.listen(0, '127.0.0.1', ready));
    await page.goto(`http://localhost:${(bureau.address() as AddressInfo).port}/`);
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('[data-list] > li')).toHaveCount(10);
    await expect(frame.locator('.header')).toBeHidden();
    await expect(frame.locator('a.hotline-call, .hotline a').first()).toBeVisible();
    await expect(frame.getByRole('link', { name: '打开完整的养老地图' })).toBeVisible();
    await frame.getByRole('link', { name: '看地图' }).tap();
    await expect(frame.locator('.map[data-map][data-ready]')).toBeVisible();
    await expect(frame.locator('[data-pin]').first()).toBeVisible();
    await frame.locator('[data-map-do=nearer]').click();
    await frame.getByRole('link', { name: '看列表' }).tap();
    await expect(frame.locator('[data-list] > li')).toHaveCount(10);
    const whole = await frame.getByRole('link', { name: '打开完整的养老地图' }).getAttribute('href');
    expect(whole).not.toContain('embed');
    await expect(frame.locator('#crash')).toBeHidden();
    bureau.close();
  });
});

test('who comes to the way sees where the place lies; who only rings fetches no map', async ({ page, samples }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${samples.url}#/place/S330602002-CT1?${SHAOXING}`);
  await expect(page.locator('.place .sheet')).toBeVisible();
  const figure = page.locator('.small-map');
  await expect(figure.locator('svg')).toHaveCount(0);
  expect(asked.filter((url) => /-base-|small_map/.test(url))).toEqual([]);
  await page.getByRole('button', { name: '怎么去' }).tap();
  await expect(figure).toBeInViewport();
  await expect(figure.getByRole('img', { name: '小地图' })).toBeVisible();
  await expect(figure.locator('.chart-road').first()).toBeAttached();
  await expect(figure.locator('.hint')).toContainText('OpenStreetMap');
  // The place and the person, both within the frame.
  const frame = (await figure.locator('.chart').boundingBox())!;
  for (const mark of ['.chart-disc', '.chart-me']) {
    const box = (await figure.locator(mark).boundingBox())!;
    expect(box.x, mark).toBeGreaterThanOrEqual(frame.x);
    expect(box.y, mark).toBeGreaterThanOrEqual(frame.y);
    expect(box.x + box.width, mark).toBeLessThanOrEqual(frame.x + frame.width);
    expect(box.y + box.height, mark).toBeLessThanOrEqual(frame.y + frame.height);
  }
});

test('a start too far away to be drawn is left off the small map', async ({ page, samples }) => {
  await page.goto(`${samples.url}#/place/S330602002-CT1?at=120.33000,29.60000`);
  await page.getByRole('button', { name: '怎么去' }).tap();
  const figure = page.locator('.small-map');
  await expect(figure.locator('.chart-disc')).toBeVisible();
  await expect(figure.locator('.chart-me')).toHaveCount(0);
});
