// What a first visit asks for, when, and who asks: node --import tsx bench/waterfall.mjs [--rounds N] (in tests/, after
// `cargo xtask build`). A table for each address, of the round with the middle largest contentful paint.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { CompressedHost } from '../e2e/support/compressed-host.ts';
import { DIST, WORKBENCH } from './places.mjs';
import { kB } from './report.mjs';
import { SLOW_4G, SLOWER } from './stopwatch.mjs';

const ADDRESSES = [
  ['the first page', '#/', '#main .place-bar'],
  ['a list', '#/nearby?kind=canteen&at=120.55912,29.99820', '[data-list] > li'],
  ['a place', '#/place/S330602002-CT1', '#main > .place'],
  ['the guide', '#/guide?in=330602', '.guide .button'],
];

const { values: wishes } = parseArgs({ options: { rounds: { type: 'string', default: '3' } } });

const host = await CompressedHost.start(DIST);
const { url } = host;
const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'] });

const nameOf = (file) => file.replace(url, '').replace(/[?#].*/, '') || 'index.html';

/** One first visit on a phone: each request, and when the answer stood and was largest. */
async function visit(hash, answer) {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true, locale: 'zh-CN', serviceWorkers: 'block' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.addInitScript(() => new PerformanceObserver((list) => (window.largest = list.getEntries().at(-1).startTime)).observe({ type: 'largest-contentful-paint', buffered: true }));
  const asked = new Map();
  session.on('Network.requestWillBeSent', ({ requestId, timestamp, request, initiator }) => {
    const by = initiator.url ?? initiator.stack?.callFrames.find(({ url: from }) => from)?.url;
    asked.set(requestId, { file: nameOf(request.url), by: by && nameOf(by), from: timestamp });
  });
  session.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => Object.assign(asked.get(requestId) ?? {}, { to: timestamp, bytes: encodedDataLength }));
  await page.goto(url + hash);
  await page.locator(answer).first().waitFor();
  const stands = await page.evaluate(() => performance.now());
  await page.waitForLoadState('networkidle');
  const largest = await page.evaluate(() => window.largest);
  await context.close();
  const all = [...asked.values()].filter(({ to, file }) => to && !file.startsWith('data:') && !file.startsWith('blob:'));
  const begin = Math.min(...all.map(({ from }) => from));
  const requests = all.map(({ file, by, from, to, bytes }) => ({ file, by: by === 'index.html' ? 'the page' : by, asked: Math.round((from - begin) * 1000), here: Math.round((to - begin) * 1000), bytes }));
  return { stands: Math.round(stands), largest: Math.round(largest), requests };
}

const record = [];
for (const [what, hash, answer] of ADDRESSES) {
  const rounds = [];
  for (let round = 0; round < Number(wishes.rounds); round += 1) rounds.push(await visit(hash, answer));
  rounds.sort((a, b) => a.largest - b.largest);
  const { stands, largest, requests } = rounds[Math.floor(rounds.length / 2)];
  record.push({ what, hash, rounds });
  const all = rounds.map((one) => one.largest).join(', ');
  console.log(`\n${what}: the answer stood after ${stands} ms; largest contentful paint ${largest} ms (all rounds: ${all})\n\n| asked | here | kB | file | asked for by |\n|---|---|---|---|---|`);
  for (const one of requests) console.log(`| ${one.asked} | ${one.here} | ${kB(one.bytes)} | ${one.file} | ${one.by ?? ''} |`);
}
mkdirSync(WORKBENCH, { recursive: true });
writeFileSync(join(WORKBENCH, 'waterfall.json'), JSON.stringify(record, undefined, 1));
await browser.close();
host.stop();
