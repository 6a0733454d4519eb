// The nearest ten as phones compute them, beside geokdbush and geoflatbush in one run:
// node bench/nearest.mjs [--rounds N] (in tests/; `cargo xtask bench` makes the wasm and then calls this).
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { disturbance, measured } from './in-page.mjs';
import { SEEDS, WORKBENCH } from './places.mjs';
import { dice, pointsAroundTowns } from './points.mjs';
import { beside, median, table } from './report.mjs';

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

const tells = SIZES.map((size) => {
  const places = flat(pointsAroundTowns(gazetteer, size));
  const starts = flat(pointsAroundTowns(gazetteer, STARTS, 1));
  return { places, starts, traits: packed(traits(size)), cases: CASES, rounds };
});
const all = await measured('nearest', `the ten nearest from ${STARTS} starts, each number the median of ${rounds} rounds`, tells);
const record = all.map((one, at) => ({ size: SIZES[at], ...one }));

const cells = (of) => beside(SIDES.map((side) => median(of[side])), 2);
const heads = ['places', 'ours', 'geokdbush', 'ours : it', 'geoflatbush', 'ours : it'];
const count = (size) => size.toLocaleString('en');
for (const { name } of CASES) {
  console.log(table(`The ten nearest, ${name}: microseconds a question`, heads, record.map(({ size, questions }) => [count(size), ...cells(questions[name])])));
}
console.log(table('Building the index: milliseconds (kdbush, flatbush)', heads, record.map(({ size, build }) => [count(size), ...cells(build)])));
writeFileSync(join(WORKBENCH, 'nearest.json'), JSON.stringify({ rounds, starts: STARTS, cases: CASES, chances: CHANCES, record }));
console.log('\nAll answers of the three agreed.');
console.log(disturbance());
console.log('Every round of it: target/bench/nearest.json');
