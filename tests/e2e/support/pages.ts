// Every page the app can show, in every state a person can meet, for the tests that look at all.
import type { BrowserContext, Page } from '@playwright/test';
import { ENDLESS, expect, type Faults, Host, started, test as base } from './host';
import { secondsCanBeStopped } from './kiosk';
import { mapStands } from './looks';
import { GALLERY } from './paths';
import { follow } from './requests';

export interface Shown {
  name: string;
  /** The city of the tests, the published samples, or the gallery of components. */
  host: 'city' | 'samples' | 'gallery';
  address: string;
  /** Static HTML: without sizes and themes of its own. */
  plain?: true;
  faults?: Faults;
  before?: (context: BrowserContext) => Promise<unknown>;
  steps?: (page: Page) => Promise<unknown>;
  /** What stands on the page when it is as meant; every other page waits until nothing waits. */
  until?: string;
  /** A state of the first kind: it is looked at in every look (`looks.ts`). */
  everyLook?: true;
  /** A state that ends by itself is held: no timer of five seconds or more ever fires. */
  held?: true;
}

const COMMUNITY = 'from=990101001002'; // has a point of its own
const SPOT = 'at=115.00000,35.00000';
const SHAOXING = 'at=120.55912,29.99820';
const SAMPLE = 'S330602002-CT1';
const SAMPLES = `${SAMPLE},S330602001-IN2,S330602004-RE1,S330604005-CE2,S330600-HN1`;

/** Every way to tell the operator of a mistake. */
export const TOLD = {
  tel: '0300-20000099',
  sms: '10690000',
  mailto: 'ditu@example.org',
  link: 'https://example.org/report?id={id}&name={name}',
};

/** A map that stands. */
const MAP = '.map[data-map][data-ready] [data-pin]';

const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().tap();
const type = (words: string) => (page: Page) => page.getByLabel('写社区、村或街道的名字').fill(words);
const openAll = async (page: Page) => {
  await page.getByLabel('小区有多少户').fill('1234');
  await unfold(page);
};
/** Whatever can be opened is open. */
const unfold = (page: Page) => page.locator('details').evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
const locate = press('用我现在的位置');
const chooseNext = async (page: Page) => {
  // Where type is large, all pins may stand in clusters at first.
  await expect(page.locator('.map[data-map][data-ready]').first()).toBeVisible();
  await mapStands(page);
  await press('下一个')(page);
};
/** Goes on within the app once it is there. */
const goOn = async (page: Page, hash: string) => {
  await started(page);
  await page.evaluate((to) => (location.hash = to), hash);
};
const atNoonOf = (day: string) => (context: BrowserContext) => context.clock.setFixedTime(new Date(`${day}T12:00:00+08:00`));
const inLondon = async (context: BrowserContext) => {
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation({ latitude: 51.5, longitude: -0.12 });
};
const neverLocated = (context: BrowserContext) =>
  context.addInitScript(() => {
    navigator.geolocation.getCurrentPosition = () => {};
  });

