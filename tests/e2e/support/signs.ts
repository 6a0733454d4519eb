// Colour is never the only sign: what is pressed, chosen or current differs from its neighbours in a shape or a word, too.
// The function runs in the page, after `openEyes`.
import type { Finding } from './findings';

export function signsInPage(): Finding[] {
  const { eyes } = window;
  const STATES = ['aria-pressed', 'aria-selected', 'aria-checked', 'aria-current'] as const;
  const isOn = (element: Element, state: string) => !['false', null].includes(element.getAttribute(state));
  /** All that is drawn of an element but its colours. */
  const shape = (element: Element): string => {
    const of = (pseudo: '' | '::before' | '::after') => {
      const s = getComputedStyle(element, pseudo);
      const edge = (['Top', 'Right', 'Bottom', 'Left'] as const).map((side) => s[`border${side}Width`] + s[`border${side}Style`]);
      const line = s.outlineStyle === 'none' ? '' : s.outlineWidth + s.outlineStyle;
      const content = pseudo ? s.content : '';
      return [...edge, line, content, s.textDecorationLine, s.fontWeight, s.transform].join();
    };
    return [of(''), of('::before'), of('::after')].join('|');
  };
  return STATES.flatMap((state) => {
    const all = eyes.all(`[${state}]`);
    return all
      .filter((element) => isOn(element, state))
      .filter((element) => {
        const says = element.textContent! + getComputedStyle(element, '::before').content + getComputedStyle(element, '::after').content;
        if (/✓|^\s*已/.test(says)) return false; // a tick, or a word: 已收藏
        const like = all.filter((other) => !isOn(other, state) && other.tagName === element.tagName && other.className === element.className);
        return like.length === 0 || like.some((other) => shape(other) === shape(element));
      })
      .map((element) => ({ what: `${state} told by colour alone`, where: eyes.name(element), words: element.textContent!.trim().slice(0, 16) }));
  });
}
