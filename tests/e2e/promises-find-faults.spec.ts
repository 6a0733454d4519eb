// The checks of promises that no sweep sees find faults that are put there: the same code the other specs use, on a page
// with a fault. See docs/checks.md.
import { ScreenReader, wrongByEar } from './support/ax-tree';
import { lostFamily, lostStart, shownCards, strangers, wrongHotlines, wrongNumbers } from './support/carried';
import { expect, test } from './support/host';
import { pressNeed } from './support/needs';
import { isOnePage, scannedIds } from './support/one-page';
import { wrongCards } from './support/papers';
import { SEEDS } from './support/paths';
import { follow } from './support/requests';
import { rows } from './support/seeds';
import { listed, TheMap } from './support/the-map';

// Faults are put in past the CSP of the page (csp.spec.ts has those that it stops).
test.use({ screenshot: 'off', bypassCSP: true });

/** What is not as promised is to be found soon. */
const soon = expect.configure({ timeout: 700 });
const HERE = { lng: 120.55912, lat: 29.9982 };
const SPOT = 'at=120.55912,29.99820';
const FUSHAN = 'from=330602002';

test.describe('on a wide screen', () => {
  test.use({ noon: false, viewport: { width: 1366, height: 768 } });

  test('a pin that was moved by three pixels is found, whichever it is', async ({ page, samples }) => {
    await page.goto(`${samples.url}#/nearby?kind=canteen&${SPOT}`);
    const map = new TheMap(page);
    await map.stands();
    const places = new Map(rows('330600-shaoxing', 'canteens.csv', SEEDS).map((row) => [row.id, row]));
    const ids = await listed(page);
    const wrong = () => map.misplaced((at) => places.get(ids[at]!)!, HERE);
    const { spots, found } = await wrong();
    expect(found).toEqual([]);
    expect(spots).toBeGreaterThan(4);
    for (let one = 0; one < spots - 1; one += 1) {
      for (const move of ['3px 0px', '0px -3px']) {
        const pin = map.stage.locator('[data-at]').nth(one);
        await pin.evaluate((button, move) => (button.style.translate = move), move);
        expect((await wrong()).found, `mark ${one} by ${move}`).not.toEqual([]);
        await pin.evaluate((button) => (button.style.translate = ''));
      }
    }
    expect((await wrong()).found).toEqual([]);
    const swapped = await map.misplaced((at) => places.get(ids[ids.length - 1 - at]!)!, HERE);
    expect(swapped.found, 'places under each other’s numbers').not.toEqual([]);
  });
});

test('a number on the button of a need that is off by one is found, and an answer that nobody is told of', async ({ page, samples }) => {
  await page.goto(`${samples.url}#/nearby?kind=institution&${SPOT}`);
  const button = page.locator('.filter[data-need=dementia]');
  await expect(button).toBeVisible();
  await pressNeed(page, 'dementia');
  const off = (by: number) =>
    button.evaluate((button, by) => {
      const walk = document.createTreeWalker(button, NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) walk.currentNode.nodeValue = walk.currentNode.nodeValue!.replace(/\d+/, (n) => String(Number(n) + by));
    }, by);
  await off(1);
  await expect(pressNeed(page, 'dementia', soon)).rejects.toThrow(/找到 \d+ 处/);
  await off(-1);
  if ((await button.getAttribute('aria-pressed')) === 'true') await button.tap();
  // A region that is drawn anew with its words is heard by nobody.
  const reader = await ScreenReader.on(page);
  await reader.listen();
  await page.locator('[data-announce]').evaluate((voice) => {
    const other = voice.cloneNode(true);
    new MutationObserver(() => (other.textContent = voice.textContent)).observe(voice, { childList: true, characterData: true, subtree: true });
    voice.replaceWith(other);
  });
  await button.tap();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(reader.hears(/^找到 \d+ 处/m, soon)).rejects.toThrow(/what is said/);
});

