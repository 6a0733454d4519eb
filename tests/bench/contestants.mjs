// The maps that are measured, and the files each needs.
import { join } from 'node:path';
import { DIST, find, MODULES, ROOT } from './places.mjs';

const LEAFLET = ['leaflet/dist/leaflet.js', 'leaflet/dist/leaflet.css'];
const CLUSTERS = ['leaflet.markercluster.js', 'MarkerCluster.css', 'MarkerCluster.Default.css'].map((file) => `leaflet.markercluster/dist/${file}`);
/** The app's colours and sizes, which are there before any map. */
const TOKENS = join(ROOT, 'public/styles/tokens.css');
const modules = (files) => files.map((file) => join(MODULES, file));

/** Leaflet in three ways; the second does what ours does. */
const THEIRS = [
  { name: 'Leaflet, a button each', page: 'leaflet.html?pins', files: modules(LEAFLET) },
  { name: 'Leaflet, buttons in clusters', page: 'leaflet.html?clusters', files: modules([...LEAFLET, ...CLUSTERS]) },
  { name: 'Leaflet, dots on the canvas', page: 'leaflet.html?dots', files: modules(LEAFLET) },
];

/** Our files by the names under which the page asks for them; undefined while there are none. */
export function ours() {
  const map = (ending) => find(DIST, new RegExp(`^map-[0-9a-f]+\\.${ending}$`));
  const files = { 'map.js': map('js'), 'map.wasm': map('wasm'), 'map.css': map('css'), 'tokens.css': TOKENS };
  return Object.values(files).every(Boolean) ? files : undefined;
}

export function contestants() {
  const own = ours();
  const mine = own && [{ name: 'ours', page: 'ours.html', files: ['map.js', 'map.wasm', 'map.css'].map((file) => own[file]) }];
  return [...(mine ?? []), ...THEIRS];
}
