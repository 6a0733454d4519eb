// Who can walk to what, computed from the spreadsheets.
import { SEEDS } from './paths';
import { FILES, metres, rows, table } from './seeds';

/** Minutes on foot that count as near. */
export const CIRCLE = 15;
/** Minutes on foot at the usual pace. */
export const minutes = (metres: number): number => Math.max(1, Math.ceil((metres * 1.3) / 0.8 / 60));

export interface Community {
  code: string;
  name: string;
  /** Whose point it is measured from: its own, its town's, or nobody's. */
  basis: 'own' | 'town' | undefined;
  /** To the nearest place of the kind. */
  metres: number;
}

/** Every community's point or its town's, and how far the nearest place of a kind is from there. */
export function reach(city: string, kind: string): Community[] {
  const areas = table(`${SEEDS}/gazetteer/${city}.csv`);
  const points = new Map(areas.filter((r) => r['经度']).map((r) => [r['代码']!, [Number(r['经度']), Number(r['纬度'])] as const]));
  const places = rows(city, FILES[kind]!);
  const nearest = new Map<string, number>();
  return areas
    .filter((r) => r['级别'] === '村居')
    .map((r) => {
      const own = r['代码']!;
      const of = points.has(own) ? own : own.slice(0, 9);
      const point = points.get(of);
      if (point && !nearest.has(of)) {
        nearest.set(of, Math.min(...places.map((p) => metres(...point, p.lng, p.lat))));
      }
      const basis = point && (of === own ? 'own' : 'town');
      return { code: own, name: r['名称']!, basis, metres: nearest.get(of) ?? NaN };
    });
}
