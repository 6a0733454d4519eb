// Where things stand on the drawn page: inside what holds them, whole, and not on each other.
// The functions run in the page, after `openEyes`.
import type { Finding } from './findings';

/** Nothing sticks out of the page or of its button or card, and nothing is cut off. */
export function placesInPage(): Finding[] {
  const { eyes } = window;
  // It looks onto something larger and is moved by buttons, keys and fingers: what lies beyond is not
  // lost. Inside of each of its buttons everything must fit all the same.
  const MAP = '.map-stage';
  const HOLDERS = 
    'a, button, input, .header, .hotline, .card, .notice, .place-bar, .badge, .sample-mark, .inexact, .explain p, .place, .tag';
  const found: Finding[] = [];
  const width = document.documentElement.clientWidth;
  const report = (what: string, element: Element, value: number) => {
    if (value <= 1) return; // a part of a pixel is rounding
    found.push({ what, where: eyes.name(element), words: element.textContent!.trim().slice(0, 16), value, bound: 0 });
  };
  report('page scrolls sideways', document.body, document.documentElement.scrollWidth - width);

  const boxes = eyes.words().flatMap(({ element, boxes }) => boxes.map((box) => ({ element, box, holder: element })));
  const parts = eyes.all().map((element) => ({ element, box: element.getBoundingClientRect(), holder: element.parentElement! }));
  for (const { element, box, holder: from } of [...boxes, ...parts]) {
    if (box.width === 0 || box.height === 0) continue;
    const inWindow = element.matches(`${MAP} *`);
    if (!inWindow) report('out of the page', element, Math.max(-box.left, box.right - width));
    const holder = from.closest(HOLDERS);
    if (!holder || getComputedStyle(holder).display === 'inline') continue;
    const { left, right, top, bottom } = holder.getBoundingClientRect();
    const out = Math.max(left - box.left, box.right - right, top - box.top, box.bottom - bottom);
    report(`out of its ${holder.tagName.toLowerCase()}`, element, out);
  }
  for (const element of eyes.all()) {
    const { overflowX, overflowY, display } = getComputedStyle(element);
    if (display === 'inline' || element.matches(`input, ${MAP}`)) continue; // what is typed moves along in its field
    if (overflowX !== 'visible') report('cut off at its side', element, element.scrollWidth - element.clientWidth);
    if (/hidden|clip/.test(overflowY)) report('cut off below', element, element.scrollHeight - element.clientHeight);
  }
  return found;
}

/** No words stand on other words; on a map a pin may stand on the name of what it covers. */
export function overlapsInPage(): Finding[] {
  const { eyes } = window;
  const found: Finding[] = [];
  // A box of text is taller than its characters; only these count.
  const lines = eyes.words().flatMap(({ element, boxes, text }, of) => {
    const height = parseFloat(getComputedStyle(element).fontSize);
    // What lies beyond the window of a map is not seen.
    const seen = (element.closest('.map-stage') ?? document.documentElement).getBoundingClientRect();
    return boxes.map(({ left, right, top, bottom }) => {
      const middle = (top + bottom) / 2;
      return {
        of,
        element,
        text,
        left: Math.max(left, seen.left),
        right: Math.min(right, seen.right),
        top: Math.max(middle - height / 2, seen.top),
        bottom: Math.min(middle + height / 2, seen.bottom),
      };
    });
  });
  lines.sort((a, b) => a.top - b.top);
  lines.forEach((a, at) => {
    for (const b of lines.slice(at + 1)) {
      if (b.top >= a.bottom) break;
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - b.top;
      if (across <= 1 || down <= 1) continue;
      if ([a, b].every(({ element }) => element.closest('.map-stage'))) continue;
      const words = `${a.text.slice(0, 12)} / ${b.text.slice(0, 12)}`;
      found.push({ what: 'words on words', where: eyes.name(a.element), words, value: down, bound: 0 });
    }
  });
  return found;
}

/** The bar at the foot leaves two thirds of the screen to the page. */
export function barInPage(): Finding[] {
  const bar = document.querySelector('.hotline');
  if (!bar || !window.eyes.isSeen(bar) || !/fixed|sticky/.test(getComputedStyle(bar).position)) return [];
  const value = bar.getBoundingClientRect().height / innerHeight;
  return value > 1 / 3 ? [{ what: 'part of the screen under the bar', value, bound: 1 / 3 }] : [];
}
