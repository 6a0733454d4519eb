// The buttons of the needs, and what comes of pressing one.
import type { Page } from '@playwright/test';
import { expect } from './host';

/** Presses a need and lets it go again: as many are found as its button says, which is said, and there are some.
 * `expecting`: with another patience. */
export async function pressNeed(page: Page, slug: string, expecting: typeof expect = expect): Promise<void> {
  const button = page.locator(`.filter[data-need="${slug}"]`);
  const count = Number((await button.innerText()).match(/\d+/)?.[0]);
  expecting(count, 'none leads to nothing').toBeGreaterThan(0);
  await button.tap();
  await expecting(button).toHaveAttribute('aria-pressed', 'true');
  await expecting(page.locator('[data-announce]')).toHaveText(new RegExp(`找到 ${count} 处`));
  await expecting(page.locator('[data-list] > li')).toHaveCount(Math.min(count, 10));
  await button.tap();
  await expecting(button).toHaveAttribute('aria-pressed', 'false');
}
