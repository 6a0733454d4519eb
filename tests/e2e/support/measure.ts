// The numbers the interface promises, measured on the page as it is drawn.
import type { Page } from '@playwright/test';
import { openEyes } from './eyes';
import type { Finding } from './findings';
import type { Look } from './looks';
import { barInPage, overlapsInPage, placesInPage } from './places';
import { kindsInPage } from './seen';
import { signsInPage } from './signs';

export const SMALLEST_TEXT = { large: 20, larger: 24, largest: 30 } as const;

/** What looks at a drawn page. Each runs in it, after `openEyes`. */
export const CHECKS = { numbersInPage, linesInPage, placesInPage, barInPage, overlapsInPage, signsInPage, kindsInPage };

declare global {
  interface Window {
    openEyes?: () => void;
    checks?: typeof CHECKS;
  }
}

/** Brings the checks into the page. Sent with every call their text would take longer than they. */
const BRING = `window.openEyes = ${openEyes}; window.checks = { ${Object.entries(CHECKS).map(([name, check]) => `${name}: ${check}`).join(', ')} }`;

/** What these checks find, in one call. */
export async function lookWith(page: Page, checks: (keyof typeof CHECKS)[], smallest = 0): Promise<Finding[]> {
  const look = () =>
    page.evaluate(
      ([checks, smallest]) => {
        if (!window.checks) return null;
        window.openEyes!();
        return JSON.stringify(checks.flatMap((check) => window.checks![check](smallest) ?? []));
      },
      [checks, smallest] as const,
    );
  let found = await look();
  if (found === null) {
    await page.evaluate(BRING);
    found = await look();
  }
  return JSON.parse(found!) as Finding[];
}

/** All that is promised of sizes, colours and lines; and what the page shows is kept. */
export const measure = (page: Page, { size }: Pick<Look, 'size'>): Promise<Finding[]> =>
  lookWith(page, ['numbersInPage', 'linesInPage', 'placesInPage', 'signsInPage', 'kindsInPage'], SMALLEST_TEXT[size]);

/** What another theme can change, where width and size are as before: a theme moves nothing. */
export const measureColours = (page: Page, { size }: Pick<Look, 'size'>): Promise<Finding[]> =>
  lookWith(page, ['numbersInPage', 'signsInPage', 'kindsInPage'], SMALLEST_TEXT[size]);

