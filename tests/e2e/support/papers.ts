// What the sheets of a city say it promises, read without the compiler.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SEEDS } from './paths';

export interface Promised {
  id: string;
  title: string;
  county?: string;
  /** What it is about; the first is the main one. */
  topics: string[];
  /** The paper's own words. */
  quotes: string[];
  /** Papers quoted, by the key of the register. */
  papers: string[];
}

/** One line of the city's `targets.toml`, as it is written. */
export interface Target {
  id: string;
  /** How it is counted. */
  measure: string;
  /** What is counted, and which of it: `列=值`. */
  kind?: string;
  of: string[];
  meeting: string[];
  /** Villages only. */
  rural: boolean;
  /** How much was promised; nothing where what is counted is not held against it. */
  value?: number;
  percent: boolean;
  /** `city`, `each_district`, or the code of one. */
  scope: string;
}

const text = (source: string, key: string) => source.match(new RegExp(`^${key} = "(.*)"$`, 'm'))?.[1];
const list = (source: string, key: string) =>
  [...(source.match(new RegExp(`^${key} = \\[(.*)\\]$`, 'm'))?.[1] ?? '').matchAll(/"([^"]*)"/g)].map((m) => m[1]);

/** A file of the city. */
function fileOf(adcode: string, file: string): string {
  const cities = join(SEEDS, 'cities');
  const folder = readdirSync(cities).find((folder) => folder.startsWith(adcode))!;
  return readFileSync(join(cities, folder, file), 'utf8');
}

/** The tables `[[name]]` of a file of the city. */
function tables(adcode: string, file: string, name: string): string[] {
  const all = fileOf(adcode, file).split(/^(?=\[)/m);
  return all.filter((table) => table.startsWith(`[[${name}]]`));
}

/** Everything in the city's `targets.toml`. */
export function targets(adcode: string): Target[] {
  return tables(adcode, 'targets.toml', 'target').map((table) => {
    const value = table.match(/^value = (\d+)/m)?.[1];
    return {
      id: text(table, 'id')!,
      measure: text(table, 'measure')!,
      kind: text(table, 'kind'),
      of: list(table, 'of'),
      meeting: list(table, 'meeting'),
      rural: /^rural = true/m.test(table),
      value: value && !text(table, 'reason') ? Number(value) : undefined,
      percent: text(table, 'unit') === '%',
      scope: text(table, 'scope')!,
    };
  });
}

/** Everything in the city's `entitlements.toml`. */
export function promised(adcode: string): Promised[] {
  return tables(adcode, 'entitlements.toml', 'entitlement').map((block) => ({
    id: text(block, 'id')!,
    title: text(block, 'title')!,
    county: text(block, 'county'),
    topics: list(block, 'topics'),
    quotes: [...block.matchAll(/\bquote = "([^"]*)"/g)].map((m) => m[1]),
    papers: [...block.matchAll(/\bpaper = "([^"]*)"/g)].map((m) => m[1]),
  }));
}

/** How far each paper binds, by the key of the register. */
export function standings(): Map<string, string> {
  const papers = readFileSync(join(SEEDS, 'papers.toml'), 'utf8').split(/^\[/m).slice(1);
  return new Map(papers.map((paper) => [paper.slice(0, paper.indexOf(']')), text(paper, 'status')!]));
}

/** A card of the guide. */
interface Shown {
  id: string;
  quotes: string[];
  /** How far its paper binds, in everyday words; nothing of what is in force. */
  standing: string;
}

/** What the guide says of what the register of papers calls so. */
const STANDINGS: Record<string, string> = {
  推进中: '正在办，不一定有',
  探索中: '在试，不一定有',
  征求意见稿: '草稿，还没定',
  已到期: '草稿，已过期',
};

/** What cards say otherwise than the sheet of their city: quotes, cards that are missing or another city's, and how far
 * their papers bind. */
export function wrongCards(adcode: string, shown: Shown[]): string[] {
  const [sheet, paper] = [promised(adcode), standings()];
  const strange = shown.filter(({ id }) => !sheet.some((one) => one.id === id)).map(({ id }) => `${id} is not of ${adcode}`);
  const wrong = sheet.flatMap(({ id, quotes, papers }) => {
    const card = shown.find((one) => one.id === id);
    if (!card) return [`${id} is missing`];
    const binds = paper.get(papers[0]!)!;
    return [
      ...(JSON.stringify(card.quotes) === JSON.stringify(quotes) ? [] : [`${id} quotes “${card.quotes.join('” “')}”`]),
      ...(binds === '施行中' || card.standing === STANDINGS[binds] ? [] : [`${id} is called “${card.standing}”`]),
    ];
  });
  return [...strange, ...wrong];
}

/** The number that stands at the foot of each page of a city; for a relative elsewhere with its area code. */
export function hotline(adcode: string, forFamily: boolean): string {
  const number = text(tables(adcode, 'city.toml', 'hotline')[0]!, 'number')!;
  return forFamily ? `${/^area_code = "(\d+)"/m.exec(fileOf(adcode, 'city.toml'))![1]}-${number}` : number;
}
