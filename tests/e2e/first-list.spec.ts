// The first list stands before the rest of the app is here, as the app draws it, and nothing that is pressed is lost.
import type { Page } from '@playwright/test';
import { expect, hold, type Host, started, test } from './support/host';
import { watchMoves } from './support/moves';
import { follow } from './support/requests';

const SHAOXING = 'at=120.55912,29.99820';
const LIST = `#/nearby?kind=canteen&${SHAOXING}`;
const REST = /\/part-app-/;
const CARD = '[data-list] > li[data-place-id]';

/** Of all that is drawn down to the last card: what it is, what it says, where it stands. */
const drawn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const seen = [...document.querySelectorAll('#app *')].filter((one) => one.getClientRects().length > 0);
    const cards = document.querySelectorAll('[data-list] > li');
    const last = cards[cards.length - 1]!;
    const until = seen.filter((one) => !one.closest('.hotline') && (last.contains(one) || one.compareDocumentPosition(last) & Node.DOCUMENT_POSITION_FOLLOWING));
    // What holds all of it ends lower once more stands below.
    return until.filter((one) => !one.contains(last) || one === last).map((one) => {
      const { left, top, width, height } = one.getBoundingClientRect();
      const at = [left, top, width, height].map((n) => Math.round(n * 10) / 10).join(' ');
      const said = ['href', 'aria-label', 'aria-pressed', 'aria-expanded', 'type', 'role', 'data-kind', 'data-place-id', 'data-metres', 'data-read', 'data-need'].map((name) => one.getAttribute(name)).join('|');
      return `${one.tagName}.${one.getAttribute('class') ?? ''} ${at} ${said} ${'innerText' in one ? String(one.innerText).replace(/\s+/g, ' ').trim() : ''}`;
    });
  });

/** Opens an address while the rest of the app is kept on its way; what lets it go. */
async function openFirst(page: Page, url: string): Promise<() => void> {
  const letGo = await hold(page, REST);
  await page.goto(url);
  await expect(page.locator(CARD).first()).toBeVisible();
  await expect(page.locator('#waiting')).toHaveCount(1);
  return letGo;
}

for (const [what, hash, size] of [
  ['from a spot', LIST, 'large'],
  ['from a spot that is known roughly', `${LIST},500`, 'large'],
  ['from a town', '#/nearby?kind=institution&from=330602001', 'large'],
  ['from a community whose point is not known', '#/nearby?kind=canteen&from=330602001004', 'large'],
  ['from a district, with a need', '#/nearby?kind=institution&needs=dementia&from=330602', 'larger'],
  ['by price', `#/nearby?kind=institution&sort=price&${SHAOXING}`, 'large'],
  ['of wheelchairs, at the largest size', `#/nearby?kind=rental&${SHAOXING}`, 'largest'],
  ['of twenty', `#/nearby?kind=canteen&show=20&${SHAOXING}`, 'large'],
] as const) {
  test(`the first list stands as the app draws it: ${what}`, async ({ page, samples }) => {
    await page.addInitScript((size) => localStorage.setItem('eldercare-map.size', size), size);
    const letGo = await openFirst(page, `${samples.url}${hash}`);
    const first = await drawn(page);
    letGo();
    await started(page);
    expect(first).toEqual(await drawn(page));
  });
}

test('the first list stands as the app draws it: from a community with a point of its own', async ({ page, city }) => {
  const letGo = await openFirst(page, `${city.url}#/nearby?kind=canteen&from=990101001002`);
  await expect(page.locator('[data-start-words]')).toContainText('长岛社区');
  const first = await drawn(page);
  letGo();
  await started(page);
  expect(first).toEqual(await drawn(page));
});

for (const [what, address] of [
  ['a public screen', `?kiosk=1${LIST}`],
  ['inside of another page', `?embed=1${LIST}`],
  ['for the family', `${LIST}&for=family`],
  ['on the map', `${LIST}&view=map`],
  ['without a start', '#/nearby?kind=canteen'],
  ['in none of the cities', '#/nearby?kind=canteen&at=100.00000,30.00000'],
  ['where nothing is near', '#/nearby?kind=canteen&at=120.33000,29.60000'],
  ['from a community that nobody knows', '#/nearby?kind=canteen&from=330602001001'],
] as const) {
  test(`the app alone says what there is to say besides a list: ${what}`, async ({ page, samples }) => {
    const asked = page.waitForRequest(REST);
    const letGo = await hold(page, REST);
    await page.goto(`${samples.url}${address}`);
    await asked;
    await expect(page.locator(CARD)).toHaveCount(0);
    letGo();
    await started(page);
    await expect(page.locator('h1').first()).toBeVisible();
  });
}

const packs = (host: Host) => host.requests.filter((path) => path.endsWith('.pack')).map((path) => path.replace(/.*330600-shaoxing-|-?[0-9a-f]{8}[.]pack/g, ''));

for (const [what, hash, small, whole] of [
  ['a list from a spot', LIST, ['list-canteen', ''], ['']],
  ['a list from a community', '#/nearby?kind=rental&from=330602001004', ['list-rental', 'home-330602', ''], ['', 'areas']],
  ['a place from a community', '#/place/S330602002-CT1?from=330602001004', ['', 'home-330602'], ['', 'areas']],
] as const) {
  test(`${what} has small packs on a first visit, and whole ones where the phone has had the city`, async ({ page, samples }) => {
    const allCame = follow(page);
    const open = async () => {
      samples.ready();
      await page.goto('about:blank');
      await page.goto(`${samples.url}${hash}`);
      await started(page);
      await allCame();
      return packs(samples).sort();
    };
    expect(await open()).toEqual([...small].sort());
    expect(await open()).toEqual([...whole].sort());
  });
}

