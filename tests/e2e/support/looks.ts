// The ways one page can look: the sizes and themes of the app, on narrow and wide screens.
import type { Page } from '@playwright/test';
import type { Shown } from './pages';

export const SIZES = ['large', 'larger', 'largest'] as const;
export const THEMES = ['light', 'dark', 'contrast'] as const;
export const WIDTHS = [320, 360, 768, 1366] as const;

export interface Look {
  size: (typeof SIZES)[number];
  theme: (typeof THEMES)[number];
  width: number;
}

/** Every look of a page; a plain page has one size and one theme. */
export function looks(shown: Shown): Look[] {
  const sizes = shown.plain ? (['large'] as const) : SIZES;
  const themes = shown.plain ? (['light'] as const) : THEMES;
  return WIDTHS.flatMap((width) => sizes.flatMap((size) => themes.map((theme) => ({ width, size, theme }))));
}

/** Both are switches of the styles alone, so the page need not be loaded again. */
export async function dress(page: Page, look: Omit<Look, 'width'>): Promise<void> {
  await page.evaluate(({ size, theme }) => {
    document.documentElement.dataset.size = size;
    document.documentElement.dataset.theme = theme;
  }, look);
}

/** As wide as asked and as tall as the page, so that the bar at the foot covers nothing. */
export async function unroll(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (height > 800) await page.setViewportSize({ width, height });
}

export const named = (look: Look) => `${look.width} ${look.size} ${look.theme}`;

/** Styles of a person's own. (Not a style element: those a content-security policy may refuse.) */
export async function restyle(page: Page, css: string): Promise<void> {
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, css);
}
