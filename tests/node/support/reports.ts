// What the command writes of targets and reach, and whether it equals an independent computation from the
// spreadsheets. Used by coverage.test.ts on what is written, by finds-faults.test.ts on what is written with a fault.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { counted, districts } from '../../e2e/support/counted';
import { type Target, targets } from '../../e2e/support/papers';
import { ROOT, SEEDS } from '../../e2e/support/paths';
import { minutes, reach } from '../../e2e/support/reach';
import { FILES, type Line, table } from '../../e2e/support/seeds';

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
/** The head of the column that says how long a community walks to a kind. */
export const minutesTo = (kind: string) => `${TITLES[kind]!}：走路约几分钟`;

/** A folder with what the command writes. */
export class Reports {
  private out = mkdtempSync(join(tmpdir(), 'coverage-'));

  constructor() {
    const command = ['run', '--quiet', '-p', 'eldercare-compile', '--bin', 'eldercare-data', '--', 'coverage', SEEDS, this.out];
    execFileSync('cargo', command, { cwd: ROOT });
  }

  written(city: string, end: string): string {
    return readFileSync(join(this.out, `${city}-${end}`), 'utf8');
  }

  lines(city: string, end: 'targets.csv' | 'reach.csv'): Line[] {
    return parse(this.written(city, end), { columns: true, bom: true });
  }

  remove(): void {
    rmSync(this.out, { recursive: true });
  }
}

/** A line's numbers as a card writes them: `part/whole known samples unknown verdict`; nothing where nothing is known. */
function figure(line: Line): string {
  if (line['分子'] === '') return '';
  const short = line['还差'];
  const verdict = short === '' ? 'none' : short === '0' ? 'met' : `short:${short}`;
  return `${line['分子']}/${line['分母']} ${line['依据的地点数']} ${line['其中示例']} ${line['没有公布的地点数']} ${verdict}`;
}

/** Every promise, in the city and in each district, with the words it stands on. */
export function assertPromises(city: string, found: Line[]): void {
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
  assert.deepEqual(Object.fromEntries(found.map((line) => [`${line['编号']} ${line['范围']}`, figure(line)])), Object.fromEntries(want));
  assert.equal(found.length, want.length);
  assert.ok(found.every((line) => line['原文'] && line['文件']), 'each with the words it stands on');
}

/** How long each community walks to a kind, and from where that is measured. */
export function assertReach(city: string, kind: string, found: Line[]): void {
  const want = reach(city, kind).map(({ code, basis, metres }) => [
    code,
    { own: '本社区（村）的位置', town: '街镇的位置（大概）', none: '位置不知道' }[basis ?? 'none'],
    basis ? String(minutes(metres)) : '',
  ]);
  assert.ok(want.length > 500, `${want.length} communities`);
  assert.ok(Object.keys(FILES).includes(kind), kind);
  assert.deepEqual(found.map((line) => [line['代码'], line['从哪里量'], line[minutesTo(kind)]]), want, kind);
}
