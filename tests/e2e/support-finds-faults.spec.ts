// The checks find faults that are put there: a check that can not fail promises nothing.
import type { Page } from '@playwright/test';
import { askAxe } from './support/axe';
import { openEyes } from './support/eyes';
import type { Finding } from './support/findings';
import { walk } from './support/focus';
import { restyle, unroll } from './support/looks';
import { measure } from './support/measure';
import { setBrowserText, sweep } from './support/sweep';
import { expect, PAGES, test } from './support/pages';
import { barInPage, overlapsInPage } from './support/places';

// Faults are put in past the CSP of the page (csp.spec.ts has those that it stops).
test.use({ screenshot: 'off', bypassCSP: true });

const LIST = PAGES.find((shown) => shown.name === 'a list with a filter pressed')!;
const keys = (findings: Finding[]) => findings.map(({ what, where }) => `${what}: ${where}`).join('\n');

test('sizes, contrasts, lines and places', async ({ page, open }) => {
  await open(LIST);
  await page.evaluate(() => document.querySelector('main')!.append(Object.assign(document.createElement('input'), { id: 'seeded', placeholder: '名字' })));
  await unroll(page, 1366);
  for (const [css, says] of [
    ['.button { height: 50px; min-height: 0 }', 'height of target: a.button'],
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
    ['main, p { max-width: none !important } main, .beside { display: block !important }', 'characters on a line: p.hint'],
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

/** Faults of one page, and the line that tells of each. */
interface Seed {
  what: string;
  css?: string;
  html?: string;
  says: RegExp;
}

const LONG_LINE = {
  css: '@media (min-width: 1300px) { [data-size=large] #long { max-width: none; width: 45em } }',
  html: `<p id="long">${'长'.repeat(45)}</p>`,
};

/** On a state of the first kind: what hangs on a theme, a size or a width alone is found there. */
const IN_SOME_LOOK: Seed[] = [
  { what: 'a target of 40 px', css: '.filter { height: 40px; min-height: 0 }', says: /^height of target: button\.filter/m },
  { what: 'a text of 19 px in one size', css: '[data-size=larger] .how-near { font-size: 19px }', says: /^size of text: p\.how-near.*larger/m },
  { what: 'an icon too pale in one theme', css: '[data-theme=contrast] .call .icon * { fill: #777; stroke: #777 } [data-theme=contrast] .call { background: #666 }', says: /^contrast of icon: .*contrast/m },
  { what: 'an edge too pale in one theme', css: '[data-theme=light] .filter { border-color: #bbb; background: #fff }', says: /^contrast of edge: button\.filter.*light/m },
  { what: 'a page that scrolls sideways with the largest text on the narrowest phone', css: '[data-size=largest] .card { min-width: 340px }', says: /^page scrolls sideways: .*320 largest/m },
  { what: 'a line of 45 characters on a wide screen', ...LONG_LINE, says: /^characters on a line: p#long.* is 45.*1366/m },
  { what: 'lines too close', css: '.badge { line-height: 1.4 }', says: /^height of line: p\.badge/m },
  { what: 'justified text', css: '.hint { text-align: justify }', says: /^justified text: p\.hint/m },
  { what: 'what is pressed told by colour alone', css: '.filter::before { content: none !important } .filter { border-width: 2px !important; font-weight: 400 !important }', says: /^aria-pressed told by colour alone: button\.filter/m },
  { what: 'a button without a name', html: '<button id="nameless" class="button"></button>', says: /^violations button-name: #nameless/m },
  { what: 'a picture without words', html: '<img id="mute" src="icon.svg">', says: /^violations image-alt: #mute/m },
  { what: 'a heading out of order', html: '<h5 id="deep">深处</h5>', says: /^violations heading-order: #deep/m },
  { what: 'a name that is not what is written', html: '<button class="button" id="other" aria-label="别的">写着的</button>', says: /^violations label-content-name-mismatch: #other/m },
  { what: 'a focus ring lost in one theme', css: '[data-theme=dark] .call:focus-visible { outline: none !important }', says: /^width of the focus ring, dark: a\.button\.call/m },
  { what: 'a stop out of order', html: '<button class="button" id="first" tabindex="3">先</button>', says: /^never gets the focus: |against the order of the document/m },
  { what: 'words on words with wide lines', css: '.badge { margin-top: -100px !important }', says: /^words on words: /m },
];

/** On a state of the second kind, in the few looks it has. */
const IN_FEW_LOOKS: Seed[] = [
  { what: 'a target of 40 px', css: '.choices-list .button { min-height: 40px; height: 40px; padding: 0 }', says: /^height of target: a\.button\.wide/m },
  { what: 'a page that scrolls sideways with the largest text', css: '.choices-list .button { min-width: 340px }', says: /^page scrolls sideways/m },
  { what: 'words cut off where the browser’s text is at 320 %', css: 'h1 { white-space: nowrap; overflow: hidden }', says: /^cut off at its side: .*h1/m },
  { what: 'a bar that takes the screen of very large text', css: '.hotline { position: sticky; bottom: 0; min-height: 40vh }', says: /^part of the screen under the bar/m },
  { what: 'a bar over the focus', css: '.hotline { position: sticky; bottom: 0; min-height: 40vh } :root { scroll-padding: 0 !important }', says: /^(covered by .*hotline|focus ring under the bar)/m },
  { what: 'a line of 45 characters on a wide screen', ...LONG_LINE, says: /^characters on a line: p#long.* is 45.*1366/m },
  { what: 'a field without a label', html: '<input id="field">', says: /^violations label: #field/m },
  { what: 'a ring of the focus too pale', css: ':focus-visible { outline-color: #ccc !important }', says: /^contrast of the focus ring on /m },
];

async function seed(page: Page, seeds: Seed[]): Promise<void> {
  await restyle(page, seeds.map(({ css = '' }) => css).join('\n'), 'faults');
  await page.evaluate((html) => document.querySelector('main')!.insertAdjacentHTML('beforeend', html), seeds.map(({ html = '' }) => html).join(''));
}

test('the sweep of a state of the first kind finds what is wrong in one look of many', async ({ page, open }) => {
  expect(LIST.everyLook).toBe(true);
  await open(LIST);
  await seed(page, IN_SOME_LOOK);
  // A grey between the bounds of a text and of a large text, on what it stands on in the dark.
  const grey = await page.evaluate(
    ([open]) => {
      eval(`(${open})()`);
      document.documentElement.dataset.theme = 'dark';
      window.eyes.blink();
      const words = document.querySelector('.how-near')!;
      const ground = window.eyes.ground(words);
      const greys = [...Array(256).keys()].map((v) => `rgb(${v}, ${v}, ${v})`);
      const near = (css: string) => Math.abs(window.eyes.contrast(window.eyes.painted(css, words, ground), ground) - 6.5);
      document.documentElement.dataset.theme = 'light';
      return greys.reduce((best, css) => (near(css) < near(best) ? css : best));
    },
    [openEyes.toString()],
  );
  await restyle(page, `[data-theme=dark] .how-near, [data-theme=dark] .how-near * { color: ${grey} !important }`, 'grey');
  const found = (await sweep(page, LIST)).join('\n');
  expect(found, 'a text of 6.5:1 in one theme').toMatch(/^contrast of text: .*how-near.* is 6\.[3-7]\d, not 7.*dark/m);
  for (const { what, says } of IN_SOME_LOOK) expect(found, what).toMatch(says);
});

test('the sweep of a state of the second kind finds what is wrong in its few looks', async ({ page, open }) => {
  const shown = PAGES.find(({ name }) => name === 'choosing a district')!;
  expect(shown.everyLook, 'a state of the second kind').toBeUndefined();
  await open(shown);
  await seed(page, IN_FEW_LOOKS);
  const found = (await sweep(page, shown)).join('\n');
  for (const { what, says } of IN_FEW_LOOKS) expect(found, what).toMatch(says);
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
    (page) => restyle(page, '.card { display: flex; flex-direction: column-reverse }'),
    /^stands before button\.keep\.star/m,
  ],
  [
    'a place of its own in the order',
    (page) => page.evaluate(() => document.querySelector('.filter')!.setAttribute('tabindex', '2')),
    /^never gets the focus: button\.filter/m,
  ],
  [
    'a script that leads it back and forth',
    (page) =>
      page.evaluate(() => {
        const [first, second, third] = document.querySelectorAll<HTMLElement>('.card a, .card button');
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

test('the setting of the browser really changes the text', async ({ page, open }) => {
  await open(PAGES[0]!);
  const fontSize = () => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
  const usual = await fontSize();
  await setBrowserText(page, 200);
  expect(await fontSize()).toBeGreaterThan(usual);
});
