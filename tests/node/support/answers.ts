// What the published packs answer, by the code that answers on a phone: crates/compile/examples/answers.rs.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { DIST, ROOT } from '../../e2e/support/paths';

export interface Found {
  id: string;
  metres: number;
}

export interface Answer {
  found: Found[];
  /** How many meet the needs, shown or not. */
  total: number;
  /** 编号 of the services that come to the home. */
  comesHome: string[];
  station: Found | null;
  /** How many would be left, by the need that would be pressed too. */
  counts: Record<string, number>;
}

/** Monday, noon in Beijing. */
const NOON = Date.parse('2026-11-23T12:00:00+08:00');

/** One answer for each address. */
export function answers(adcode: string, addresses: string[]): Answer[] {
  if (!existsSync(`${DIST}/data/manifest.json`)) throw new Error('dist/ is missing: run `cargo xtask build` first');
  return said(DIST, adcode, addresses);
}

/** The cities that a phone opens for a spot, the one that it lies in first, and what these answer. */
export interface Opened {
  cities: string[];
  answer: Answer;
}

/** The same of a site in a folder, for addresses that start on a spot. */
export const answersAround = (site: string, addresses: string[]): Opened[] => said(site, 'around', addresses);

function said<Line>(site: string, cities: string, addresses: string[]): Line[] {
  const command = ['run', '--quiet', '-p', 'eldercare-compile', '--example', 'answers', '--', site, cities, String(NOON)];
  const lines = execFileSync('cargo', command, { cwd: ROOT, input: addresses.join('\n'), maxBuffer: 2 ** 28, encoding: 'utf8' });
  return lines
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}
