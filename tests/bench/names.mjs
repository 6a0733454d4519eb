// Names found while somebody types, as phones find them, beside Fuse.js and MiniSearch in one run:
// node bench/names.mjs [--rounds N] (in tests/; `cargo xtask bench` makes the wasm and the data, and then calls this).
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { disturbance, measured } from './in-page.mjs';
import { DIST, find, SEEDS, WORKBENCH } from './places.mjs';
import { dice } from './points.mjs';
import { beside, median, table } from './report.mjs';

/** How many names are typed in each way. */
const TYPED = 60;
const SIDES = ['ours', 'Fuse.js', 'MiniSearch'];

const { values: wishes } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const rounds = Number(wishes.rounds);

const cities = readdirSync(join(SEEDS, 'gazetteer'))
  .filter((file) => file.endsWith('.csv'))
  .map((file) => file.replace('.csv', ''))
  .sort();
const rows = (city) => parse(readFileSync(join(SEEDS, 'gazetteer', `${city}.csv`)), { columns: true, bom: true });
const pack = (city, part) => readFileSync(find(join(DIST, 'data'), new RegExp(`^${city}${part}-[0-9a-f]+\\.pack$`))).toString('base64');

/** All that somebody can mean, as a library without pinyin needs it. */
const documentsOf = (some) =>
  some.flatMap(rows).map(({ 名称: name, 拼音: pinyin }, id) => {
    const syllables = pinyin.split(' ');
    return { id, name, pinyin: syllables.join(''), initials: syllables.map(([first]) => first).join('') };
  });

function typingsOf(documents) {
  const roll = dice(7);
  const some = Array.from({ length: TYPED }, () => documents[Math.floor(roll() * documents.length)]);
  const by = (form) => some.map((one) => ({ text: one[form], wanted: one.name }));
  return { characters: by('name'), pinyin: by('pinyin'), initials: by('initials') };
}

// One city, as many as have 10,000 names, and all.
const tells = [1, 3, cities.length].map((many) => {
  const some = cities.slice(0, many);
  const documents = documentsOf(some);
  const packs = some.map((city) => [pack(city, ''), pack(city, '-areas')]);
  return { packs, documents, typings: typingsOf(documents), rounds };
});
const all = await measured('names', `${TYPED} names typed key by key, each number the median of ${rounds} rounds`, tells);
const record = all.map((one, at) => ({ count: tells[at].documents.length, ...one }));

const count = (number) => number.toLocaleString('en');
const cells = (of) => beside(SIDES.map((side) => median(of[side])), 3);
const heads = ['names', 'ours', 'Fuse.js', 'ours : it', 'MiniSearch', 'ours : it'];
for (const way of Object.keys(record[0].ways)) {
  console.log(table(`Typed in ${way}: microseconds a key`, heads, record.map(({ count: names, ways }) => [count(names), ...cells(ways[way].took)])));
  const foundBy = ({ count: names, ways: { [way]: of } }) => [count(names), ...SIDES.map((side) => `${of.found[side]} of ${of.of}`)];
  console.log(table(`Typed in ${way}: the name is among the first eight after the last key`, ['names', ...SIDES], record.map(foundBy)));
}
console.log(table('Making ready: milliseconds', heads, record.map(({ count: names, build }) => [count(names), ...cells(build)])));
writeFileSync(join(WORKBENCH, 'names.json'), JSON.stringify({ rounds, typed: TYPED, record }));
console.log(`\n${disturbance()}`);
console.log('Every round of it: target/bench/names.json');
