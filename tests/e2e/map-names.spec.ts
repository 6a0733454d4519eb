// Names of the base map are drawn, not elements: what is written, and where, is heard at the pen.
import { expect, test } from './support/host';
import { TheMap } from './support/the-map';

/** A name, in parts of the canvas. */
interface Written {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

declare global {
  interface Window {
    /** What is written on the picture that is shown. */
    written: Written[];
  }
}

const SHAOXING = 'at=120.55912,29.99820';

for (const [width, height] of [
  [360, 640],
  [1366, 768],
] as const) {
  for (const kind of ['canteen', 'institution']) {
    test(`no name of the map lies under a pin or a cluster, of kind ${kind} at ${width}×${height}`, async ({ page, samples }) => {
      await page.setViewportSize({ width, height });
      await page.addInitScript(() => {
        const pen = CanvasRenderingContext2D.prototype;
        const { fillRect, fillText } = pen;
        const make = window.createImageBitmap;
        let begun: Written[] = [];
        // A drawing begins with its ground, and ends as a picture.
        pen.fillRect = function (...box) {
          begun = [];
          return fillRect.apply(this, box);
        };
        pen.fillText = function (text, x, y) {
          const { a, d, e, f } = this.getTransform();
          const [wide, high] = [this.measureText(text).width / 2, Number.parseFloat(/([\d.]+)px/.exec(this.font)![1]!) / 2];
          const across = (at: number) => (a * at + e) / this.canvas.width;
          const down = (at: number) => (d * at + f) / this.canvas.height;
          begun.push({ text, left: across(x - wide), right: across(x + wide), top: down(y - high), bottom: down(y + high) });
          return fillText.call(this, text, x, y);
        };
        window.createImageBitmap = ((...of: Parameters<typeof make>) => {
          if (of[0] instanceof HTMLCanvasElement) window.written = begun;
          return make(...of);
        }) as typeof make;
      });
      await page.goto(`${samples.url}#/nearby?kind=${kind}&${SHAOXING}&view=map`);
      const map = new TheMap(page);
      await map.stands();
      for (const act of ['all', 'nearer', 'nearer'] as const) {
        await map.do(act);
        await map.rests();
        const { names, under } = await page.evaluate(() => {
          const ground = document.querySelector('.map-ground')!.getBoundingClientRect();
          const frame = document.querySelector('.map-frame')!.getBoundingClientRect();
          const names = window.written.map(({ text, left, right, top, bottom }) => ({
            text,
            left: ground.left + left * ground.width,
            right: ground.left + right * ground.width,
            top: ground.top + top * ground.height,
            bottom: ground.top + bottom * ground.height,
          }));
          const seen = names.filter((n) => n.right > frame.left && n.left < frame.right && n.bottom > frame.top && n.top < frame.bottom);
          const pins = [...document.querySelectorAll('[data-pin], [data-cluster]')].map((pin) => pin.getBoundingClientRect());
          const covers = (pin: DOMRect, n: (typeof names)[number]) =>
            n.right > pin.left && n.left < pin.right && n.bottom > pin.top && n.top < pin.bottom;
          return { names: seen.map(({ text }) => text), under: seen.filter((n) => pins.some((pin) => covers(pin, n))).map(({ text }) => text) };
        });
        if (act === 'all') expect(names.length, 'names on the map').toBeGreaterThan(0);
        expect(under).toEqual([]);
      }
    });
  }
}
