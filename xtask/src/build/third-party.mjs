// Writes down whose code is in the wasm that phones download, and under which licences: third-party.mjs FILE
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';

/** What is compiled for the phone: the app and the map. */
const SHIPPED = ['eldercare-map', 'eldercare-map-view'];

/** What cargo knows of all packages, as a release is compiled. */
export function metadata(root) {
  const words = ['metadata', '--format-version', '1', '--locked', '--features', 'split'];
  const wasm = ['--filter-platform', 'wasm32-unknown-unknown'];
  return JSON.parse(execFileSync('cargo', [...words, ...wasm], { cwd: root, maxBuffer: 1 << 28 }));
}

/** The packages of others whose code is in the wasm. Macros run where it is compiled, and so do build scripts. */
export function inTheWasm({ packages, resolve }) {
  const known = new Map(packages.map((one) => [one.id, one]));
  const nodes = new Map(resolve.nodes.map((node) => [node.id, node]));
  const isMacro = (id) => known.get(id).targets.some(({ kind }) => kind.includes('proc-macro'));
  const found = new Set(packages.filter(({ name, source }) => !source && SHIPPED.includes(name)).map(({ id }) => id));
  for (const id of found) {
    for (const { pkg, dep_kinds } of nodes.get(id).deps) {
      if (dep_kinds.some(({ kind }) => kind === null) && !isMacro(pkg)) found.add(pkg);
    }
  }
  const others = [...found].map((id) => known.get(id)).filter(({ source }) => source);
  return others.sort((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en'));
}

/** The texts of a package's licences, by file. Where it leaves the choice, those of MIT are enough. */
function licences({ manifest_path }) {
  const folder = dirname(manifest_path);
  const names = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|copyright|notice|unlicense)/i.test(name));
  const mit = names.filter((name) => /mit/i.test(name));
  const wanted = mit.length > 0 ? [...mit, ...names.filter((name) => /^(notice|copyright)/i.test(name))] : names;
  return wanted.map((name) => {
    try {
      return readFileSync(join(folder, name), 'utf8').replace(/\r\n/g, '\n').trim();
    } catch {
      return ''; // a folder
    }
  });
}

/** The whole file. */
export function written(packages) {
  const list = packages.map(({ name, version, license, authors, repository, manifest_path }) =>
    [`${name} ${version}`, `  licence: ${license ?? 'see its text'}`, authors.length > 0 && `  authors: ${authors.join(', ')}`, repository && `  ${repository}`, licences({ manifest_path }).every((text) => !text) && '  its package has no text of the licence']
      .filter(Boolean)
      .join('\n'),
  );
  const texts = new Map();
  for (const one of packages) {
    for (const text of licences(one).filter(Boolean)) texts.set(text, [...(texts.get(text) ?? []), `${one.name} ${one.version}`]);
  }
  const line = '-'.repeat(78);
  const head = `Code of others that is compiled into this site's wasm, and the licences it comes under.

The standard library of Rust (https://www.rust-lang.org, MIT OR Apache-2.0) is in it, too, and what
wasm-bindgen writes between it and the browser (below). No code from npm is in it.
Whose the data are is said on the page 设置和说明.`;
  const said = [...texts].map(([text, whose]) => `${line}\n${whose.join(', ')}\n\n${text}`);
  return `${head}\n\n${list.join('\n\n')}\n\n${said.join('\n\n')}\n`;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const root = join(dirname(argv[1]), '../../..');
  writeFileSync(argv[2], written(inTheWasm(metadata(root))));
}
