// A host that is slow, or silent for a while: what still comes is no fault, and what comes late is not lost.
import type { Page } from '@playwright/test';
import { expect, type Fault, hold, Host, test } from './support/host';

const SPOT = 'at=115.00000,35.00000';
const LIST = `#/nearby?kind=canteen&${SPOT}`;
/** Longer than anybody waits for a file of which nothing comes. */
const LONG_MS = 7_000;

/** The files, by what their addresses contain; where each is needed; what stands there when all is well. */
const FILES: [what: string, path: RegExp, address: string, answer: string][] = [
  ['starting script', /\/boot[.]js/, LIST, '.card'],
  ['glue', /\/eldercare-map-[0-9a-f]+[.]js/, LIST, '.card'],
  ['wasm', /_bg[.]wasm/, LIST, '.card'],
  ['rest of the app', /\/part-app-/, `#/?${SPOT}`, '.tiles.more'],
  ['part of a page', /\/part-place-/, `#/place/T-C1?${SPOT}`, '.sheet'],
  ['part of the map', /\/part-map_of_list-/, `${LIST}&view=map`, '.map[data-ready] [data-pin]'],
  ['manifest', /\/data\/manifest\//, LIST, '.card'],
  // (A first list needs less than the whole city.)
  ['city', /\/990100-ceshi-[0-9a-f]{8}[.]pack/, `${LIST}&for=family`, '.card'],
  ['communities', /-areas-/, '#/where?in=990101001', '[data-area="990101001002"]'],
  ['targets', /-targets-/, '#/coverage?city=990100', '[data-target]'],
  ['map', /\/map-[0-9a-f]+[.]wasm/, `${LIST}&view=map`, '.map[data-ready] [data-pin]'],
  ['glue of the map', /\/map-[0-9a-f]+[.]js/, `${LIST}&view=map`, '.map[data-ready] [data-pin]'],
];

/** What tells that something does not come, with a number and a way to try again. */
const trouble = (page: Page) => page.locator('#crash, main .notice').filter({ visible: true });

for (const [what, path, address, answer] of FILES) {
  test(`what comes late takes its place by itself: the ${what}`, async ({ page, city }) => {
    await page.clock.install();
    const letGo = await hold(page, path);
    const asked = page.waitForRequest(path);
    await page.goto(`${city.url}${address}`, { waitUntil: 'commit' });
    await asked;
    // The page waits for it: whatever else is needed is here, and the clock goes on.
    await expect(async () => {
      await page.clock.runFor(LONG_MS);
      await expect(trouble(page).first()).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await expect(page.locator('a[href^="tel:"]').filter({ visible: true }).first()).toBeVisible();
    letGo();
    await expect(page.locator(answer).first()).toBeVisible();
    await expect(trouble(page)).toHaveCount(0);
  });
}

for (const [what, path, address, answer] of [
  ['wasm', '_bg.wasm', LIST, '.card'],
  ['part of a page', '/part-place-', `#/place/T-C1?${SPOT}`, '.sheet'],
  ['city', '/data/990100-ceshi-', LIST, '.card'],
  ['map', '/map-', `${LIST}&view=map`, '.map[data-ready] [data-pin]'],
] as const) {
  test(`a host that is slow and goes on sending is waited for: the ${what}`, async ({ page }) => {
    // Six pieces, two seconds apart: longer in all than anybody waits for nothing.
    const broken: Fault[] = [{ path: path, drips: { pieces: 6, ms: 2_000 } }];
    const host = await Host.start({ faults: { broken } });
    await page.addInitScript(() => {
      const look = () => {
        const shown = [...document.querySelectorAll('#crash, main .notice')].some((one) => one.getClientRects().length > 0);
        if (shown) document.documentElement.dataset.hadTrouble = '';
        requestAnimationFrame(look);
      };
      look();
    });
    await page.goto(`${host.url}${address}`, { waitUntil: 'commit' });
    await expect(page.locator(answer).first()).toBeVisible({ timeout: 60_000 });
    await expect(page.locator('html')).not.toHaveAttribute('data-had-trouble', '');
    host.stop();
  });
}

test('who tries again while a file hangs gets a new answer, not the wait for the old one', async ({ page }) => {
  const host = await Host.start({ faults: { broken: [{ path: '/data/990100-ceshi-', never: true }] } });
  await page.goto(`${host.url}${LIST}`);
  await expect(page.locator('.notice')).toContainText('资料一到就会自己出来', { timeout: 20_000 });
  host.mends();
  await page.getByRole('button', { name: '再试一次' }).tap();
  await expect(page.locator('.card').first()).toBeVisible();
  host.stop();
});
