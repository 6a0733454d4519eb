// The service worker as it is (public/sw.js), with caches, a host and a clock of the test's own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { ROOT } from '../../e2e/support/paths';

const SCOPE = 'https://example.org/yanglao/';
export const SOURCE = readFileSync(join(ROOT, 'public/sw.js'), 'utf8');

/** What a city has beside the small packs of first lists. */
const PACKS = ['', '-base', '-rights', '-targets', '-villages'];

/** The packs of a city, by the names that they have beside the manifest. The first has its places. */
export const packs = (adcode: number) => PACKS.map((what, n) => `${adcode}-ceshi${what}-0000000${n}.pack`);

const address = (of: string | { url: string }) => (typeof of === 'string' ? of : of.url);

/** A cache: what is put once more stands last, as in browsers. */
class Kept {
  private files = new Map<string, Response>();
  constructor(private done: () => void) {}

  async match(of: string | { url: string }): Promise<Response | undefined> {
    return this.files.get(address(of))?.clone();
  }

  async put(of: string | { url: string }, answer: Response): Promise<void> {
    const bytes = await answer.arrayBuffer();
    this.files.delete(address(of));
    this.files.set(address(of), new Response(bytes, { headers: answer.headers }));
    this.done();
  }

  async keys(): Promise<{ url: string }[]> {
    return [...this.files.keys()].map((url) => ({ url }));
  }

  async delete(of: { url: string }): Promise<boolean> {
    return this.files.delete(of.url);
  }
}

export class Worker {
  private caches = new Map<string, Kept>();
  private heard = new Map<string, (event: object) => void>();
  private timers: (() => void)[] = [];
  private done = 0;

  constructor() {
    const open = async (name: string) => {
      const kept = this.caches.get(name) ?? new Kept(() => (this.done += 1));
      this.caches.set(name, kept);
      return kept;
    };
    const world = {
      registration: { scope: SCOPE },
      caches: { open, keys: async () => [...this.caches.keys()], match: async () => undefined },
      clients: {},
      addEventListener: (what: string, hear: (event: object) => void) => this.heard.set(what, hear),
      fetch: async (of: string | { url: string }) => this.answer(address(of).slice(SCOPE.length)),
      setTimeout: (go: () => void) => this.timers.push(go),
      clearTimeout: () => {},
      Request,
      Response,
      TextDecoder,
      URL,
    };
    runInNewContext(`const VERSION = 1; const PAGE = 'app.js'; const FILES = {};\n${SOURCE}`, world);
  }

  /** What the host has: packs, the part of the manifest of each city, and pages. */
  private answer(path: string): Response {
    this.done += 1;
    const [, adcode] = /^data\/manifest\/(\d+)\.json$/.exec(path) ?? [];
    if (adcode) {
      const [pack, base, rights, targets, villages] = packs(Number(adcode)).map((file) => ({ file }));
      return Response.json({ format: 1, cities: [{ adcode, pack, base, rights, targets, villages }] });
    }
    if (path.endsWith('.html')) return new Response('<p>名录</p></html>', { headers: { 'content-type': 'text/html' } });
    if (path.endsWith('.json')) return Response.json({});
    return new Response(new Uint8Array(9), { headers: { 'content-type': 'application/octet-stream' } });
  }

  /** Somebody asks for a file, and has it; what follows of it without a wait is done. */
  async asks(path: string): Promise<void> {
    let answered: Promise<Response> | undefined;
    const request = { url: SCOPE + path, method: 'GET', mode: 'cors', cache: 'default' };
    const respondWith = (answer: Promise<Response>) => (answered = answer);
    this.heard.get('fetch')!({ request, respondWith, waitUntil: () => {} });
    await (await answered)?.arrayBuffer();
    await this.isQuiet();
  }

  /** Whatever waits for a time has waited. */
  async waits(): Promise<void> {
    for (const go of this.timers.splice(0)) go();
    await this.isQuiet();
  }

  private async isQuiet(): Promise<void> {
    for (let [still, before] = [0, -1]; still < 10; still = this.done === before ? still + 1 : 0) {
      before = this.done;
      await new Promise((next) => setImmediate(next));
    }
  }

  /** The files of a cache, by the end of its name, the oldest first. */
  async kept(cache: 'cities' | 'newest'): Promise<string[]> {
    const [kept] = [...this.caches].filter(([name]) => name.endsWith(` ${cache}`)).map(([, kept]) => kept);
    return (await kept?.keys() ?? []).map(({ url }) => url.slice(SCOPE.length));
  }
}
