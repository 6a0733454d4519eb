// When the map does not come, or not whole, or nobody waits for it: the list stays, the reason is
// said, and nothing dies.
import { readFileSync } from 'node:fs';
import { expect, Host, test } from './support/host';
import { DIST } from './support/paths';
import { follow } from './support/requests';
import { listed, TheMap } from './support/the-map';
import type { Page } from '@playwright/test';

const SHAOXING = 'at=120.55912,29.99820';
const LIST = `#/nearby?kind=canteen&${SHAOXING}`;
const MAP = `${LIST}&view=map`;
const WIDE = { width: 1366, height: 768 };

test.use({ noon: false });

/** The files of the map by how they end; `eldercare-map-….js` is the app and not among them. */
const file = (ending: string) => `/${/data-map-files="([^"]+)"/.exec(readFileSync(`${DIST}/index.html`, 'utf8'))![1]}${ending}`;

const samplesWith = (broken: NonNullable<Parameters<typeof Host.start>[0]>['faults']) =>
  Host.start({ fixture: false, faults: broken });

/** Nothing that looks like the end of the app. */
async function lives(page: Page): Promise<void> {
  await expect(page.locator('#crash')).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

const notice = (page: Page) => page.locator('.map[data-map] .notice');

test.describe('a part of the map that is missing or broken', () => {
  for (const [what, ending, fault] of [
    ['its wasm is not there', '.wasm', { status: 404 }],
    ['its wasm is an error page', '.wasm', { body: '<!doctype html><title>oops</title>' }],
    ['its wasm ends in the middle', '.wasm', { body: Buffer.from([0, 97, 115, 109, 1, 0, 0, 0, 1, 90]) }],
    ['its script is not there', '.js', { status: 404 }],
    ['its script is an error page', '.js', { body: '<!doctype html><title>oops</title>' }],
    ['its styles are not there', '.css', { status: 404 }],
  ] as const) {
    test(`${what}: the frame says so, offers another try, and the list is one tap away`, async ({ page }) => {
      const host = await samplesWith({ broken: [{ path: file(ending), ...fault }] });
      await page.goto(`${host.url}${MAP}`);
      await expect(notice(page)).toContainText('地图没有打开');
      await expect(notice(page).getByRole('button', { name: '再试一次' })).toBeVisible();
      await expect(page.locator('.map-frame')).toBeHidden();
      await lives(page);
      await notice(page).getByRole('button', { name: '再试一次' }).tap();
      await expect(notice(page)).toContainText('地图没有打开');
      // The places can still be gone through one by one, and there is the list.
      await page.getByRole('button', { name: '下一个' }).tap();
      await expect(page.locator('.chosen-place [data-place-id]')).toBeVisible();
      await page.getByRole('link', { name: '看列表' }).tap();
      await expect(page.locator('[data-list] > li')).toHaveCount(10);
      await lives(page);
      host.stop();
    });
  }

  test('when the server is well again, one press brings the map', async ({ page, samples }) => {
    await page.route(`**${file('.wasm')}`, (route) => route.fulfill({ status: 503 }));
    await page.goto(`${samples.url}${MAP}`);
    await expect(notice(page)).toBeVisible();
    await page.unroute(`**${file('.wasm')}`);
    await notice(page).getByRole('button', { name: '再试一次' }).press('Enter');
    await new TheMap(page).stands();
    // The button is gone; who pressed it goes on from the map, not from the top of the page.
    await expect(page.locator('[data-map]')).toBeFocused();
    await expect(page.locator('[data-pin]').first()).toBeVisible();
  });

  test('when its script failed and is there again, one press brings the map', async ({ page, samples }) => {
    await page.route(`**${file('.js')}`, (route) => route.fulfill({ status: 503 }));
    await page.goto(`${samples.url}${MAP}`);
    await expect(notice(page)).toBeVisible();
    await page.unroute(`**${file('.js')}`);
    await notice(page).getByRole('button', { name: '再试一次' }).tap();
    await new TheMap(page).stands();
  });

  for (const [what, fault] of [
    ['is not there', { status: 404 }],
    ['is an error page', { body: '<!doctype html><title>oops</title>' }],
    ['is cut off', { body: Buffer.from('YLDT\u0001\u0000\u0000\u0000') }],
  ] as const) {
    test(`the ground ${what}: the pins stand all the same, where they belong`, async ({ page }) => {
      const host = await samplesWith({ broken: [{ path: '-base-', ...fault }] });
      await page.goto(`${host.url}${MAP}`);
      const map = new TheMap(page);
      await map.stands();
      await map.do('all');
      const { width, height } = await map.window();
      const marks = await map.marks();
      expect(marks.reduce((sum, m) => sum + m.count, 0)).toBe(10);
      for (const m of marks) expect(m.x > 0 && m.x < width && m.y > 0 && m.y < height).toBe(true);
      await expect(notice(page)).toHaveCount(0);
      await map.do('nearer', 2);
      await lives(page);
      host.stop();
    });
  }

  test('a browser without a canvas says that the map did not open, and the list stands beside it', async ({ page, samples }) => {
    await page.setViewportSize(WIDE);
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await page.goto(`${samples.url}${LIST}`);
    await expect(notice(page)).toContainText('地图没有打开');
    expect(await listed(page)).toHaveLength(10);
    await lives(page);
  });

  test('a map that dies of what the page says to it says so, and one press brings another', async ({ page, samples }) => {
    await page.goto(`${samples.url}${LIST}`);
    await expect(page.locator('[data-list] > li')).toHaveCount(10);
    // Once, as where there is no room for so many places.
    await page.evaluate(() => {
      const { loadMap } = window as unknown as { loadMap(): Promise<{ prototype: { set_places(): void } }> };
      const whole = loadMap().then(({ prototype }) => {
        const { set_places } = prototype;
        prototype.set_places = () => {
          prototype.set_places = set_places;
          throw new WebAssembly.RuntimeError('unreachable');
        };
      });
      return whole;
    });
    await page.locator('[data-switch]').click();
    await expect(notice(page)).toContainText('地图没有打开');
    await expect(page.locator('.map > [role=status]').first(), 'who only listens hears it').toContainText('地图没有打开');
    await lives(page);
    await notice(page).getByRole('button', { name: '再试一次' }).click();
    await new TheMap(page).stands();
  });

  test('a trap in the map ends the map and not the app', { annotation: { type: 'errors expected' } }, async ({ page, samples }) => {
    await page.setViewportSize(WIDE);
    await page.goto(`${samples.url}${LIST}`);
    const map = new TheMap(page);
    await map.stands();
    // A real error of the class the browser throws, with the map’s file in its trace.
    await page.evaluate((name) => {
      const error = new WebAssembly.RuntimeError('unreachable');
      error.stack = `RuntimeError: unreachable\n at wasm://x${name}`;
      dispatchEvent(new ErrorEvent('error', { error }));
    }, file('.wasm'));
    await expect(notice(page)).toContainText('地图没有打开');
    await lives(page);
    expect(await listed(page)).toHaveLength(10);
    await notice(page).getByRole('button', { name: '再试一次' }).click();
    await map.stands();
    await expect(map.pins.first()).toBeVisible();
  });
});

test.describe('without a network', () => {
  test('a map that was fetched once opens again', async ({ page, context, samples }) => {
    await page.goto(`${samples.url}${MAP}`);
    const map = new TheMap(page);
    await map.stands();
    await page.getByRole('link', { name: '看列表' }).tap();
    await expect(page.locator('[data-list] > li')).toHaveCount(10);
    await context.setOffline(true);
    await page.getByRole('link', { name: '看地图' }).tap();
    await map.stands();
    expect((await map.marks()).reduce((sum, m) => sum + m.count, 0)).toBe(10);
    await map.do('nearer', 2);
    await map.do('right', 2);
    await lives(page);
  });

  test('one that was not says so; with the network back one press brings it', async ({ page, context, samples }) => {
    await page.goto(`${samples.url}${LIST}`);
    await expect(page.locator('[data-list] > li')).toHaveCount(10);
    await context.setOffline(true);
    await page.getByRole('link', { name: '看地图' }).tap();
    await expect(notice(page)).toContainText('地图没有打开');
    await expect(notice(page)).toContainText('列表一样能用');
    await page.getByRole('link', { name: '看列表' }).tap();
    await expect(page.locator('[data-list] > li')).toHaveCount(10);
    await page.getByRole('link', { name: '看地图' }).tap();
    await expect(notice(page)).toBeVisible();
    await context.setOffline(false);
    await notice(page).getByRole('button', { name: '再试一次' }).tap();
    await new TheMap(page).stands();
  });
});

test.describe('somebody who does not wait', () => {
  test('the map that is on its way says so, and one can leave by the link and by back', async ({ page }) => {
    const host = await samplesWith({ broken: [{ path: file('.wasm'), never: true }] });
    await page.goto(`${host.url}${LIST}`);
    await expect(page.locator('[data-list] > li')).toHaveCount(10);
    await page.getByRole('link', { name: '看地图' }).tap();
    await expect(page.locator('.map[data-map]')).toContainText('正在打开地图');
    await page.goBack();
    await expect(page.locator('[data-list] > li')).toHaveCount(10);
    await page.getByRole('link', { name: '看地图' }).tap();
    await expect(page.locator('.map[data-map]')).toContainText('正在打开地图');
    await page.getByRole('link', { name: '看列表' }).tap();
    await expect(page.locator('[data-list] > li')).toHaveCount(10);
    await lives(page);
    host.stop();
  });

  for (const delay of [0, 60, 200, 600]) {
    test(`who leaves ${delay} ms after asking for the map leaves no trace`, async ({ page, samples }) => {
      const allCame = follow(page);
      await page.goto(`${samples.url}${LIST}`);
      await expect(page.locator('[data-list] > li')).toHaveCount(10);
      await page.evaluate(async ([map, list, delay]) => {
        location.hash = map as string;
        await new Promise((done) => setTimeout(done, delay as number));
        location.hash = list as string;
      }, [MAP, LIST, delay] as const);
      await expect(page.locator('[data-list] > li')).toHaveCount(10);
      await allCame();
      await expect(page.locator('.map[data-map]')).toHaveCount(0);
      await lives(page);
    });
  }

  test('ten times to and fro, quickly, and the map stands at the end', async ({ page, samples }) => {
    await page.goto(`${samples.url}${LIST}`);
    await expect(page.locator('[data-list] > li')).toHaveCount(10);
    for (const pause of [0, 16, 50, 120]) {
      await page.evaluate(async ([map, list, pause]) => {
        for (let n = 0; n < 10; n++) {
          location.hash = n % 2 ? (list as string) : (map as string);
          await new Promise((done) => setTimeout(done, pause as number));
        }
        location.hash = map as string;
      }, [MAP, LIST, pause] as const);
      const map = new TheMap(page);
      await map.stands();
      await expect(page.locator('.map[data-map]')).toHaveCount(1);
      await expect(page.locator('.map-layers')).toHaveCount(1);
      expect((await map.marks()).reduce((sum, m) => sum + m.count, 0)).toBe(10);
      await lives(page);
    }
  });

  test('from one kind to another while the map stands, each with its own pins', async ({ page, samples }) => {
    await page.goto(`${samples.url}${MAP}`);
    const map = new TheMap(page);
    await map.stands();
    for (const [kind, part] of [['institution', '-IN'], ['rental', '-RE'], ['canteen', '-CT']] as const) {
      await page.evaluate((hash) => (location.hash = hash), MAP.replace('canteen', kind));
      await expect(page.locator(`.map-pins [data-kind=${kind}]`).first()).toBeVisible();
      await map.stands();
      expect((await map.marks()).reduce((sum, m) => sum + m.count, 0), part).toBeGreaterThan(0);
      await expect(page.locator(`.map-pins .pin:not([data-kind=${kind}])`)).toHaveCount(0);
    }
    await lives(page);
  });
});
