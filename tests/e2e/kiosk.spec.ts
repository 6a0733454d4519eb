// A public screen (?kiosk=1): it forgets each person, after a warning that leaves time to stay; it
// leads nowhere else; it is used by touch alone.
import type { Page } from '@playwright/test';
import { askAxe } from './support/axe';
import { expect, hold, Host, NOON, test as plain } from './support/host';
import { heading, says, Screen, warning, wrongInAHall } from './support/kiosk';
import { dress, resize, SIZES, THEMES } from './support/looks';
import { APP_PAGES, test as ofPages } from './support/pages';
import { follow } from './support/requests';
import { Engine } from './support/speech';

const HOME = '#/?from=990101001002';
const CANTEENS = '#/nearby?kind=canteen&from=990101001002';

const test = plain.extend<{ hall: (hash?: string, options?: Parameters<typeof Screen.open>[2]) => Promise<Screen> }>({
  noon: 'own',
  hall: async ({ page }, use) => {
    const screens: Screen[] = [];
    await use(async (hash = HOME, options) => {
      const screen = await Screen.open(page, hash, options);
      screens.push(screen);
      return screen;
    });
    screens.forEach((screen) => screen.close());
  },
});

const root = (page: Page) => page.locator('html');
const back = (page: Page) => page.getByRole('button', { name: '上一页' });
const done = (page: Page) => page.getByRole('button', { name: '我用完了' });

test('the warning stands for twenty seconds, says how many are left, and then everything begins anew', async ({ page, hall }) => {
  const here = await hall();
  await here.tap(/^吃饭/);
  await expect(page.locator('[data-list] > li')).toHaveCount(3);
  await here.touch();
  await here.seconds(69);
  await expect(warning(page)).toHaveCount(0);
  await here.seconds(1);
  await expect(warning(page)).toBeVisible();
  await expect(warning(page)).toHaveAccessibleName('您还在用吗？');
  await expect(page.getByRole('button', { name: '我还在用' })).toBeFocused();
  await expect(warning(page)).toContainText('还有 20 秒');
  await expect(warning(page).getByRole('status')).toHaveText('');
  await here.seconds(10);
  await expect(warning(page)).toContainText('还有 10 秒');
  await expect(warning(page).getByRole('status')).toHaveText('还有 10 秒');
  await here.seconds(9);
  await expect(warning(page)).toContainText('还有 1 秒');
  await expect(page).toHaveURL(/nearby/);
  await here.seconds(1);
  await here.settle();
  await expect(warning(page)).toHaveCount(0);
  await expect(page).toHaveURL(new RegExp(`\\?kiosk=1${HOME.replace('?', '\\?')}$`));
  await expect(heading(page)).toHaveText('您想找什么？');
});

for (const [how, stay] of [
  ['the button', async (here: Screen) => here.press(here.page.getByRole('button', { name: '我还在用' }))],
  // Right where a card's button lies beneath.
  ['a touch anywhere', async (here: Screen) => here.pressed(() => here.page.touchscreen.tap(180, 620))],
  ['a key', async (here: Screen) => here.page.keyboard.press('Enter')],
] as const) {
  test(`${how} is enough to stay, and presses nothing else`, async ({ page, hall }) => {
    const here = await hall();
    await here.tap(/^吃饭/);
    const link = page.getByRole('link', { name: '东街老年食堂', exact: true });
    await here.touch();
    await link.evaluate((one) => one.focus({ preventScroll: true })); // a page that scrolls is touched
    await here.seconds(75);
    await expect(warning(page)).toBeVisible();
    await stay(here);
    await here.settle();
    await expect(warning(page)).toHaveCount(0);
    await expect(page).toHaveURL(/nearby/);
    await expect(link).toBeFocused();
    await here.seconds(69);
    await expect(warning(page)).toHaveCount(0);
    await here.seconds(1);
    await expect(warning(page)).toBeVisible();
  });
}

