// The files of docs/hosting, in the real servers: what each kind of file comes with, compressed and not, at the top and
// below a folder.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { DIST, ROOT } from '../../e2e/support/paths';
import { has, type Kind, RealServer } from '../support/servers';

const FOR_EVER = 'public, max-age=31536000, immutable';
const HASHED = /-[0-9a-f]{8,}(_bg)?\.[a-z]+$/;

const top = readdirSync(DIST);
const one = (pattern: RegExp) => top.find((name) => pattern.test(name)) ?? assert.fail(`dist/ has no ${pattern}`);
const pack = `data/${readdirSync(join(DIST, 'data')).find((name) => name.endsWith('.pack'))}`;

/** A file of each kind, and what it is sent as. */
const FILES: [path: string, type: RegExp, cache: string][] = [
  ['', /^text\/html; ?charset=utf-8$/i, 'no-cache'],
  ['index.html', /^text\/html; ?charset=utf-8$/i, 'no-cache'],
  ['compat.html', /^text\/html/, 'no-cache'],
  ['plain/index.html', /^text\/html; ?charset=utf-8$/i, 'no-cache'],
  ['boot.js', /^(text|application)\/javascript/, 'no-cache'],
  ['sw.js', /^(text|application)\/javascript/, 'no-cache'],
  ['config.json', /^application\/json/, 'no-cache'],
  ['data/manifest.json', /^application\/json/, 'no-cache'],
  ['data/manifest/330600.json', /^application\/json/, 'no-cache'],
  ['icon.svg', /^image\/svg\+xml/, 'no-cache'],
  [one(/^eldercare-map-.*\.js$/), /^(text|application)\/javascript/, FOR_EVER],
  [one(/^eldercare-map-.*\.wasm$/), /^application\/wasm$/, FOR_EVER],
  [one(/^desk-.*\.css$/), /^text\/css/, FOR_EVER],
  [pack, /^application\/octet-stream$/, FOR_EVER],
];

/** As it comes, not unpacked as `fetch` would. */
function get(url: string, accepts = 'identity'): Promise<{ status: number; headers: Record<string, string>; body: Buffer }> {
  return new Promise((came, failed) => {
    const asked = request(url, { headers: { 'accept-encoding': accepts } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => came({ status: answer.statusCode!, headers: answer.headers as Record<string, string>, body: Buffer.concat(parts) }));
    });
    asked.on('error', failed).end();
  });
}

for (const kind of ['nginx', 'apache', 'caddy'] as Kind[]) {
  describe(kind, { skip: !has(kind) && `${kind} is not installed` }, () => {
    let server: RealServer;
    before(async () => (server = await RealServer.start(kind)));
    after(() => server.stop());

    test('each kind of file comes as what it is, and is kept as long as it may be', async () => {
      for (const site of [server.url, server.below]) {
        for (const [path, type, cache] of FILES) {
          const { status, headers, body } = await get(site + path);
          const what = `${site}${path}`;
          assert.equal(status, 200, what);
          assert.match(headers['content-type'] ?? '', type, what);
          assert.equal(headers['cache-control'], cache, what);
          assert.equal(headers['content-encoding'], undefined, what);
          assert.deepEqual(body, readFileSync(join(DIST, path || 'index.html')), what);
        }
      }
    });

    test('what lies beside the files compressed is sent, and is the file', async () => {
      const ways: [string, string, string, (bytes: Buffer) => Buffer][] = [['gzip', 'gzip', 'gz', gunzipSync]];
      if (server.sendsBrotli) ways.push(['gzip, deflate, br', 'br', 'br', brotliDecompressSync]);
      for (const [accepts, coding, ending, unpacked] of ways) {
        for (const [path, type, cache] of FILES) {
          const { headers, body } = await get(server.below + path, accepts);
          const name = path || 'index.html';
          assert.equal(headers['content-encoding'], coding, `${path} as ${coding}`);
          assert.match(headers['content-type'] ?? '', type, path);
          assert.equal(headers['cache-control'], cache, path);
          assert.match(headers.vary ?? '', /accept-encoding/i, path);
          assert.deepEqual(body, readFileSync(join(DIST, `${name}.${ending}`)), path);
          assert.deepEqual(unpacked(body), readFileSync(join(DIST, name)), path);
        }
      }
    });

    test('what is not there is not there, and every answer is guarded', async () => {
      for (const [path, want] of [
        ['', 200],
        [pack, 200],
        ['no-such-file.wasm', 404],
        ['no/such/folder/', 404],
        ['.publishing/half.html', 404],
      ] as const) {
        const { status, headers } = await get(server.url + path);
        assert.equal(status, want, path);
        assert.equal(headers['x-content-type-options'], 'nosniff', path);
        assert.equal(headers['referrer-policy'], 'strict-origin-when-cross-origin', path);
        assert.match(headers['content-security-policy'] ?? '', /frame-ancestors 'self'/, path);
      }
    });

    test('a file that has not changed costs one short answer', async () => {
      const { headers } = await get(`${server.url}data/manifest.json`);
      const again = await fetch(`${server.url}data/manifest.json`, {
        headers: { 'if-modified-since': headers['last-modified']!, 'accept-encoding': 'identity' },
      });
      assert.equal(again.status, 304);
    });
  });
}

