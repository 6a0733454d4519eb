// The checks find faults that are put there: a check that can not fail promises nothing.
import type { Page } from '@playwright/test';
import { askAxe } from './support/axe';
import { openEyes } from './support/eyes';
import type { Finding } from './support/findings';
import { walk } from './support/focus';
import { restyle, unroll } from './support/looks';
import { measure } from './support/measure';
import { expect, PAGES, test } from './support/pages';
import { barInPage, overlapsInPage } from './support/places';

test.use({ screenshot: 'off' });

const LIST = PAGES.find((shown) => shown.name === 'a list with a filter pressed')!;
const keys = (findings: Finding[]) => findings.map(({ what, where }) => `${what}: ${where}`).join('\n');

test('sizes, contrasts, lines and places', async ({ page, open }) => {
  await open(LIST);
  await page.evaluate(() => document.querySelector('main')!.append(Object.assign(document.createElement('input'), { id: 'seeded', placeholder: '名字' })));
  await unroll(page, 1366);
  for (const [css, says] of [
    ['.button { height: 50px; min-height: 0 }', 'height of target: a.button.call'],
    ['.filter { height: 40px; min-height: 0 }', 'height of target: button.filter'],
    ['.how-near { font-size: 19px }', 'size of text: p.how-near'],
    ['.how-near { color: #666 }', 'contrast of text: p.how-near'],
    ['.how-near { background: #888 }', 'contrast of text: p.how-near'],
    ['.badge { opacity: 0.6 }', 'contrast of text: p.badge'],
    ['.filter::before { content: "✓"; color: #888 }', 'contrast of text: button.filter::before'],
    ['#seeded { font-size: 13px }', 'size of text: input#seeded::placeholder'],
    ['#seeded::placeholder { color: #888 }', 'contrast of text: input#seeded::placeholder'],
    ['.call .icon { fill: #0a5c36 } .call { background: #0a5c36 }', 'contrast of icon: svg.icon > path'],
    ['.button { border-color: #ccc; background: #fff }', 'contrast of edge: a.button'],
    ['#seeded { border: 2px solid #ccc; background: #fff }', 'contrast of edge: input#seeded'],
    ['main, p { max-width: none !important } .beside { display: block !important }', 'characters on a line: p.hint'],
    ['.how-near { line-height: 1.4 }', 'height of line: p.how-near'],
    ['.hint { text-align: justify }', 'justified text: p.hint'],
    ['.card { width: 1400px }', 'page scrolls sideways: body'],
    ['.card { width: 1400px }', 'out of the page: li.card'],
    ['.button span { position: relative; left: 800px }', 'out of its a: a.button'],
    ['.how-near { width: 2em; overflow: hidden; white-space: nowrap }', 'cut off at its side: p.how-near'],
    ['.how-near { height: 1em; overflow: hidden }', 'cut off below: p.how-near'],
  ]) {
    await restyle(page, css);
    expect(keys(await measure(page, { size: 'large' })), css).toContain(says);
  }
});

test('words on words, and a bar that takes the screen', async ({ page, open }) => {
  await open(LIST);
  await restyle(page, '.badge { margin-top: -30px !important } .hotline { position: sticky; bottom: 0; height: 40vh }');
  await page.evaluate(openEyes);
  expect(keys(await page.evaluate(overlapsInPage))).toContain('words on words: p.');
  expect(keys(await page.evaluate(barInPage))).toContain('part of the screen');
});

const focusFaults: [string, (page: Page) => Promise<void>, RegExp][] = [
  ['no ring', (page) => restyle(page, ':focus-visible { outline: none !important }'), /^width of the focus ring, dark: a/m],
  [
    'a pale ring',
    (page) => restyle(page, ':focus-visible { outline: 4px solid #ccc !important }'),
    /^contrast of the focus ring on li\.card, light/m,
  ],
  ['a bar over it', (page) => restyle(page, '.hotline { position: fixed; height: 70vh }'), /^covered by aside\.hotline: /m],
  [
    'buttons drawn from below',
    (page) => restyle(page, '.card .actions { flex-flow: column-reverse nowrap }'),
    /^stands before a\.button\.call/m,
  ],
  [
    'a place of its own in the order',
    (page) => page.evaluate(() => document.querySelector('.filter')!.setAttribute('tabindex', '2')),
    /^never gets the focus: a\.filter/m,
  ],
  [
    'a script that leads it back and forth',
    (page) =>
      page.evaluate(() => {
        const [first, second, third] = document.querySelectorAll<HTMLElement>('.card a');
        const lead = (from: HTMLElement, to: HTMLElement) =>
          from.addEventListener('keydown', (event) => {
            event.preventDefault();
            to.focus();
          });
        lead(first, third);
        lead(third, second);
      }),
    /against the order of the document/,
  ],
  [
    'a button that throws it out',
    (page) =>
      page.evaluate(() => {
        const filter = document.querySelector<HTMLElement>('.filter')!;
        filter.addEventListener('focus', () => filter.blur());
      }),
    /^never gets the focus: /m,
  ],
];

for (const [what, fault, says] of focusFaults) {
  test(`the focus with ${what}`, async ({ page, open }) => {
    await open(LIST);
    await fault(page);
    expect(keys((await walk(page)).findings)).toMatch(says);
  });
}

test('what axe sees', async ({ page, open }) => {
  await open(LIST);
  await restyle(page, '.hint { color: #6b6b6b }');
  await page.evaluate(() => document.querySelector('main')!.append(document.createElement('img')));
  const found = keys(await askAxe(page));
  expect(found).toContain('violations color-contrast-enhanced: ');
  expect(found).toContain('violations image-alt: ');
});
