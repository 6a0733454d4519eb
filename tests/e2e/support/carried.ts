// What the links of a page carry on: where answers start, for whom; and the numbers they ring.
import type { Page } from '@playwright/test';

/** Where it does not matter who looks, and from where: all others lead on within the app. */
const ELSEWHERE = /^#\/(about|accessibility|where)\b/;

const leadsOn = (page: Page): Promise<string[]> =>
  page.locator('#app a[href^="#/"]').evaluateAll((all) => all.map((a) => a.getAttribute('href')!));

/** Links of a page that was opened for the family and lead on as if it were not. */
export async function lostFamily(page: Page): Promise<string[]> {
  return (await leadsOn(page)).filter((href) => !/[?&]for=family\b/.test(href));
}

/** Links that lead on without the start of the page: `from=330602002`, `at=120.55912,29.99820`. */
export async function lostStart(page: Page, start: string): Promise<string[]> {
  const carries = (href: string) => decodeURIComponent(href).split(/[?&]/).includes(start);
  return (await leadsOn(page)).filter((href) => !ELSEWHERE.test(href) && !carries(href));
}

/** Links that ring another number than they say; a link says its number, or the page says it where it stands. */
export function wrongNumbers(page: Page): Promise<string[]> {
  return page.locator('a[href^="tel:"]').evaluateAll((all) => {
    const digits = (text: string | null) => (text ?? '').replace(/\D/g, '');
    return all
      .map((a) => ({ rings: digits(a.getAttribute('href')), label: a.getAttribute('aria-label'), words: (a as HTMLElement).innerText }))
      .filter(({ rings, label, words }) => ![label, words].some((says) => digits(says).includes(rings) && rings !== ''))
      .map(({ rings, label, words }) => `${rings} is rung by “${label ?? words}”`);
  });
}

/** Numbers at the foot of the page that are not those of a city: of its hotline, and for emergencies. */
export async function hotlines(page: Page): Promise<string[]> {
  return page.locator('.hotline a[href^="tel:"]').evaluateAll((all) => all.map((a) => a.getAttribute('href')!.slice(4)));
}

/** From now on: what is asked of any other host than this one. */
export function strangers(page: Page, url: string): string[] {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(blob|data):/.test(request.url())) foreign.push(request.url());
  });
  return foreign;
}

/** The cards of the guide: their quotes, and how far their papers bind. */
export function shownCards(page: Page): Promise<{ id: string; quotes: string[]; badge: string }[]> {
  return page.locator('[data-right]').evaluateAll((all) =>
    all.map((card) => ({
      id: (card as HTMLElement).dataset.right!,
      quotes: [...card.querySelectorAll('blockquote')].map((quote) => quote.textContent!),
      badge: card.querySelector('.badge')!.textContent!,
    })),
  );
}
