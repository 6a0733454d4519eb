// Pages that the browser keeps for the way back, and shows again as they were left: what has changed since is told.
import { expect, test } from './support/host';
import { rawChromium } from './support/raw-browser';

/** The clock stands at what the store of the browser says, milliseconds since 1970. */
const CLOCK = `(() => {
  const Real = Date;
  const now = () => Number(localStorage.getItem('the time') || ${Date.parse('2026-11-23T11:00:00+08:00')});
  window.Date = new Proxy(Real, {
    construct: (_, given, of) => Reflect.construct(Real, given.length > 0 ? given : [now()], of),
    get: (of, name) => (name === 'now' ? now : Reflect.get(of, name)),
  });
})()`;

test('a list that is shown again as it was left says the hour of now, and what was chosen on another page', async ({ city }) => {
  const browser = await rawChromium();
  try {
    await browser.before(CLOCK);
    await browser.open(`${city.url}#/nearby?kind=canteen&at=115.00000,35.00000`);
    const card = () => browser.value(`(document.querySelector('[data-place-id="T-C1"]') || {}).innerText`);
    await expect.poll(card).toContain('开着');
    // The app itself is there, not only its first list.
    await expect.poll(() => browser.value(`document.getElementById('waiting')`)).toBeNull();
    await browser.value(`window.mark = 'as it was left'; location.href = 'plain/index.html'`);
    await expect.poll(() => browser.value('location.pathname')).toBe('/plain/index.html');
    // Elsewhere: the letters are made larger, and it becomes evening.
    await browser.value(`localStorage.setItem('eldercare-map.size', 'larger')`);
    await browser.value(`localStorage.setItem('the time', ${Date.parse('2026-11-23T20:00:00+08:00')})`);
    await browser.value('setTimeout(() => history.back(), 0)');
    await expect.poll(() => browser.value('window.mark'), 'the page itself, not a new one').toBe('as it was left');
    await expect.poll(() => browser.value('document.documentElement.dataset.size')).toBe('larger');
    await expect.poll(card).not.toContain('开着');
    // And it works.
    await browser.value(`document.querySelector('[data-place-id="T-C1"] .star').click()`);
    await expect.poll(() => browser.value(`document.querySelector('[data-place-id="T-C1"] .star').getAttribute('aria-pressed')`)).toBe('true');
  } finally {
    await browser.close();
  }
});
