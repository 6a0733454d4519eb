// What is asked of the published packs, and whether the answers equal an independent computation from the
// spreadsheets. Used by nearest.test.ts on the real answers, by finds-faults.test.ts on answers with a fault in one.
import assert from 'node:assert/strict';
import { type From, type Measured, NEEDS, type Sheets, SHOWN, spots } from '../../e2e/support/nearest';
import { FILES } from '../../e2e/support/seeds';
import type { Answer, Found } from './answers';

/** Two formulas differ by less; two libraries that undo a shift of coordinates by less. */
const SAME_METRES = 0.01;
const SAME_SHIFTED_METRES = 1;

export interface Asked {
  kind: string;
  from: From;
  needs: string[];
  address: string;
}

const ask = (kind: string, from: From, start: string, needs: string[] = []): Asked => ({
  kind,
  from,
  needs,
  address: `#/nearby?kind=${kind}&${start}${needs.length > 0 ? `&needs=${needs.join(',')}` : ''}`,
});

const fromSpot = (kind: string, [lng, lat]: [string, string], needs?: string[]) =>
  ask(kind, { at: [Number(lng), Number(lat)] }, `at=${lng},${lat}`, needs);

/** Everything that is asked of a city; from so many starts for each list, and for each list with a need pressed. */
export function questions(sheets: Sheets, starts: number, startsWithANeed: number): Asked[] {
  const kinds = Object.keys(FILES);
  const plain = kinds.flatMap((kind) => spots(sheets, kind, starts).map((spot) => fromSpot(kind, spot)));
  const needy = kinds.flatMap((kind) => {
    const needs = NEEDS[kind]!;
    const pairs = needs.slice(1).map((need, n) => [needs[n]!, need]);
    const from = spots(sheets, kind, startsWithANeed);
    return [...needs.map((need) => [need]), ...pairs].flatMap((wanted) => from.map((spot) => fromSpot(kind, spot, wanted)));
  });
  // Of a few zones no point is known, nor of what they lie in.
  const areas = [...sheets.codes('区县'), ...sheets.codes('街镇')].filter((area) => sheets.knows(area));
  const inAreas = [...kinds, 'home_nursing'].flatMap((kind) => areas.map((area) => ask(kind, { area }, `from=${area}`)));
  const nurses = spots(sheets, 'canteen', startsWithANeed).map((spot) => fromSpot('home_nursing', spot));
  return [...plain, ...needy, ...inAreas, ...nurses];
}

function assertSame(found: Found[], measured: Measured[], where: string): void {
  assert.deepEqual(
    found.map(({ id }) => id),
    measured.map(({ id }) => id),
    where,
  );
  found.forEach(({ id, metres }, at) => {
    const want = measured[at]!;
    const off = Math.abs(metres - want.metres);
    assert.ok(off < (want.exact ? SAME_METRES : SAME_SHIFTED_METRES), `${where}: ${id} is ${metres} m away, not ${want.metres}`);
  });
}

/** The answers of a city. Each check says of how many answers it was made. */
export class Lists {
  constructor(
    readonly sheets: Sheets,
    readonly asked: Asked[],
    readonly said: Answer[],
  ) {
    assert.equal(said.length, asked.length);
  }

  private each(which: (asked: Asked) => boolean, look: (asked: Asked, answer: Answer) => void): number {
    let seen = 0;
    this.asked.forEach((one, at) => {
      if (!which(one)) return;
      seen += 1;
      look(one, this.said[at]!);
    });
    return seen;
  }

  /** From spots, without a need: which, in which order, how far, how many in all. */
  nearest(wanted: string): number {
    return this.each(
      ({ kind, needs, from }) => kind === wanted && needs.length === 0 && 'at' in from,
      ({ kind, from, address }, answer) => {
        const all = this.sheets.ranked(kind, from);
        assertSame(answer.found, all.slice(0, SHOWN), address);
        assert.equal(answer.total, all.length, `${address}: in all`);
      },
    );
  }

  /** With needs: the same, and the numbers on the buttons. */
  withNeeds(): number {
    return this.each(
      ({ needs }) => needs.length > 0,
      ({ kind, from, needs, address }, answer) => {
        const all = this.sheets.ranked(kind, from, needs);
        assertSame(answer.found, all.slice(0, SHOWN), address);
        assert.equal(answer.total, all.length, `${address}: in all`);
        for (const need of NEEDS[kind]!) {
          const left = this.sheets.counted(kind, from, [...new Set([...needs, need])]);
          assert.equal(answer.counts[need], left, `${address}: and ${need}`);
        }
      },
    );
  }

  /** Of a town or a district: its own places first. */
  ofAreas(): number {
    return this.each(
      ({ kind, from }) => 'area' in from && kind !== 'home_nursing',
      ({ kind, from, address }, answer) => assertSame(answer.found, this.sheets.ranked(kind, from).slice(0, SHOWN), address),
    );
  }

  /** How many services come to the homes, all lists together. */
  comesHome(): number {
    let some = 0;
    this.each(
      ({ needs }) => needs.length === 0,
      ({ kind, from, address }, answer) => {
        const want = this.sheets.comesHome(kind, from);
        some += want.length;
        assert.deepEqual([...answer.comesHome].sort(), want.sort(), `${address}: what comes to the home`);
      },
    );
    return some;
  }

  station(): number {
    return this.each(
      () => true,
      ({ from, address }, answer) =>
        assertSame(answer.station ? [answer.station] : [], this.sheets.ranked('station', from).slice(0, 1), `${address}: whom to ask`),
    );
  }
}
