import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { forget } from './seen';
import { ADDRESSES_SEEDS, ADDRESSES_SITE, DIST, FIXTURE_SEEDS, FIXTURE_SITE, LARGE_SEEDS, LARGE_SITE, NATION_SEEDS, NATION_SITE, ROOT } from './paths';

/** Compiles the cities of the tests with the real compiler, beside the published site. */
export default function setup(): void {
  if (!existsSync(`${DIST}/index.html`)) {
    throw new Error('dist/ is missing: run `cargo xtask build` first');
  }
  forget();
  const run = (...what: string[]) => void execFileSync('cargo', ['run', '--quiet', '-p', 'eldercare-compile', ...what], { cwd: ROOT, stdio: 'inherit' });
  const anew = (folder: string) => rmSync(folder, { recursive: true, force: true });
  for (const [seeds, cities, places, names] of [
    [NATION_SEEDS, 26, 130, 1560],
    [LARGE_SEEDS, 1, 2000, 2277],
  ] as const) {
    anew(seeds);
    run('--example', 'nation', '--', seeds, '--cities', `${cities}`, '--places', `${places}`, '--names', `${names}`);
  }
  for (const [seeds, site] of [
    [FIXTURE_SEEDS, FIXTURE_SITE],
    [ADDRESSES_SEEDS, ADDRESSES_SITE],
    [NATION_SEEDS, NATION_SITE],
    [LARGE_SEEDS, LARGE_SITE],
  ] as const) {
    anew(site);
    run('--bin', 'eldercare-data', '--', 'build', seeds, site);
  }
}
