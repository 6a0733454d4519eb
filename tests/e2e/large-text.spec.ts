// People who set their browser to very large text, or to wide lines and letters, lose nothing on
// the narrowest phone.
import type { Page } from '@playwright/test';
import { openEyes } from './support/eyes';
import { type Finding, Findings } from './support/findings';
import { dress, inEach, mapStands, restyle } from './support/looks';
import { APP_PAGES, expect, PAGES, test } from './support/pages';
import { barInPage, overlapsInPage, placesInPage } from './support/places';

test.use({ viewport: { width: 320, height: 568 }, screenshot: 'off' });

const USUAL = 16;

/** The setting of the browser itself, not a zoom: what `rem` and `%` start from. */
async function setBrowserText(page: Page, standard: number): Promise<void> {
  const whole = Math.round(standard); // the browser takes no parts of a pixel
  const browser = await page.context().newCDPSession(page);
  await browser.send('Page.setFontSizes', { fontSizes: { standard: whole, fixed: whole } });
}

async function look(page: Page, findings: Findings, as: string, checks: (() => Finding[])[]): Promise<void> {
  await page.evaluate(openEyes);
  for (const check of checks) {
    for (const finding of await page.evaluate(check)) findings.add(as, finding);
  }
}

test('the setting of the browser really changes the text', async ({ page, open }) => {
  const [first] = APP_PAGES;
  const fontSize = () => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
  await open(first);
  const usual = await fontSize();
  await setBrowserText(page, 2 * USUAL);
  expect(await fontSize()).toBeGreaterThan(usual);
});

for (const shown of PAGES) {
  test(`${shown.name} fits 320 px with the browser’s text at 200 % and 320 %`, async ({ page, open }) => {
    await open(shown);
    const findings = new Findings();
    for (const percent of [200, 320]) {
      await setBrowserText(page, (USUAL * percent) / 100);
      for (const size of shown.plain ? (['large'] as const) : (['large', 'largest'] as const)) {
        await dress(page, { size, theme: 'light' });
        await mapStands(page); // and what is drawn for letters of one size is drawn for these
        await look(page, findings, `${percent} % ${size}`, [placesInPage, barInPage]);
      }
    }
    expect(findings.lines).toEqual([]);
  });

  test(`${shown.name} loses nothing to wide lines, letters and words`, async ({ page, open }) => {
    await open(shown);
    const findings = new Findings();
    // The numbers of WCAG 1.4.12.
    await restyle(
      page,
      `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-bottom: 2em !important }`,
    );
    const looks = (['large', 'largest'] as const).map((size) => ({ width: 320 as const, size, theme: 'light' as const }));
    await inEach(page, looks, (one) => look(page, findings, one.size, [placesInPage, overlapsInPage]));
    expect(findings.lines).toEqual([]);
  });
}
