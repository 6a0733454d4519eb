// What the spreadsheets say of a promise, counted without the app: line by line, by what the head of
// `targets.toml` says of each measure. What is not published counts neither as yes nor as no.
import { readFileSync } from 'node:fs';
import { SEEDS } from './paths';
import type { Target } from './papers';
import { FILES, type Line, listed, table } from './seeds';

const DAY = 24 * 60 * 60 * 1000;

const gazetteers = new Map<string, Line[]>();

/** Codes of the areas of a level, in the city or within one of its areas. */
function areas(city: string, level: string, within = ''): string[] {
  const all = gazetteers.get(city) ?? table(`${SEEDS}/gazetteer/${city}.csv`);
  gazetteers.set(city, all);
  return all.filter((r) => r['级别'] === level && r['代码'].startsWith(within)).map((r) => r['代码']);
}
export const districts = (city: string) => areas(city, '区县');

type Answer = boolean | undefined;

export const isSample = (r: Line) => r['状态'] === '示例' || r['名称'].startsWith('示例');

/** The 编号 of a sample carries the code of its town; who comes to the home stands in none. */
const townOf = (r: Line) => (r['街镇'] ? r['编号'].slice(1, 10) : undefined);

/** The day a city's data were put together. */
const updated = (city: string) => Date.parse(/^updated = (\S+)/m.exec(readFileSync(`${SEEDS}/cities/${city}/city.toml`, 'utf8'))![1]!);

/** Whether a line meets `列=值` or `列>值`. */
function meets(city: string, r: Line, condition: string): Answer {
  const [, column, value] = /^(.+?)[=>](.+)$/.exec(condition)!;
  const cell = r[column];
  if (!cell) return undefined;
  switch (condition) {
    case '认知障碍床位>0':
      return Number(cell) > 0;
    case '等级评定=已评':
      return cell !== '未评';
    case '食堂等级=A或B':
      return cell === 'A' || cell === 'B';
    case '检查日期=一年内': {
      const days = (updated(city) - Date.parse(cell)) / DAY;
      return days >= 0 && days <= 366;
    }
    default:
      return column === '服务' ? cell.split('、').includes(value) : cell === value;
  }
}

function meetsAll(city: string, r: Line, conditions: string[]): Answer {
  const answers = conditions.map((condition) => meets(city, r, condition));
  return answers.includes(false) ? false : answers.includes(undefined) ? undefined : true;
}

/** The lines of a kind that are meant, some of them perhaps; and how many are surely others. */
function pick(city: string, kind: string, of: string[], area?: string) {
  const here = (r: Line): Answer => (area === undefined ? true : townOf(r)?.startsWith(area));
  const all = listed(city, FILES[kind] ?? `${kind}.csv`).filter((r) => here(r) !== false);
  const meant = all.filter((r) => meetsAll(city, r, of) !== false);
  const sure = meant.filter((r) => here(r) && meetsAll(city, r, of));
  return { sure, unsure: meant.length - sure.length, others: all.length - meant.length };
}

interface Found {
  part: number;
  whole?: number;
  /** The lines it rests on, and how many say too little. */
  known: Line[];
  unknown: number;
}

function find(city: string, { measure, kind = 'institution', of, meeting, rural }: Target, area?: string): Found | undefined {
  const { sure, unsure, others } = pick(city, kind, of, area);
  const towns = areas(city, '街镇', area);
  // 200 to 399 and 500 to 599 are villages by the national rules for these codes.
  const villages = areas(city, '村居', area).filter((code) => !rural || /[235]..$/.test(code));
  const placed = sure.filter(townOf);
  const inTowns = new Set(placed.map(townOf));
  /** A sum over those that publish it. */
  const sum = (columns: string[]) => {
    const known = sure.filter((r) => columns.every((column) => r[column]));
    const [part, whole] = columns.map((column) => known.reduce((total, r) => total + Number(r[column]), 0));
    return known.length > 0 && whole !== 0 ? { part: part!, whole, known, unknown: unsure + sure.length - known.length } : undefined;
  };
  /** Nothing is said where nobody publishes what is asked, nor of an area without parts. */
  const said = (found: Found) => ((found.known.length === 0 && others === 0 && found.unknown > 0) || found.whole === 0 ? undefined : found);
  switch (measure) {
    case 'count':
      return said({ part: sure.length, known: sure, unknown: unsure });
    case 'share': {
      const known = sure.filter((r) => meetsAll(city, r, meeting) !== undefined);
      const part = known.filter((r) => meetsAll(city, r, meeting)).length;
      return known.length > 0 ? { part, whole: known.length, known, unknown: unsure + sure.length - known.length } : undefined;
    }
    case 'nursing_beds':
      return sum(['护理型床位', '床位数']);
    case 'dementia_beds':
      return sum(['认知障碍床位']);
    case 'towns_with': {
      const part = towns.filter((town) => inTowns.has(town)).length;
      return said({ part, whole: towns.length, known: placed, unknown: unsure + sure.length - placed.length });
    }
    case 'villages_in_towns_with': {
      const part = villages.filter((village) => inTowns.has(village.slice(0, 9))).length;
      return said({ part, whole: villages.length, known: placed, unknown: unsure + sure.length - placed.length });
    }
    case 'one_a_village':
      return said({ part: Math.min(sure.length, villages.length), whole: villages.length, known: sure, unknown: unsure });
    default:
      throw new Error(`nobody knows how ${measure} is counted`);
  }
}

/** What is missing of a promise. */
function verdict({ value, percent }: Target, { part, whole }: Found): string {
  if (value === undefined || percent !== (whole !== undefined)) return 'none';
  const short = (whole === undefined ? value : Math.ceil((value * whole) / 100)) - part;
  return short > 0 ? `short:${short}` : 'met';
}

/** As a card writes it: `part/whole known samples unknown verdict`. `judged`: it is held against the promise. */
export function counted(city: string, target: Target, area: string | undefined, judged: boolean): string {
  const found = find(city, target, area);
  if (!found) return '';
  const { part, whole, known, unknown } = found;
  return `${part}/${whole ?? ''} ${known.length} ${known.filter(isSample).length} ${unknown} ${judged ? verdict(target, found) : 'none'}`;
}