for (const [tool, name, value] of [
  ['aws', 's3://karte/gov/', (words: string[], option: string) => words[words.indexOf(`--${option}`) + 1]],
  [
    'ossutil',
    'oss://karte/gov/',
    (words: string[], option: string) => {
      const header = option.replace(/(^|-)\w/g, (letter) => letter.toUpperCase());
      return words[words.indexOf('--meta') + 1]!.split('#').find((one) => one.startsWith(`${header}:`))?.slice(header.length + 1);
    },
  ],
] as const) {
  test(`an object store gets every file once, as what it is, and the page after what it names (${tool})`, { skip: process.platform === 'win32' }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'store-'));
    const log = join(folder, 'log');
    // A program of this name that writes down what it is told.
    writeFileSync(join(folder, tool), `#!/bin/sh\nfor word; do printf '%s\\t' "$word"; done >> '${log}'\nprintf '\\n' >> '${log}'\n`);
    chmodSync(join(folder, tool), 0o755);
    execFileSync('sh', [join(ROOT, 'docs/hosting/object-store.sh'), DIST, 'karte', 'gov'], {
      env: { ...process.env, TOOL: tool, PATH: folder + delimiter + process.env.PATH },
    });
    const calls = readFileSync(log, 'utf8').trim().split('\n').map((line) => line.trim().split('\t'));
    rmSync(folder, { recursive: true });
    const stored = new Map(calls.map((words) => [words.at(-1)!.replace(name, ''), words]));
    assert.equal(stored.size, calls.length);
    const all = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(DIST, path)).isFile());
    const own = all.filter((path) => !/\.(br|gz)$/.test(path) && !/(^|\/)\./.test(path)).sort();
    assert.deepEqual([...stored.keys()].sort(), own);
    for (const [path, type, cache] of FILES.filter(([path]) => path)) {
      const words = stored.get(path)!;
      assert.match(value(words, 'content-type') ?? '', type, path);
      assert.equal(value(words, 'cache-control'), cache, path);
    }
    for (const [path, words] of stored) {
      const from = words.at(-2)!;
      const coding = /\.br$/.test(from) ? 'br' : /\.gz$/.test(from) ? 'gzip' : undefined;
      const says = words.join(' ').includes('ncoding') ? value(words, 'content-encoding') : undefined;
      assert.equal(says, coding, path);
      assert.equal(value(words, 'cache-control'), HASHED.test(path) ? FOR_EVER : 'no-cache', path);
    }
    assert.deepEqual([...stored.keys()].slice(-4), ['data/manifest.json', 'compat.html', 'index.html', 'sw.js']);
  });
}

describe('between two publications', { skip: !existsSync('/usr/bin/rsync') && 'rsync is not installed' }, () => {
  test('one step leads to the next and back, and what an open page asks for goes along', () => {
    const home = mkdtempSync(join(tmpdir(), 'switch-'));
    const site = (name: string, files: Record<string, string>) => {
      for (const [file, text] of Object.entries({ 'index.html': name, '.publishing': 'of the program', ...files })) {
        mkdirSync(dirname(join(home, name, file)), { recursive: true });
        writeFileSync(join(home, name, file), text);
      }
      return join(home, name);
    };
    const run = (...words: string[]) => execFileSync('sh', [join(ROOT, 'docs/hosting/switch.sh'), ...words]);
    const [releases, link] = [join(home, 'releases'), join(home, 'map')];
    const served = () => readFileSync(join(link, 'index.html'), 'utf8');
    const [old, young] = ['data/a-11111111.pack', 'data/a-22222222.pack'];
    run('put', site('first', { [old]: 'old', 'plain/x.html': 'x' }), releases, link);
    assert.equal(served(), 'first');
    assert.equal(existsSync(join(link, '.publishing')), false);
    // As `build` leaves it: with the pack of the publication before.
    run('put', site('second', { [old]: 'old', [young]: 'young', 'plain/y.html': 'y' }), releases, link);
    assert.equal(served(), 'second');
    run('back', releases, link);
    assert.equal(served(), 'first');
    assert.equal(readFileSync(join(link, young), 'utf8'), 'young');
    assert.equal(existsSync(join(link, 'plain/y.html')), false);
    assert.deepEqual(readdirSync(home).sort(), ['first', 'map', 'releases', 'second']);
    rmSync(home, { recursive: true });
  });
});