test('whoever starts from a community and looks for another finds those of all districts', async ({ page, samples }) => {
  await page.goto(`${samples.url}#/nearby?kind=canteen&from=330602001004`);
  await started(page);
  await expect(page.locator('[data-start-words]')).toContainText('花园社区');
  await page.locator('a.start').tap();
  await page.getByLabel('写社区、村或街道的名字').fill('江桥社区');
  await expect(page.locator('[data-results] a[data-area="330603010002"]').first()).toBeVisible();
});

for (const [what, file] of [
  ['places of the kind', /-list-canteen-/],
  ['communities of the district', /-home-330602-/],
] as const) {
  test(`where the ${what} are not there the app answers with the whole city`, async ({ page, samples }) => {
    await page.route(file, (route) => route.fulfill({ status: 404, body: 'no such file' }));
    await page.goto(`${samples.url}#/nearby?kind=canteen&from=330602001004`);
    await started(page);
    await expect(page.locator(CARD)).toHaveCount(10);
    await expect(page.locator('[data-start-words]')).toContainText('花园社区');
    await expect(page.locator('.notice')).toHaveCount(0);
  });
}

test('a number on the first list is rung, and a place is opened', async ({ page, samples }) => {
  const letGo = await openFirst(page, `${samples.url}${LIST}`);
  await expect(page.locator('a.header-call')).toHaveAttribute('href', 'tel:96345');
  const place = page.locator(CARD).nth(1).locator('.card-name a');
  const name = (await place.innerText()).replace(/^示例\s*/, '');
  await place.tap();
  letGo();
  await started(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
});

test('what is pressed on the first list is pressed once the app is there', async ({ page, samples }) => {
  const letGo = await openFirst(page, `${samples.url}#/nearby?kind=institution&${SHAOXING}`);
  await page.locator('[data-need=dementia]').tap();
  letGo();
  await started(page);
  await expect(page.locator('[data-need=dementia]')).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/needs=dementia/);
});

test('a finger that is down when the app comes presses what it is on', async ({ page, samples }) => {
  const letGo = await openFirst(page, `${samples.url}${LIST}`);
  const { x, y } = (await page.locator('[data-switch]').boundingBox())!;
  await page.mouse.move(x + 9, y + 9);
  await page.mouse.down();
  const came = page.waitForResponse(REST);
  letGo();
  await (await came).finished();
  await page.mouse.up();
  await expect(page).toHaveURL(/view=map/);
  await started(page);
});

test('the focus stays where it is when the app comes', async ({ page, samples }) => {
  const letGo = await openFirst(page, `${samples.url}${LIST}`);
  const third = page.locator(CARD).nth(2).locator('.card-name a');
  await third.focus();
  const top = await page.evaluate(() => scrollY);
  letGo();
  await started(page);
  await expect(third).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(top);
});

test('nothing moves when the app takes the place of the first list', async ({ page, samples }) => {
  const moved = await watchMoves(page);
  const letGo = await openFirst(page, `${samples.url}${LIST}`);
  const before = await moved();
  letGo();
  await started(page);
  await expect(page.locator('.hint').first()).toBeAttached();
  expect((await moved()) - before).toBeLessThanOrEqual(0.02);
});

test('a list stays where the rest of the app does not come; who wants more of it is told, with a number', { annotation: { type: 'errors expected' } }, async ({ page, samples }) => {
  await page.route(REST, (route) => route.fulfill({ status: 404 }));
  // The rest is missed before the list is here.
  samples.ready({ broken: [{ path: '330600-shaoxing', slow: 1_000 }] });
  await page.goto(`${samples.url}${LIST}`);
  await expect(page.locator(CARD)).toHaveCount(10);
  await expect(page.locator('#crash')).toBeHidden();
  await page.locator('.header-size').tap();
  await expect(page.locator('#crash')).toBeVisible();
  await expect(page.locator('#crash a[href="tel:12345"]')).toBeVisible();
});

test('a list stays where the rest of its city does not come; who wants more of it is told, with a number', async ({ page, samples }) => {
  const isWhole = (url: URL) => /330600-shaoxing-[0-9a-f]{8}[.]pack$/.test(url.pathname);
  await page.route(isWhole, (route) => route.fulfill({ status: 500 }));
  const allCame = follow(page);
  await page.goto(`${samples.url}${LIST}`);
  await expect(page.locator(CARD)).toHaveCount(10);
  await allCame();
  await expect(page.locator('#app .notice')).toHaveCount(0);
  await expect(page.locator(CARD)).toHaveCount(10);
  await page.locator(`${CARD} h2 a, ${CARD} h3 a, ${CARD} a[href^="#/place"]`).first().tap();
  await expect(page.locator('#app .notice')).toBeVisible();
  await expect(page.locator('a[href="tel:12345"]').filter({ visible: true }).first()).toBeVisible();
  // What comes at last takes the place of the notice.
  await page.unroute(isWhole);
  await page.locator('#app .notice').getByRole('button').tap();
  await expect(page.locator('#app .notice')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
