// Whatever somebody presses, in whatever order, with the network coming and going: no page fails, none is without a heading
// and a number, and nothing piles up. More of it: `SEEDS=1,2,3,4,5 ACTIONS=2000 npx playwright test wander`.
import { expect, test } from './support/host';
import { isKept, ownSite } from './support/own-site';
import { countMemories, held, Wanderer } from './support/wanderer';

const SEEDS = (process.env.SEEDS ?? '1').split(',').map(Number);
const ACTIONS = Number(process.env.ACTIONS ?? 150);

/** What the browser itself says of a request that finds no network. */
const NO_NETWORK = /Failed to load resource|net::ERR_|ERR_INTERNET_DISCONNECTED/;

// A clock that stands still knows nothing of what was fetched. (A wanderer of thousands of steps walks for long.)
test.use({ serviceWorkers: 'allow', noon: false, permissions: [] });
test.setTimeout(300_000 + ACTIONS * 1_000);

for (const seed of SEEDS) {
  test(`whatever is pressed, no page fails (${ACTIONS} actions, seed ${seed})`, async ({ page }) => {
    const { host, end } = await ownSite();
    const said: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' && !NO_NETWORK.test(message.text())) said.push(message.text());
    });
    page.on('dialog', (dialog) => void dialog.dismiss());
    await page.addInitScript(() => (window.print = () => {}));
    await countMemories(page);
    await page.goto(`${host.url}#/nearby?kind=canteen&at=115.00000,35.00000`);
    await isKept(page);
    const browser = await page.context().newCDPSession(page);
    const wanderer = new Wanderer(page, host.url, seed);
    const home = async () => {
      await page.goto(`${host.url}#/`);
      await expect(page.locator('.tile').first()).toBeVisible();
      return held(page, browser);
    };
    const trail = () => wanderer.steps.slice(-12).join('\n');
    const walk = async (steps: number) => {
      for (let step = 0; step < steps; step += 1) {
        await wanderer.step();
        await expect.poll(() => wanderer.wrong(), { message: trail(), timeout: 15_000, intervals: [0, 30, 100, 250] }).toBe('');
        expect(said, trail()).toEqual([]);
      }
      await wanderer.network(false);
    };

    await walk(Math.ceil(ACTIONS / 3));
    const early = await home();
    await walk(ACTIONS - Math.ceil(ACTIONS / 3));
    const late = await home();
    console.log(`seed ${seed}: ${JSON.stringify({ early, late })}`);
    // Parts of the app and cities that came on the way stay; what pages leave behind must not pile up.
    expect(late.heap).toBeLessThan(early.heap * 1.5 + 6_000_000);
    expect(late.wasm).toBeLessThan(early.wasm + 24_000_000);
    expect(late.nodes).toBeLessThan(early.nodes * 2 + 4_000);
    end();
  });
}
