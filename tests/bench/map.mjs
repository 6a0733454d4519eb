// Our map beside Leaflet, both measured in one run: node bench/map.mjs [--rounds N] [--only NAME]
// (in tests/; `cargo xtask bench` builds ours first and then calls this).
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { contestants, ours } from './contestants.mjs';
import { brotli, start } from './host.mjs';
import { WORKBENCH } from './places.mjs';
import { kB, median, moveCells, MOVE_HEADS, spread, table } from './report.mjs';
import { scenes as allScenes } from './scenes.mjs';
import { loadAndMove, SLOWER, slowLoad } from './stopwatch.mjs';

const SCREENS = [
  { width: 360, height: 640, touch: true },
  { width: 1366, height: 768, touch: false },
];

const { values: wishes } = parseArgs({ options: { rounds: { type: 'string', default: '3' }, only: { type: 'string', default: '' } } });
const rounds = Number(wishes.rounds);
const scenes = allScenes();
const maps = contestants().filter(({ name }) => name.includes(wishes.only));
const sum = (files) => files.reduce((bytes, file) => bytes + brotli(file).length, 0);

const host = await start(scenes);
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
console.log(`Chromium ${browser.version()} without a window and without a GPU (drawn by the processor), on ${cpus().length} × ${cpus()[0]?.model}`);
console.log(`The page's processor ${SLOWER} times slower; ${rounds} round${rounds === 1 ? '' : 's'}, the maps in turn in each; every number is the median of the rounds.`);
console.log('Gestures: three seconds each, by touch on the small screen, by mouse and wheel on the large.');
console.log('Ours also writes the names of the base map, and draws its ground anew while it is moved; Leaflet moves the picture it has, and draws anew when a gesture ends.');
if (!ours()) console.log("Our map is not in dist/: only Leaflet's side is measured. Build first: cargo xtask build");

console.log(
  table(
    'To download, kB (brotli 11)',
    ['map', 'the map itself', ...scenes.map(({ name }) => `base: ${name}`)],
    maps.map((map) => [
      map.name,
      kB(sum(map.files)),
      ...scenes.map(({ pack, layers }) => kB(sum(map.name === 'ours' ? [pack] : layers.map(({ file }) => file)))),
    ]),
  ),
);

mkdirSync(WORKBENCH, { recursive: true });
// The browser's own first steps are nobody's.
for (const map of maps) await slowLoad(browser, host.url, map, SCREENS[0], scenes[0]);

const record = [];
for (const scene of scenes) {
  for (const screen of SCREENS) {
    const runs = new Map(maps.map((map) => [map, { slow: [], moves: [] }]));
    for (let round = 0; round < rounds; round++) {
      // In turn, so that what else the machine does meets all of them.
      for (const map of maps) {
        const run = runs.get(map);
        const { picture, ...move } = await loadAndMove(browser, host.url, map, screen, scene);
        run.moves.push(move);
        writeFileSync(`${WORKBENCH}/${scene.name}-${screen.width}-${map.name.replace(/\W+/g, '-')}.png`, picture);
        run.slow.push(await slowLoad(browser, host.url, map, screen, scene));
      }
    }
    record.push(...[...runs].map(([map, run]) => ({ scene: scene.name, screen, map: map.name, ...run })));
    const title = `${scene.title}; ${screen.width} × ${screen.height}`;
    console.log(
      table(
        `${title}: from asking for the library to the map on the screen, ms (least–most)`,
        ['map', 'no network in the way', 'over Slow 4G', 'pins in the page'],
        [...runs].map(([map, { slow, moves }]) => [map.name, spread(moves.map(({ loaded }) => loaded)), spread(slow), median(moves.map(({ buttons }) => buttons))]),
      ),
    );
    for (const gesture of ['pan', 'zoom']) {
      console.log(table(`${title}: ${gesture}, a frame in ms`, MOVE_HEADS, [...runs].map(([map, { moves }]) => [map.name, ...moveCells(moves.map((move) => move[gesture]))])));
    }
  }
}
await browser.close();
host.stop();
writeFileSync(`${WORKBENCH}/map.json`, JSON.stringify(record));
console.log(`\nOther work disturbs: on average ${loadavg()[2].toFixed(1)} programs wanted one of the ${cpus().length} processors in the last quarter of an hour, this one among them.`);
console.log('Every frame of it: target/bench/map.json; what each map showed: target/bench/*.png');
