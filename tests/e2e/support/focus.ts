// One press of Tab after another, and what is seen at each stop. The functions named `…InPage`
// run in the page, after `openEyes`.
import type { Page } from '@playwright/test';
import { openEyes } from './eyes';
import type { Finding } from './findings';
import { THEMES } from './looks';

interface Stop {
  /** Its place among the stops a page should have; -1 for none of them. */
  at: number;
  name: string;
  findings: Finding[];
}

export interface Walk {
  stops: Stop[];
  findings: Finding[];
}

declare global {
  interface Window {
    /** Every element Tab should reach, in the order of the document; and the last one it did. */
    tabStops: Element[];
    lastStop?: Element;
    /** What was looked at in every theme. */
    palettes: Set<string>;
    stopInPage: typeof stopInPage;
  }
}

/** Presses Tab until the focus leaves the page, from its top. */
export async function walk(page: Page, themes: readonly string[] = THEMES): Promise<Walk> {
  await page.evaluate(openEyes);
  const names = await page.evaluate(startInPage);
  // Sent with every press its text would take longer than it does.
  await page.evaluate(`window.stopInPage = ${stopInPage}`);
  const stops: Stop[] = [];
  // Beside a list a map brings new buttons on the way.
  const most = names.length + 100;
  for (let press = 0; press <= most; press++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate((themes) => window.stopInPage(themes), themes);
    if (!stop || stops.some((s) => s.at === stop.at)) break;
    stops.push(stop);
  }
  const findings = stops.flatMap((stop) => stop.findings);
  const gone = await page.evaluate(() => window.tabStops.map((stop) => !stop.isConnected));
  names.forEach((where, at) => {
    if (!gone[at] && !stops.some((stop) => stop.at === at)) findings.push({ what: 'never gets the focus', where });
  });
  return { stops, findings };
}

function startInPage(): string[] {
  const { body } = document;
  const reached = document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]');
  const canHave = (e: HTMLElement) => e.tabIndex >= 0 && !e.matches(':disabled, [inert] *');
  window.tabStops = [...reached].filter((e) => canHave(e) && e.checkVisibility({ visibilityProperty: true }));
  window.lastStop = undefined;
  window.palettes = new Set();
  body.tabIndex = -1;
  body.focus();
  body.removeAttribute('tabindex');
  scrollTo(0, 0);
  return window.tabStops.map(window.eyes.name);
}

