// A site in a folder of its own, that the real data compiler publishes into again while it is served.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { DIST, FIXTURE_SEEDS, ROOT } from './paths';

export class Publication {
  private readonly folder = mkdtempSync(join(ROOT, 'target/publication-'));
  readonly site = join(this.folder, 'site');
  private readonly seeds = join(this.folder, 'seeds');

  /** The app and the tests' city, each file with its compressed copies, as `cargo xtask build` makes them. */
  constructor() {
    const ofTheData = (path: string) => /[/\\](data|plain)$/.test(path);
    cpSync(DIST, this.site, { recursive: true, filter: (path) => !ofTheData(path) });
    cpSync(FIXTURE_SEEDS, this.seeds, { recursive: true });
    this.publish();
    for (const top of ['data', 'plain']) {
      for (const name of readdirSync(join(this.site, top), { recursive: true, encoding: 'utf8' })) {
        if (!/\.(pack|json|html)$/.test(name)) continue;
        const file = join(this.site, top, name);
        writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
        writeFileSync(`${file}.gz`, gzipSync(readFileSync(file)));
      }
    }
  }

  /** Changes a table of the tests' city, where that text stands. */
  change(table: string, from: string, to: string): void {
    const cities = join(this.seeds, 'cities');
    const file = join(cities, readdirSync(cities)[0], table);
    const text = readFileSync(file, 'utf8');
    if (!text.includes(from)) throw new Error(`${table} does not say ${from}`);
    writeFileSync(file, text.replace(from, to));
  }

  /** What a clerk runs who agrees that many places may go. */
  publish(): void {
    const words = ['run', '--quiet', '-p', 'eldercare-compile', '--bin', 'eldercare-data', '--', 'build', '--yes'];
    execFileSync('cargo', [...words, this.seeds, this.site], { cwd: ROOT });
  }

  /** Whether a file has its brotli copy, so that a host sends that. */
  hasCopy(name: string): boolean {
    return existsSync(join(this.site, `${name}.br`));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
