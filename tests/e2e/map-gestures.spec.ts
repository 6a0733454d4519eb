// Fingers, mouse and wheel on the map: it follows them, nothing is pressed by mistake, and the
// page around it scrolls as ever.
import { expect, test } from './support/host';
import { Fingers, handStands } from './support/fingers';
import { drawn } from './support/looks';
import { distance, type Spot } from './support/mercator';
import { type Mark, TheMap } from './support/the-map';
import type { Page } from '@playwright/test';

const SHAOXING = 'at=120.55912,29.99820';
const LIST = `#/nearby?kind=canteen&${SHAOXING}`;

test.use({ noon: false });

/** The map of a phone, near enough that some places stand alone. */
async function open(page: Page, url: string): Promise<TheMap> {
  await page.goto(`${url}${LIST}&view=map`);
  const map = new TheMap(page);
  await map.stands();
  await map.show();
  return map;
}

const by = (from: Spot, right: number, down: number): Spot => ({ x: from.x + right, y: from.y + down });

/** What was pressed, if anything was. */
const pressed = async (map: TheMap) => (await map.marks()).filter((mark) => mark.pressed === 'true').map((mark) => mark.id);

/** The page has scrolled to where its last movement takes it. */
const scrolledOut = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    let [last, frames] = [scrollY, 0];
    while (frames < 10) {
      await new Promise((frame) => requestAnimationFrame(frame));
      frames = scrollY === last ? frames + 1 : 0;
      last = scrollY;
    }
  });

/** How much farther apart two spots are than before. */
const grown = (a: Spot, b: Spot, before: number) => distance(a, b) / before;

/** A pin of its own, brought into the middle of the map, and where on the screen its body is. */
async function touchable(page: Page, map: TheMap): Promise<{ mark: Mark; at: Spot }> {
  const { x, y, width, height } = await map.window();
  const middle = { x: width / 2, y: height / 2 + 30 };
  const pins = (await map.marks()).filter((m) => m.id);
  const [nearest] = pins.sort((a, b) => distance(a, middle) - distance(b, middle));
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  const to = by({ x: x + width / 2, y: y + height / 2 }, middle.x - nearest.x, middle.y - nearest.y);
  await page.mouse.move(to.x, to.y, { steps: 10 });
  await handStands(page);
  await page.mouse.up();
  await map.rests();
  const mark = await map.pin(nearest.id!);
  expect(distance(mark, middle), 'the pin in the middle').toBeLessThan(3);
  return { mark, at: { x: x + mark.x, y: y + mark.y - 40 } };
}

