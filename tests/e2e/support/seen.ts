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

/** Runs in the page, after `openEyes`: the kinds of all elements that are seen. */
export function kindsInPage(): string[] {
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
  const kinds = eyes.all().flatMap((element) => {
    const rules = drawnBy.get(element);
    return rules ? [`${element.tagName.toLowerCase()} by ${rules.join(' + ')}`] : [];
  });
  return [...new Set(kinds)];
}

/** Forgets what earlier runs saw. */
export function forget(): void {
  rmSync(SEEN, { recursive: true, force: true });
  mkdirSync(SEEN, { recursive: true });
}

/** Adds up what the page shows in one look after another. */
export class Looking {
  private kinds = new Set<string>();

  async at(page: Page): Promise<void> {
    for (const kind of await page.evaluate(kindsInPage)) this.kinds.add(kind);
  }

  /** Writes it down for the guard. */
  write(shown: Shown): void {
    const seen: Seen = { state: shown.name, everyLook: !!shown.everyLook, kinds: [...this.kinds].sort() };
    const file = `${shown.name.replace(/[^\w]+/g, '-')}.json`;
    writeFileSync(join(SEEN, file), JSON.stringify(seen));
  }
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
