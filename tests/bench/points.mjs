// Places that do not exist, where places would be: the same on every machine.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** Equally likely numbers in 0..1, the same for the same seed (mulberry32). */
export function dice(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A number around 0 with a spread of 1 (Box and Muller). */
const around = (roll) => Math.sqrt(-2 * Math.log(1 - roll())) * Math.cos(2 * Math.PI * roll());

/** Towns of a gazetteer of which a point is known: position, and how many communities each has. */
function towns(file) {
  const rows = parse(readFileSync(file), { columns: true, bom: true });
  const communities = (town) => rows.filter((row) => row.级别 === '村居' && row.代码.startsWith(town.代码)).length;
  return rows
    .filter((row) => row.级别 === '街镇' && row.经度)
    .map((row) => ({ at: [Number(row.经度), Number(row.纬度)], weight: communities(row) }));
}

/** So many points around the towns, as many at each as it has communities, 1.5 km around its middle. */
export function pointsAroundTowns(file, count, seed = 2026) {
  const all = towns(file);
  const whole = all.reduce((sum, { weight }) => sum + weight, 0);
  const roll = dice(seed);
  return Array.from({ length: count }, () => {
    let left = roll() * whole;
    const town = all.find(({ weight }) => (left -= weight) < 0) ?? all.at(-1);
    const [lng, lat] = town.at;
    const [east, north] = [around(roll) * 1500, around(roll) * 1500];
    return [lng + east / (111195 * Math.cos((lat * Math.PI) / 180)), lat + north / 111195];
  });
}

/** So many points spread evenly over a rectangle. */
export function pointsWithin([west, south, east, north], count) {
  const roll = dice(2026);
  return Array.from({ length: count }, () => [west + roll() * (east - west), south + roll() * (north - south)]);
}
