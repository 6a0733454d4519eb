// Every page in every size, in every theme and in every width, against every rule of axe that applies:
// no violation, and nothing left open that is not explained.
import { askAxe } from './support/axe';
import { Findings } from './support/findings';
import { fewLooks, inEach, named } from './support/looks';
import { expect, PAGES, test } from './support/pages';

// A recording of every look would take longer than looking.
test.use({ screenshot: 'off' });

for (const shown of PAGES) {
  test(`${shown.name}: axe finds nothing`, async ({ page, open }) => {
    await open(shown);
    const findings = new Findings();
    await inEach(page, fewLooks(shown), async (look) => {
      for (const finding of await askAxe(page)) findings.add(named(look), finding);
    });
    expect(findings.lines).toEqual([]);
  });
}