async function stopInPage(themes: readonly string[]): Promise<Stop | null> {
  const { eyes } = window;
  const root = document.documentElement;
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  // A map brings what has the focus into sight in its next frame, and the pin of the card that has it.
  const next = window.tabStops[window.tabStops.indexOf(element) + 1];
  if ([element, next].some((one) => one?.closest('.map'))) {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  }
  const findings: Finding[] = [];
  /** What colours hang on: the names and states of an element and of what it is in. */
  const paletteOf = (e: Element | null): string => {
    if (!e) return '';
    const states = ['class', 'role', 'aria-pressed', 'aria-current', 'aria-selected', 'aria-expanded', 'data-kind', 'open'];
    return [e.tagName, ...states.map((state) => e.getAttribute(state))].join(' ') + paletteOf(e.parentElement);
  };
  const words = element.textContent!.trim().slice(0, 16);
  const report = (what: string, value = 0, bound = 0) =>
    findings.push({ what, where: eyes.name(element), words, value, bound });

  // A link that wraps has one box a line; the largest stands for it.
  const boxes = [...element.getClientRects()].sort((a, b) => b.width * b.height - a.width * a.height);
  const { left, top, right, bottom, width, height } = boxes[0] ?? element.getBoundingClientRect();
  const outline = () => {
    const { outlineStyle, outlineWidth, outlineOffset, outlineColor } = getComputedStyle(element);
    const thick = outlineStyle === 'none' || outlineStyle === 'auto' ? 0 : parseFloat(outlineWidth);
    return { thick, offset: parseFloat(outlineOffset), outlineColor };
  };
  const own = outline();
  const ring = own.thick + own.offset;
  // The ring lies on what is around the element, and may reach beyond that, too.
  const under: Element[] = [];
  let around: Element | null = ring > 0 ? element.parentElement : element;
  for (let inside = false; around && !inside; around = around.parentElement) {
    under.push(around);
    const box = around.getBoundingClientRect();
    inside =
      box.left <= Math.max(left - ring, 0) &&
      box.top <= Math.max(top - ring, 0) &&
      box.right >= Math.min(right + ring, root.clientWidth) &&
      box.bottom >= Math.min(bottom + ring, innerHeight);
  }
  // Another theme styles the whole page anew, so of thirty cards alike one is looked at in every theme.
  const alike = under.length + paletteOf(element);
  const ownTheme = root.dataset.theme;
  for (const theme of window.palettes.has(alike) ? [] : themes) {
    root.dataset.theme = theme;
    eyes.blink();
    const { thick, outlineColor } = outline();
    if (thick < 2) report(`width of the focus ring, ${theme}`, thick, 2);
    for (const ground of under) {
      const contrast = eyes.contrast(eyes.painted(outlineColor, element, eyes.ground(ground)), eyes.ground(ground));
      if (thick > 0 && contrast < 3) report(`contrast of the focus ring on ${eyes.name(ground)}, ${theme}`, contrast, 3);
    }
  }
  window.palettes.add(alike);
  if (ownTheme) root.dataset.theme = ownTheme;
  else delete root.dataset.theme;

  if (Math.min(width, height) < 44 && boxes.length) report('size of the focused target', Math.min(width, height), 44);
  const round = 2 + 0.15 * Math.min(width, height); // inside rounded corners
  const [l, r, t, b] = [left + round, right - round, top + round, bottom - round];
  for (const [x, y] of [[(l + r) / 2, (t + b) / 2], [l, t], [r, t], [l, b], [r, b]]) {
    const hit = document.elementFromPoint(x, y);
    if (hit && (element.contains(hit) || hit.contains(element))) continue;
    report(hit ? `covered by ${eyes.name(hit)}` : 'out of the screen');
  }
  const beyond = Math.max(ring - left, right + ring - root.clientWidth, ring - top, bottom + ring - innerHeight);
  if (beyond > 0.5) report('focus ring out of the screen by', beyond);
  const bar = document.querySelector('.hotline');
  if (bar && !bar.contains(element) && /fixed|sticky/.test(getComputedStyle(bar).position)) {
    const under = bottom + ring - bar.getBoundingClientRect().top;
    if (under > 0.5 && top < bar.getBoundingClientRect().bottom) report('focus ring under the bar by', under);
  }

  const last = window.lastStop;
  if (last) {
    if (!(last.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)) {
      report(`comes after ${eyes.name(last)} against the order of the document`);
    }
    // Of two cards, or two columns, the first is read whole before the second: what counts is how
    // the largest parts lie that hold one of the two alone.
    const part = (of: Element, without: Element) => {
      let part = of;
      while (part.parentElement && !part.parentElement.contains(without)) part = part.parentElement;
      const stuck = /fixed|sticky|absolute/.test(getComputedStyle(part).position);
      const box = part.getBoundingClientRect();
      return { stuck, box: box.width * box.height ? box : of.getBoundingClientRect() };
    };
    const [before, after] = [part(last, element), part(element, last)];
    const [a, z] = before.stuck || after.stuck ? [last.getBoundingClientRect(), element.getBoundingClientRect()] : [before.box, after.box];
    const sameRow = Math.min(a.bottom, z.bottom) - Math.max(a.top, z.top) > Math.min(a.height, z.height) / 2;
    // A column that stays on the screen is read after the one beside it; pins come as the list has them.
    const isBeside = element.closest('.map-side') !== null && before.box.right <= after.box.left;
    const onOneMap = last.closest('.map-stage') !== null && element.closest('.map-stage') !== null;
    const isBack = sameRow ? z.left < a.left : z.top < a.top;
    if (isBack && !isBeside && !onOneMap) report(`stands before ${eyes.name(last)}, which had the focus first`);
  }
  window.lastStop = element;
  // Who turns to a card sees its pin come out of its cluster: another button than at the start.
  if (element.matches('.map-stage *') && !window.tabStops.includes(element)) window.tabStops.push(element);
  return { at: window.tabStops.indexOf(element), name: eyes.name(element), findings };
}