test('what a page is lacking to somebody who hears it is found', async ({ page, city }) => {
  await page.goto(`${city.url}#/nearby?kind=canteen&from=990101001002`);
  const reader = await ScreenReader.on(page);
  await reader.find('heading', '东街老年食堂');
  expect(wrongByEar(await reader.read())).toEqual([]);
  await page.evaluate(() => {
    const main = document.querySelector('main')!;
    main.insertAdjacentHTML('beforeend', '<h1>又一个</h1><h4>深处</h4><button></button><nav><a href="#/a">同名</a></nav><nav><a href="#/b">同名</a></nav>');
    main.insertAdjacentHTML('beforeend', '<svg role="img" aria-label="图"><path d="M0 0h9v9z"/></svg>');
    document.querySelector('.hotline')!.remove();
  });
  const found = wrongByEar(await reader.read()).join('\n');
  for (const says of ['2 headings of level 1', 'jumps to level 4', 'no complementary', 'a navigation without a name', 'a button without a name', 'two are called link 同名', 'a picture is heard']) {
    expect(found).toContain(says);
  }
});

test('what is wrong to the ear with a plain page is found', async ({ page, city }) => {
  await page.goto(`${city.url}plain/990100-ceshi/990101.html`);
  const reader = await ScreenReader.on(page);
  expect(wrongByEar(await reader.read(), { plain: true })).toEqual([]);
  await page.evaluate(() => {
    document.querySelectorAll('a[href^="tel:"]').forEach((one) => one.remove());
    document.querySelectorAll('main .links a').forEach((one) => (one.textContent = '看全部资料'));
    document.querySelectorAll('h2').forEach((one) => (one.outerHTML = `<h3>${one.innerHTML}</h3>`));
  });
  const found = wrongByEar(await reader.read(), { plain: true }).join('\n');
  for (const says of ['no link: where is the number to ring?', 'two are called link 看全部资料', 'jumps to level 3']) expect(found).toContain(says);
});

test('a link that loses its start is found, one that loses the family, and one that rings another number than it says', async ({ page, samples }) => {
  await page.goto(`${samples.url}#/nearby?kind=canteen&${FUSHAN}&for=family`);
  await expect(page.locator('.card').first()).toBeVisible();
  expect(await lostStart(page, FUSHAN)).toEqual([]);
  const first = page.locator('.card a').first();
  const own = (await first.getAttribute('href'))!;
  const lead = (href: string) => first.evaluate((a, href) => a.setAttribute('href', href), href);
  for (const lost of [own.split('?')[0]!, own.replace(FUSHAN, 'from=330602'), own.replace(FUSHAN, SPOT)]) {
    await lead(lost);
    expect(await lostStart(page, FUSHAN)).toEqual([lost]);
  }
  await lead(own);

  expect(await wrongNumbers(page)).toEqual([]);
  expect(await wrongHotlines(page, '330600')).toEqual([]);
  expect(await wrongHotlines(page, '370900'), 'the number of another city').toEqual(['0575-96345 is not of 370900', '0575-96345 stands first, not 0538-12345']);
  await page.locator('.hotline a').first().evaluate((a) => a.setAttribute('href', 'tel:96354'));
  expect((await wrongNumbers(page)).join()).toContain('96354 is rung by');
  expect(await wrongHotlines(page, '330600')).toContain('96354 is not of 330600');

  // Whoever leaves by a link that loads the app anew begins anew.
  await page.goto(`${samples.url}#/place/S330602002-CT1?${FUSHAN}&for=family`);
  await expect(page.locator('.place')).toBeVisible();
  const home = page.getByRole('link', { name: '首页' });
  await home.evaluate((a) => a.setAttribute('href', `./?anew${a.getAttribute('href')}`));
  expect(await lostFamily(page)).toEqual([expect.stringContaining('?anew#/?')]);
});

