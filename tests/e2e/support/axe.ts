// axe with every rule that applies here.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Finding } from './findings';

/** Rules that are off or experimental unless asked for. (Of the rest, hidden-content only asks
 * whether somebody looked at what is hidden.) */
const ALSO = [
  'css-orientation-lock',
  'focus-order-semantics',
  'identical-links-same-purpose',
  'label-content-name-mismatch',
  'meta-refresh-no-exceptions',
  'p-as-heading',
  'table-fake-caption',
  'target-size',
  'td-has-header',
];
const on = Object.fromEntries(ALSO.map((rule) => [rule, { enabled: true }]));

/** `color-contrast` asks for 4.5:1, `color-contrast-enhanced` the same of 7:1. */
const off = { 'hidden-content': { enabled: false }, 'color-contrast': { enabled: false } };

export interface Asked {
  /** Contrasts, too: they take axe longer than all other rules together. */
  contrast: boolean;
}

/** What axe can not decide, why it is right all the same, and where. */
const EXPLAINED: { rule: RegExp; selector: RegExp; reason: string }[] = [
  {
    rule: /^color-contrast/,
    selector: /text\[|chart-/,
    reason: 'Words on the small map of a slip lie over lines: they are black with a white edge, and `measure.ts` measures them.',
  },
];

const isExplained = (rule: string, selector: string) =>
  EXPLAINED.some((e) => e.rule.test(rule) && e.selector.test(selector));

/** Violations, and what is left open and not explained. */
export async function askAxe(page: Page, asked: Asked = { contrast: true }): Promise<Finding[]> {
  if ((await page.locator('.map-layers').count()) === 0) return ask(page, asked);
  // axe does not know that a window cuts off what is larger than it: to it the ground of a map, and
  // the pins beyond its window, lie on everything around. So it is asked twice: about the page
  // without what lies in the map's window, and about the window alone, without its ground, which
  // has no words and of which readers are not told, and without ＋ and －, which may lie over a pin.
  const AROUND = '.map-layers';
  const INSIDE = '.map-ground, .map-zoom';
  const show = (layer: string, display: string) =>
    page.evaluate(
      ([layer, display]) => document.querySelectorAll<HTMLElement>(layer!).forEach((one) => (one.style.display = display!)),
      [layer, display],
    );
  await show(AROUND, 'none');
  const around = await ask(page, asked);
  await show(AROUND, '');
  await show(INSIDE, 'none');
  const inside = await ask(page, asked, '.map-stage');
  await show(INSIDE, '');
  return [...around, ...inside];
}

async function ask(page: Page, { contrast }: Asked, part?: string): Promise<Finding[]> {
  const isThere = await page.evaluate(() => 'axe' in window);
  const whole = new AxeBuilder({ page, axeSource: isThere ? ';' : undefined }).setLegacyMode();
  const { violations, incomplete } = await (part ? whole.include(part) : whole)
    .options({ rules: { ...on, ...off, 'color-contrast-enhanced': { enabled: contrast } }, resultTypes: ['violations', 'incomplete'] })
    .analyze();
  return Object.entries({ violations, incomplete }).flatMap(([kind, results]) =>
    results.flatMap(({ id, nodes }) =>
      nodes
        .map((node) => ({ what: `${kind} ${id}`, where: node.target.join(' '), words: node.failureSummary }))
        .filter(({ where }) => kind === 'violations' || !isExplained(id, where)),
    ),
  );
}
