// What a person would see of the page, worked out inside it: which elements, which words, in
// which boxes and colours. `openEyes` runs in the page and leaves `window.eyes` there.

export type Colour = [red: number, green: number, blue: number, alpha: number];

/** The words of one text node, or of what is written before, after or into an element. */
export interface Words {
  element: Element;
  pseudo: '' | '::before' | '::after' | '::placeholder';
  text: string;
  /** One a line; none for what has no node. */
  boxes: DOMRect[];
}

export interface Eyes {
  name(element: Element): string;
  isSeen(element: Element): boolean;
  all(selector?: string): HTMLElement[];
  words(): Words[];
  /** The colour one sees behind what stands in an element; `null` is the bare page. */
  ground(element: Element | null): Colour;
  /** A colour as one sees it where it is painted in an element. */
  painted(css: string, element: Element, on?: Colour): Colour;
  contrast(a: Colour, b: Colour): number;
  /** Forgets what was seen: the looks have changed. */
  blink(): void;
}

declare global {
  interface Window {
    eyes: Eyes;
  }
}

export function openEyes(): void {
  const seen = new Map<Element, boolean>();
  const grounds = new Map<Element | null, Colour>();
  const colours = new Map<string, Colour>();
  const brush = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;

  /** The panel of the app that died stands over everything else. */
  const panel = document.querySelector('[data-crashed] #crash');

  const style = (element: Element, pseudo = '') => getComputedStyle(element, pseudo);

  function name(element: Element): string {
    const one = (e: Element) =>
      e.tagName.toLowerCase() + (e.id ? `#${e.id}` : '') + [...e.classList].map((c) => `.${c}`).join('');
    const parent = element.parentElement;
    const isPlain = !element.id && element.classList.length === 0 && element.closest('body > * *');
    return isPlain && parent ? `${name(parent)} > ${one(element)}` : one(element);
  }

  /** For screen readers only: clipped to nothing, or beyond the edges nobody can scroll to. */
  function isAway(element: Element): boolean {
    const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
    const { overflow, clipPath, position } = style(element);
    const clipped = (width <= 1 || height <= 1) && (overflow !== 'visible' || clipPath !== 'none');
    const beyond = right + scrollX <= 0 || bottom + scrollY <= 0;
    return clipped || (position !== 'static' && beyond && (left !== right || top !== bottom));
  }

  /** What is inside of it is laid out as if it stood in what holds it. */
  const hasNoBox = (element: Element) => style(element).display === 'contents';

  function isSeen(element: Element): boolean {
    const known = seen.get(element);
    if (known !== undefined) return known;
    const parent = element.parentElement;
    const is =
      (!parent || isSeen(parent)) &&
      (hasNoBox(element) || (element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !isAway(element))) &&
      !(panel && !panel.contains(element) && !element.contains(panel));
    seen.set(element, is);
    return is;
  }

  const all = (selector = 'body *') => [...document.querySelectorAll<HTMLElement>(selector)].filter((one) => isSeen(one) && !hasNoBox(one));

  function words(): Words[] {
    const found: Words[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement!;
      if (!node.textContent!.trim() || element.closest('script, style, noscript') || !isSeen(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter((box) => box.width > 0.5);
      if (boxes.length) found.push({ element, pseudo: '', text: node.textContent!.trim(), boxes });
    }
    for (const element of all()) {
      for (const pseudo of ['::before', '::after'] as const) {
        const quoted = /"([^"]+)"/.exec(style(element, pseudo).content);
        if (quoted?.[1].trim()) found.push({ element, pseudo, text: quoted[1], boxes: [] });
      }
      if (element.matches('input, textarea')) {
        const { value, placeholder } = element as HTMLInputElement;
        const text = value || placeholder;
        const pseudo = value ? '' : '::placeholder';
        found.push({ element, pseudo, text: text || '(to be typed)', boxes: [] });
      }
    }
    return found;
  }

  function colour(css: string): Colour {
    const known = colours.get(css);
    if (known) return known;
    brush.clearRect(0, 0, 1, 1);
    brush.fillStyle = '#000';
    brush.fillStyle = css;
    brush.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = brush.getImageData(0, 0, 1, 1).data;
    const read: Colour = [red, green, blue, alpha / 255];
    colours.set(css, read);
    return read;
  }

  function over([r, g, b, a]: Colour, [R, G, B]: Colour): Colour {
    const mix = (top: number, below: number) => top * a + below * (1 - a);
    return [mix(r, R), mix(g, G), mix(b, B), 1];
  }

  function opacity(element: Element): number {
    const own = Number(style(element).opacity);
    return element.parentElement ? own * opacity(element.parentElement) : own;
  }

  function bare(): Colour {
    const probe = document.documentElement.appendChild(document.createElement('i'));
    probe.style.backgroundColor = 'Canvas';
    const canvas = colour(style(probe).backgroundColor);
    probe.remove();
    return over(colour(style(document.body).backgroundColor), canvas);
  }

  function ground(element: Element | null): Colour {
    const known = grounds.get(element);
    if (known) return known;
    const below = element ? ground(element.parentElement) : bare();
    const own = element ? painted(style(element).backgroundColor, element, below) : below;
    grounds.set(element, own);
    return own;
  }

  function painted(css: string, element: Element, on = ground(element)): Colour {
    const [r, g, b, a] = colour(css);
    return over([r, g, b, a * opacity(element)], on);
  }

  function luminance([r, g, b]: Colour): number {
    const [R, G, B] = [r, g, b].map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * R + 0.7152 * G + 0.0722 * B;
  }

  function contrast(a: Colour, b: Colour): number {
    const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (light + 0.05) / (dark + 0.05);
  }

  function blink(): void {
    for (const motion of document.getAnimations()) if (motion instanceof CSSTransition) motion.finish();
    seen.clear();
    grounds.clear();
  }

  window.eyes = { name, isSeen, all, words, ground, painted, contrast, blink };
}
