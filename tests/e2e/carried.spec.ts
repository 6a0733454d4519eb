// What a page knows goes on with whoever leaves it; what a link rings is what it says.
import { lostFamily, lostStart, wrongHotlines, wrongNumbers } from './support/carried';
import { expect, test } from './support/host';

for (const start of ['from=330602002', 'at=120.55912,29.99820']) {
  test(`every way on starts where the page does: ${start}`, async ({ page, samples }) => {
    for (const hash of ['#/?', '#/nearby?kind=canteen&', '#/place/S330602002-CT1?', '#/driver/S330602002-CT1?', '#/shortlist?ids=S330602002-CT1&']) {
      await page.goto(`${samples.url}${hash}${start}`);
      await expect(page.locator('.tile[href*="=330602002"], .tile[href*="at="], .card, .place, .driver').first()).toBeVisible();
      await expect.poll(() => lostStart(page, start), hash).toEqual([]);
    }
  });
}

for (const hash of ['#/nearby?kind=canteen&from=330602002&for=family', '#/place/S330602002-CT1?from=330602002&for=family']) {
  test(`every way on is for the family: ${hash}`, async ({ page, samples }) => {
    await page.goto(`${samples.url}${hash}`);
    await expect(page.locator('.card, .place').first()).toBeVisible();
    expect(await lostFamily(page)).toEqual([]);
  });
}

test('a link rings the number it says, on every page with numbers', async ({ page, city }) => {
  for (const hash of ['#/nearby?kind=canteen&from=990101001002', '#/place/T-R2?from=990101001002', '#/shortlist?ids=T-C1,T-I2', '#/about']) {
    await page.goto(`${city.url}${hash}`);
    await expect(page.locator('.card, .place, h2').first()).toBeVisible();
    await expect(page.locator('.waiting')).toHaveCount(0);
    expect(await page.locator('a[href^="tel:"]').count(), hash).toBeGreaterThan(1);
    expect(await wrongNumbers(page), hash).toEqual([]);
  }
});

for (const start of ['330602002', '340403', '370602', '370902']) {
  test(`at the foot of the page from ${start} stand the numbers of that city`, async ({ page, samples }) => {
    await page.goto(`${samples.url}#/nearby?kind=canteen&from=${start}`);
    await expect(page.locator('.card').first()).toBeVisible();
    expect(await wrongHotlines(page, `${start.slice(0, 4)}00`)).toEqual([]);
  });
}
