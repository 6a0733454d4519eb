// The maps that are measured, and the files each needs.
import { join } from 'node:path';
import { DIST, find, MODULES, ROOT } from './places.mjs';

const LEAFLET = ['leaflet/dist/leaflet.js', 'leaflet/dist/leaflet.css'];
const CLUSTERS = ['leaflet.markercluster.js', 'MarkerCluster.css', 'MarkerCluster.Default.css'].map((file) => `leaflet.markercluster/dist/${file}`);
const modules = (files) => files.map((file) => join(MODULES, file));

/** Leaflet in three ways; the second does what ours does. */
const THEIRS = [
  { name: 'Leaflet, a button each', page: 'leaflet.html?pins', files: modules(LEAFLET) },
  { name: 'Leaflet, buttons in clusters', page: 'leaflet.html?clusters', files: modules([...LEAFLET, ...CLUSTERS]) },
  { name: 'Leaflet, dots on the canvas', page: 'leaflet.html?dots', files: modules(LEAFLET) },
];

/** Our files by the names under which the page asks for them; undefined while there are none. */
export function ours() {
  const files = {
    'map.js': find(DIST, /^map-[0-9a-f]+\.js$/),
    'map.wasm': find(DIST, /^map-[0-9a-f]+_bg\.wasm$/),
    'map.css': join(ROOT, 'public/styles/map.css'),
    'tokens.css': join(ROOT, 'public/styles/tokens.css'),
  };
  return Object.values(files).every(Boolean) ? files : undefined;
}

export function contestants() {
  const own = ours();
  // The colours (tokens.css) are the app's, which is there before any map.
  const mine = own && [{ name: 'ours', page: 'ours.html', files: ['map.js', 'map.wasm', 'map.css'].map((file) => own[file]) }];
  return [...(mine ?? []), ...THEIRS];
}
