// One host for both sides, which sends everything compressed, as a good one does.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { ours } from './contestants.mjs';
import { MODULES, PAGES, WORKBENCH } from './places.mjs';

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.geojson': 'application/geo+json' };

const compressed = new Map();

/** A file as it travels: brotli at its highest level. */
export function brotli(file) {
  if (!compressed.has(file)) {
    compressed.set(file, brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  }
  return compressed.get(file);
}

/** The address of a file of a scene. */
export const sceneUrl = (scene, file) => `/scene/${scene.name}/${basename(file)}`;

function fileOf(path, scenes) {
  const [, top, ...rest] = normalize(path).split('/');
  if (top === 'modules') return join(MODULES, ...rest);
  if (top === 'made') return join(WORKBENCH, ...rest);
  if (top === 'ours') return ours()?.[rest.join('/')];
  if (top !== 'scene') return join(PAGES, top);
  const scene = scenes.find(({ name }) => name === rest[0]);
  return [scene.pack, ...scene.layers.map(({ file }) => file)].find((file) => basename(file) === rest[1]);
}

/** Starts it; `url` ends with `/`. */
export async function start(scenes) {
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://host').pathname;
    try {
      const file = fileOf(path, scenes);
      const body = brotli(file);
      const type = TYPES[extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, 'content-encoding': 'br', 'cache-control': 'no-store' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { url: `http://127.0.0.1:${server.address().port}/`, stop: () => server.close() };
}