test.describe('with the mouse', () => {
  test('a drag takes the ground along, to the pixel', async ({ page, samples }) => {
    const map = await open(page, samples.url);
    const before = await map.me();
    const from = await map.emptySpot();
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 40, from.y + 20, { steps: 5 });
    await page.mouse.move(from.x + 80, from.y - 50, { steps: 5 });
    await handStands(page);
    await page.mouse.up();
    await map.rests();
    expect(distance(await map.me(), by(before, 80, -50))).toBeLessThan(2);
    expect(await pressed(map)).toEqual([]);
  });

  test('a drag that leaves the map goes on outside of it, and ends where the button is let go', async ({ page, samples }) => {
    const map = await open(page, samples.url);
    const before = await map.me();
    const { x, y, height } = await map.window();
    const from = await map.emptySpot();
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x, from.y + 30, { steps: 3 });
    await page.mouse.move(from.x, y + height + 60, { steps: 8 });
    await handStands(page);
    await page.mouse.up();
    await map.rests();
    const moved = await map.me();
    expect(distance(moved, by(before, 0, y + height + 60 - from.y))).toBeLessThan(2);
    await page.mouse.move(x + 30, y + 30, { steps: 4 });
    await map.rests();
    expect(distance(await map.me(), moved)).toBeLessThan(0.5);
  });

  test('the wheel zooms about the pointer: what is under it stays', async ({ page, samples }) => {
    const map = await open(page, samples.url);
    await map.do('all');
    await map.show();
    const { x, y } = await map.window();
    const { mark } = await touchable(page, map);
    await page.mouse.move(x + mark.x, y + mark.y);
    let seen = 0;
    for (const turn of [-120, -120, -120, 120, 240, -60]) {
      const scrolled = await page.evaluate(() => scrollY);
      await page.mouse.wheel(0, turn);
      await map.rests();
      const now = (await map.marks()).find((m) => m.id === mark.id);
      // Farther away it may be in a cluster.
      if (now) expect(distance(now, mark), `after ${turn}`).toBeLessThan(2);
      seen += Number(now !== undefined);
      expect(await page.evaluate(() => scrollY), 'the page stays').toBe(scrolled);
    }
    expect(seen).toBeGreaterThan(3);
  });

  test('a cluster that was touched and comes apart under the wheel does not make the page jump', async ({ page, samples }) => {
    const map = await open(page, samples.url);
    await map.do('all');
    await map.show();
    const { x, y, width, height } = await map.window();
    const inside = (m: Mark) => m.count > 1 && m.x > 30 && m.y > 30 && m.x < width - 30 && m.y < height - 30;
    const cluster = (await map.marks()).find(inside)!;
    // A drag that begins on it gives it the focus.
    await page.mouse.move(x + cluster.x, y + cluster.y);
    await page.mouse.down();
    await page.mouse.move(x + cluster.x + 20, y + cluster.y + 20, { steps: 4 });
    await handStands(page);
    await page.mouse.up();
    const scrolled = await page.evaluate(() => scrollY);
    await page.mouse.move(x + width - 40, y + height - 40);
    for (let turn = 0; turn < 8; turn++) {
      await page.mouse.wheel(0, -120);
      await map.rests();
      expect(await page.evaluate(() => scrollY), `after ${turn + 1} turns`).toBe(scrolled);
    }
  });

  test('a storm of the wheel ends in the zooms there are', async ({ page, samples }) => {
    const map = await open(page, samples.url);
    const at = await map.spot(0.5, 0.5);
    await page.mouse.move(at.x, at.y);
    for (const turn of [-5000, 5000]) {
      for (let n = 0; n < 15; n++) await page.mouse.wheel(0, turn);
      await map.rests();
      const marks = await map.marks();
      expect(marks).not.toEqual([]);
      expect(marks.every((m) => Number.isFinite(m.x) && Number.isFinite(m.y))).toBe(true);
    }
  });

  test('a double click shows the spot one level nearer', async ({ page, samples }) => {
    const map = await open(page, samples.url);
    const [me, { x, y }] = [await map.me(), await map.window()];
    const at = await map.emptySpot();
    const spot = { x: at.x - x, y: at.y - y };
    await page.mouse.dblclick(at.x, at.y);
    await map.rests();
    expect(grown(await map.me(), spot, distance(me, spot))).toBeCloseTo(2, 1);
  });

  test('a pin at the edge of the map is pressed by the mouse like any other', async ({ page, samples }) => {
    const map = await open(page, samples.url);
    const { mark } = await touchable(page, map);
    const { x, y, width, height } = await map.window();
    // Dragged to where only its left half is in sight.
    const from = by({ x, y }, width / 2, height - 40);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + (width - 20 - mark.x), from.y, { steps: 8 });
    await handStands(page);
    await page.mouse.up();
    await map.rests();
    const now = await map.pin(mark.id!);
    expect(now.x).toBeGreaterThan(width - 40);
    await page.mouse.click(x + now.x - 10, y + now.y - 40, { delay: 120 });
    await expect.poll(() => pressed(map)).toEqual([mark.id]);
  });

  test('after a drag a pin is still pressed by the keyboard', async ({ page, samples }) => {
    const map = await open(page, samples.url);
    const { mark } = await touchable(page, map);
    await page.locator(`[data-pin="${mark.id}"]`).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => pressed(map)).toEqual([mark.id]);
  });

  for (const hand of ['mouse', 'finger'] as const) {
    test(`＋ pressed twice at once by a ${hand} is two levels, a drag that begins on it moves nothing`, async ({ page, samples }) => {
      const map = await open(page, samples.url);
      const length = await map.ruler();
      const before = await length();
      const nearer = page.locator('[data-map-do=nearer]');
      const { x, y, width, height } = (await nearer.boundingBox())!;
      const [across, down] = [x + width / 2, y + height / 2];
      if (hand === 'mouse') {
        await page.mouse.dblclick(across, down);
      } else {
        await page.touchscreen.tap(across, down);
        await page.touchscreen.tap(across, down);
      }
      await map.rests();
      await expect.poll(async () => (await length()) / before).toBeCloseTo(4, 1);
      const me = await map.me();
      await page.mouse.move(across, down);
      await page.mouse.down();
      await page.mouse.move(across - 90, down - 90, { steps: 5 });
      await page.mouse.up();
      await map.rests();
      expect(distance(await map.me(), me)).toBeLessThan(0.5);
    });
  }

  test('a click beside the pins presses none, and the other button of the mouse drags nothing', async ({ page, samples }) => {
    const map = await open(page, samples.url);
    const before = await map.me();
    const at = await map.emptySpot();
    await page.mouse.click(at.x, at.y);
    await page.mouse.move(at.x, at.y);
    await page.mouse.down({ button: 'right' });
    await page.mouse.move(at.x + 60, at.y + 60, { steps: 4 });
    await page.mouse.up({ button: 'right' });
    await map.rests();
    expect(await pressed(map)).toEqual([]);
    expect(distance(await map.me(), before)).toBeLessThan(0.5);
  });
});

