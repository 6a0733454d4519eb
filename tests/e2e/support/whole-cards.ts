// How much of a list is seen before anything is scrolled.
import { expect, type Page } from '@playwright/test';

/** A Friday before lunch: what is said of hours is as long as the hour makes it. */
export const BEFORE_LUNCH = new Date('2026-11-27T10:50:00+08:00');

/** How many cards are seen whole, with the button that rings, before anything is scrolled. */
export async function wholeCards(page: Page): Promise<number> {
  await expect(page.locator('[data-list] > li .button.call').first()).toBeVisible();
  return page.locator('[data-list] > li').evaluateAll(
    (cards) => cards.filter((card) => card.querySelector('.call, .no-phone .button') && card.getBoundingClientRect().bottom <= innerHeight).length,
  );
}
