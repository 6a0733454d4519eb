// The focus beyond what the sweep follows on every page: back the same way, and in the colours of the system.
import type { Page } from '@playwright/test';
import { openEyes } from './support/eyes';
import { Findings } from './support/findings';
import { walk } from './support/focus';
import { expect, PAGES, test } from './support/pages';

test.use({ screenshot: 'off' });

const FILTERED = page('a list with a filter pressed');
const SETTINGS = page('settings and about');
const EVERY_COMPONENT = [
  FILTERED,
  SETTINGS,
  page('the first page of samples'),
  page('a sample, its call explained'),
  page('names found'),
  page('no list of cities'),
  page('the gallery of components'),
];

function page(name: string) {
  return PAGES.find((shown) => shown.name === name)!;
}

test('Shift and Tab lead back the same way', async ({ page, open }) => {
  await open(FILTERED);
  const { stops } = await walk(page);
  const at = () => page.evaluate(() => window.tabStops.indexOf(document.activeElement!));
  const there = stops.map((stop) => stop.at);
  await page.evaluate(() => (window.tabStops.at(-1) as HTMLElement).focus());
  const back = [await at()];
  while (back.length < there.length) {
    await page.keyboard.press('Shift+Tab');
    back.push(await at());
  }
  expect(back).toEqual(there.reverse());
});

/** Targets drawn as buttons or fields that show no edge. */
const withoutEdge = (page: Page) =>
  page.evaluate(() => {
    const { eyes } = window;
    eyes.blink();
    return eyes.all('.button, .filter, .choice, .tile, .hotline-call, .header button, .read, main button, input').filter((control) => {
      const { borderBottomWidth, borderBottomStyle, borderBottomColor } = getComputedStyle(control);
      if (parseFloat(borderBottomWidth) < 1 || borderBottomStyle === 'none') return true;
      const outside = eyes.ground(control.parentElement);
      return eyes.contrast(eyes.painted(borderBottomColor, control, outside), outside) < 3;
    }).map(eyes.name);
  });

test.describe('in the colours of the system', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  for (const shown of EVERY_COMPONENT) {
    test(`${shown.name} still shows the focus, and where a button ends`, async ({ page, open }) => {
      await open(shown);
      expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
      const findings = new Findings();
      for (const finding of (await walk(page, ['light'])).findings) {
        if (finding.what.includes('focus ring,') || finding.what.includes('focus ring on')) findings.add('360', finding);
      }
      for (const where of await withoutEdge(page)) findings.add('360', { what: 'no edge', where });
      expect(findings.lines).toEqual([]);
    });
  }

  for (const shown of [FILTERED, SETTINGS]) {
    test(`${shown.name}: what is pressed has its tick`, async ({ page, open }) => {
      await open(shown);
      await page.evaluate(openEyes);
      const [pressed, ticked] = await page.evaluate(() => [
        window.eyes.all('[aria-pressed=true]').length,
        window.eyes.words().filter((w) => w.text.includes('✓') && w.element.closest('[aria-pressed=true]')).length,
      ]);
      expect(pressed).toBeGreaterThan(0);
      expect(ticked).toBe(pressed);
    });
  }
});
