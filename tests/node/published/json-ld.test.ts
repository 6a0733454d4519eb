// What plain pages tell search engines uses only types of schema.org, on each type only its properties, and of each only
// values it may have: by the types that schema-dts makes from the vocabulary, and the compiler of TypeScript. It passes
// over what a property may have beside: any text, where a text may stand for a thing.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { DIST, FIXTURE_SEEDS, ROOT } from '../../e2e/support/paths';

const MODULES = join(ROOT, 'tests/node_modules');
const TYPES = join(MODULES, 'schema-dts/dist/schema.js');
const COMPILER = join(MODULES, 'typescript/bin/tsc');

let folder: string;
/** The data of each page that has any. */
let all: string[];

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'json-ld-'));
  const run = (...what: string[]) => execFileSync('cargo', ['run', '--quiet', '-p', 'eldercare-compile', ...what], { cwd: ROOT });
  const [seeds, site, own] = ['seeds', 'site', 'own'].map((name) => join(folder, name)) as [string, string, string];
  // Rows of every kind that are no samples: of these nothing is told.
  run('--example', 'nation', '--', seeds, '--cities', '1', '--places', '400', '--names', '300');
  comesAround(seeds);
  run('--bin', 'eldercare-data', '--', 'build', seeds, site);
  run('--bin', 'eldercare-data', '--', 'build', FIXTURE_SEEDS, own);
  const papers = pages(DIST).filter((page) => page.endsWith('rights.html'));
  all = [...pages(site), ...pages(own), ...papers].flatMap(told);
});
after(() => rmSync(folder, { recursive: true }));

/** Of one canteen it is told how far around it comes to the home. */
function comesAround(seeds: string): void {
  const [city] = readdirSync(join(seeds, 'cities'));
  const table = join(seeds, 'cities', city!, 'canteens.csv');
  const [head, first, ...rest] = readFileSync(table, 'utf8').split('\n');
  const cells = first!.split(',');
  cells[head!.split(',').indexOf('服务范围')] = '半径:3000';
  writeFileSync(table, [head, cells.join(','), ...rest].join('\n'));
}

function pages(site: string): string[] {
  const names = readdirSync(join(site, 'plain'), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.html')).map((name) => join(site, 'plain', name));
}

function told(page: string): string[] {
  const found = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(readFileSync(page, 'utf8'));
  return found ? [found[1]!] : [];
}

/** What the compiler says against data. JSON is an expression of TypeScript as it stands. */
function faults(data: string[]): string {
  const file = join(folder, 'told.ts');
  const lines = data.map((json, at) => `export const told${at}: Graph = ${json};`);
  writeFileSync(file, [`import type { Graph } from ${JSON.stringify(TYPES)};`, ...lines].join('\n'));
  const command = [COMPILER, '--ignoreConfig', '--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--target', 'es2022', file];
  const { stdout, status, error } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  assert.ok(!error && (status === 0) === (stdout === ''), `${error} ${status}`);
  return stdout;
}

test('what search engines are told uses types and properties of schema.org alone', () => {
  assert.equal(faults(all), '');
});

test('among what was looked at is every type that pages use', () => {
  const source = readFileSync(join(ROOT, 'crates/compile/src/plain/json_ld.rs'), 'utf8');
  const used = new Set([...source.matchAll(/"@type": "(\w+)"|=> "([A-Z]\w+)"/g)].map(([, type, building]) => type ?? building!));
  const seen = new Set([...all.join('').matchAll(/"@type":"(\w+)"/g)].map(([, type]) => type!));
  assert.ok(used.size >= 15, [...used].join());
  assert.deepEqual([...seen].sort(), [...used].sort());
});

test('what schema.org does not have is found', () => {
  const has = (...parts: string[]) => all.find((json) => parts.every((part) => json.includes(part)))!;
  for (const [from, to] of [
    ['"@type":"FoodEstablishment"', '"@type":"Canteen"'],
    ['"streetAddress"', '"street"'],
    ['"openingHoursSpecification"', '"openingHour"'],
    ['"serviceType"', '"geo"'],
    ['"Monday"', '"Mon"'],
    ['"amenityFeature"', '"offers"'],
    ['"servicePhone"', '"telephone"'],
    ['"minPrice"', '"lowestPrice"'],
  ] as const) {
    const good = has(from);
    assert.notEqual(faults([good.replace(from, to)]), '', from);
  }
});
