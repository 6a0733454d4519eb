// Every page in every size, in every theme and in every width: targets, text, lines and colours are as large, long
// and strong as promised. Measured by our own eyes, because those of axe see only a part of it.
import { Findings } from './support/findings';
import { inEach, named, pairsOfLooks } from './support/looks';
import { measure } from './support/measure';
import { expect, PAGES, test } from './support/pages';

test.use({ screenshot: 'off' });

for (const shown of PAGES) {
  test(`${shown.name} keeps the promised numbers`, async ({ page, open }) => {
    await open(shown);
    const findings = new Findings();
    await inEach(page, pairsOfLooks(shown), async (look) => {
      for (const finding of await measure(page, look)) findings.add(named(look), finding);
    });
    expect(findings.lines).toEqual([]);
  });
}