export const APP_PAGES: Shown[] = [
  { name: 'the first page before anyone said where', host: 'city', address: '#/' },
  { name: 'the first page', everyLook: true, host: 'city', address: `#/?${COMMUNITY}` },
  { name: 'the first page of samples', host: 'samples', address: '#/?from=330602002' },
  { name: 'a list', host: 'city', address: `#/nearby?kind=canteen&${COMMUNITY}`, until: '.card' },
  { name: 'a list of samples', host: 'samples', address: `#/nearby?kind=canteen&${SHAOXING}`, until: '.card' },
  {
    name: 'the call to a sample explained',
    everyLook: true,
    host: 'samples',
    address: `#/nearby?kind=institution&${SHAOXING}`,
    steps: press(/^打电话给示例/),
    until: '.explain p',
  },
  {
    name: 'a list with a filter pressed',
    everyLook: true,
    host: 'city',
    address: `#/nearby?kind=institution&${SPOT}`,
    steps: press(/^收失智老人/),
    until: '[aria-pressed=true]',
  },
  {
    name: 'a list that filters leave empty',
    host: 'city',
    address: `#/nearby?kind=institution&${SPOT}&needs=dementia,step_free`,
    until: '.notice',
  },
  { name: 'a list before anyone said where', host: 'city', address: '#/nearby?kind=canteen', until: '[data-locate]' },
  {
    name: 'a list while the position is looked for',
    host: 'city',
    address: '#/nearby?kind=canteen',
    before: neverLocated,
    steps: locate,
    until: '[data-locate]:has-text("最多 8 秒")',
    held: true,
  },
  {
    name: 'a refused position',
    host: 'city',
    address: '#/nearby?kind=canteen',
    steps: locate,
    until: '[data-locate]:has-text("请在下面选")',
  },
  {
    name: 'a position far away',
    everyLook: true,
    host: 'city',
    address: '#/nearby?kind=canteen',
    before: inLondon,
    steps: locate,
    until: '[data-locate]:has-text("您现在不在")',
  },
  {
    name: 'a list from a community without a point',
    host: 'samples',
    address: '#/nearby?kind=institution&from=330602001004',
    until: '.inexact',
  },
  { name: 'a list from a position that may be far off', everyLook: true, host: 'city', address: '#/nearby?kind=canteen&at=115.00000,35.00000,2000m', until: '.inexact' },
  { name: 'a list from a spot outside of every city', everyLook: true, host: 'samples', address: '#/nearby?kind=canteen&at=120.20000,30.05000', until: '.ask-where .inexact' },
  { name: 'a list from a spot at the edge of a city', everyLook: true, host: 'samples', address: '#/nearby?kind=canteen&at=120.35000,30.00000', until: '[data-list] > li' },
  {
    name: 'a position that came when one had gone on',
    everyLook: true,
    host: 'city',
    address: '#/nearby?kind=canteen',
    before: (context) =>
      context.addInitScript(() => {
        navigator.geolocation.getCurrentPosition = (found) => {
          window.answer = () => found({ coords: { latitude: 35, longitude: 115, accuracy: 20 }, timestamp: 0 } as GeolocationPosition);
        };
      }),
    steps: async (page) => {
      await locate(page);
      await page.getByRole('link', { name: '选我的社区' }).tap();
      await expect(page.locator('.choices-list')).toBeVisible();
      await page.evaluate(() => window.answer());
    },
    until: '[data-found-late]',
  },
  {
    name: 'a list on a day whose holidays are not published',
    host: 'samples',
    address: `#/nearby?kind=canteen&${SHAOXING}`,
    before: atNoonOf('2027-02-10'),
    until: '.badge:has-text("还没公布")',
  },
  { name: 'a list long after it was verified', host: 'city', address: `#/nearby?kind=canteen&${COMMUNITY}`, before: atNoonOf('2029-03-07'), until: '.card' },
  { name: 'a canteen long after it was verified', host: 'city', address: `#/place/T-C1?${COMMUNITY}`, before: atNoonOf('2029-03-07') },
  { name: 'a list with nothing near', host: 'city', address: '#/nearby?kind=canteen&at=115.20000,35.05000', until: '[data-beyond]' },
  { name: 'the map on a phone', host: 'city', address: `#/nearby?kind=canteen&${COMMUNITY}&view=map`, until: MAP },
  { name: 'the map of samples, with clusters', host: 'samples', address: `#/nearby?kind=canteen&${SHAOXING}&show=60&view=map`, until: '[data-cluster]' },
  { name: 'the map with a place chosen', everyLook: true, host: 'samples', address: `#/nearby?kind=institution&${SHAOXING}&view=map`, steps: chooseNext, until: '[data-pin][aria-pressed=true]' },
  {
    name: 'the map that did not come',
    host: 'city',
    address: `#/nearby?kind=canteen&${COMMUNITY}&view=map`,
    faults: { broken: [{ path: '/map-', status: 404 }] },
    until: '.map[data-map] .notice',
  },
  {
    name: 'the map on its way',
    everyLook: true,
    host: 'city',
    address: `#/nearby?kind=canteen&${COMMUNITY}&view=map`,
    faults: { broken: [{ path: '/map-', drips: ENDLESS }] },
    until: '.map .waiting',
    held: true,
  },
  { name: 'a spot picked on the map', everyLook: true, host: 'samples', address: '#/where?city=330600&view=map', until: '[data-pick]' },
  { name: 'a kind the city has none of', everyLook: true, host: 'city', address: `#/nearby?kind=rural_home&${COMMUNITY}`, until: '.notice' },
  { name: 'services that come to the home', host: 'samples', address: `#/nearby?kind=home_nursing&${SHAOXING}`, until: '.card' },
  { name: 'a canteen', host: 'city', address: `#/place/T-C1?${SPOT}` },
  {
    name: 'a canteen whose mistakes can be told in every way',
    everyLook: true,
    host: 'city',
    address: `#/place/T-C1?${SPOT}`,
    faults: { broken: [{ path: 'config.json', body: JSON.stringify({ report: TOLD }) }] },
    until: '[data-report] [href^="mailto:"]',
  },
  { name: 'a paused canteen', everyLook: true, host: 'city', address: `#/place/T-C2?${SPOT}` },
  { name: 'a canteen that has closed', everyLook: true, host: 'city', address: `#/place/T-C4?${SPOT}` },
  { name: 'a canteen without a number', everyLook: true, host: 'city', address: `#/place/T-C3?${COMMUNITY}` },
  { name: 'a home nobody has registered', everyLook: true, host: 'city', address: `#/place/T-I3?${SPOT}` },
  {
    name: 'a rental point, its maps unfolded',
    everyLook: true,
    host: 'city',
    address: `#/place/T-R2?${SPOT}`,
    steps: async (page) => {
      await expect(page.locator('[data-map-apps]')).toBeVisible();
      await unfold(page);
    },
    until: '[data-map-app]',
  },
  {
    name: 'a sample, its call explained',
    everyLook: true,
    host: 'samples',
    address: `#/place/${SAMPLE}?${SHAOXING}`,
    steps: press(/^打电话/),
    until: '.explain p',
  },
  { name: 'the page for the driver', everyLook: true, host: 'samples', address: `#/driver/${SAMPLE}?${SHAOXING}`, until: '.driver' },
  { name: 'choosing a city', host: 'samples', address: '#/where', until: '.choices-list' },
  { name: 'choosing a district', host: 'samples', address: '#/where?city=330600', until: '.choices-list' },
  { name: 'choosing a community', everyLook: true, host: 'samples', address: '#/where?in=330602002', until: '[data-area]' },
  {
    name: 'names found',
    everyLook: true,
    host: 'samples',
    address: '#/where?city=330600',
    steps: type('王'),
    until: '[data-results] a',
  },
  {
    name: 'names found that are of places',
    host: 'samples',
    address: '#/where?city=330600',
    steps: type('爱心食堂'),
    until: '[data-results] a',
  },
  {
    name: 'no name found',
    host: 'city',
    address: '#/where?city=990100',
    steps: type('没有这里'),
    until: '.said:has-text("换一个字试试")',
  },
  { name: 'a slip of one place', everyLook: true, host: 'city', address: `#/slip?ids=T-C1&${SPOT}`, until: '.paper-place' },
  { name: 'a slip of five samples', everyLook: true, host: 'samples', address: `#/slip?ids=${SAMPLES}&${SHAOXING}`, until: '.for-screen .chart-svg' },
  { name: 'a slip with places nobody knows', everyLook: true, host: 'city', address: `#/slip?ids=T-C2,X-9,T-C3,X-8&${COMMUNITY}`, until: '.inexact' },
  {
    name: 'a slip where nothing prints',
    everyLook: true,
    host: 'city',
    address: `#/slip?ids=T-C1&${SPOT}`,
    before: (context) => context.addInitScript(() => (window.print = () => {})),
    // What is printed stands in the button's name once all of it is here.
    steps: press(/^打印：/),
    until: '[data-no-printer] [data-as-link]',
  },
  { name: 'a slip without places', host: 'city', address: '#/slip', until: '.notice' },
  { name: 'a card for the fridge', everyLook: true, host: 'samples', address: `#/slip?ids=${SAMPLES}&form=fridge&${SHAOXING}`, until: '.paper-place' },
  { name: 'a slip for the driver', everyLook: true, host: 'samples', address: `#/slip?ids=${SAMPLES}&form=driver&${SHAOXING}`, until: '.paper-place' },
  { name: 'a slip as text', everyLook: true, host: 'samples', address: `#/slip?ids=${SAMPLES}&form=text&${SHAOXING}`, until: 'textarea' },
  { name: 'targets before anyone chose a city', host: 'samples', address: '#/coverage', until: '.choice' },
  { name: 'targets and reach', everyLook: true, host: 'city', address: '#/coverage?city=990100', until: '[data-target]' },
  { name: 'reach on the map', everyLook: true, host: 'samples', address: '#/coverage?city=340400&view=map', until: '.map[data-ready] .map-dot' },
  { name: 'targets and reach of samples', host: 'samples', address: '#/coverage?city=340400&order=name', until: '[data-communities]' },
  {
    name: 'targets with what they stand on',
    everyLook: true,
    host: 'city',
    address: '#/coverage?city=990100&kind=institution',
    steps: openAll,
    until: '.target blockquote',
  },
  {
    name: 'targets that did not come',
    host: 'city',
    address: '#/coverage?city=990100',
    faults: { broken: [{ path: '-targets-', status: 500 }] },
    until: '.notice',
  },
  { name: 'the guide before the city is chosen', host: 'samples', address: '#/guide', until: '.option' },
  { name: 'the guide where it begins', everyLook: true, host: 'samples', address: '#/guide?in=340403', until: '.option' },
  { name: 'a question of the guide', everyLook: true, host: 'samples', address: '#/guide?in=340403&age=80&q=memory', until: '.option' },
  {
    name: 'circumstances of the guide, one ticked',
    everyLook: true,
    host: 'samples',
    address: '#/guide?in=340403&age=80&q=groups',
    steps: press(/^住在农村/),
    until: '[aria-pressed=true]',
  },
  {
    name: 'the result of the guide, some unfolded',
    everyLook: true,
    host: 'samples',
    address: '#/guide?city=370600&age=80&ability=full&memory=worse&income=minimum&living=alone&rural=no&groups=none&q=result',
    steps: async (page) => {
      await expect(page.locator('.card').first()).toBeVisible();
      // All of dozens of cards would take minutes to measure; they are alike.
      await page.evaluate(() =>
        document.querySelectorAll<HTMLDetailsElement>('details.group, .answers, .topics details, .cards > li:first-child details').forEach((one) => (one.open = true)),
      );
    },
    until: '.card',
  },
  { name: 'an age in the guide', everyLook: true, host: 'samples', address: '#/guide?in=340403&age=80&who=parents&change=age', until: '.option[aria-current]' },
  { name: 'the result of the guide for whoever is not old', everyLook: true, host: 'samples', address: '#/guide?city=370900&age=u60&q=result', until: '.lines' },
  { name: 'a topic of the guide', host: 'samples', address: '#/guide?in=340403&topic=respite&used=3', until: '[data-right]' },
  { name: 'failing memory in the guide', everyLook: true, host: 'samples', address: '#/guide?in=340403&topic=dementia', until: '.option' },
  {
    name: 'the guide without its papers',
    everyLook: true,
    host: 'samples',
    address: '#/guide?in=340403&q=age',
    faults: { broken: [{ path: '-rights-', status: 404 }] },
    until: '.notice',
  },
  { name: 'the guide of a city without papers', everyLook: true, host: 'city', address: '#/guide?city=990100', until: '.notice' },
  { name: 'the desk before anything is on it', host: 'samples', address: '#/counter', until: '[role=option]' },
  {
    name: 'the desk with a list and a slip',
    everyLook: true,
    host: 'samples',
    address: `#/counter?kinds=canteen,institution&needs=medical&ids=${SAMPLE},nobody&${SHAOXING}`,
    steps: (page) => page.locator('#line-0').tap(),
    until: '[data-pick] b:has-text("找不到")',
  },
  {
    name: 'the desk with names found',
    everyLook: true,
    host: 'samples',
    address: '#/counter?from=330602002',
    steps: (page) => page.getByRole('combobox').fill('wang'),
    until: '[role=option]:has-text("王")',
  },
  {
    name: 'the desk with names found that are of places',
    host: 'samples',
    address: '#/counter?from=330602002',
    steps: (page) => page.getByRole('combobox').fill('爱心食堂'),
    until: '[role=option]:has-text("爱心食堂")',
  },
  {
    name: 'a page of the desk without a network',
    host: 'city',
    address: `#/nearby?kind=canteen&${COMMUNITY}`,
    steps: async (page) => {
      await expect(page.locator('.card').first()).toBeVisible();
      await page.context().setOffline(true);
      await goOn(page, '#/family');
    },
    until: '.notice [data-back]',
  },
  { name: 'the desk with nothing near', host: 'city', address: '#/counter?kinds=canteen,rural_home&at=115.20000,35.05000', until: '.list .inexact' },
  { name: 'the desk with a place that was asked for by its name', everyLook: true, host: 'city', address: `#/counter?place=T-C1&${COMMUNITY}`, until: '.list .turn' },
  {
    name: 'the desk without data',
    everyLook: true,
    host: 'city',
    address: `#/counter?kinds=canteen&${COMMUNITY}`,
    faults: { broken: [{ path: 'data/manifest/', status: 500 }] },
    until: '.list .notice',
  },
  { name: 'nothing kept', host: 'city', address: '#/shortlist', until: '.notice' },
  {
    name: 'places kept on this phone, one taken out',
    host: 'city',
    address: '#/shortlist',
    before: (context) => context.addInitScript(() => localStorage.setItem('eldercare-map.shortlist', '#/shortlist?ids=T-I1,T-C1,T-C5')),
    steps: press(/^去掉/),
    until: '.explain p',
  },
  {
    name: 'a list that was sent, one of it unknown',
    everyLook: true,
    host: 'samples',
    address: `#/shortlist?ids=${SAMPLE},S370902001-CT1,nobody&${SHAOXING}`,
    until: '.card',
  },
  {
    name: 'a list that was sent, what is known of it kept on this phone',
    host: 'samples',
    address: `#/shortlist?ids=${SAMPLE},nobody&${SHAOXING}`,
    steps: press('都收藏'),
    until: '[data-sent-list] [role=status]:has-text("收藏了")',
  },
  {
    name: 'two places compared, all unfolded',
    everyLook: true,
    host: 'city',
    address: `#/compare?ids=T-I1,T-I2&${COMMUNITY}`,
    steps: async (page) => page.locator('details.alike summary').tap(),
    until: 'details[open] .side-by-side',
  },
  { name: 'three samples compared', everyLook: true, host: 'samples', address: `#/compare?ids=${SAMPLE},S330602004-RE1,S370902001-CT1&${SHAOXING}`, until: '.side-by-side' },
  {
    name: 'a list of more places than are read',
    everyLook: true,
    host: 'samples',
    address: `#/shortlist?ids=${SAMPLE},${[...Array(60).keys()].map((n) => `nobody-${n}`).join(',')}&${SHAOXING}`,
    until: '[data-left-out]',
  },
  { name: 'one place to compare', host: 'city', address: '#/compare?ids=T-I1', until: '.notice' },
  { name: 'a link to be sent', host: 'city', address: `#/share?to=${encodeURIComponent(`/nearby?kind=canteen&${COMMUNITY}`)}`, until: '.qr' },
  {
    name: 'a link to be sent inside of WeChat',
    everyLook: true,
    host: 'city',
    address: `#/share?to=${encodeURIComponent('/place/T-C1')}`,
    before: (context) =>
      context.addInitScript(() => Object.defineProperty(navigator, 'userAgent', { value: 'Mozilla/5.0 MicroMessenger/8.0.66' })),
    until: '[data-wechat]',
  },
  { name: 'a link for the parents, before they live anywhere', everyLook: true, host: 'samples', address: '#/family' },
  { name: 'a link for the parents', everyLook: true, host: 'samples', address: '#/family?from=330602002&kind=institution&needs=dementia', until: '[data-opens]' },
  { name: 'a list for the family', everyLook: true, host: 'samples', address: '#/nearby?kind=canteen&from=330602002&for=family', until: '.card' },
  { name: 'choosing where the family lives', host: 'samples', address: '#/where?city=330600&for=family', until: '.choices-list' },
  { name: 'settings and about', host: 'samples', address: '#/about' },
  {
    name: 'a list that the phone has kept, while the host does not answer',
    host: 'city',
    address: `#/nearby?kind=canteen&${COMMUNITY}`,
    // As the service worker answers, which the sweep does without.
    before: (context) =>
      context.route('**/manifest/*.json', async (route) => {
        const answer = await route.fetch();
        await route.fulfill({ response: answer, headers: { ...answer.headers(), 'x-kept-at': String(Date.UTC(2026, 10, 20)) } });
      }),
    until: '[data-kept-since]',
  },
  {
    name: 'settings and about, where config.json is wrong',
    everyLook: true,
    host: 'city',
    address: '#/about',
    faults: {
      broken: [{ path: 'config.json', body: JSON.stringify({ Operator: '民政局', report: { link: 'javascript:alert(1)' }, map: { tiles: 'https://tiles.example.org/{z}/{x}/{y}' } }) }],
    },
    until: '[data-config-faults]',
  },
  { name: 'the accessibility statement', host: 'samples', address: '#/accessibility' },
  { name: 'the first page of a public screen', everyLook: true, host: 'samples', address: '?kiosk=1#/?from=330602002', until: '.hotline .by-hand' },
  { name: 'a list on a public screen', everyLook: true, host: 'city', address: `?kiosk=1#/nearby?kind=canteen&${COMMUNITY}`, until: '.card' },
  {
    name: 'a place on a public screen, come to by touch',
    everyLook: true,
    host: 'city',
    address: `?kiosk=1#/nearby?kind=canteen&${COMMUNITY}`,
    faults: { broken: [{ path: 'config.json', body: JSON.stringify({ report: TOLD }) }] },
    steps: (page) => page.getByRole('link', { name: '东街老年食堂', exact: true }).tap(),
    until: '[data-report] .qr',
  },
  {
    name: 'names found by letters on a public screen',
    everyLook: true,
    host: 'samples',
    address: '?kiosk=1#/where?city=330600',
    steps: press('W'),
    until: '[data-results] a',
  },
  { name: 'an unknown page', host: 'city', address: '#/treasure' },
  { name: 'a cut link', everyLook: true, host: 'city', address: '#/nearby?kind=cant', until: '[data-nearest]' },
  { name: 'an unknown place', host: 'city', address: '#/place/990100-nobody', until: 'h1:has-text("找不到这个地方")' },
  {
    name: 'no list of cities',
    everyLook: true,
    host: 'city',
    address: `#/nearby?kind=canteen&${COMMUNITY}`,
    faults: { broken: [{ path: 'data/manifest/', status: 500 }] },
    until: '.notice',
  },
  {
    name: 'the first page without data',
    everyLook: true,
    host: 'city',
    address: `#/?${COMMUNITY}`,
    faults: { broken: [{ path: 'data/manifest/', status: 500 }] },
    until: '.notice',
  },
  {
    name: 'a list on its way',
    everyLook: true,
    host: 'city',
    address: `#/nearby?kind=canteen&${COMMUNITY}`,
    faults: { broken: [{ path: 'data/manifest/', drips: ENDLESS }] },
    until: '.waiting',
    held: true,
  },
  {
    name: 'the app on its way',
    host: 'city',
    address: '',
    faults: { broken: [{ path: '_bg.wasm', drips: ENDLESS }] },
    until: '#waiting',
    held: true,
  },
  {
    name: 'a place while the app is on its way',
    everyLook: true,
    host: 'city',
    address: `#/place/T-C1?${COMMUNITY}`,
    faults: { broken: [{ path: '_bg.wasm', drips: ENDLESS }] },
    until: '#main .place .call',
    held: true,
  },
  {
    name: 'the guide while the app is on its way',
    everyLook: true,
    host: 'samples',
    address: '#/guide?in=330602',
    faults: { broken: [{ path: '_bg.wasm', drips: ENDLESS }] },
    until: '#main .guide .option',
    held: true,
  },
  {
    name: 'a place whose app does not come',
    everyLook: true,
    host: 'city',
    address: `#/place/T-C1?${COMMUNITY}`,
    faults: { broken: [{ path: '/part-app-' }] },
    until: '#waiting .button',
    held: true,
  },
  {
    name: 'the app that does not start',
    everyLook: true,
    host: 'city',
    address: '',
    faults: { broken: [{ path: '_bg.wasm', status: 404 }] },
    until: '#crash',
  },
  { name: 'the gallery of components', everyLook: true, host: 'gallery', address: '#/components', until: '.card' },
];

