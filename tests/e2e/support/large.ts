// The large city of the tests, by its tables.
import { readdirSync, readFileSync } from 'node:fs';
import { LARGE_SEEDS } from './paths';

/** The point of a town of the large city, and the code and the name of a community of it. (In no city are there more places of a
 * kind than its canteens.) */
export function large(): { spot: string; community: string; name: string } {
  const [file] = readdirSync(`${LARGE_SEEDS}/gazetteer`);
  const rows = readFileSync(`${LARGE_SEEDS}/gazetteer/${file}`, 'utf8').split('\r\n').map((row) => row.split(','));
  const town = rows.find(([, level]) => level === '街镇')!;
  const community = rows.find(([code]) => code!.length === 12 && code!.startsWith(town[0]!))!;
  return { spot: `${town[3]},${town[4]}`, community: community[0]!, name: community[2]! };
}
