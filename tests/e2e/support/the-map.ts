// The map on a page, as whoever looks at it has it: what stands where, what can be pressed, and
// when it has come to rest.
import { expect, type Locator, type Page } from '@playwright/test';
import { type Degrees, distance, fix, seen, type Spot, zoomOf } from './mercator';

/** A button on the map: a pin, or a cluster of places. */
export interface Mark {
  /** 编号, of a pin. */
  id?: string;
  /** How many places it stands for. */
  count: number;
  /** Where it says to be: its foot, in pixels of the window of the map. */
  x: number;
  y: number;
  name: string;
  words: string;
  pressed: string | null;
}

export type Do = 'nearer' | 'farther' | 'all' | 'home' | 'left' | 'up' | 'down' | 'right';

/** Nothing on the map has moved for several frames; where it may glide, for a third of a second, too. */
export const mapRests = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const now = () => {
      const layers = document.querySelector('.map-layers');
      const moved = [...(layers?.querySelectorAll<HTMLElement>('*') ?? [])];
      const style = ({ style }: HTMLElement) => [style.transform, style.left, style.top, style.visibility].join();
      return moved.map(style).join();
    };
    const stillFor = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 350;
    const until = performance.now() + 20_000;
    let [last, since, frames] = [now(), performance.now(), 0];
    while (frames < 8 || performance.now() - since < stillFor) {
      await new Promise((frame) => requestAnimationFrame(frame));
      frames += 1;
      const next = now();
      if (next !== last) [last, since, frames] = [next, performance.now(), 0];
      if (performance.now() > until) throw new Error('the map never rests');
    }
  });

export class TheMap {
  readonly pane: Locator;
  readonly stage: Locator;
  readonly pins: Locator;
  readonly clusters: Locator;

  constructor(readonly page: Page) {
    this.pane = page.locator('.map[data-map]');
    this.stage = page.locator('.map-stage');
    this.pins = page.locator('[data-pin]');
    this.clusters = page.locator('[data-cluster]');
  }

  /** It is there, and nothing moves any more. */
  async stands(): Promise<void> {
    await expect(this.page.locator('.map[data-ready]')).toBeVisible({ timeout: 30_000 });
    await this.rests();
  }

  rests(): Promise<void> {
    return mapRests(this.page);
  }

  /** Everything on it, in the order of the document. */
  marks(): Promise<Mark[]> {
    return this.stage.evaluate((stage) => {
      const window = stage.getBoundingClientRect();
      return [...stage.querySelectorAll<HTMLElement>('[data-pin], [data-cluster]')].map((button) => {
        const { pin, cluster } = button.dataset;
        const box = button.getBoundingClientRect();
        return {
          id: pin,
          count: Number(cluster ?? 1),
          x: box.left + box.width / 2 - window.left,
          // The foot of a button is 12 px below its body.
          y: box.bottom + 12 - window.top,
          name: button.getAttribute('aria-label') ?? '',
          words: button.textContent ?? '',
          pressed: button.getAttribute('aria-pressed'),
        };
      });
    });
  }

  /** Of each mark the number in the list, from 0, of the first place it stands for. */
  firsts(): Promise<number[]> {
    return this.stage.locator('[data-at]').evaluateAll((all) => all.map((e) => Number((e as HTMLElement).dataset.at)));
  }

  /** The mark of where answers start. */
  me(): Promise<Spot> {
    return this.stage.evaluate((stage) => {
      const window = stage.getBoundingClientRect();
      const { left, top, width, height } = stage.querySelector('.map-me')!.getBoundingClientRect();
      return { x: left + width / 2 - window.left, y: top + height / 2 - window.top };
    });
  }

  /** What does not stand where it is, by more than a pixel. `placeOf`: where the place of this number of the list is, from
   * 0; a cluster stands where its first place does. The two marks farthest apart fix the window; all others, and the mark
   * of where answers start, have to agree. */
  async misplaced(placeOf: (at: number) => Degrees, here: Degrees): Promise<{ spots: number; found: string[] }> {
    const marks = await this.marks();
    const firsts = await this.firsts();
    const spots = marks.map(({ x, y, name }, n) => ({ x, y, name, at: placeOf(firsts[n]!) }));
    spots.push({ ...(await this.me()), name: 'me', at: here });
    let [first, second, apart] = [spots[0]!, spots[0]!, 0];
    for (const a of spots) for (const b of spots) if (distance(a, b) > apart) [first, second, apart] = [a, b, distance(a, b)];
    const window = fix(first.at, first, second.at, second);
    const off = spots.map((spot) => ({ ...spot, by: distance(seen(window, spot.at), spot) })).filter(({ by }) => !(by < 1));
    return { spots: spots.length, found: off.map(({ name, by }) => `${name} is off by ${by.toFixed(1)} px, zoom ${zoomOf(window).toFixed(1)}`) };
  }

  /** A measure of how near the map looks: pixels from me to the pin that is farthest from me now. */
  async ruler(): Promise<() => Promise<number>> {
    const me = await this.me();
    const pins = (await this.marks()).filter((mark) => mark.id);
    const [far] = pins.sort((a, b) => distance(b, me) - distance(a, me));
    return async () => distance(await this.pin(far.id!), await this.me());
  }

  /** How far the map moves by itself in the next frames, in pixels. */
  moves(frames = 20): Promise<number> {
    return this.stage.evaluate(async (stage, frames) => {
      const now = () => stage.querySelector('.map-me')!.getBoundingClientRect();
      const first = now();
      let farthest = 0;
      for (let frame = 0; frame < frames; frame += 1) {
        await new Promise((drawn) => requestAnimationFrame(drawn));
        const { left, top } = now();
        farthest = Math.max(farthest, Math.hypot(left - first.left, top - first.top));
      }
      return farthest;
    }, frames);
  }

  async pin(id: string): Promise<Mark> {
    const pin = (await this.marks()).find((mark) => mark.id === id);
    if (!pin) throw new Error(`no pin of its own: ${id}`);
    return pin;
  }

  /** The map's window on the screen. */
  async window(): Promise<{ x: number; y: number; width: number; height: number }> {
    return (await this.stage.boundingBox())!;
  }

  /** A spot of the window, by parts of it, on the screen. */
  async spot(across: number, down: number): Promise<Spot> {
    const { x, y, width, height } = await this.window();
    return { x: x + width * across, y: y + height * down };
  }

  /** A spot of the window with no button within `far` pixels, on the screen and inside of the map. */
  async emptySpot(far = 70): Promise<Spot> {
    const { x, y, width, height } = await this.window();
    const marks = await this.marks();
    for (let down = 0.15; down < 0.9; down += 0.05) {
      for (let across = 0.15; across < 0.9; across += 0.05) {
        const at = { x: width * across, y: height * down };
        if (marks.every((m) => Math.hypot(m.x - at.x, m.y - 30 - at.y) > far)) return { x: x + at.x, y: y + at.y };
      }
    }
    throw new Error('the map is full');
  }

  async do(what: Do, times = 1): Promise<void> {
    for (let press = 0; press < times; press++) await this.page.locator(`[data-map-do=${what}]`).click();
    await this.rests();
  }

  /** Brings all of the map's window onto the screen, and leaves the page there. */
  async show(): Promise<void> {
    await this.stage.evaluate((stage) => stage.scrollIntoView({ block: 'start' }));
  }
}

/** Ids of the list, in its order. */
export const listed = (page: Page) =>
  page.locator('[data-list] > li').evaluateAll((all) => all.map((li) => (li as HTMLElement).dataset.placeId!));
