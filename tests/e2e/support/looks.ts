// The ways one page can look: the sizes and themes of the app, on narrow and wide screens.
import type { Page } from '@playwright/test';
import type { Shown } from './pages';
import { mapRests } from './the-map';

export const SIZES = ['large', 'larger', 'largest'] as const;
export const THEMES = ['light', 'dark', 'contrast'] as const;
export const WIDTHS = [320, 360, 768, 1366] as const;

export interface Look {
  size: (typeof SIZES)[number];
  theme: (typeof THEMES)[number];
  width: number;
}

/** The whole matrix: every state in every look (`cargo xtask test --every-look`). */
const EVERY_LOOK = !!process.env.EVERY_LOOK;

/** The screens on which the focus is followed. */
export const SCREENS = [
  { width: 360, height: 640 },
  { width: 1366, height: 768 },
] as const;

/** Every look of a page; a plain page has one size and one theme. */
function everyLook(shown: Shown): Look[] {
  const sizes = shown.plain ? (['large'] as const) : SIZES;
  const themes = shown.plain ? (['light'] as const) : THEMES;
  return WIDTHS.flatMap((width) => sizes.flatMap((size) => themes.map((theme) => ({ width, size, theme }))));
}

/** The looks in which a state is measured.
 *
 * States of the first kind (`everyLook`) hold between them every component in every state of its own: they are
 * looked at in every look. Any other state can still differ from them in how its parts lie beside each other, and
 * in what its words do to a line. That shows where there is least room, and where lines are longest. */
export const looksOf = (shown: Shown): Look[] =>
  everyLook(shown).filter(
    ({ width, size, theme }) =>
      EVERY_LOOK ||
      shown.everyLook ||
      (theme === 'light' &&
        ((width === 320 && (size === 'largest' || shown.plain)) || ((width === 360 || width === 1366) && size === 'large'))),
  );

/** Of these, the looks in which axe is asked: names, roles and order hang on no look, targets on the size, and what
 * stands beside what on the width. */
export const axeLooks = (shown: Shown): Look[] => {
  const few = ({ width, size, theme }: Look) =>
    theme === 'light' &&
    ((width === 360 && (size === 'large' || shown.plain)) || (!!shown.everyLook && size === 'largest' && width !== 768));
  return looksOf(shown).filter((look) => EVERY_LOOK || few(look));
};

/** Where axe is asked for contrasts: once a state. `measure.ts` computes them by itself in every look. */
export const axeSeesContrast = ({ width, size }: Look) => EVERY_LOOK || (width === 360 && size === 'large');

/** The themes in which the ring of the focus is looked at on a screen. Its colours hang on no width, so those of one
 * screen are enough. */
export const themesOfFocus = (shown: Shown, { width }: { width: number }): readonly Look['theme'][] =>
  !shown.plain && (EVERY_LOOK || (shown.everyLook && width === SCREENS[0].width)) ? THEMES : ['light'];

/** Both are switches of the styles alone, so the page need not be loaded again. */
export async function dress(page: Page, look: Omit<Look, 'width'>): Promise<void> {
  await page.evaluate(({ size, theme }) => {
    document.documentElement.dataset.size = size;
    document.documentElement.dataset.theme = theme;
  }, look);
}

/** What is due has been drawn, and a map that is due on this page stands, or has said that it does not come, or is
 * held on its way. (Beside a list it is asked for after the list.) */
export async function mapStands(page: Page): Promise<void> {
  const hasMap = await page.evaluate(async (most) => {
    const frame = () => new Promise((made) => requestAnimationFrame(made));
    const stands = () => {
      const isWide = matchMedia('(min-width: 64em)').matches;
      const lists = document.querySelectorAll('.list-side').length;
      if (isWide && document.querySelectorAll('.map-side').length < lists) return window.held;
      const panes = [...document.querySelectorAll('.map[data-map]')];
      const isDue = panes.length < document.querySelectorAll('.map-side').length;
      const has = (pane: Element) => pane.matches('[data-ready]') || pane.querySelector('.notice') !== null;
      return window.held || (!isDue && panes.every(has));
    };
    // The app hears of another width, and of another size of letters, as a frame is made.
    for (let frames = 0; frames < 2 || !stands(); frames += 1) {
      if (frames > most) throw new Error('the map of this page neither stands nor says that it does not come');
      await frame();
    }
    return document.querySelector('.map-layers') !== null;
  }, MAP_FRAMES);
  if (hasMap) await mapRests(page);
}

/** How many frames a map may take to stand: a minute of them. */
const MAP_FRAMES = 3600;

declare global {
  interface Window {
    /** Something on this page waits for ever. */
    held?: boolean;
    /** Styles that a test gave the page, by name. */
    ownStyles?: Record<string, CSSStyleSheet>;
    /** Keeps a map as high as it is on a screen, while the screen is made as high as the page. */
    usualMap?: CSSStyleSheet;
  }
}

