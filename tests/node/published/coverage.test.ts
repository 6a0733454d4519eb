// What the command writes of targets and reach equals an independent computation from the spreadsheets: every promise
// of every city, in the city and in each district, and every community's way to every kind of place. That the page
// shows the same is kept by e2e/coverage.spec.ts.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { SEEDS } from '../../e2e/support/paths';
import { reach } from '../../e2e/support/reach';
import { CITIES, FILES, table } from '../../e2e/support/seeds';
import { assertPromises, assertReach, Reports } from '../support/reports';

let reports: Reports;
before(() => void (reports = new Reports()));
after(() => reports.remove());

describe('each promise stands as the spreadsheets say', () => {
  for (const city of CITIES) test(city, () => assertPromises(city, reports.lines(city, 'targets.csv')));
});

describe('who can walk to what is what the spreadsheets say', () => {
  for (const city of CITIES) {
    test(city, () => {
      const found = reports.lines(city, 'reach.csv');
      for (const kind of Object.keys(FILES)) assertReach(city, kind, found);
    });
  }
});

test('what a map program opens is a valid map, with every community in the city', () => {
  for (const city of CITIES) {
    const bounds = table(`${SEEDS}/gazetteer/${city}.csv`).filter((r) => r['经度']);
    const [west, east] = [Math.min(...bounds.map((r) => Number(r['经度']))), Math.max(...bounds.map((r) => Number(r['经度'])))];
    const { type, features } = JSON.parse(reports.written(city, 'reach.geojson'));
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