test('a quote of the guide that is altered by one character is found, a card that is missing, and another city’s', async ({ page, samples }) => {
  await page.goto(`${samples.url}#/guide?city=340400&q=result`);
  await expect(page.locator('.counted')).toBeVisible();
  const cards = await shownCards(page);
  expect(wrongCards('340400', cards)).toEqual([]);
  const last = cards.at(-1)!;
  await page.locator(`[data-right="${last.id}"] blockquote`).first().evaluate((quote) => {
    const walk = document.createTreeWalker(quote, NodeFilter.SHOW_TEXT);
    walk.nextNode();
    walk.currentNode.nodeValue = walk.currentNode.nodeValue!.replace(/[\p{Script=Han}]/u, '不');
  });
  expect(wrongCards('340400', await shownCards(page))).toEqual([expect.stringMatching(new RegExp(`^${last.id} quotes`))]);
  expect(wrongCards('340400', cards.slice(1))).toEqual([`${cards[0]!.id} is missing`]);
  expect(wrongCards('370600', cards).join('\n')).toMatch(/is not of 370600/);
  const inForce = cards.map((card) => ({ ...card, standing: '' }));
  expect(wrongCards('340400', inForce).join('\n'), 'an expired paper called in force').toMatch(/^tianjiaan-.* is called/m);
});

test('a number that is missing on the paper is found, type that is too small, a colour, and the code of other places', async ({ page, city }) => {
  const allCame = follow(page);
  await page.goto(`${city.url}#/slip?ids=T-C1,T-I1&from=990101001002`);
  await expect(page.locator('.paper-place')).toHaveCount(2);
  await expect(page.locator('.paper')).toHaveAttribute('data-fit', /./);
  await allCame();
  expect(scannedIds(await isOnePage(page))).toEqual(['T-C1', 'T-I1']);
  for (const [css, says] of [
    ['.paper-place:last-child .paper-number { display: none !important }', /is printed/],
    ['.paper-place:last-child .paper-number { font-size: 17pt !important }', /0300/],
    ['.paper-place p { font-size: 11pt !important }', /smaller than 12 points|0300/],
    ['.paper-name { outline: 8px solid #00f !important }', /colour alone/],
    ['.paper-name { font-size: 300pt !important }', /pages/],
  ] as const) {
    const style = await page.addStyleTag({ content: `@media print { ${css} }` });
    await expect(isOnePage(page), css).rejects.toThrow(says);
    await style.evaluate((style) => (style as HTMLStyleElement).remove());
  }
  // The code of another slip in its place.
  const code = '.paper svg.qr';
  const own = await page.locator(code).first().innerHTML();
  await page.evaluate(() => (location.hash = '#/slip?ids=T-C1&from=990101001002'));
  await expect(page.locator('.paper-place')).toHaveCount(1);
  await expect(page.locator('.paper')).toHaveAttribute('data-fit', /./);
  expect(scannedIds(await isOnePage(page))).toEqual(['T-C1']);
  await page.locator(code).evaluateAll((all, own) => all.forEach((svg) => (svg.innerHTML = own)), own);
  expect(scannedIds(await isOnePage(page))).toEqual(['T-C1', 'T-I1']);
});

test('whatever is asked of another host is found', async ({ page, samples }) => {
  test.info().annotations.push({ type: 'unlawful expected' });
  await page.route('https://example.org/**', (route) => route.fulfill({ status: 204 }));
  const foreign = strangers(page, samples.url);
  await page.goto(`${samples.url}#/about`);
  await expect(page.locator('#app h1')).toBeVisible();
  expect(foreign).toEqual([]);
  await page.evaluate(() => {
    document.body.append(Object.assign(new Image(), { src: 'https://example.org/pixel' }));
    navigator.sendBeacon('https://example.org/beacon', 'x');
  });
  await expect.poll(() => foreign.sort()).toEqual(['https://example.org/beacon', 'https://example.org/pixel']);
});
