import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { forget } from './seen';
import { ADDRESSES_SEEDS, ADDRESSES_SITE, DIST, FIXTURE_SEEDS, FIXTURE_SITE, ROOT } from './paths';

/** Compiles the cities of the tests with the real compiler, beside the published site. */
export default function setup(): void {
  if (!existsSync(`${DIST}/index.html`)) {
    throw new Error('dist/ is missing: run `cargo xtask build` first');
  }
  forget();
  for (const [seeds, site] of [
    [FIXTURE_SEEDS, FIXTURE_SITE],
    [ADDRESSES_SEEDS, ADDRESSES_SITE],
  ]) {
    rmSync(site!, { recursive: true, force: true });
    execFileSync('cargo', ['run', '--quiet', '-p', 'eldercare-compile', '--bin', 'eldercare-data', '--', 'build', seeds!, site!], {
      cwd: ROOT,
      stdio: 'inherit',
    });
  }
}
