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
      const shadow = s.boxShadow.replace(/rgba?\([^)]*\)|color\([^)]*\)/g, '');
      return [...edge, line, content, shadow, s.textDecorationLine, s.fontWeight, s.transform].join();
    };
    return [of(''), of('::before'), of('::after')].join('|');
  };
  return STATES.flatMap((state) => {
    const all = eyes.all(`[${state}]`);
    return all
      .filter((element) => isOn(element, state))
      .filter((element) => {
        const drawn = [element, ...element.querySelectorAll('*')].flatMap((one) => ['::before', '::after'].map((at) => getComputedStyle(one, at).content));
        const says = element.textContent! + drawn.join('');
        if (/✓|^\s*已/.test(says)) return false; // a tick, or a word: 已收藏
        const like = all.filter((other) => !isOn(other, state) && other.tagName === element.tagName && other.className === element.className);
        // Alone, what is current or selected is told from nothing; what is pressed is, from what it was.
        if (like.length === 0) return state === 'aria-pressed' || state === 'aria-checked';
        return like.some((other) => shape(other) === shape(element));
      })
      .map((element) => ({ what: `${state} told by colour alone`, where: eyes.name(element), words: element.textContent!.trim().slice(0, 16) }));
  });
}
