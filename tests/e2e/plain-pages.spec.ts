// Plain pages in a real browser: the way between them and the same in the app; their CSP lets nothing run, and what they tell
// search engines is no script to it (`unlawful` in support/host.ts fails every test in which a CSP stops something).
import { expect, started, test } from './support/host';

test('the plain page of a true place tells search engines what it is, and its CSP has nothing to stop', async ({ page, city }) => {
  await page.goto(`${city.url}plain/990100-ceshi/canteen.html`);
  const link = page.locator('article:has(.ok) .name a').first();
  const name = await link.textContent();
  await link.click();
  await expect(page.locator('h1')).toHaveText(name!);
  const data = await page.locator('script[type="application/ld+json"]').textContent();
  const graph = (JSON.parse(data!) as { '@graph': { '@type': string; name: string }[] })['@graph'];
  expect(graph.map((one) => one['@type'])).toEqual(['FoodEstablishment', 'Service']);
  expect(graph[0]!.name).toBe(name);
  // From here the app is one tap away, at the same place.
  await page.locator('a.go').click();
  await expect(page).toHaveURL(/index\.html#\/place\//);
  await expect(page.getByRole('heading', { level: 1, name: name! })).toBeVisible();
});

test('the page of a place in the app leads to its plain page, and that leads back', async ({ page, city }) => {
  await page.goto(`${city.url}#/place/T-C1`);
  const name = await page.locator('article.place h1').innerText();
  await page.locator('[data-plain]').tap();
  await expect(page).toHaveURL(/plain\/990100-ceshi\/place\/T-C1\.html$/);
  await expect(page.locator('h1')).toHaveText(name);
  await page.locator('a.go').click();
  await expect(page).toHaveURL(/#\/place\/T-C1/);
});

for (const [what, hash, button, address, back] of [
  ['the first page', '#/?from=330602', '简易名录', 'index.html', '#/?from=330600'],
  ['a list', '#/nearby?kind=canteen&from=330602002', '简易页面', 'canteen.html', '#/nearby?kind=canteen&from=330600'],
  ['the guide', '#/guide?city=330600', '简易页面', 'rights.html', '#/guide?city=330600'],
  ['about', '#/about', '简易名录', 'index.html', '#/?from=330600'],
] as const) {
  test(`${what} leads to the plain page of the same city, and that leads back`, async ({ page, samples }) => {
    // Answers start there from now on.
    await page.goto(`${samples.url}#/?from=330602`);
    await started(page);
    await page.evaluate((to) => (location.hash = to), hash);
    const link = page.locator('[data-plain]', { hasText: button });
    await expect(link).toHaveAttribute('href', `plain/330600-shaoxing/${address}`);
    await link.tap();
    await expect(page).toHaveURL(new RegExp(`plain/330600-shaoxing/${address}$`));
    await page.getByRole('link', { name: '打开地图版' }).tap();
    await expect.poll(() => new URL(page.url()).hash).toBe(back);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
}

test('a list of a kind that a city has none of leads to no plain page of it', async ({ page, city }) => {
  await page.goto(`${city.url}#/nearby?kind=rural_home&from=990101001002`);
  await started(page);
  await expect(page.locator('.notice').first()).toBeVisible();
  await expect(page.locator('[data-plain]')).toHaveCount(0);
});