/** Targets, text sizes, contrast. */
function numbersInPage(smallest: number): Finding[] {
  const { eyes } = window;
  const found: Finding[] = [];
  const report = (what: string, element: Element, value: number, bound: number, pseudo = '') =>
    found.push({ what, where: eyes.name(element) + pseudo, words: element.textContent!.trim().slice(0, 16), value, bound });
  const atLeast = (what: string, element: Element, value: number, bound: number, pseudo = '') => {
    if (!(value >= bound - 0.01)) report(what, element, value, bound, pseudo);
  };
  const CONTROLS = 'a[href], button, input, select, textarea, summary, [tabindex="0"], [role=button], [role=link]';
  const MAIN = '.tile, .button, .hotline-call, .choice, input, select, textarea, .tel, .go';
  const controls = eyes.all(CONTROLS).filter((e) => !e.matches(':disabled'));

  for (const control of controls) {
    const labels = [...((control as HTMLInputElement).labels ?? [])];
    const own = control.matches('[type=checkbox], [type=radio]') && labels[0] ? labels[0] : control;
    // A link that wraps has one box a line; one of them must be large enough.
    const boxes = [...own.getClientRects()].sort((a, b) => b.width * b.height - a.width * a.height);
    const need = control.matches(MAIN) ? 60 : 44;
    atLeast('height of target', control, boxes[0]?.height ?? 0, need);
    atLeast('width of target', control, boxes[0]?.width ?? 0, need);
  }

  for (const { element, pseudo } of eyes.words()) {
    const style = getComputedStyle(element, pseudo);
    atLeast('size of text', element, parseFloat(style.fontSize), smallest, pseudo);
    if (element.closest(':disabled')) continue;
    if (style.backgroundImage !== 'none') report('text on a picture', element, 0, 0, pseudo);
    const own = eyes.ground(element);
    const ground = pseudo && pseudo !== '::placeholder' ? eyes.painted(style.backgroundColor, element, own) : own;
    // `opacity` of a placeholder or ::before comes on top of that of its element.
    const alpha = pseudo ? Number(style.opacity) : 1;
    const ink = eyes.painted(style.webkitTextFillColor, element, ground);
    const seen = ink.map((part, i) => part * alpha + ground[i] * (1 - alpha)) as typeof ink;
    atLeast('contrast of text', element, eyes.contrast(seen, ground), 7, pseudo);
  }

  // A code draws its own white ground, so that no browser's dark mode takes it away.
  for (const shape of eyes.all('svg path, svg circle, svg rect:not(.qr > rect), svg line, svg polyline, svg polygon, svg use')) {
    const { fill, stroke } = getComputedStyle(shape);
    const paints = [fill, stroke].filter((paint) => paint !== 'none');
    if (paints.length === 0) continue;
    const svg = shape.closest('svg')!;
    const white = svg.querySelector(':scope.qr > rect');
    const ground = white ? eyes.painted(getComputedStyle(white).fill, svg) : eyes.ground(svg);
    const best = Math.max(...paints.map((paint) => eyes.contrast(eyes.painted(paint, shape, ground), ground)));
    atLeast('contrast of icon', shape, best, 3);
  }

  for (const control of controls) {
    // The map ends where its frame does.
    const edged = control.matches('.map-frame > *') ? control.parentElement! : control;
    const outside = eyes.ground(edged.parentElement);
    const style = getComputedStyle(edged);
    const borders = (['Top', 'Right', 'Bottom', 'Left'] as const).filter(
      (side) => parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== 'none',
    );
    const fill = eyes.contrast(eyes.ground(control), outside);
    const isField = control.matches('input, select, textarea');
    if (borders.length === 0 && fill < 1.05 && !isField) continue; // a link in its own words
    const edge = borders.map((side) => eyes.contrast(eyes.painted(style[`border${side}Color`], edged), outside));
    const weakest = borders.length ? Math.min(...edge) : 1;
    atLeast('contrast of edge', control, Math.max(weakest, fill), 3);
  }
  return found;
}

/** Length and height of lines; nothing justified. */
function linesInPage(): Finding[] {
  const { eyes } = window;
  const found: Finding[] = [];
  const lines = new Map<Element, { top: number; bottom: number; characters: number }[]>();
  for (const { element, text, boxes, pseudo } of eyes.words()) {
    const style = getComputedStyle(element);
    const report = (what: string, value: number, bound: number) =>
      found.push({ what, where: eyes.name(element), words: text.slice(0, 16), value, bound });
    if (style.textAlign === 'justify' || style.textAlignLast === 'justify') report('justified text', 1, 0);
    if (pseudo || boxes.length === 0) continue;
    const fontSize = parseFloat(style.fontSize);
    const ratio = parseFloat(style.lineHeight) / fontSize; // “normal” is not a number
    if (!(ratio >= 1.499) && style.textWrapMode !== 'nowrap') report('height of line', ratio, 1.5);
    let block: Element = element;
    while (/^(inline|inline-block|contents)$/.test(getComputedStyle(block).display)) block = block.parentElement!;
    const own = lines.get(block) ?? [];
    lines.set(block, own);
    for (const { top, bottom, width } of boxes) {
      const middle = (top + bottom) / 2;
      const line = own.find((l) => l.top < middle && middle < l.bottom) ?? { top, bottom, characters: 0 };
      if (line.characters === 0) own.push(line);
      line.characters += width / fontSize;
    }
  }
  for (const [block, own] of lines) {
    const longest = Math.max(...own.map((line) => line.characters));
    const words = block.textContent!.trim().slice(0, 16);
    if (longest > 40.05) found.push({ what: 'characters on a line', where: eyes.name(block), words, value: longest, bound: 40 });
  }
  return found;
}
