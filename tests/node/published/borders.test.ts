// At the borders of cities the list has the nearest places of all sides, and a phone opens the cities that it needs for
// that: by a computation of its own over the rows and the outlines as they were written, with another formula. Three
// made-up cities, whose borders are crooked and meet in one point, are published by the command.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { dice, SHOWN } from '../../e2e/support/nearest';
import { FIXTURE_SEEDS, ROOT } from '../../e2e/support/paths';
import { metres } from '../../e2e/support/seeds';
import { answersAround, type Opened } from '../support/answers';

type Spot = [lng: number, lat: number];

interface City {
  adcode: string;
  name: string;
  pinyin: string;
  ring: Spot[];
}

/** Places so far beyond an edge are answers. */
const REACH = 5000;
/** An outline is published to within 500 m, in steps of 112 m: so near to its limit a city may be open or not. */
const COARSE = 650;
const PLACES = 900;

const roll = dice(7);
/** A number that is at most `most`, or less than nothing. */
const about = (most: number) => (2 * roll() - 1) * most;
const written = (spot: number[]) => spot.map((degrees) => Number(degrees.toFixed(5))) as Spot;

/** A crooked line that goes along a parallel or a meridian: a vertex every kilometre, up to two kilometres off. Its ends are
 * straight, so that where three of them meet none crosses another. */
function crooked(from: Spot, to: Spot, steps: number): Spot[] {
  const across = from[0] === to[0] ? 0 : 1;
  const vertex = (n: number) => {
    const off = n > 2 && n < steps - 2 ? about(0.02) : 0;
    return written([0, 1].map((axis) => from[axis]! + ((to[axis]! - from[axis]!) * n) / steps + (axis === across ? off : 0)));
  };
  return Array.from({ length: steps + 1 }, (_, n) => vertex(n));
}

const MEET: Spot = [115, 35.2];
const SOUTH = crooked([115, 34.8], MEET, 40);
const WEST = crooked([114.7, 35.2], MEET, 30);
const EAST = crooked(MEET, [115.3, 35.2], 30);
const CITIES: City[] = [
  { adcode: '990100', name: '测西市', pinyin: 'cexi', ring: [[114.7, 34.8], ...SOUTH, ...WEST.toReversed()] },
  { adcode: '990200', name: '测东市', pinyin: 'cedong', ring: [[115.3, 34.8], ...EAST.toReversed(), ...SOUTH.toReversed()] },
  { adcode: '990300', name: '测北市', pinyin: 'cebei', ring: [...WEST, ...EAST, [115.3, 35.5], [114.7, 35.5]] },
];

/** Whether a spot lies in a ring: how often a line to the east crosses it. */
function isIn([lng, lat]: Spot, ring: Spot[]): boolean {
  const crosses = ring.filter(([aLng, aLat], n) => {
    const [bLng, bLat] = ring.at(n - 1)!;
    return aLat > lat !== bLat > lat && lng < aLng + ((lat - aLat) / (bLat - aLat)) * (bLng - aLng);
  });
  return crosses.length % 2 === 1;
}

