// Where things are.
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const PAGES = join(ROOT, 'tests/bench/pages');
export const MODULES = join(ROOT, 'tests/node_modules');
export const DIST = join(ROOT, 'dist');
export const SEEDS = join(ROOT, 'seeds');
export const STREETS = join(ROOT, 'tests/fixtures/streets');
/** What a run makes: packs, and its numbers as JSON. */
export const WORKBENCH = join(ROOT, 'target/bench');

/** The one file of a folder whose name fits; undefined where there is none. */
export function find(folder, name) {
  const file = existsSync(folder) ? readdirSync(folder).find((file) => name.test(file)) : undefined;
  return file && join(folder, file);
}
