// What one sees without doing anything, and at once after a press.
import { expect, test } from './support/host';
import { pressNeed } from './support/needs';
import { Sheets } from './support/nearest';

const EAST_STREET = 'from=990101001002';
const SHAOXING = 'at=120.55912,29.99820';

for (const [what, host, hash] of [
  ['a list of real places', 'city', `#/nearby?kind=canteen&${EAST_STREET}`],
  ['a list of samples', 'samples', `#/nearby?kind=canteen&${SHAOXING}`],
  ['a list of homes', 'city', `#/nearby?kind=institution&${EAST_STREET}`],
] as const) {
  test(`the first call button of ${what} is seen without scrolling on a small phone`, async ({ page, city, samples }) => {
    await page.goto(`${(host === 'city' ? city : samples).url}${hash}`);
    const call = page.locator('[data-list] > li').first().locator('.call');
    await expect(call).toBeVisible();
    const button = (await call.boundingBox())!;
    const bar = (await page.locator('.hotline').boundingBox())!;
    expect(button.y + button.height).toBeLessThanOrEqual(bar.y);
  });
}

test('where nothing is near, one sentence says what there is instead, and a number', async ({ page, samples }) => {
  await page.goto(`${samples.url}#/nearby?kind=canteen&at=120.33000,29.60000`);
  const said = page.locator('[data-beyond]');
  await expect(said).toHaveText(/^15 分钟内走不到老年食堂，最近的.*\d.*拿不准就打 96345。$/);
  await expect(page.locator('[data-list] > li').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: '附近能帮忙的社会工作站' })).toBeVisible();
  const homes = new Sheets('330600-shaoxing').comesHome('canteen', { at: [120.33, 29.6] });
  expect(homes.length).toBeGreaterThan(0);
  await expect(page.locator('[data-service-id]')).toHaveCount(homes.length);
  await expect(said).toContainText(`${homes.length} 家能送到您家`);
  await expect(page.locator('.hotline a[href="tel:96345"]')).toBeVisible();
});

test('a need that is not on the first row is one press away, and none leads to nothing', async ({ page, samples }) => {
  await page.goto(`${samples.url}#/nearby?kind=institution&${SHAOXING}`);
  const shown = page.locator('.filter[data-need]:visible');
  await expect(shown).toHaveCount(2);
  await page.getByRole('button', { name: '更多条件' }).tap();
  await expect(page.getByRole('button', { name: '收起' })).toBeFocused();
  const slugs = await shown.evaluateAll((all) => all.map((b) => (b as HTMLElement).dataset.need));
  expect(slugs.length).toBeGreaterThan(5);
  for (const slug of slugs) await pressNeed(page, slug!);
});

test('nothing on any page moves by itself', async ({ page, samples }) => {
  for (const hash of ['#/', `#/nearby?kind=canteen&${SHAOXING}`, `#/place/S330602002-CT1?${SHAOXING}`, '#/about']) {
    await page.goto(`${samples.url}${hash}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')].filter((e) => {
        const style = getComputedStyle(e);
        return style.animationName !== 'none' || style.transitionDuration !== '0s' || style.scrollBehavior !== 'auto';
      }).length,
    );
    expect(moving, hash).toBe(0);
  }
});

test('a press is seen at once, in every theme', async ({ page, samples }) => {
  await page.goto(`${samples.url}#/nearby?kind=canteen&${SHAOXING}`);
  const call = page.locator('[data-list] > li').first().locator('.call');
  await expect(call).toBeVisible();
  for (const theme of ['light', 'dark', 'contrast']) {
    await page.evaluate((t) => document.documentElement.setAttribute('data-theme', t), theme);
    const seen = call.evaluate(
      (button) =>
        new Promise<{ before: string; shadow: string }>((resolve) => {
          const before = getComputedStyle(button).boxShadow;
          button.addEventListener(
            'pointerdown',
            () => requestAnimationFrame(() => resolve({ before, shadow: getComputedStyle(button).boxShadow })),
            { once: true },
          );
        }),
    );
    const { x, y, width, height } = (await call.boundingBox())!;
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    const { before, shadow } = await seen;
    await page.mouse.up();
    expect(before).toBe('none');
    expect(shadow, 'what a press looks like, in the next frame').toContain('inset');
  }
});