test.describe('with fingers', () => {
  test('a drag takes the ground along and presses nothing', async ({ page, samples }) => {
    const map = await open(page, samples.url);
    const fingers = await Fingers.of(page);
    const before = await map.me();
    const from = await map.emptySpot();
    await fingers.drag(from, by(from, -70, 60));
    await map.rests();
    expect(distance(await map.me(), by(before, -70, 60))).toBeLessThan(2);
    expect(await pressed(map)).toEqual([]);
  });

  test('a drag that begins on a pin moves the map and does not press the pin', async ({ page, samples }) => {
    const map = await open(page, samples.url);
    const fingers = await Fingers.of(page);
    const { mark, at } = await touchable(page, map);
    await fingers.drag(at, by(at, 60, 40));
    await map.rests();
    expect(distance(await map.pin(mark.id!), by(mark, 60, 40))).toBeLessThan(2);
    expect(await pressed(map)).toEqual([]);
    // And the finger’s next touch is a press again.
    await fingers.tap(by(at, 60, 40));
    await map.rests();
    await expect.poll(() => pressed(map)).toEqual([mark.id]);
  });

  test('a drag that ends on a pin does not press it', async ({ page, samples }) => {
    const map = await open(page, samples.url);
    const fingers = await Fingers.of(page);
    const { at } = await touchable(page, map);
    await fingers.drag(by(at, -70, -60), at);
    await map.rests();
    expect(await pressed(map)).toEqual([]);
  });

  test('a hand that trembles on a pin presses it all the same', async ({ page, samples }) => {
    const map = await open(page, samples.url);
    const fingers = await Fingers.of(page);
    const { mark, at } = await touchable(page, map);
    await fingers.put(at);
    for (const [right, down] of [[3, 2], [-2, 4], [4, -3], [1, 1]]) await fingers.move(by(at, right, down));
    await fingers.lift();
    await map.rests();
    await expect.poll(() => pressed(map)).toEqual([mark.id]);
  });

  test('two fingers twice as far apart show everything twice as large, between them', async ({ page, samples }) => {
    const map = await open(page, samples.url);
    const fingers = await Fingers.of(page);
    const middle = await map.spot(0.5, 0.5);
    const { x, y } = await map.window();
    const between = { x: middle.x - x, y: middle.y - y };
    await map.do('left');
    await map.show();
    const me = await map.me();
    await fingers.pinch([by(middle, -40, 0), by(middle, 40, 0)], [by(middle, -80, 0), by(middle, 80, 0)]);
    await map.rests();
    const after = await map.me();
    expect(grown(after, between, distance(me, between))).toBeCloseTo(2, 1);
    await fingers.pinch([by(middle, -80, 0), by(middle, 80, 0)], [by(middle, -40, 0), by(middle, 40, 0)]);
    await map.rests();
    expect(distance(await map.me(), me)).toBeLessThan(6);
    expect(await page.evaluate(() => visualViewport!.scale), 'the page itself is not zoomed').toBe(1);
  });

  test('a pinch that begins on a pin presses nothing', async ({ page, samples }) => {
    const map = await open(page, samples.url);
    const fingers = await Fingers.of(page);
    const { at } = await touchable(page, map);
    await fingers.pinch([at, by(at, 50, 30)], [by(at, -30, -20), by(at, 80, 60)]);
    await map.rests();
    expect(await pressed(map)).toEqual([]);
  });

  test('two fingers both on pins, put down and lifted again, press at most what one tap would', async ({ page, samples }) => {
    const map = await open(page, samples.url);
    const fingers = await Fingers.of(page);
    const { mark, at } = await touchable(page, map);
    await fingers.put(at, by(at, 4, 4));
    await fingers.lift();
    await map.rests();
    expect([[], [mark.id]]).toContainEqual(await pressed(map));
    // The map still follows one finger: it does not believe a second one is down.
    const me = await map.me();
    const from = await map.emptySpot();
    await fingers.drag(from, by(from, 50, 30));
    await map.rests();
    expect(distance(await map.me(), by(me, 50, 30))).toBeLessThan(2);
  });

  test('a third finger changes nothing and leaves nothing behind', async ({ page, samples }) => {
    const map = await open(page, samples.url);
    const fingers = await Fingers.of(page);
    const at = await map.spot(0.4, 0.4);
    await fingers.put(at, by(at, 60, 0), by(at, 30, 60));
    await fingers.move(at, by(at, 60, 0), by(at, 30, 90));
    await fingers.lift();
    await map.rests();
    const me = await map.me();
    const from = await map.emptySpot();
    await fingers.drag(from, by(from, 40, -40));
    await map.rests();
    expect(distance(await map.me(), by(me, 40, -40))).toBeLessThan(2);
  });

  test('two taps show the spot one level nearer', async ({ page, samples }) => {
    const map = await open(page, samples.url);
    const fingers = await Fingers.of(page);
    const [me, { x, y }] = [await map.me(), await map.window()];
    const at = await map.emptySpot();
    const spot = { x: at.x - x, y: at.y - y };
    await fingers.tapTwice(at);
    await map.rests();
    expect(grown(await map.me(), spot, distance(me, spot))).toBeCloseTo(2, 1);
    expect(await page.evaluate(() => visualViewport!.scale)).toBe(1);
  });

  test('two quick taps on a pin press it and zoom nothing', async ({ page, samples }) => {
    const map = await open(page, samples.url);
    const fingers = await Fingers.of(page);
    const { mark, at } = await touchable(page, map);
    const before = distance(mark, await map.me());
    await fingers.tapTwice(at);
    await map.rests();
    await expect.poll(() => pressed(map)).toEqual([mark.id]);
    expect(grown(await map.pin(mark.id!), await map.me(), before)).toBeCloseTo(1, 2);
  });

  test('a map that was thrown glides on the same way, and comes to rest', async ({ page, samples }) => {
    const map = await open(page, samples.url);
    const fingers = await Fingers.of(page);
    const before = await map.me();
    const from = await map.spot(0.7, 0.5);
    await fingers.drag(from, by(from, -120, 0), { stop: false, steps: 8 });
    await map.rests();
    const after = await map.me();
    expect(after.x - before.x).toBeLessThan(-125);
    expect(Math.abs(after.y - before.y)).toBeLessThan(2);
  });

  test('a finger put onto a gliding map stops it', async ({ page, samples }) => {
    const map = await open(page, samples.url);
    const fingers = await Fingers.of(page);
    const from = await map.spot(0.8, 0.5);
    await fingers.drag(from, by(from, -150, 0), { stop: false, steps: 6 });
    await fingers.put(await map.spot(0.5, 0.2));
    await drawn(page);
    expect(await map.moves()).toBeLessThan(1);
    await fingers.lift();
  });

  test('beside the map a finger scrolls the page, on it the map', async ({ page, samples }) => {
    const map = await open(page, samples.url);
    const fingers = await Fingers.of(page);
    const { x, y, height } = await map.window();
    await page.evaluate(() => scrollTo(0, 0));
    await map.show();
    const start = await page.evaluate(() => scrollY);
    const me = await map.me();
    // Just below the frame.
    const below = { x: x + 40, y: Math.min(y + height + 40, 560) };
    await fingers.drag(below, by(below, 0, -200));
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(start + 100);
    await scrolledOut(page);
    expect(distance(await map.me(), me)).toBeLessThan(1);
    await map.show();
    const shown = await page.evaluate(() => scrollY);
    const on = await map.emptySpot();
    await fingers.drag(on, by(on, 0, -120));
    await map.rests();
    expect(await page.evaluate(() => scrollY)).toBe(shown);
    expect(distance(await map.me(), by(me, 0, -120))).toBeLessThan(2);
  });

  test('on the smallest phone there is always a strip beside the map to scroll by', async ({ page, samples }) => {
    await page.setViewportSize({ width: 320, height: 480 });
    const map = await open(page, samples.url);
    const { x, width, height } = await map.window();
    const left = x;
    const right = 320 - x - width;
    // All of the screen must never be the map.
    const bar = (await page.locator('.hotline').boundingBox())!.height;
    expect(Math.max(left, right) >= 12 || height <= 480 - bar - 60, `${left} ${right} ${height}`).toBe(true);
  });

  test('the browser takes the fingers away, and the map forgets them', async ({ page, samples }) => {
    const map = await open(page, samples.url);
    const cdp = await page.context().newCDPSession(page);
    const at = await map.spot(0.5, 0.5);
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ ...at, id: 0 }] });
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchCancel', touchPoints: [] });
    await map.rests();
    const me = await map.me();
    const fingers = await Fingers.of(page);
    const from = await map.emptySpot();
    await fingers.drag(from, by(from, 45, 45));
    await map.rests();
    expect(distance(await map.me(), by(me, 45, 45))).toBeLessThan(2);
  });
});