/** How many metres a spot lies from a ring, inside or outside: on a plane that touches the earth there. */
function metresToRing([lng, lat]: Spot, ring: Spot[]): number {
  const plane = ([x, y]: Spot): Spot => [(x - lng) * 111_195 * Math.cos((lat * Math.PI) / 180), (y - lat) * 111_195];
  const sides = ring.map((end, n) => {
    const [[ax, ay], [bx, by]] = [plane(ring.at(n - 1)!), plane(end)];
    const [dx, dy] = [bx - ax, by - ay];
    const part = Math.min(1, Math.max(0, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
    return Math.hypot(ax + part * dx, ay + part * dy);
  });
  return Math.min(...sides);
}

const own = (spot: Spot) => CITIES.find(({ ring }) => isIn(spot, ring))!;

/** Canteens within ten kilometres of a border, each in the city that it lies in. */
const BORDERS = [...SOUTH, ...WEST, ...EAST];
const places = Array.from({ length: PLACES }, (_, n) => {
  const [lng, lat] = BORDERS[Math.floor(roll() * BORDERS.length)]!;
  const spot = written([lng + about(0.1), lat + about(0.09)]);
  return { id: `B-${n}`, spot, city: own(spot) };
}).filter(({ city }) => city);

/** Ten spots at borders, the first where three cities meet; each some hundred metres off. */
const STARTS = [MEET, ...[SOUTH[4], SOUTH[12], SOUTH[20], SOUTH[28], SOUTH[36], WEST[6], WEST[26], EAST[5], EAST[20]]].map((spot) =>
  written(spot!.map((degrees) => degrees + about(0.004))),
);
/** In the middle of each city. */
const INLAND: Spot[] = [[114.85, 35], [115.15, 35], [115, 35.35]];

let folder: string;
let all: Opened[];

function seeds(): string {
  const made = join(folder, 'seeds');
  mkdirSync(join(made, 'gazetteer'), { recursive: true });
  mkdirSync(join(made, 'calendar'));
  copyFileSync(join(FIXTURE_SEEDS, 'calendar/2026.toml'), join(made, 'calendar/2026.toml'));
  for (const city of CITIES) {
    const { adcode, name, pinyin, ring } = city;
    const named = `${adcode}-${pinyin}`;
    const district = String(Number(adcode) + 1);
    const into = (path: string, text: string) => {
      mkdirSync(join(made, path, '..'), { recursive: true });
      writeFileSync(join(made, path), text);
    };
    const source = '{ document = "测试用", quote = "测试用", status = "施行中" }';
    const settings = [`adcode = "${adcode}"`, `name = "${name}"`, `short = "${name.slice(0, 2)}"`, `pinyin = "${pinyin}"`];
    const hotline = ['[[hotline]]', 'number = "12345"', 'label = "政务服务便民热线"', 'national = true', `source = ${source}`];
    into(`cities/${named}/city.toml`, [...settings, 'area_code = "0300"', 'updated = 2026-11-22', '', ...hotline, ''].join('\n'));
    const lines = places
      .filter((place) => place.city === city)
      .map(({ id, spot }) => `${id},${id}食堂,社区食堂,${spot.join(',')},WGS84,每天 10:30-12:30,已核实,测试用,2026-11-01`);
    into(`cities/${named}/canteens.csv`, ['编号,名称,类别,经度,纬度,坐标系,营业时间,状态,数据来源,核实日期', ...lines, ''].join('\n'));
    into(`gazetteer/${named}.csv`, `代码,级别,名称,经度,纬度,坐标系,坐标来源,拼音\n${district},区县,${name.slice(0, 2)}区,${INLAND[CITIES.indexOf(city)]!.join(',')},WGS84,区划标注点,ce shi qu\n`);
    const geometry = { type: 'Polygon', coordinates: [[...ring, ring[0]]] };
    const properties = { adcode: district, name: `${name.slice(0, 2)}区`, label: INLAND[CITIES.indexOf(city)] };
    into(`basemap/${named}/districts.geojson`, JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', properties, geometry }] }));
  }
  return made;
}

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'borders-'));
  const site = join(folder, 'site');
  execFileSync('cargo', ['run', '--quiet', '-p', 'eldercare-compile', '--bin', 'eldercare-data', '--', 'build', seeds(), site], { cwd: ROOT });
  const asked = [...STARTS, ...INLAND].map((spot) => `#/nearby?kind=canteen&at=${spot.map((degrees) => degrees.toFixed(5)).join(',')}`);
  all = answersAround(site, asked);
});
after(() => rmSync(folder, { recursive: true }));

const nearest = (from: Spot) =>
  places
    .map(({ id, spot, city }) => ({ id, city, metres: metres(...from, ...spot) }))
    .sort((a, b) => a.metres - b.metres)
    .slice(0, SHOWN);

test('at ten places on borders the nearest are those of all sides', () => {
  let beyond = 0;
  for (const [n, from] of STARTS.entries()) {
    const expected = nearest(from);
    assert.ok(expected.at(-1)!.metres < REACH - COARSE, 'what is not open has none of them');
    const found = all[n]!.answer.found;
    assert.deepEqual(found.map(({ id }) => id), expected.map(({ id }) => id), `${from}`);
    for (const [at, { metres }] of found.entries()) assert.ok(Math.abs(metres - expected[at]!.metres) <= 1, `${from}: ${metres}`);
    beyond += expected.filter(({ city }) => city !== own(from)).length;
  }
  assert.ok(beyond > 20 && beyond < 80, `${beyond} of 100 in another city`);
});

test('a phone opens the cities within reach, and no other', () => {
  const numbers = new Set<number>();
  for (const [n, from] of [...STARTS, ...INLAND].entries()) {
    const open = new Set(all[n]!.cities);
    for (const { adcode, ring } of CITIES) {
      const away = isIn(from, ring) ? 0 : metresToRing(from, ring);
      if (Math.abs(away - REACH) > COARSE) assert.equal(open.has(adcode), away < REACH, `${from} to ${adcode}: ${away} m`);
    }
    numbers.add(open.size);
  }
  assert.deepEqual([...numbers].sort(), [1, 2, 3]);
});

test('a list without the next city would be noticed', () => {
  const ownAlone = (from: Spot) => nearest(from).every(({ city }) => city === own(from));
  assert.ok(STARTS.filter((from) => !ownAlone(from)).length >= 9);
});
