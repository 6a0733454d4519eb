// Which places are nearest and which services come to the home, computed from the spreadsheets by other means than
// the app's: another language, another CSV reader, another formula, another library for the coordinate systems.
import { SEEDS } from './paths';
import { FILES, type Line, listed, metres, rows, table } from './seeds';

/** How many places a list shows at first. */
export const SHOWN = 10;

/** A place, and how far it is. `exact`: to the last digit, because its position is written in WGS-84. */
export interface Measured {
  id: string;
  metres: number;
  exact: boolean;
}

/** Where answers are measured from: a spot, or an area of which at best a point is known. */
export type From = { at: [lng: number, lat: number] } | { area: string };

const says = (r: Line, column: string) => r[column] === '是';
const serves = (r: Line, ...words: string[]) => (r['服务'] ?? '').split('、').some((word) => words.includes(word));

/** What must stand in a line for it to meet a need. An empty cell meets nothing. */
const MEETS: Record<string, (r: Line) => boolean> = {
  dementia: (r) => says(r, '收失智') || Number(r['认知障碍床位'] ?? '') > 0,
  wheelchair: (r) => (r['辅具'] ?? '').split('；').some((item) => item.split(':')[0]!.includes('轮椅')),
  medical: (r) => says(r, '有医疗'),
  affordable: (r) => says(r, '普惠型'),
  respite: (r) => serves(r, '喘息服务'),
  daycare: (r) => serves(r, '日托'),
  comes_home: (r) => (r['服务范围'] ?? '') !== '' || serves(r, '上门服务', '送餐入户', '护士上门'),
  step_free: (r) => says(r, '无障碍'),
  ltci: (r) => says(r, '长护险定点'),
  insurance: (r) => says(r, '医保定点'),
};

/** The needs that can be pressed for a kind, but 现在开着: what is written of hours is read by the compiler's tests. */
export const NEEDS: Record<string, string[]> = {
  canteen: ['comes_home', 'step_free'],
  institution: ['dementia', 'medical', 'affordable', 'respite', 'comes_home', 'step_free', 'ltci', 'insurance'],
  rental: ['wheelchair', 'step_free'],
  centre: ['daycare', 'dementia', 'medical', 'respite', 'comes_home', 'step_free', 'ltci'],
  rural_home: ['step_free'],
  station: ['step_free'],
  clinic: ['step_free', 'insurance'],
  learning: ['step_free'],
  kiosk: ['step_free'],
};

/** The code of the town a sample says it stands in: its 编号 carries it. */
const townOf = (r: Line) => (r['街镇'] ? r['编号']!.slice(1, 10) : undefined);

/** A service that comes to the home: to all of the city, to areas by their codes, or so far around where it stands. */
interface Service {
  id: string;
  line: Line;
  everywhere: boolean;
  areas: string[];
  around?: { lng: number; lat: number; metres: number };
}

/** A city's spreadsheets, read once. */
export class Sheets {
  private areas: Line[];
  private read = new Map<string, ReturnType<typeof rows>>();
  private coming = new Map<string, Service[]>();
  /** Everything that knows in which town it stands. */
  private marks?: { code: string; lng: number; lat: number }[];

  constructor(readonly city: string) {
    this.areas = table(`${SEEDS}/gazetteer/${city}.csv`);
  }

  /** The places of a kind that can be listed and stand somewhere. */
  standing(kind: string): ReturnType<typeof rows> {
    const known = this.read.get(kind) ?? rows(this.city, FILES[kind]!);
    this.read.set(kind, known);
    return known;
  }

  /** Codes of the areas of a level. */
  codes(level: string): string[] {
    return this.areas.filter((r) => r['级别'] === level).map((r) => r['代码']!);
  }

  /** The point of an area, else of its town, else of its district. */
  private pointOf(code: string): [number, number] {
    for (const of of [code, code.slice(0, 9), code.slice(0, 6)]) {
      const area = this.areas.find((r) => r['代码'] === of && r['经度']);
      if (area) return [Number(area['经度']), Number(area['纬度'])];
    }
    throw new Error(`nothing is known of where ${code} lies`);
  }

  /** Whether a point is known of the area, or of what it lies in. */
  knows(code: string): boolean {
    return this.areas.some((r) => r['经度'] && [code, code.slice(0, 9), code.slice(0, 6)].includes(r['代码']!));
  }

  private point(from: From): [number, number] {
    return 'at' in from ? from.at : this.pointOf(from.area);
  }

  /** All that meet the needs, in the order of the list. */
  ranked(kind: string, from: From, needs: string[] = []): Measured[] {
    const [lng, lat] = this.point(from);
    // Of an area it is not known how far anything is: its town comes first, then its district.
    const tier = (r: Line) => {
      if ('at' in from) return 0;
      const town = townOf(r);
      if (town && from.area.length >= 9 && town === from.area.slice(0, 9)) return 1;
      return town?.slice(0, 6) === from.area.slice(0, 6) ? 2 : 3;
    };
    return this.standing(kind)
      .filter(({ line }) => needs.every((need) => MEETS[need]!(line)))
      .map((row) => ({
        ...row,
        tier: tier(row.line),
        last: kind === 'institution' && row.line['备案'] === '否',
        metres: metres(lng, lat, row.lng, row.lat),
      }))
      .sort((a, b) => Number(a.last) - Number(b.last) || a.tier - b.tier || a.metres - b.metres);
  }

