// Every page the app can show, in every state a person can meet: opened once, then looked at with all eyes.
// Which states get which looks, and why, stands in `support/looks.ts`.
import { expect, PAGES, test } from './support/pages';
import { writeSeen } from './support/seen';
import { sweep } from './support/sweep';

// A recording of every look would take longer than looking.
test.use({ screenshot: 'off' });

for (const shown of PAGES) {
  test(`${shown.name} is as promised`, async ({ page, open }) => {
    await open(shown);
    const findings = await sweep(page, shown);
    await writeSeen(page, shown);
    expect(findings).toEqual([]);
  });
}
