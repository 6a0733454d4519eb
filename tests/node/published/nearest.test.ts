// The lists equal an independent computation from the spreadsheets, from hundreds of starts in every city.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { type From, type Measured, NEEDS, Sheets, SHOWN, spots } from '../../e2e/support/nearest';
import { CITIES, FILES } from '../../e2e/support/seeds';
import { type Answer, answers, type Found } from '../support/answers';

/** Starts of each list; and of each list with a need pressed. */
const STARTS = 200;
const STARTS_WITH_A_NEED = 25;
/** Two formulas differ by less; two libraries that undo a shift of coordinates by less. */
const SAME_METRES = 0.01;
const SAME_SHIFTED_METRES = 1;

interface Asked {
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

/** Everything that is asked of a city. */
function questions(sheets: Sheets): Asked[] {
  const kinds = Object.keys(FILES);
  const plain = kinds.flatMap((kind) => spots(sheets, kind, STARTS).map((spot) => fromSpot(kind, spot)));
  const needy = kinds.flatMap((kind) => {
    const needs = NEEDS[kind]!;
    const pairs = needs.slice(1).map((need, n) => [needs[n]!, need]);
    const starts = spots(sheets, kind, STARTS_WITH_A_NEED);
    return [...needs.map((need) => [need]), ...pairs].flatMap((wanted) => starts.map((spot) => fromSpot(kind, spot, wanted)));
  });
  // Of a few zones no point is known, nor of what they lie in.
  const areas = [...sheets.codes('区县'), ...sheets.codes('街镇')].filter((area) => sheets.knows(area));
  const inAreas = [...kinds, 'home_nursing'].flatMap((kind) => areas.map((area) => ask(kind, { area }, `from=${area}`)));
  const nurses = spots(sheets, 'canteen', STARTS_WITH_A_NEED).map((spot) => fromSpot('home_nursing', spot));
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

test('there are the four cities', () => {
  assert.deepEqual(CITIES.map((city) => city.slice(0, 6)), ['330600', '340400', '370600', '370900']);
});

for (const city of CITIES) {
  describe(city, () => {
    const sheets = new Sheets(city);
    const asked = questions(sheets);
    let said: Answer[];
    before(() => {
      said = answers(city.slice(0, 6), asked.map(({ address }) => address));
      assert.equal(said.length, asked.length);
    });
    const each = (which: (asked: Asked) => boolean, look: (asked: Asked, answer: Answer) => void): number => {
      let seen = 0;
      asked.forEach((one, at) => {
        if (!which(one)) return;
        seen += 1;
        look(one, said[at]!);
      });
      return seen;
    };

    for (const kind of Object.keys(FILES)) {
      test(`the nearest of kind ${kind} equal the spreadsheet`, () => {
        assert.ok(sheets.standing(kind).length > SHOWN);
        const seen = each(
          (one) => one.kind === kind && one.needs.length === 0 && 'at' in one.from,
          ({ from, address }, answer) => {
            const all = sheets.ranked(kind, from);
            assertSame(answer.found, all.slice(0, SHOWN), address);
            assert.equal(answer.total, all.length, address);
          },
        );
        assert.equal(seen, STARTS);
      });
    }

    test('with a need pressed, or two, the lists and the numbers on the buttons equal the spreadsheet', () => {
      const seen = each(
        (one) => one.needs.length > 0,
        ({ kind, from, needs, address }, answer) => {
          const all = sheets.ranked(kind, from, needs);
          assertSame(answer.found, all.slice(0, SHOWN), address);
          assert.equal(answer.total, all.length, address);
          for (const need of NEEDS[kind]!) {
            const left = sheets.ranked(kind, from, [...new Set([...needs, need])]).length;
            assert.equal(answer.counts[need], left, `${address}: and ${need}`);
          }
        },
      );
      assert.ok(seen > 500, `only ${seen} questions`);
    });

    test('of a town or a district, its own places come first', () => {
      const seen = each(
        (one) => 'area' in one.from && one.kind !== 'home_nursing',
        ({ kind, from, address }, answer) => assertSame(answer.found, sheets.ranked(kind, from).slice(0, SHOWN), address),
      );
      assert.ok(seen > 500, `only ${seen} questions`);
    });

    test('an institution that is not registered follows all others', () => {
      const last = new Set(sheets.standing('institution').filter(({ line }) => line['备案'] === '否').map(({ id }) => id));
      assert.ok(last.size > 0, 'there is one');
      const [spot] = spots(sheets, 'institution', 1);
      const all = sheets.standing('institution').length;
      const address = `#/nearby?kind=institution&at=${spot!.join(',')}&show=${all}`;
      const [answer] = answers(city.slice(0, 6), [address]);
      const order = answer!.found.map(({ id }) => last.has(id));
      assert.deepEqual(order, [...Array(all - last.size).fill(false), ...Array(last.size).fill(true)]);
    });

    test('services that come to the home are those whose range the home lies in', () => {
      let some = 0;
      each(
        (one) => one.needs.length === 0,
        ({ kind, from, address }, answer) => {
          const want = sheets.comesHome(kind, from);
          some += want.length;
          assert.deepEqual([...answer.comesHome].sort(), want.sort(), address);
        },
      );
      assert.ok(some > 500, `only ${some} services`);
    });

    test('whom to ask where nothing is near is the nearest station', () => {
      each(
        () => true,
        ({ from, address }, answer) => assertSame(answer.station ? [answer.station] : [], sheets.ranked('station', from).slice(0, 1), address),
      );
    });
  });
}
