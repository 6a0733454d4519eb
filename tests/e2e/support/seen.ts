// What a state shows, as the styles tell it apart: each kind of element by the rules that draw it.
//
// States of the first kind are looked at in every look, all others in few (`looks.ts`). That keeps
// nothing less only while the others show nothing new. `sweep.guard.ts` compares what was collected here.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Shown } from './pages';
import { SEEN } from './paths';

/** What one state showed. */
export interface Seen {
  state: string;
  everyLook: boolean;
  /** Kinds of elements: the tag, and the selectors of all rules that draw it. */
  kinds: string[];
}

declare global {
  interface Window {
    /** The kinds of all elements that were seen of this page. */
    kinds?: Set<string>;
  }
}

/** Runs in the page, after `openEyes`: keeps the kinds of all elements that are seen now. */
export function kindsInPage(): void {
  const { eyes } = window;
  const drawnBy = new Map<Element, string[]>();
  // What is drawn on hover, focus or a press is no state of the page; ::before belongs to its element.
  const MOMENT = /:(hover|active|focus|focus-visible|focus-within|-webkit|selection)/;
  const visit = (rules: CSSRuleList) => {
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule) {
        if (matchMedia(rule.conditionText).matches) visit(rule.cssRules);
      } else if (rule instanceof CSSStyleRule) {
        for (const selector of rule.selectorText.split(/,(?![^(]*\))/)) {
          const plain = selector.trim().replace(/::?(before|after|placeholder|marker)\b.*/, '');
          if (!plain || MOMENT.test(selector)) continue;
          for (const element of document.querySelectorAll(plain)) {
            drawnBy.set(element, [...(drawnBy.get(element) ?? []), selector.trim()]);
          }
        }
      } else if ('cssRules' in rule) {
        visit(rule.cssRules as CSSRuleList);
      }
    }
  };
  for (const sheet of document.styleSheets) visit(sheet.cssRules);
  const kinds = (window.kinds ??= new Set());
  for (const element of eyes.all()) {
    const rules = drawnBy.get(element);
    if (rules) kinds.add(`${element.tagName.toLowerCase()} by ${rules.join(' + ')}`);
  }
}

/** Forgets what earlier runs saw. */
export function forget(): void {
  rmSync(SEEN, { recursive: true, force: true });
  mkdirSync(SEEN, { recursive: true });
}

/** Writes down for the guard what was kept of a state. */
export async function writeSeen(page: Page, shown: Shown): Promise<void> {
  const kinds = await page.evaluate(() => [...(window.kinds ?? [])].join('\n'));
  const seen: Seen = { state: shown.name, everyLook: !!shown.everyLook, kinds: kinds.split('\n').sort() };
  const file = `${shown.name.replace(/[^\w]+/g, '-')}.json`;
  writeFileSync(join(SEEN, file), JSON.stringify(seen));
}

/** All that was written down. */
export function allSeen(): Seen[] {
  return readdirSync(SEEN).map((file) => JSON.parse(readFileSync(join(SEEN, file), 'utf8')) as Seen);
}

/** What states of the second kind showed that none of the first did: a line each. */
export function newIn(all: Seen[]): string[] {
  const known = new Set(all.filter((seen) => seen.everyLook).flatMap((seen) => seen.kinds));
  return all
    .filter((seen) => !seen.everyLook)
    .flatMap((seen) => seen.kinds.filter((kind) => !known.has(kind)).map((kind) => `${seen.state}: ${kind}`));
}
