// The checks of the published files find faults that are seeded in one answer or one line of many: a check that can not
// fail promises nothing.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Sheets } from '../../e2e/support/nearest';
import { FILES, type Line } from '../../e2e/support/seeds';
import { type Answer, answers } from '../support/answers';
import { Lists, questions } from '../support/lists';
import { assertPromises, assertReach, minutesTo, Reports } from '../support/reports';

const CITY = '370600-yantai';

describe('in one list of many', () => {
  const sheets = new Sheets(CITY);
  const asked = questions(sheets, 3, 1);
  let said: Answer[];
  before(() => void (said = answers(CITY.slice(0, 6), asked.map(({ address }) => address))));

  const checkAll = (lists: Lists) => {
    for (const kind of Object.keys(FILES)) assert.equal(lists.nearest(kind), 3);
    lists.withNeeds();
    lists.ofAreas();
    lists.comesHome();
    lists.station();
  };
  /** The same answers, with a fault in the last that fits: it is found, and told by its address. */
  const isFound = (fits: (answer: Answer, at: number) => boolean, fault: (answer: Answer) => void, says: RegExp) => {
    const at = said.findLastIndex(fits);
    assert.ok(at >= 0, 'there is such an answer');
    const faulty = structuredClone(said);
    fault(faulty[at]!);
    assert.throws(
      () => checkAll(new Lists(sheets, asked, faulty)),
      (error: Error) => error.message.includes(asked[at]!.address) && says.test(error.message),
    );
  };
  const fromSpot = (at: number) => 'at' in asked[at]!.from && asked[at]!.needs.length === 0;
  const inArea = (at: number) => 'area' in asked[at]!.from;

  test('without a fault nothing is found', () => checkAll(new Lists(sheets, asked, said)));

  test('a distance that is wrong by two metres is found', () => {
    isFound((answer, at) => fromSpot(at) && answer.found.length > 2, ({ found }) => (found[2]!.metres += 2), /is \d+.* m away, not/);
    isFound((answer, at) => inArea(at) && answer.found.length > 2, ({ found }) => (found[2]!.metres -= 2), /is \d+.* m away, not/);
  });

  test('two neighbours that changed their places are found', () => {
    const swap = ({ found }: Answer) => found.splice(4, 2, found[5]!, found[4]!);
    for (const where of [fromSpot, inArea]) isFound(({ found }, at) => where(at) && found.length > 5, swap, /./);
    isFound(({ found }, at) => asked[at]!.needs.length === 2 && found.length > 5, swap, /./);
  });

  test('a place that is missing, and one that is there twice, are found', () => {
    isFound(({ found }, at) => fromSpot(at) && found.length > 5, ({ found }) => found.splice(3, 1), /./);
    isFound(({ found }, at) => fromSpot(at) && found.length > 5, ({ found }) => found.splice(3, 1, found[2]!), /./);
  });

  test('a number on a button that is off by one is found', () => {
    isFound(
      ({ counts }, at) => asked[at]!.needs.length > 0 && (counts['step_free'] ?? 0) > 0,
      ({ counts }) => (counts['step_free']! += 1),
      /and step_free/,
    );
  });

  test('a number of all places that is off by one is found', () => {
    isFound((_, at) => fromSpot(at) && asked[at]!.kind !== 'home_nursing', (answer) => (answer.total -= 1), /in all/);
  });

  test('a service that would not come is found, and one that is not told', () => {
    const comes = ({ comesHome }: Answer, at: number) => asked[at]!.needs.length === 0 && comesHome.length > 0;
    isFound(comes, ({ comesHome }) => comesHome.pop(), /what comes to the home/);
    isFound(comes, ({ comesHome }) => comesHome.push('S000000-XX1'), /what comes to the home/);
  });

  test('a station that is not the nearest is found, and none', () => {
    const other = said.find(({ station }) => station && station.id !== said.at(-1)!.station!.id)!.station!;
    isFound(({ station }) => station !== null && station.id !== other.id, (answer) => (answer.station = other), /whom to ask/);
    isFound(({ station }) => station !== null, (answer) => (answer.station = null), /whom to ask/);
  });
});

describe('in one line of a report', () => {
  let reports: Reports;
  before(() => void (reports = new Reports()));
  after(() => reports.remove());

  const change = (lines: Line[], which: (line: Line) => boolean, change: (line: Line) => Line): Line[] => {
    const at = lines.findLastIndex(which);
    assert.ok(at >= 0, 'there is such a line');
    return lines.with(at, change({ ...lines[at]! }));
  };
  const more = (column: string) => (line: Line) => ({ ...line, [column]: String(Number(line[column]) + 1) });

  for (const column of ['分子', '分母', '依据的地点数', '其中示例', '没有公布的地点数', '还差']) {
    test(`a figure off by one is found: ${column}`, () => {
      const lines = reports.lines(CITY, 'targets.csv');
      assertPromises(CITY, lines);
      assert.throws(() => assertPromises(CITY, change(lines, (line) => line[column] !== '', more(column))), assert.AssertionError);
    });
  }

  test('a promise that is missing is found, and one without the words it stands on', () => {
    const lines = reports.lines(CITY, 'targets.csv');
    assert.throws(() => assertPromises(CITY, lines.slice(1)), assert.AssertionError);
    const bare = change(lines, () => true, (line) => ({ ...line, 原文: '' }));
    assert.throws(() => assertPromises(CITY, bare), /with the words it stands on/);
  });

  test('a community’s minutes that are off by one are found, and a point it does not have', () => {
    const lines = reports.lines(CITY, 'reach.csv');
    const column = minutesTo('clinic');
    assertReach(CITY, 'clinic', lines);
    assert.throws(() => assertReach(CITY, 'clinic', change(lines, (line) => line[column] !== '', more(column))), /clinic/);
    const nearer = change(lines, (line) => line['从哪里量']!.startsWith('街镇'), (line) => ({ ...line, 从哪里量: '本社区（村）的位置' }));
    assert.throws(() => assertReach(CITY, 'clinic', nearer), /clinic/);
  });
});
