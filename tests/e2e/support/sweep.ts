// All eyes on one state: what is promised of every page, in every look the state is looked at in.
//
// A state is opened once. Then it is measured, shown to axe, drawn with very large text and with
// wide lines, and walked through by Tab. Each eye returns findings; none changes what the next one sees.
import type { Page } from '@playwright/test';
import { askAxe } from './axe';
import { Findings } from './findings';
import { walk } from './focus';
import { axeLooks, axeSeesContrast, dress, inEach, type Look, looksOf, mapStands, named, resize, restyle, SCREENS, settled, themesOfFocus } from './looks';
import { CHECKS, lookWith, measure, measureColours } from './measure';
import type { Shown } from './pages';

const USUAL_TEXT = 16;

/** Everything that is not as promised, a line each. What the state shows is kept in the page. */
export async function sweep(page: Page, shown: Shown): Promise<string[]> {
  const findings = new Findings();
  const asItOpened = await page.evaluate(() => ({ ...document.documentElement.dataset }));
  const axeSees = new Set(axeLooks(shown).map(named));

  let before: Look | undefined;
  await inEach(page, looksOf(shown), async (look) => {
    const isMoved = before?.width !== look.width || before.size !== look.size;
    before = look;
    for (const finding of await (isMoved ? measure(page, look) : measureColours(page, look))) findings.add(named(look), finding);
    if (!axeSees.has(named(look))) return;
    for (const finding of await askAxe(page, { contrast: axeSeesContrast(look) })) findings.add(`${named(look)}, axe`, finding);
  });
  await largeText(page, shown, findings);
  await wideLines(page, findings);

  await page.evaluate(({ size, theme }) => {
    const { dataset } = document.documentElement;
    if (size) dataset.size = size;
    else delete dataset.size;
    if (theme) dataset.theme = theme;
    else delete dataset.theme;
  }, asItOpened);
  for (const screen of SCREENS) {
    await resize(page, screen.width, screen.height);
    const walked = await walk(page, themesOfFocus(shown, screen));
    if (walked.stops.length === 0) findings.add(`${screen.width}`, { what: 'nothing gets the focus' });
    for (const finding of walked.findings) findings.add(`${screen.width}, focus`, finding);
  }
  return findings.lines;
}

/** The setting of the browser itself, not a zoom: what `rem` and `%` start from. */
export async function setBrowserText(page: Page, percent: number): Promise<void> {
  const whole = Math.round((USUAL_TEXT * percent) / 100); // the browser takes no parts of a pixel
  const browser = await page.context().newCDPSession(page);
  await browser.send('Page.setFontSizes', { fontSizes: { standard: whole, fixed: whole } });
  await browser.detach();
}

async function look(page: Page, findings: Findings, as: string, checks: (keyof typeof CHECKS)[]): Promise<void> {
  for (const finding of await lookWith(page, checks)) findings.add(as, finding);
}

/** People who set their browser to very large text lose nothing on the narrowest phone. */
async function largeText(page: Page, shown: Shown, findings: Findings): Promise<void> {
  await resize(page, 320, 568);
  // Where places lie is drawn anew some frames after the page has another width.
  const hasChart = (await page.locator('[data-chart]').count()) > 0;
  for (const percent of [200, 320]) {
    await setBrowserText(page, percent);
    for (const size of shown.plain ? (['large'] as const) : (['large', 'largest'] as const)) {
      await dress(page, { size, theme: 'light' });
      await mapStands(page); // and what is drawn for letters of one size is drawn for these
      if (hasChart) await settled(page);
      await look(page, findings, `text of ${percent} % ${size}`, ['placesInPage', 'barInPage']);
    }
  }
  await setBrowserText(page, 100);
}

/** Wide lines, letters and words (the numbers of WCAG 1.4.12) lose nothing, too. */
async function wideLines(page: Page, findings: Findings): Promise<void> {
  await restyle(
    page,
    `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-bottom: 2em !important }`,
  );
  const looks = (['large', 'largest'] as const).map((size) => ({ width: 320 as const, size, theme: 'light' as const }));
  await inEach(page, looks, (one) => look(page, findings, `wide lines ${one.size}`, ['placesInPage', 'overlapsInPage']));
  await restyle(page, '');
}
