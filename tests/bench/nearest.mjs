// The nearest ten as phones compute them, beside geokdbush and geoflatbush in one run:
// node bench/nearest.mjs [--rounds N] (in tests/; `cargo xtask bench` makes the wasm and then calls this).
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { start } from './host.mjs';
import { SEEDS, WORKBENCH } from './places.mjs';
import { dice, pointsAroundTowns } from './points.mjs';
import { median, table } from './report.mjs';

const SIZES = [3_000, 50_000, 400_000];
const STARTS = 500;
/** The chance that a place has each trait. Three at once have 27 in 1,000. */
const CHANCES = [1 / 50, 0.3, 0.3, 0.3];
const CASES = [
  { name: 'no filter', asked: 0 },
  { name: '1 in 50', asked: 0b1 },
  { name: 'three needs', asked: 0b1110 },
];
const SIDES = ['ours', 'geokdbush', 'geoflatbush'];

const { values: wishes } = parseArgs({ options: { rounds: { type: 'string', default: '9' } } });
const rounds = Number(wishes.rounds);
const gazetteer = join(SEEDS, 'gazetteer/330600-shaoxing.csv');
const packed = (numbers) => Buffer.from(numbers.buffer).toString('base64');
/** As finely as a pack has them, so that every side has the very same points: 10⁻⁷ of a degree, a centimetre. */
const flat = (points) => packed(Float64Array.from(points.flat(), (degrees) => Math.round(degrees * 1e7) / 1e7));

function traits(count) {
  const roll = dice(count);
  const ofOne = () => CHANCES.reduce((has, chance, bit) => has | (roll() < chance ? 1 << bit : 0), 0);
  return Uint16Array.from({ length: count }, ofOne);
}

const host = await start([]);
const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH, args: ['--no-sandbox', '--disable-gpu'] });
console.log(`Chromium ${browser.version()} on ${cpus().length} × ${cpus()[0]?.model}; the ten nearest from ${STARTS} starts, each number the median of ${rounds} rounds, the sides in turn in each.`);

const record = [];
try {
  for (const size of SIZES) {
    // A page of its own: nobody's memory is left from the size before.
    const page = await browser.newPage();
    await page.goto(`${host.url}nearest.html`);
    await page.waitForFunction(() => window.nearest);
    const places = flat(pointsAroundTowns(gazetteer, size));
    const starts = flat(pointsAroundTowns(gazetteer, STARTS, 1));
    const told = { places, starts, traits: packed(traits(size)), cases: CASES, rounds };
    const { build, questions } = await page.evaluate((told) => window.nearest.measure(told), told);
    record.push({ size, build, questions });
    await page.close();
  }
} finally {
  await browser.close();
  host.stop();
}

const cells = (of) => {
  const [ours, ...theirs] = SIDES.map((side) => median(of[side]));
  const show = (value) => value.toFixed(value < 100 ? 1 : 0);
  return [show(ours), ...theirs.flatMap((value) => [show(value), (ours / value).toFixed(2)])];
};
const heads = ['places', 'ours', 'geokdbush', 'ours : it', 'geoflatbush', 'ours : it'];
const count = (size) => size.toLocaleString('en');
for (const { name } of CASES) {
  console.log(table(`The ten nearest, ${name}: microseconds a question`, heads, record.map(({ size, questions }) => [count(size), ...cells(questions[name])])));
}
console.log(table('Building the index: milliseconds (kdbush, flatbush)', heads, record.map(({ size, build }) => [count(size), ...cells(build)])));
writeFileSync(join(WORKBENCH, 'nearest.json'), JSON.stringify({ rounds, starts: STARTS, cases: CASES, chances: CHANCES, record }));
console.log('\nAll answers of the three agreed.');
console.log(`Other work disturbs: on average ${loadavg()[1].toFixed(1)} programs wanted one of the ${cpus().length} processors in the last five minutes, this one among them.`);
console.log('Every round of it: target/bench/nearest.json');
