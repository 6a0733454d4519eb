// One visit: a fresh browser context, a map loaded, moved by hand, and what that took.
import { setTimeout as sleep } from 'node:timers/promises';
import { sceneUrl } from './host.mjs';
import { hand } from './hand.mjs';

/** A cheap phone is about this much slower than the machine of a developer. */
export const SLOWER = 4;

/** As Lighthouse has it: what a phone gets in most of the world. */
export const SLOW_4G = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 };

async function visit(browser, url, contestant, screen, work) {
  const { width, height, touch } = screen;
  const context = await browser.newContext({ viewport: { width, height }, hasTouch: touch, isMobile: touch, locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(error));
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    await page.goto(url + contestant.page);
    await page.waitForFunction(() => window.bench && window.recorder);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const done = await work(page, session);
    if (errors.length > 0) throw errors[0];
    return done;
  } catch (cause) {
    throw new Error(`${contestant.name} at ${width} × ${height}: ${cause.message}`, { cause });
  } finally {
    await context.close();
  }
}

const load = (page, scene) => {
  const { view, points, pack, layers } = scene;
  const told = { view, points, pack: sceneUrl(scene, pack), layers: layers.map(({ of, file }) => ({ of, url: sceneUrl(scene, file) })) };
  return page.evaluate((told) => window.recorder.timeToDraw(told), told);
};

/** Milliseconds from asking for the library to the map on the screen, over a slow network. */
export const slowLoad = (browser, url, contestant, screen, scene) =>
  visit(browser, url, contestant, screen, async (page, session) => {
    await session.send('Network.emulateNetworkConditions', SLOW_4G);
    return load(page, scene);
  });

/** The same without a network in the way, then the map panned and zoomed. */
export const loadAndMove = (browser, url, contestant, screen, scene) =>
  visit(browser, url, contestant, screen, async (page, session) => {
    const loaded = await load(page, scene);
    const buttons = await page.evaluate(() => window.bench.buttons());
    await settled(page);
    const picture = await page.screenshot();
    const pan = await moved(page, session, 'pan', screen);
    const zoom = await moved(page, session, 'zoom', screen);
    return { loaded, buttons, picture, pan, zoom };
  });

async function moved(page, session, gesture, screen) {
  await settled(page);
  const before = await busy(session);
  await page.evaluate(() => window.recorder.start());
  await hand(session, screen)[gesture]();
  const { hasMoved, ...seen } = await page.evaluate(() => window.recorder.stop());
  const after = await busy(session);
  // A gesture that the map did not hear would look wonderfully smooth.
  if (!hasMoved) throw new Error(`the map did not move: ${gesture}`);
  return { ...seen, busy: (after.work - before.work) / (after.at - before.at) };
}

/** Animations of the last gesture have run out. */
const settled = async (page) => {
  await sleep(600);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
};

/** Seconds the page's main thread has worked, and the time it is now. */
async function busy(session) {
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name) => metrics.find((metric) => metric.name === name).value;
  return { work: value('TaskDuration'), at: value('Timestamp') };
}
