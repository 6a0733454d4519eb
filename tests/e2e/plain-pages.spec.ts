// The plain page of a place in a real browser: its policy lets nothing run, and what it tells search engines is no
// script to it (`unlawful` in support/host.ts fails every test in which a policy stops something).
import { expect, test } from './support/host';

test('the plain page of a true place tells search engines what it is, and its policy has nothing to stop', async ({ page, city }) => {
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
