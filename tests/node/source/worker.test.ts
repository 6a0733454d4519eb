// What the service worker keeps of what was visited, and how much of it: public/sw.js as it is, with caches and a host of
// the test's own. That it answers without a network is kept by e2e/offline.spec.ts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packs, SOURCE, Worker } from '../support/worker';

const MOST = Number(/MOST_PACKS = (\d+)/.exec(SOURCE)![1]);
const MOST_PAGES = Number(/MOST_PAGES = (\d+)/.exec(SOURCE)![1]);
/** Codes of made-up cities. */
const city = (n: number) => 110_100 + n * 100;

test('of the city that was visited everything is kept a while after, by one visit of its places', async () => {
  const worker = new Worker();
  const [places] = packs(city(0));
  await worker.asks(`data/${places}`);
  assert.deepEqual(await worker.kept('cities'), [`data/${places}`]);
  await worker.waits();
  assert.deepEqual((await worker.kept('cities')).sort(), packs(city(0)).map((file) => `data/${file}`).sort());
});

test('of five cities that are looked at one after the other the last two are kept whole, and of the others what was asked for', async () => {
  const worker = new Worker();
  for (let n = 0; n < 5; n += 1) await worker.asks(`data/${packs(city(n))[0]}`);
  await worker.waits();
  const kept = await worker.kept('cities');
  const counts = [0, 1, 2, 3, 4].map((n) => kept.filter((file) => file.startsWith(`data/${city(n)}`)).length);
  assert.deepEqual(counts, [1, 1, 1, 5, 5]);
});

test('however many cities are visited, no more packs are kept than a phone has room for, and those of the last visits', async () => {
  const worker = new Worker();
  const visits = MOST / 5 + 8;
  for (let n = 0; n < visits; n += 1) {
    await worker.asks(`data/${packs(city(n))[0]}`);
    await worker.waits();
    const kept = await worker.kept('cities');
    assert.ok(kept.length <= MOST, `${kept.length}`);
    assert.equal(kept.filter((file) => file.startsWith(`data/${city(n)}`)).length, 5, 'the city that is visited is whole');
  }
  const kept = await worker.kept('cities');
  assert.equal(kept.length, MOST);
  assert.ok(!kept.some((file) => file.startsWith(`data/${city(0)}`)), 'the first is gone');
});

test('the small packs of first lists are not kept', async () => {
  const worker = new Worker();
  await worker.asks('data/110100-ceshi-list-canteen-00000000.pack');
  await worker.waits();
  assert.deepEqual(await worker.kept('cities'), []);
});

test('however many plain pages are read, the last are kept, and what every visit needs stays', async () => {
  const worker = new Worker();
  const always = ['config.json', 'data/manifest/cities.json', 'plain/index.html', `data/manifest/${city(0)}.json`];
  for (const file of always) await worker.asks(file);
  const pages = Array.from({ length: MOST_PAGES + 20 }, (_, n) => `plain/110100-ceshi/place/T-${n}.html`);
  for (const file of pages) await worker.asks(file);
  const kept = await worker.kept('newest');
  assert.deepEqual(kept.filter((file) => file.startsWith('plain/110100')), pages.slice(-MOST_PAGES));
  for (const file of always) assert.ok(kept.includes(file), file);
});
