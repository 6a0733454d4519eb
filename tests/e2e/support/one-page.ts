// What is handed over on paper: one page of A4, large and whole.
import type { Page } from '@playwright/test';
import { expect } from './host';
import { all, colour, plain, print, type Printed, scan } from './pdf';

/** How large a text is printed: the smallest of its letters. (One text may be cut into pieces.) */
export function sizeOf(printed: Printed, text: string): number {
  const letters = printed.pieces.flatMap(({ text, size }) => [...plain(text)].map((letter) => ({ letter, size })));
  const at = letters.map((l) => l.letter).join('').indexOf(plain(text));
  expect(at, `${text} is printed`).toBeGreaterThanOrEqual(0);
  return Math.min(...letters.slice(at, at + plain(text).length).map((l) => l.size));
}

/** Prints the paper that the page shows, which is one page with every name and number in large type, and no colour. */
export async function isOnePage(page: Page): Promise<Printed> {
  const names = await page.locator('.paper-name').allInnerTexts();
  // A second number gives way where five places would not fit with theirs.
  const numbers = await page.locator('.paper-number:not(.paper-spare)').allTextContents();
  const seconds = await page.locator('.paper-number.paper-spare').allTextContents();
  const printed = await print(page);
  expect(printed.pages, 'pages').toHaveLength(1);
  expect(printed.pages[0]![0]).toBeCloseTo(210, 0);
  expect(printed.pages[0]![1]).toBeCloseTo(297, 0);
  const kept = seconds.filter((text) => all(printed).includes(plain(text)));
  for (const text of [...names, ...numbers, ...kept]) {
    expect(sizeOf(printed, text), text).toBeGreaterThanOrEqual(17.99);
  }
  const small = printed.pieces.filter((piece) => piece.size < 11.99);
  expect(small, 'smaller than 12 points').toEqual([]);
  expect(colour(printed), 'nothing is told by colour alone').toBeLessThan(8);
  return printed;
}

/** The places that the code on the paper leads to, in their order. */
export function scannedIds(printed: Printed): string[] {
  const link = scan(printed);
  expect(link, 'the code can be read').toMatch(/^http/);
  return decodeURIComponent(link!).match(/[?&]ids=([^&#]*)/)?.[1]?.split(',') ?? [];
}