  /** The area of the nearest thing that knows its own: a town with a point, or a place. */
  private nearestArea(at: [number, number]): string {
    this.marks ??= [
      ...this.areas
        .filter((r) => r['级别'] === '街镇' && r['经度'])
        .map((r) => ({ code: r['代码']!, lng: Number(r['经度']), lat: Number(r['纬度']) })),
      ...Object.values(FILES)
        .flatMap((file) => rows(this.city, file, SEEDS, () => true))
        .map(({ line, lng, lat }) => ({ code: townOf(line) ?? '', lng, lat }))
        .filter(({ code }) => code),
    ];
    const [first, ...others] = this.marks.map(({ code, lng, lat }) => ({ code, metres: metres(...at, lng, lat) }));
    return others.reduce((best, next) => (next.metres < best.metres ? next : best), first!).code;
  }

  /** The codes a service names, each by its word. */
  private named(words: string): string[] {
    const [, label, list] = /^(?:(街镇|区县):)?(.*)$/.exec(words)!;
    return list!.split('、').map((name) => {
      const found = this.areas.filter((r) => r['名称'] === name && (label ? r['级别'] === label : r['级别'] !== '村居'));
      if (found.length !== 1) throw new Error(`${name} is ${found.length} areas`);
      return found[0]!['代码']!;
    });
  }

  /** How many of a kind meet the needs: those that stand somewhere, and those that have no place and come to the home. */
  counted(kind: string, from: From, needs: string[]): number {
    const standing = new Set(this.standing(kind).map(({ id }) => id));
    return this.ranked(kind, from, needs).length + this.comesHome(kind, from, needs).filter((id) => !standing.has(id)).length;
  }

  /** 编号 of the services of a kind that meet the needs and may come to where the person is. */
  comesHome(kind: string, from: From, needs: string[] = []): string[] {
    const home = 'at' in from ? this.nearestArea(from.at) : from.area;
    const townKnown = 'area' in from && from.area.length >= 9;
    const here = this.point(from);
    const reaches = (area: string) => home.startsWith(area) || (!townKnown && area.startsWith(home.slice(0, 6)));
    return this.services(kind)
      .filter(({ line }) => needs.every((need) => MEETS[need]!(line)))
      .filter(({ everywhere, areas, around }) => {
        if (around) return metres(...here, around.lng, around.lat) <= around.metres;
        return everywhere || areas.some(reaches);
      })
      .map(({ id }) => id);
  }

  /** Those of a kind that come to the home, and how far. */
  private services(kind: string): Service[] {
    const known = this.coming.get(kind);
    if (known) return known;
    const file = kind === 'home_nursing' ? 'home_nursing.csv' : FILES[kind]!;
    const standing = new Map(rows(this.city, file).map((row) => [row.id, row]));
    const services = listed(this.city, file)
      .filter((r) => r['服务范围'])
      .map((r): Service => {
        const [id, range] = [r['编号']!, r['服务范围']!];
        const radius = /^半径:(\d+)$/.exec(range)?.[1];
        const row = standing.get(id);
        if (radius && row) return { id, line: r, everywhere: false, areas: [], around: { ...row, metres: Number(radius) } };
        return { id, line: r, everywhere: range === '全市', areas: range === '全市' ? [] : this.named(range) };
      });
    this.coming.set(kind, services);
    return services;
  }
}

/** Numbers that are the same in every run. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A start some hundred metres beside a place of a kind: in its city, whatever the shape of that is. */
export function besides(sheets: Sheets, kind: string): [lng: string, lat: string] {
  const all = sheets.standing(kind);
  const place = all[Math.floor(dice(kind.length + Number(sheets.city.slice(0, 6)))() * all.length)]!;
  return [(place.lng + 0.003).toFixed(5), (place.lat - 0.002).toFixed(5)];
}

/** Spots as addresses write them, thrown over the rectangle in which all places of a kind stand. */
export function spots(sheets: Sheets, kind: string, count: number): [lng: string, lat: string][] {
  const all = sheets.standing(kind);
  const [west, east] = [Math.min(...all.map((r) => r.lng)), Math.max(...all.map((r) => r.lng))];
  const [south, north] = [Math.min(...all.map((r) => r.lat)), Math.max(...all.map((r) => r.lat))];
  const roll = dice(Number(sheets.city.slice(0, 6)) + kind.length);
  return Array.from({ length: count }, () => [
    (west + roll() * (east - west)).toFixed(5),
    (south + roll() * (north - south)).toFixed(5),
  ]);
}
