// The lists equal an independent computation from the spreadsheets, from hundreds of starts in every city.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { Sheets, SHOWN, spots } from '../../e2e/support/nearest';
import { CITIES, FILES } from '../../e2e/support/seeds';
import { answers } from '../support/answers';
import { Lists, questions } from '../support/lists';

/** Starts of each list; and of each list with a need pressed. */
const STARTS = 200;
const STARTS_WITH_A_NEED = 25;

test('there are the four cities', () => {
  assert.deepEqual(CITIES.map((city) => city.slice(0, 6)), ['330600', '340400', '370600', '370900']);
});

for (const city of CITIES) {
  describe(city, () => {
    const sheets = new Sheets(city);
    let lists: Lists;
    before(() => {
      const asked = questions(sheets, STARTS, STARTS_WITH_A_NEED);
      lists = new Lists(sheets, asked, answers(city.slice(0, 6), asked.map(({ address }) => address)));
    });

    for (const kind of Object.keys(FILES)) {
      test(`the nearest of kind ${kind} equal the spreadsheet`, () => {
        assert.ok(sheets.standing(kind).length > SHOWN);
        assert.equal(lists.nearest(kind), STARTS);
      });
    }

    test('with a need pressed, or two, the lists and the numbers on the buttons equal the spreadsheet', () => {
      const seen = lists.withNeeds();
      assert.ok(seen > 500, `only ${seen} questions`);
    });

    test('of a town or a district, its own places come first', () => {
      const seen = lists.ofAreas();
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
      const some = lists.comesHome();
      assert.ok(some > 500, `only ${some} services`);
    });

    test('whom to ask where nothing is near is the nearest station', () => {
      assert.equal(lists.station(), lists.asked.length);
    });
  });
}
