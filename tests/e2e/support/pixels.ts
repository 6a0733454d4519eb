// What a part of the page looks like, pixel by pixel. It is read here: the CSP of a page lets it open no picture of ours.
import { PNG } from 'pngjs';
import type { Page } from '@playwright/test';
import type { Pixels } from './tile-picture';

/** A picture that was taken; `width` is in pixels of the screen. */
export function pixelsIn(png: Buffer): Pixels {
  const { width, data } = PNG.sync.read(png);
  return { width, data };
}

/** A rectangle of the page as it is on the screen. */
export const pixelsOf = async (page: Page, clip: { x: number; y: number; width: number; height: number }): Promise<Pixels> =>
  pixelsIn(await page.screenshot({ clip }));
