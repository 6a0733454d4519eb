import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { forget } from './seen';
import { ADDRESSES_SEEDS, ADDRESSES_SITE, DIST, FIXTURE_SEEDS, FIXTURE_SITE, NATION_SEEDS, NATION_SITE, ROOT } from './paths';

/** Compiles the cities of the tests with the real compiler, beside the published site. */
export default function setup(): void {
  if (!existsSync(`${DIST}/index.html`)) {
    throw new Error('dist/ is missing: run `cargo xtask build` first');
  }
  forget();
  const run = (...what: string[]) => void execFileSync('cargo', ['run', '--quiet', '-p', 'eldercare-compile', ...what], { cwd: ROOT, stdio: 'inherit' });
  const anew = (folder: string) => rmSync(folder, { recursive: true, force: true });
  anew(NATION_SEEDS);
  run('--example', 'nation', '--', NATION_SEEDS, '--cities', '26', '--places', '130', '--names', '1560');
  for (const [seeds, site] of [
    [FIXTURE_SEEDS, FIXTURE_SITE],
    [ADDRESSES_SEEDS, ADDRESSES_SITE],
    [NATION_SEEDS, NATION_SITE],
  ] as const) {
    anew(site);
    run('--bin', 'eldercare-data', '--', 'build', seeds, site);
  }
}
