// What the command writes of targets and reach equals an independent computation from the spreadsheets: every promise
// of every city, in the city and in each district, and every community's way to every kind of place. That the page
// shows the same is kept by e2e/coverage.spec.ts.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { counted, districts } from '../../e2e/support/counted';
import { type Target, targets } from '../../e2e/support/papers';
import { ROOT, SEEDS } from '../../e2e/support/paths';
import { minutes, reach } from '../../e2e/support/reach';
import { CITIES, FILES, type Line, table } from '../../e2e/support/seeds';

const TITLES: Record<string, string> = {
  canteen: '食堂、助餐点',
  institution: '养老院',
  rental: '租辅具',
  centre: '社区养老中心',
  rural_home: '农村幸福院',
  station: '社会工作站',
  clinic: '卫生室',
  learning: '学习活动',
  kiosk: '服务终端',
};

let out: string;
before(() => {
  out = mkdtempSync(join(tmpdir(), 'coverage-'));
  const command = ['run', '--quiet', '-p', 'eldercare-compile', '--bin', 'eldercare-data', '--', 'coverage', SEEDS, out];
  execFileSync('cargo', command, { cwd: ROOT });
});
after(() => rmSync(out, { recursive: true }));

const written = (city: string, end: string) => readFileSync(join(out, `${city}-${end}`), 'utf8');
const lines = (city: string, end: string): Line[] => parse(written(city, end), { columns: true, bom: true });

/** A line's numbers as a card writes them: `part/whole known samples unknown verdict`; nothing where nothing is known. */
function figure(line: Line): string {
  if (line['分子'] === '') return '';
  const short = line['还差'];
  const verdict = short === '' ? 'none' : short === '0' ? 'met' : `short:${short}`;
  return `${line['分子']}/${line['分母']} ${line['依据的地点数']} ${line['其中示例']} ${line['没有公布的地点数']} ${verdict}`;
}

describe('each promise stands as the spreadsheets say', () => {
  for (const city of CITIES) {
    test(city, () => {
      const areas = table(`${SEEDS}/gazetteer/${city}.csv`);
      const nameOf = (code: string) => areas.find((r) => r['代码'] === code)!['名称']!;
      const cityName = /^name = "(.*)"$/m.exec(readFileSync(`${SEEDS}/cities/${city}/city.toml`, 'utf8'))![1]!;
      /** What is to be said of a promise: in the city and in each district, or in the one whose own paper it is. */
      const said = (target: Target): [where: string, figure: string][] => {
        const { id, measure, scope } = target;
        if (/^\d+$/.test(scope)) return [[`${id} ${nameOf(scope)}`, measure === 'not_computable' ? '' : counted(city, target, scope, true)]];
        if (measure === 'not_computable') return [[`${id} ${cityName}`, '']];
        const each = scope === 'each_district';
        return [
          [`${id} ${cityName}`, counted(city, target, undefined, !each)],
          ...districts(city).map((code): [string, string] => [`${id} ${nameOf(code)}`, counted(city, target, code, each)]),
        ];
      };
      const want = targets(city.slice(0, 6)).flatMap(said);
      assert.ok(want.filter(([, figure]) => figure !== '').length > want.length / 2, 'most can be counted');
      const found = lines(city, 'targets.csv').map((line) => [`${line['编号']} ${line['范围']}`, figure(line)]);
      assert.deepEqual(Object.fromEntries(found), Object.fromEntries(want));
      assert.equal(found.length, want.length);
      assert.ok(lines(city, 'targets.csv').every((line) => line['原文'] && line['文件']), 'each with the words it stands on');
    });
  }
});

describe('who can walk to what is what the spreadsheets say', () => {
  for (const city of CITIES) {
    test(city, () => {
      const found = lines(city, 'reach.csv');
      for (const kind of Object.keys(FILES)) {
        const title = TITLES[kind]!;
        const want = reach(city, kind).map(({ code, basis, metres }) => [
          code,
          { own: '本社区（村）的位置', town: '街镇的位置（大概）', none: '位置不知道' }[basis ?? 'none'],
          basis ? String(minutes(metres)) : '',
        ]);
        assert.ok(want.length > 500, `${want.length} communities`);
        const cells = found.map((line) => [line['代码'], line['从哪里量'], line[`${title}：走路约几分钟`]]);
        assert.deepEqual(cells, want, kind);
      }
    });
  }
});

test('what a map program opens is a valid map, with every community in the city', () => {
  for (const city of CITIES) {
    const bounds = table(`${SEEDS}/gazetteer/${city}.csv`).filter((r) => r['经度']);
    const [west, east] = [Math.min(...bounds.map((r) => Number(r['经度']))), Math.max(...bounds.map((r) => Number(r['经度'])))];
    const { type, features } = JSON.parse(written(city, 'reach.geojson'));
    assert.equal(type, 'FeatureCollection');
    assert.equal(features.length, reach(city, 'canteen').length);
    let placed = 0;
    for (const { type, properties, geometry } of features) {
      assert.equal(type, 'Feature');
      assert.equal(typeof properties, 'object');
      if (geometry === null) continue;
      assert.equal(geometry.type, 'Point');
      const [lng] = geometry.coordinates;
      assert.ok(lng > west - 0.001 && lng < east + 0.001, `${lng}`);
      placed += 1;
    }
    assert.ok(placed > 0, city);
  }
});
