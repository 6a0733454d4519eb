// The way of an answer to the screen: what the list shows, from one start for each kind in each city. That the answers
// themselves equal the spreadsheets, from hundreds of starts and with needs, is kept by node/published/nearest.test.ts.
import { expect, test } from './support/host';
import { besides, Sheets, SHOWN } from './support/nearest';
import { CITIES, FILES } from './support/seeds';

for (const city of CITIES) {
  test(`the lists of ${city} show the places and metres that the spreadsheets give`, async ({ page, samples }) => {
    const sheets = new Sheets(city);
    for (const kind of Object.keys(FILES)) {
      const [lng, lat] = besides(sheets, kind);
      const measured = sheets.ranked(kind, { at: [Number(lng), Number(lat)] }).slice(0, SHOWN);
      await page.goto(`${samples.url}#/nearby?kind=${kind}&at=${lng},${lat}`);
      const cards = page.locator('[data-list] > li');
      const shown = (attribute: string) => cards.evaluateAll((all, name) => all.map((li) => li.getAttribute(name)), attribute);
      await expect.poll(() => shown('data-place-id')).toEqual(measured.map(({ id }) => id));
      (await shown('data-metres')).forEach((metres, at) => {
        const want = measured[at]!;
        if (want.exact) expect(metres).toBe(String(Math.round(want.metres)));
        else expect(Math.abs(Number(metres) - want.metres)).toBeLessThan(1.5); // two libraries differ by a metre, rounding by half
      });
    }
  });
}
