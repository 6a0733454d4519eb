// What is looked at: a whole city with many places, and the streets of a centre.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pointsAroundTowns, pointsWithin } from './points.mjs';
import { DIST, find, ROOT, SEEDS, STREETS, WORKBENCH } from './places.mjs';

/** A base map by the compiler itself, from a folder of layers. */
function pack(folder, name) {
  mkdirSync(WORKBENCH, { recursive: true });
  const file = join(WORKBENCH, name);
  const command = ['run', '--quiet', '-p', 'eldercare-compile', '--bin', 'eldercare-data', '--', 'basemap', folder, file];
  execFileSync('cargo', command, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  return file;
}

/** Each: its name, where one looks (lng, lat, zoom), the places, and the base map for either side. */
export function scenes() {
  const shaoxing = join(SEEDS, 'basemap/330600-shaoxing');
  const layer = (folder) => ([file, of]) => ({ of, file: join(folder, `${file}.geojson`) });
  return [
    {
      name: 'city',
      title: 'Shaoxing, 2,000 places, zoom 11',
      view: [120.58, 30.0, 11],
      points: pointsAroundTowns(join(SEEDS, 'gazetteer/330600-shaoxing.csv'), 2000),
      layers: [['rivers', 'waterway'], ['coast', 'coast'], ['roads', 'road_main'], ['railways', 'rail']].map(layer(shaoxing)),
      // As published: the same layers, and the names of the towns.
      pack: find(join(DIST, 'data'), /^330600-shaoxing-base-.*\.pack$/) ?? pack(shaoxing, 'city.pack'),
    },
    {
      name: 'streets',
      title: 'Streets and houses (Helsinki), 100 places, zoom 16',
      view: [24.9442, 60.1712, 16],
      points: pointsWithin([24.936, 60.165, 24.9525, 60.178], 100),
      layers: [['coast', 'coast'], ['layers', '']].map(layer(STREETS)),
      pack: pack(STREETS, 'streets.pack'),
    },
  ];
}
