// Browsers of other years, the real ones. The line is Chromium 96: below it a phone shows the plain directory, which
// needs neither script nor wasm; from it on the app.
import { expect, test } from './support/host';
import { oldBrowser, type RawBrowser } from './support/raw-browser';

const TEXT = 'document.body ? document.body.innerText : ""';
/** The numbers on the page that can be seen and pressed. */
const NUMBERS = `[].filter.call(document.querySelectorAll('a[href^="tel:"]'), function (a) { return a.offsetParent; }).length`;
const LIST = '#/nearby?kind=canteen&at=120.55912,29.99820';

async function using(name: string, look: (browser: RawBrowser) => Promise<void>) {
  const browser = await oldBrowser(name);
  try {
    await look(browser);
  } finally {
    await browser.close();
  }
}

test('a browser below the line is led to the plain directory, where a number can be rung, whatever the link', async ({ samples }) => {
  await using('chromium-92', async (browser) => {
    expect(browser.version).toContain('/92.');
    for (const hash of ['', '#/', LIST, '#/guide', '#/place/S330602002-CT1']) {
      await browser.open('about:blank');
      await browser.open(`${samples.url}${hash}`);
      await expect.poll(() => browser.value('location.pathname'), hash).toBe('/plain/index.html');
      await expect.poll(() => browser.value(TEXT), hash).toContain('您要看哪个城市');
      expect(await browser.value(NUMBERS), hash).toBeGreaterThanOrEqual(2);
    }
  });
});

test('a browser of the summer of 2022 shows the first page, a list, a place and the guide', async ({ samples }) => {
  await using('chromium-103', async (browser) => {
    expect(browser.version).toContain('/103.');
    const pages = [
      ['#/', '您想找什么'],
      [LIST, '打电话'],
      ['#/place/S330602002-CT1?from=330602002', '怎么去'],
      ['#/guide?in=340403', '给谁问'],
      ['#/where', '您在哪里'],
    ];
    for (const [hash, words] of pages) {
      await browser.open('about:blank');
      await browser.open(`${samples.url}${hash}`);
      await expect.poll(() => browser.value(TEXT), hash).toContain(words);
      await expect.poll(() => browser.value(`document.querySelectorAll('#waiting, .waiting').length`), hash).toBe(0);
      expect(await browser.value(`document.documentElement.hasAttribute('data-crashed')`), hash).toBe(false);
      expect(await browser.value(NUMBERS), hash).toBeGreaterThanOrEqual(1);
    }
  });
});
