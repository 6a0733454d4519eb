import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { forget } from './seen';
import { FIXTURE_SEEDS, FIXTURE_SITE, DIST, ROOT } from './paths';

/** Compiles the city of the tests with the real compiler, beside the published site. */
export default function setup(): void {
  if (!existsSync(`${DIST}/index.html`)) {
    throw new Error('dist/ is missing: run `cargo xtask build` first');
  }
  rmSync(FIXTURE_SITE, { recursive: true, force: true });
  forget();
  execFileSync(
    'cargo',
    ['run', '--quiet', '-p', 'eldercare-compile', '--bin', 'eldercare-data', '--', 'build', FIXTURE_SEEDS, FIXTURE_SITE],
    { cwd: ROOT, stdio: 'inherit' },
  );
}