test('whoever touches, moves or scrolls is there', async ({ page, hall }) => {
  const here = await hall();
  await here.tap(/^吃饭/);
  for (const act of [() => page.mouse.move(50, 60), () => page.mouse.wheel(0, 200), () => page.keyboard.press('ArrowDown'), () => here.touch()]) {
    await here.seconds(60);
    await act();
    await here.settle();
  }
  await here.seconds(60);
  await expect(warning(page)).toHaveCount(0);
});

test('nothing is left of the person before: no start, no size, no colours, no place to go back to', async ({ page, hall }) => {
  const here = await hall('#/?from=990101001002');
  await expect(page.locator('[data-start-words]')).toContainText('长岛社区');
  const asItWas = await page.locator('#main').innerText();
  await here.tap('换地方');
  for (const choice of ['东城区', '东街街道', /^就选东街街道/]) await here.tap(choice);
  await here.tap(/^养老院/);
  await here.tap('筛选', 'button');
  await here.tap(/^收失智老人/, 'button');
  await here.tap(/^字 特大/, 'button');
  await here.tap('首页');
  await here.tap('设置和说明');
  await here.tap(/^黑底$/, 'button');
  await here.tap('拄拐杖', 'button');
  await expect(root(page)).toHaveAttribute('data-size', 'largest');
  await expect(root(page)).toHaveAttribute('data-theme', 'dark');
  await here.seconds(90);
  await here.settle();
  await expect(heading(page)).toHaveText('您想找什么？');
  await expect(root(page)).toHaveAttribute('data-size', 'larger');
  await expect(root(page)).toHaveAttribute('data-theme', 'light');
  await expect.poll(() => page.locator('#main').innerText()).toBe(asItWas);
  await expect(back(page)).toHaveCount(0);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await here.tap(/^养老院/);
  await expect(page.locator('[aria-pressed=true]')).toHaveCount(0);
  await expect(page).toHaveURL(/from=990101001002/);
});

test('the browser’s own way back shows nothing of the person before', async ({ page, hall }) => {
  await page.goto('about:blank');
  const here = await hall();
  const length = await page.evaluate(() => history.length);
  await here.tap(/^吃饭/);
  await here.tap('东街老年食堂');
  await here.tap('给司机看');
  await expect(page.locator('.driver')).toBeVisible();
  expect(await page.evaluate(() => history.length)).toBe(length);
  await here.press(done(page));
  await expect(heading(page)).toHaveText('您想找什么？');
  await page.goBack();
  expect(page.url()).toBe('about:blank');
});

test('its own way back leads page by page', async ({ page, hall }) => {
  const here = await hall();
  await expect(back(page)).toHaveCount(0);
  await here.tap(/^吃饭/);
  await here.tap('东街老年食堂');
  await expect(heading(page)).toHaveText('东街老年食堂');
  await here.tap('上一页', 'button');
  await expect(heading(page)).toHaveText('最近的老年食堂');
  await here.tap('上一页', 'button');
  await expect(heading(page)).toHaveText('您想找什么？');
  await expect(back(page)).toHaveCount(0);
});

test('on the first page nobody is warned, however long it stands', async ({ page, hall }) => {
  const here = await hall();
  for (let minute = 0; minute < 10; minute++) {
    await here.seconds(60);
    await expect(warning(page)).toHaveCount(0);
  }
  await expect(heading(page)).toHaveText('您想找什么？');
  await here.tap(/^字 特大/, 'button');
  await here.seconds(70);
  await expect(warning(page), 'now there is something to put back').toBeVisible();
});