export const PLAIN_PAGES: Shown[] = [
  { name: 'the plain directory', host: 'samples', address: 'plain/index.html', plain: true },
  { name: 'the plain page of a city', everyLook: true, host: 'samples', address: 'plain/330600-shaoxing/index.html', plain: true },
  { name: 'a plain list', everyLook: true, host: 'city', address: 'plain/990100-ceshi/canteen.html', plain: true },
  { name: 'the plain page of a place', everyLook: true, host: 'city', address: 'plain/990100-ceshi/place/T-C1.html', plain: true },
  { name: 'the plain page of a district', everyLook: true, host: 'samples', address: 'plain/330600-shaoxing/330602.html', plain: true },
  { name: 'the plain page of what the papers promise', everyLook: true, host: 'samples', address: 'plain/330600-shaoxing/rights.html', plain: true },
  { name: 'the plain page where the guide begins', everyLook: true, host: 'samples', address: 'plain/330600-shaoxing/guide-330602.html', plain: true },
  { name: 'a plain list of samples', everyLook: true, host: 'samples', address: 'plain/330600-shaoxing/home_nursing.html', plain: true },
];

export const PAGES = [...APP_PAGES, ...PLAIN_PAGES];

async function bring(page: Page, url: string, shown: Shown): Promise<void> {
  // What moves or fades is somewhere else a moment later; who measures asks for it to stand.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  if (shown.held) {
    await page.addInitScript(() => {
      window.held = true;
      const start = window.setTimeout;
      window.setTimeout = ((done: TimerHandler, ms = 0, ...rest: unknown[]) =>
        ms < 5000 ? start(done, ms, ...rest) : 0) as typeof setTimeout;
    });
  }
  if (shown.address.startsWith('?kiosk=1')) {
    // Who looks for minutes touches nothing.
    await page.addInitScript(secondsCanBeStopped);
    await page.addInitScript(() => (window.stopped = true));
    // A touch would fill the screen, and a window that fills the screen has no other size.
    await page.addInitScript(() => (Element.prototype.requestFullscreen = () => Promise.resolve()));
  }
  await shown.before?.(page.context());
  const allIsHere = follow(page);
  await page.goto(url + shown.address);
  if (shown.plain) return expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await shown.steps?.(page);
  if (shown.until) await expect(page.locator(shown.until).first()).toBeVisible();
  if (shown.held || shown.host === 'gallery') return; // something waits on it for ever
  await expect(page.locator('h1, #crash').filter({ visible: true }).first()).toBeVisible();
  await expect(page.locator('.waiting').filter({ visible: true })).toHaveCount(0);
  // Names of places may come after the page; they make it taller.
  await allIsHere();
  await mapStands(page);
}

/** `open` brings the page of a test into one of the states above. */
export const test = base.extend<{ open: (shown: Shown) => Promise<void> }, { gallery: Host }>({
  gallery: [
    async ({}, use) => {
      const host = await Host.start({ fixture: false, site: GALLERY });
      await use(host);
      host.stop();
    },
    { scope: 'worker' },
  ],
  open: async ({ page, hosts, gallery }, use) => {
    await use(async (shown) => {
      const host = shown.host === 'gallery' ? gallery : hosts[shown.host];
      await bring(page, host.ready(shown.faults).url, shown);
    });
  },
});

export { expect } from './host';

declare global {
  interface Window {
    /** What a phone that is slow to find itself says at last. */
    answer: () => void;
  }
}
