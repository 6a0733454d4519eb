// axe with every rule that applies here.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Finding } from './findings';

/** Rules that are off or experimental unless asked for. (Of the rest, hidden-content only asks
 * whether somebody looked at what is hidden.) */
const ALSO = [
  'color-contrast-enhanced',
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
const on = Object.fromEntries([...ALSO.map((rule) => [rule, { enabled: true }]), ['hidden-content', { enabled: false }]]);

/** What axe can not decide, why it is right all the same, and where. */
const EXPLAINED: { rule: string; selector: RegExp; reason: string }[] = [];

const isExplained = (rule: string, selector: string) =>
  EXPLAINED.some((e) => e.rule === rule && e.selector.test(selector));

/** Violations, and what is left open and not explained. */
export async function askAxe(page: Page): Promise<Finding[]> {
  const isThere = await page.evaluate(() => 'axe' in window);
  const builder = new AxeBuilder({ page, axeSource: isThere ? ';' : undefined }).setLegacyMode();
  // axe does not know that a window cuts off what is larger than it: to it the ground of a map lies
  // on everything around. It has no words, and readers are not told of it.
  const ground = (display: string) =>
    page.evaluate((display) => {
      for (const canvas of document.querySelectorAll<HTMLElement>('.map-ground')) canvas.style.display = display;
    }, display);
  await ground('none');
  const { violations, incomplete } = await builder
    .options({ rules: on, resultTypes: ['violations', 'incomplete'] })
    .analyze();
  await ground('');
  return Object.entries({ violations, incomplete }).flatMap(([kind, results]) =>
    results.flatMap(({ id, nodes }) =>
      nodes
        .map((node) => ({ what: `${kind} ${id}`, where: node.target.join(' '), words: node.failureSummary }))
        .filter(({ where }) => kind === 'violations' || !isExplained(id, where)),
    ),
  );
}
