// What the sheets of a city say it promises, read without the compiler.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SEEDS } from './paths';

export interface Promised {
  id: string;
  county?: string;
  /** The paper's own words. */
  quotes: string[];
  /** Papers quoted, by the key of the register. */
  papers: string[];
}

const text = (source: string, key: string) => source.match(new RegExp(`^${key} = "(.*)"$`, 'm'))?.[1];

/** Everything in the city's `entitlements.toml`. */
export function promised(adcode: string): Promised[] {
  const cities = join(SEEDS, 'cities');
  const folder = readdirSync(cities).find((name) => name.startsWith(adcode))!;
  const blocks = readFileSync(join(cities, folder, 'entitlements.toml'), 'utf8').split('[[entitlement]]').slice(1);
  return blocks.map((block) => ({
    id: text(block, 'id')!,
    county: text(block, 'county'),
    quotes: [...block.matchAll(/\bquote = "([^"]*)"/g)].map((m) => m[1]),
    papers: [...block.matchAll(/\bpaper = "([^"]*)"/g)].map((m) => m[1]),
  }));
}

/** How far each paper binds, by the key of the register. */
export function standings(): Map<string, string> {
  const papers = readFileSync(join(SEEDS, 'papers.toml'), 'utf8').split(/^\[/m).slice(1);
  return new Map(papers.map((paper) => [paper.slice(0, paper.indexOf(']')), text(paper, 'status')!]));
}