/** Keeps the map of the page as high as it is, whatever the height of the screen. */
async function keepMap(page: Page, height?: number): Promise<void> {
  await page.evaluate((height) => {
    window.usualMap ??= new CSSStyleSheet();
    window.usualMap.replaceSync(height ? `.map-frame { height: ${height}px !important }` : '');
    const others = document.adoptedStyleSheets.filter((sheet) => sheet !== window.usualMap);
    document.adoptedStyleSheets = [...others, window.usualMap];
  }, height);
}

/** The height of the page, and of the map on it. */
const heights = (page: Page): Promise<[number, number | undefined]> =>
  page.evaluate(() => [
    document.documentElement.scrollHeight,
    document.querySelector('.map-frame')?.getBoundingClientRect().height,
  ]);

/** The same in each size, one after the other, without a frame between them: what is drawn to its room may make the
 * page higher yet. */
const heightsIn = (page: Page, sizes: Look['size'][]): Promise<[number, number | undefined][]> =>
  page.evaluate(
    (sizes) =>
      sizes.map((size) => {
        document.documentElement.dataset.size = size;
        return [document.documentElement.scrollHeight, document.querySelector('.map-frame')?.getBoundingClientRect().height];
      }),
    sizes,
  );

/** As wide as asked and at least as tall as the page, so that the bar at the foot covers nothing. */
export async function unroll(page: Page, width: number): Promise<void> {
  await keepMap(page);
  await resize(page, width, 800);
  const [height, map] = await heights(page);
  await keepMap(page, map);
  await grow(page, width, height);
}

/** The screen is at least this high, and as high as the page. */
async function grow(page: Page, width: number, height: number): Promise<void> {
  // What is drawn to its room may make the page a little higher once more.
  for (let [last, now] = [await page.evaluate(() => innerHeight), height]; now > last; ) {
    await resize(page, width, now);
    [last, now] = [now, (await heights(page))[0]];
  }
}

/** The page in one look after another: unrolled once for each width, as high as its tallest size. */
export async function inEach(page: Page, looks: Look[], act: (look: Look) => Promise<void>): Promise<void> {
  for (const width of new Set(looks.map((look) => look.width))) {
    const own = looks.filter((look) => look.width === width);
    const sizes = [...new Set(own.map((look) => look.size))];
    await keepMap(page);
    await dress(page, { size: sizes[0]!, theme: own[0]!.theme });
    await resize(page, width, 800);
    const all = await heightsIn(page, sizes);
    await resize(page, width, Math.max(800, ...all.map(([height]) => height)));
    for (const [of, size] of sizes.entries()) {
      await keepMap(page, all[of]![1]);
      // A theme moves nothing, so with it alone nothing is laid out anew.
      for (const [at, look] of own.filter((look) => look.size === size).entries()) {
        await dress(page, look);
        if (at === 0) {
          await mapStands(page);
          await settled(page);
          await grow(page, width, (await heights(page))[0]);
        }
        await act(look);
      }
    }
  }
}

/** The page has heard of its new size, and what is drawn to it is. (A busy machine tells a page of it some
 * frames after the browser has answered; and what hangs on its width hears of it as a frame is made.) */
export async function resize(page: Page, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.evaluate(
    async ([width, height]) => {
      while (innerWidth !== width || innerHeight !== height) await new Promise((made) => requestAnimationFrame(made));
    },
    [width, height],
  );
  await mapStands(page);
}

/** What is due with the next frame has happened. (The app has heard of another width, and what is drawn to the
 * size it has, is: of both it hears as a frame is made.) */
export const drawn = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise((made) => requestAnimationFrame(made));
  });

/** Nothing has been drawn anew for some frames. (What is drawn to the size of letters hears of another size as a frame
 * is made, and is drawn in one of the next.) */
export const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    let isNew = true;
    const watch = new MutationObserver(() => (isNew = true));
    watch.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    for (let [still, frames] = [0, 0]; still < 4 && frames < 100; frames += 1) {
      await new Promise((made) => requestAnimationFrame(made));
      still = isNew ? 0 : still + 1;
      isNew = false;
    }
    watch.disconnect();
  });

export const named = (look: Look) => `${look.width} ${look.size} ${look.theme}`;

/** Styles of a person's own, by name. (Not a style element: those a CSP may refuse.) */
export async function restyle(page: Page, css: string, name = 'own'): Promise<void> {
  await page.evaluate(
    ([css, name]) => {
      const own = (window.ownStyles ??= {});
      const sheet = (own[name!] ??= new CSSStyleSheet());
      sheet.replaceSync(css!);
      if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    },
    [css, name],
  );
}
