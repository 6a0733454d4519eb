// What the project takes from others: from where, under which licences, and nothing twice without a reason. Known
// vulnerabilities are looked up by whoever publishes (README.md): that needs a list from the network.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../../e2e/support/paths';

interface Package {
  id: string;
  name: string;
  version: string;
  license: string | null;
  authors: string[];
  repository: string | null;
  source: string | null;
  manifest_path: string;
  targets: { kind: string[] }[];
}
interface Metadata {
  packages: Package[];
  resolve: { nodes: { id: string; deps: { pkg: string; dep_kinds: { kind: string | null }[] }[] }[] };
}

const { metadata, inTheWasm, written } = (await import(pathToFileURL(join(ROOT, 'xtask/src/build/third-party.mjs')).href)) as {
  metadata: (root: string) => Metadata;
  inTheWasm: (all: Metadata) => Package[];
  written: (packages: Package[]) => string;
};

/** They ask for no more than that their text and the names of their authors go along. */
const LICENCES = new Set('MIT MIT-0 Apache-2.0 BSD-2-Clause BSD-3-Clause ISC Zlib Unicode-3.0 CC0-1.0 0BSD Unlicense BSL-1.0'.split(' '));

/** What two versions of are compiled, and who wants the older one. */
const TWICE: Record<string, string> = {
  ahash: 'fast2s',
  'block-buffer': 'sha2',
  convert_case: 'leptos',
  'crypto-common': 'sha2',
  digest: 'sha2',
  'embedded-io': 'postcard',
  getrandom: 'fast2s',
  hashbrown: 'leptos',
  'proc-macro2-diagnostics': 'leptos',
  sha2: 'leptos',
  syn: 'macros',
  thiserror: 'pinyin and others',
  'thiserror-impl': 'thiserror',
};

/** Whether one may choose so that only these licences apply: `(MIT OR GPL-3.0) AND Zlib`. */
function isAllowed(expression: string): boolean {
  const tokens = expression.replaceAll('/', ' OR ').match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const one = (): boolean => {
    const token = tokens[at++];
    if (token !== '(') {
      // An exception permits more than its licence does.
      if (tokens[at] === 'WITH') at += 2;
      return LICENCES.has(token ?? '');
    }
    const inside = any();
    at += 1; // its bracket
    return inside;
  };
  const every = (): boolean => {
    let all = one();
    while (tokens[at] === 'AND') {
      at += 1;
      all = one() && all;
    }
    return all;
  };
  const any = (): boolean => {
    let some = every();
    while (tokens[at] === 'OR') {
      at += 1;
      some = every() || some;
    }
    return some;
  };
  return any() && at === tokens.length;
}

const all = metadata(ROOT);
const others = all.packages.filter(({ source }) => source !== null);

test('every crate comes from crates.io', () => {
  const strange = others.filter(({ source }) => source !== 'registry+https://github.com/rust-lang/crates.io-index');
  assert.deepEqual(strange.map(({ id }) => id), []);
  assert.ok(others.length > 100);
});

test('every crate may be used and passed on', () => {
  const strange = others.filter(({ license }) => !isAllowed(license ?? ''));
  assert.deepEqual(strange.map(({ name, license }) => `${name}: ${license}`), []);
});

test('a licence that asks for more is found', () => {
  for (const [expression, want] of [
    ['MIT OR GPL-3.0', true],
    ['MIT AND GPL-3.0', false],
    ['(MIT OR GPL-3.0) AND Zlib', true],
    ['Zlib AND (GPL-3.0 OR AGPL-3.0)', false],
    ['MIT/Apache-2.0', true],
    ['Apache-2.0 WITH LLVM-exception OR MIT', true],
    ['GPL-3.0 WITH LLVM-exception', false],
    ['GPL-3.0', false],
    ['', false],
    ['MIT)', false],
  ] as const) {
    assert.equal(isAllowed(expression), want, expression);
  }
});

test('nothing is compiled in two versions but what the table names', () => {
  const names = others.map(({ name }) => name);
  const twice = [...new Set(names.filter((name, at) => names.indexOf(name) !== at))].sort();
  assert.deepEqual(twice, Object.keys(TWICE).sort());
});

test('the list of what is in the wasm has each crate with its licence, and no crate that only helps to build', () => {
  const shipped = inTheWasm(all);
  const names = shipped.map(({ name }) => name);
  for (const name of ['leptos', 'wasm-bindgen', 'postcard', 'geo', 'gloo-net']) assert.ok(names.includes(name), name);
  for (const name of ['proptest', 'calamine', 'rstest', 'leptos_macro', 'httparse', 'eldercare-domain']) assert.ok(!names.includes(name), name);
  const text = written(shipped);
  for (const { name, version, license } of shipped) assert.ok(text.includes(`${name} ${version}\n  licence: ${license}`), name);
  assert.ok(text.includes('Permission is hereby granted'));
});
