// What the links of a page carry on: where answers start, for whom; and the numbers they ring.
import { expect, type Page } from '@playwright/test';
import { hotline } from './papers';

/** Pages that answer from somewhere; all others ask, or do without. */
const ANSWERS = /^#\/(\?|$|(nearby|place|driver|compare|share|slip)\b)/;

const within = (page: Page): Promise<string[]> =>
  page.locator('#app a[href*="#/"]').evaluateAll((all) => all.map((a) => a.getAttribute('href')!));

/** Links that lead on without the start of the page: `from=330602002`, `at=120.55912,29.99820`. */
export async function lostStart(page: Page, start: string): Promise<string[]> {
  const carries = (href: string) => decodeURIComponent(href).split(/[?&]/).includes(start);
  return (await within(page)).filter((href) => ANSWERS.test(href) && !carries(href));
}

/** Links of a page that was opened for the family and lead to one that is not: each way on is gone once, and back. (That
 * somebody looks for the family stands in no link; the app keeps it as long as it is not loaded anew.) */
export async function lostFamily(page: Page): Promise<string[]> {
  const own = page.url();
  const kinds = new Map((await within(page)).map((href) => [/#\/\w*/.exec(href)![0], href]));
  // Those are in the other bundle: the app is loaded anew, and told of the family by the address.
  for (const desk of ['#/share', '#/slip', '#/coverage', '#/counter', '#/compare', '#/family']) kinds.delete(desk);
  const lost: string[] = [];
  for (const href of kinds.values()) {
    await page.locator(`#app a[href="${href}"]`).first().click();
    await page.waitForURL((url) => url.href !== own);
    await page.locator('#app h1').waitFor();
    // The app writes the address anew a moment after it has changed.
    const kept = async () => (await page.locator('[data-family]').count()) === 1 && /[?&]for=family\b/.test(page.url());
    const isKept = await expect.poll(kept, { timeout: 2000 }).toBe(true).then(() => true, () => false);
    if (!isKept) lost.push(href);
    await page.goBack();
    await page.waitForURL(own);
  }
  return lost;
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

/** What stands at the foot of the page and is no number of the city: its hotline, and what the whole country has. */
export async function wrongHotlines(page: Page, adcode: string): Promise<string[]> {
  const shown = await page.locator('.hotline a[href^="tel:"]').evaluateAll((all) => all.map((a) => a.getAttribute('href')!.slice(4)));
  const own = hotline(adcode, page.url().includes('for=family'));
  const strange = shown.filter((number) => ![own, '12345', '120', '110'].includes(number));
  return [...strange.map((number) => `${number} is not of ${adcode}`), ...(shown[0] === own ? [] : [`${shown[0]} stands first, not ${own}`])];
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
export function shownCards(page: Page): Promise<{ id: string; quotes: string[]; standing: string }[]> {
  return page.locator('[data-right]').evaluateAll((all) =>
    all.map((card) => ({
      id: (card as HTMLElement).dataset.right!,
      quotes: [...card.querySelectorAll('blockquote')].map((quote) => quote.textContent!),
      standing: card.querySelector('.standing')?.textContent ?? '',
    })),
  );
}
