// Files of the app of which a byte is another when they come: nothing of them runs, and nothing of them is kept.
import type { Page } from '@playwright/test';
import { expect, Host, test } from './support/host';
import { isKept, ownSite } from './support/own-site';

const SPOT = 'at=115.00000,35.00000';
const LIST = `#/nearby?kind=canteen&${SPOT}`;

/** What is run; where it is needed; what stands there when all is well. */
const CODE: [what: string, path: string, address: string, answer: string][] = [
  ['app', '_bg.wasm', LIST, '.card'],
  ['rest of the app', '/part-app-', `#/?${SPOT}`, '.tiles.more'],
  ['part of a page', '/part-place-', `#/place/T-C1?${SPOT}`, '.sheet'],
  ['map', '/map-', `${LIST}&view=map`, '.map[data-ready] [data-pin]'],
];

/** Spread over a file, the same in every run. `FLIPS` in the environment: how many. */
const FLIPS = Number(process.env['FLIPS'] ?? 3);
const spots = Array.from({ length: FLIPS }, (_, n) => (n + 0.5) / FLIPS);

const isWasm = (file: Buffer) => file.subarray(1, 4).toString() === 'asm';

/** The file with one bit of one byte changed, `spot` of its length from its beginning. */
function changedAt(file: Buffer, spot: number): Buffer {
  const other = Buffer.from(file);
  const at = Math.floor(other.length * spot);
  other[at]! ^= 1 << at % 8;
  return other;
}

/** What tells that something does not come, with a number and a way to try again. */
const trouble = (page: Page) => page.locator('#crash, main .notice, .map-side .notice').filter({ visible: true });

for (const [what, path, address, answer] of CODE) {
  test(`where a byte of the ${what} is another once, nobody sees anything of it`, async ({ page, city }) => {
    for (const spot of spots) {
      let times = 0;
      const changed = (file: Buffer) => (isWasm(file) && (times += 1) === 1 ? changedAt(file, spot) : file);
      city.ready({ broken: [{ path, changed }] });
      await page.goto('about:blank');
      await page.goto(`${city.url}${address}`);
      await expect(page.locator(answer).first(), `${spot}`).toBeVisible();
      await expect(trouble(page), `${spot}`).toHaveCount(0);
      expect(times, `${spot}: it is asked for once more`).toBe(2);
    }
  });

  test(`where a byte of the ${what} is always another, that is said, with a number and another try`, async ({ page, city }) => {
    for (const spot of spots) {
      city.ready({ broken: [{ path, changed: (file) => (isWasm(file) ? changedAt(file, spot) : file) }] });
      await page.goto('about:blank');
      await page.goto(`${city.url}${address}`);
      await expect(trouble(page).first(), `${spot}`).toBeVisible();
      await expect(page.locator('a[href^="tel:"]').filter({ visible: true }).first(), `${spot}`).toBeVisible();
      await expect(trouble(page).locator('a, button').filter({ hasText: '再' }).first(), `${spot}`).toBeVisible();
    }
  });
}

test.describe('with what is kept for a visit without a network', () => {
  test.use({ serviceWorkers: 'allow', noon: false });

  const kept = (page: Page, part: string) =>
    page.evaluate(async (part) => {
      const all = await caches.open((await caches.keys()).find((name) => name.includes(' app '))!);
      const name = (await all.keys()).find(({ url }) => url.includes(part))!;
      return [...new Uint8Array(await (await all.match(name))!.arrayBuffer())];
    }, part);

  for (const [what, part] of [['a part of the app', '/part-guide-'], ['styles', '/slip-']] as const) {
    test(`${what} that came with another byte once is kept as it should be`, async ({ page }) => {
      const { host, end } = await ownSite();
      const right: number[][] = [];
      // The first is the page's or the worker's: whoever keeps it has looked at it.
      const changed = (file: Buffer) => {
        right.push([...file]);
        return right.length === 1 ? changedAt(file, 0.5) : file;
      };
      host.ready({ broken: [{ path: part, changed }] });
      await page.goto(`${host.url}${LIST}`);
      await isKept(page);
      expect(await kept(page, part)).toEqual(right[0]);
      end();
    });
  }

  test('where a file always comes with another byte, the app goes on without a worker', async ({ page }) => {
    const host = await Host.start({ faults: { broken: [{ path: '/slip-', changed: (file) => changedAt(file, 0.5) }] } });
    await page.goto(`${host.url}${LIST}`);
    await expect(page.locator('.card').first()).toBeVisible();
    const asked = () => host.requests.filter((path) => path.includes('/slip-')).length;
    await expect.poll(asked, { timeout: 30_000 }).toBe(2);
    const states = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map(({ active }) => active));
    await expect.poll(states).toEqual([]);
    await expect(page.locator('.card').first()).toBeVisible();
    host.stop();
  });
});