test('who reads further down the first page is warned before it goes back to its top', async ({ page, hall }) => {
  const here = await hall();
  await page.mouse.move(180, 300);
  // It scrolls on for some frames, and each counts as a touch.
  await page.evaluate(() => {
    window.scrolled = new Promise((ended) => addEventListener('scrollend', () => ended(), { once: true }));
  });
  await page.mouse.wheel(0, 400);
  await page.evaluate(() => window.scrolled);
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
  await here.seconds(70);
  await expect(warning(page)).toBeVisible();
  await here.seconds(20);
  await here.settle();
  await expect(warning(page)).toHaveCount(0);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

for (const [what, kiosk, first] of [
  ['as many seconds as the operator says', { idle_seconds: 300 }, 280],
  ['never less than thirty', { idle_seconds: 5 }, 10],
  ['ninety where the operator writes no number', { idle_seconds: '60' }, 70],
  ['ninety where the operator says nothing', 'nothing', 70],
] as const) {
  test(`it waits ${what}`, async ({ page, hall }) => {
    const here = await hall(HOME, { kiosk });
    await here.tap(/^吃饭/);
    await here.touch();
    await here.seconds(first - 1);
    await expect(warning(page)).toHaveCount(0);
    await here.seconds(1);
    await expect(warning(page)).toBeVisible();
  });
}

test('who listens is not asked to touch; reading ends when the next one comes', async ({ page, hall }) => {
  const engine = await Engine.put(page, ['zh-CN']);
  const here = await hall(CANTEENS);
  await here.press(page.locator('#main .read:not(li .read)'));
  await here.seconds(200);
  await expect(warning(page)).toHaveCount(0);
  await here.press(done(page));
  expect(await engine.waiting()).toBe(0);
  await expect(page.getByRole('button', { name: /^别念了/ })).toHaveCount(0);
});

test('it reads nothing that is kept in the browser, and keeps nothing there', async ({ page, hall }) => {
  const host = await Host.start();
  await page.goto(`${host.url}plain/index.html`);
  host.stop();
  await page.addInitScript(() => {
    const touched = (name: string) => () => {
      document.documentElement.dataset.touched = name;
      throw new DOMException('refused', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB'] as const) Object.defineProperty(window, name, { get: touched(name) });
    Object.defineProperty(document, 'cookie', { get: touched('cookie'), set: touched('cookie') });
  });
  const here = await hall();
  await here.tap(/^字 特大/, 'button');
  await here.tap(/^吃饭/);
  await here.tap('东街老年食堂');
  await expect(heading(page)).toHaveText('东街老年食堂');
  await expect(root(page)).not.toHaveAttribute('data-touched', /./);
});

test('the operator chooses the size it begins with', async ({ page, hall }) => {
  await hall(HOME, { query: '?kiosk=1&size=largest' });
  await expect(root(page)).toHaveAttribute('data-size', 'largest');
});

test('by touch alone, from nowhere to a number to ring', async ({ page, hall }) => {
  const here = await hall('#/');
  await here.tap(/^吃饭/);
  await expect(page.getByRole('button', { name: '用我现在的位置' })).toHaveCount(0);
  await here.tap('选我的社区');
  await here.tap('测试市');
  await expect(page.locator('input, textarea')).toHaveCount(0);
  for (const letter of ['C', 'X', '退一个', 'D']) await here.tap(letter, 'button');
  await expect(page.locator('.pressed')).toHaveText('按了：CD');
  await here.press(page.locator('[data-results] [data-area]').filter({ hasText: '长岛社区' }));
  const first = page.locator('[data-place-id="T-C1"]');
  await expect(first.locator('.by-hand')).toHaveText('请用您的手机拨打 0300-2000 0011');
  const size = await first.locator('.number').evaluate((number) => parseFloat(getComputedStyle(number).fontSize));
  expect(size).toBeGreaterThanOrEqual(30);
});

test('the first touch fills the screen, and its button does', async ({ page, hall }) => {
  await page.addInitScript(() => {
    window.asked = 0;
    Element.prototype.requestFullscreen = () => (window.asked++, Promise.resolve());
  });
  const here = await hall();
  expect(await page.evaluate(() => window.asked)).toBe(1);
  await here.touch();
  expect(await page.evaluate(() => window.asked), 'not again at each touch').toBe(1);
  await here.tap('全屏', 'button');
  expect(await page.evaluate(() => window.asked)).toBe(2);
});

test('a browser that refuses to fill the screen is no obstacle', async ({ page, hall }) => {
  await page.addInitScript(() => {
    Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('refused'));
  });
  const here = await hall();
  await here.tap('全屏', 'button');
  await here.tap(/^吃饭/);
  await expect(page.locator('[data-list] > li')).toHaveCount(3);
});

test('what fails begins anew by itself, at the first page', async ({ page, hall }) => {
  const here = await hall();
  await here.tap(/^吃饭/);
  await page.evaluate(() => dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') })));
  await expect(page.locator('#crash')).toBeVisible();
  await expect(page.locator('a[href]:not([href^="#"])')).toHaveCount(0);
  await page.clock.runFor(21_000);
  await expect(page.locator('#crash')).toBeHidden();
  await expect(page).toHaveURL(new RegExp(`\\?kiosk=1${HOME.replace('?', '\\?')}$`));
});

test('an answer that is an error is not gone to: it waits until the page is there', async ({ page, hall }) => {
  const here = await hall();
  await here.tap(/^吃饭/);
  await page.evaluate(() => {
    Object.assign(window, { stillHere: true });
    dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') }));
  });
  await expect(page.locator('#crash')).toBeVisible();
  const thePage = (url: URL) => url.pathname.endsWith('/');
  let asked = 0;
  await page.route(thePage, (route) => {
    asked += 1;
    return route.fulfill({ status: 502, body: 'bad gateway' });
  });
  await page.clock.runFor(65_000);
  await expect.poll(() => asked).toBeGreaterThanOrEqual(2);
  expect(await page.evaluate(() => 'stillHere' in window)).toBe(true);
  await page.unroute(thePage);
  await page.clock.runFor(21_000);
  await expect(page.locator('#crash')).toBeHidden();
});

test('who was only slow is not begun anew under somebody’s hands', async ({ page }) => {
  const host = await Host.start();
  const letGo = await hold(page, '**/*.wasm');
  const allCame = follow(page);
  await page.clock.install();
  await page.goto(`${host.url}?kiosk=1${HOME}`);
  await page.clock.runFor(25_000);
  await expect(page.locator('#crash')).toBeVisible();
  letGo();
  await expect(page.locator('#crash')).toBeHidden();
  await page.evaluate(() => Object.assign(window, { stillHere: true }));
  // What hangs is looked for every two minutes, the first time 140 seconds after it began.
  for (let passed = 0; passed < 130; passed += 10) await page.clock.runFor(10_000);
  // Whoever asks now is answered after whoever asked before.
  await page.evaluate(() => fetch('config.json', { cache: 'no-store' }).then((answer) => answer.text()));
  await allCame();
  expect(host.requests.filter((path) => path === '/'), 'nobody looks whether the page is there').toHaveLength(1);
  expect(await page.evaluate(() => 'stillHere' in window)).toBe(true);
  host.stop();
});

test('data that did not come are asked for again though nobody touches it', async ({ page }) => {
  const faults = { broken: [{ path: 'data/manifest/', status: 500 }] };
  const host = await Host.start({ faults });
  await page.clock.install();
  await page.goto(`${host.url}?kiosk=1${HOME}`);
  await expect(page.locator('#app .notice')).toBeVisible();
  await expect(page.locator('a[href]:not([href^="#"])')).toHaveCount(0);
  faults.broken = [];
  await page.clock.runFor(91_000);
  await expect(page.locator('#app .notice')).toHaveCount(0);
  await expect(page.locator('[data-start-words]')).toContainText('长岛社区');
  host.stop();
});

test('without a printer it offers no printing; with one it does', async ({ page }) => {
  const RESULT = '#/guide?city=370600&age=80&ability=full&memory=worse&income=minimum&living=alone&rural=no&groups=none&q=result';
  const allCame = follow(page);
  for (const print of [false, true]) {
    const host = await Host.start({ fixture: false, faults: says({ print }) });
    await page.goto(`${host.url}?kiosk=1#/`);
    await expect(heading(page)).toBeVisible();
    await allCame();
    await page.evaluate((hash) => (location.hash = hash), RESULT);
    await expect(page.getByRole('link', { name: '二维码' })).toBeVisible();
    await expect(page.getByRole('button', { name: '打印' })).toHaveCount(print ? 1 : 0);
    host.stop();
  }
});

test('a screen that begins with a list hears late of its printer, and offers to print all the same', async ({ page }) => {
  const host = await Host.start({ faults: says({ print: true }) });
  const letGo = await hold(page, '**/config.json');
  await page.goto(`${host.url}?kiosk=1${CANTEENS}`);
  await expect(page.locator('[data-list] > li')).toHaveCount(3);
  const print = page.getByRole('link', { name: /打印/ });
  await expect(print).toHaveCount(0);
  letGo();
  await expect(print).toHaveCount(1);
  host.stop();
});

const SCREENS = [
  { width: 1080, height: 1920 },
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
];

test('the warning is found whole by axe on each screen, in each size and theme, its button in sight', async ({ page, hall }) => {
  const here = await hall();
  await here.tap(/^吃饭/);
  await here.seconds(75);
  await expect(warning(page)).toBeVisible();
  await here.stop();
  // The first touch filled the screen, and a window that fills the screen has no other size.
  await page.evaluate(() => document.fullscreenElement && document.exitFullscreen());
  const found: string[] = [];
  for (const { width, height } of [...SCREENS, { width: 360, height: 640 }]) {
    await resize(page, width, height);
    for (const size of SIZES) {
      for (const theme of THEMES) {
        await dress(page, { size, theme });
        const stay = (await page.getByRole('button', { name: '我还在用' }).boundingBox())!;
        expect(Math.min(stay.height, stay.width)).toBeGreaterThanOrEqual(60);
        expect(stay.y + stay.height, `${width} ${size}: the button is in sight`).toBeLessThanOrEqual(height);
        for (const finding of await askAxe(page)) found.push(`${width} ${size} ${theme} ${JSON.stringify(finding)}`);
      }
    }
  }
  expect(found).toEqual([]);
});

// Whatever the app can show, except where one types, is located, prints, finds again what was kept, or reads a plain page
// before the app is here, which a public screen does not.
const NOT_IN_A_HALL = /position|without a network|names? found|anyone said where|gallery|unfolded|what they stand on|every way|kept on this phone|(a place|the guide) (while|whose) .*app/;
const EXPLAINS = /call.* explained/;
const IN_A_HALL = APP_PAGES.filter((shown) => !NOT_IN_A_HALL.test(shown.name) && !/kiosk|#\/slip/.test(shown.address));
/** Where the screen stands beside a printer. */
const BESIDE_A_PRINTER = APP_PAGES.filter((shown) => shown.address.startsWith('#/slip'));

/** On each screen nothing leads out of the app, a finger hits whatever can be pressed, and nothing lies beside the screen. */
async function isForAHall(page: Page): Promise<void> {
  for (const { width, height } of SCREENS) {
    await resize(page, width, height);
    expect(await page.evaluate(wrongInAHall), `${width}×${height}`).toEqual([]);
  }
}

for (const shown of IN_A_HALL) {
  ofPages(`${shown.name}: on a public screen nothing leads out, and all can be touched`, async ({ page, open }) => {
    const steps = EXPLAINS.test(shown.name) ? { steps: undefined, until: '.by-hand' } : {};
    await open({ ...shown, ...steps, address: `?kiosk=1${shown.address}` });
    await isForAHall(page);
  });
}

for (const shown of BESIDE_A_PRINTER) {
  ofPages(`${shown.name}: on a public screen beside a printer nothing leads out, and all can be touched`, async ({ page, open }) => {
    await open({ ...shown, faults: says({ print: true }), address: `?kiosk=1${shown.address}` });
    const prints = /ids=/.test(shown.address) && !/form=text/.test(shown.address);
    await expect(page.getByRole('button', { name: /^打印/ })).toHaveCount(prints ? 1 : 0);
    await expect(page.getByLabel('要写在纸上的话'), 'there is no keyboard to write with').toHaveCount(0);
    await isForAHall(page);
  });
}

const PRESSED = IN_A_HALL.find(({ name }) => name === 'a list with a filter pressed')!;

for (const [what, fault, says] of [
  ['a link that leads out', () => document.querySelector('.card a')!.setAttribute('href', 'https://example.org/'), /^leads out: a/],
  ['a number that is rung', () => document.querySelector('.card a')!.setAttribute('href', 'tel:12345'), /^leads out: a/],
  ['a target of 58 px', () => void Object.assign(document.querySelector<HTMLElement>('.filter')!.style, { minHeight: '0', height: '58px' }), /^below 60 px: .*\.filter/],
  ['type of 28 px', () => document.querySelector<HTMLElement>('h1')!.style.setProperty('font-size', '28px'), /^type below 32 px: h1/],
  ['something wider than the screen', () => document.querySelector<HTMLElement>('h1')!.style.setProperty('min-width', '2000px'), /^wider than the screen/],
] as const) {
  ofPages(`${what} on a public screen is found`, async ({ page, open }) => {
    await open({ ...PRESSED, address: `?kiosk=1${PRESSED.address}` });
    await page.evaluate(fault);
    expect((await page.evaluate(wrongInAHall)).join('\n')).toMatch(new RegExp(says.source, 'm'));
  });
}

declare global {
  interface Window {
    asked: number;
    /** Done when a scroll that was begun has ended. */
    scrolled?: Promise<void>;
  }
}

test('no way around a press leads out: a middle button, a menu, something dragged out or dropped in', async ({ page, context, hall }) => {
  const here = await hall();
  const link = page.getByRole('link', { name: /^吃饭/ });
  let opened = 0;
  context.on('page', () => opened++);
  const before = page.url();
  await link.click({ button: 'middle' });
  await link.click({ modifiers: ['Control'] });
  await here.settle();
  await here.tap('首页');
  // What nobody has to wait for: whether the browser would have done something of its own.
  const stopped = await page.evaluate(() =>
    ['auxclick', 'contextmenu', 'dragstart', 'dragover', 'drop'].map((name) => {
      const link = document.querySelector('a[href]')!;
      return [name, !link.dispatchEvent(new MouseEvent(name, { bubbles: true, cancelable: true, button: 1 }))];
    }),
  );
  expect(stopped.filter(([, stopped]) => !stopped)).toEqual([]);
  await here.settle();
  expect(context.pages()).toHaveLength(1);
  expect(opened).toBe(0);
  expect(new URL(page.url()).pathname).toBe(new URL(before).pathname);
});

plain('below the support line a public screen has the plain pages, and nothing on them leads out', async ({ page, context, city }) => {
  await page.addInitScript(() => {
    WebAssembly.validate = () => false;
  });
  await page.goto(`${city.url}?kiosk=1`);
  const inside = page.frameLocator('iframe');
  await expect(inside.getByRole('heading', { level: 1 })).toBeVisible();
  const outward = () => inside.locator('a[href]:not([href$=".html"]):not([href*=".html#"]):not([href^="#"])');
  await expect(outward()).toHaveCount(0);
  await inside.getByRole('link', { name: /测试市/ }).first().click();
  await inside.getByRole('link', { name: /食堂|吃饭|助餐/ }).first().click();
  await expect(inside.getByText('0300-2000 0011').first()).toBeVisible();
  await expect(outward()).toHaveCount(0);
  await expect(inside.locator('[href^="tel:"]')).toHaveCount(0);
  await inside.locator('nav a[href]').first().click({ button: 'middle' });
  await inside.locator('nav a[href]').first().click({ modifiers: ['Control'] });
  expect(context.pages()).toHaveLength(1);
  expect(new URL(page.url()).search).toBe('?kiosk=1');
});

plain('and begins anew when nobody touches it', async ({ page, city }) => {
  await page.clock.install({ time: NOON });
  await page.addInitScript(() => {
    WebAssembly.validate = () => false;
  });
  await page.goto(`${city.url}?kiosk=1`);
  const inside = page.frameLocator('iframe');
  await inside.getByRole('link', { name: /测试市/ }).first().click();
  await expect(inside.getByRole('link', { name: /食堂|吃饭|助餐/ }).first()).toBeVisible();
  await page.clock.runFor(91_000);
  await expect(inside.getByRole('link', { name: /测试市/ }).first()).toBeVisible();
});
