import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { type BrowserContext, expect, type Page, test as base } from '@playwright/test';
import { DIST, FIXTURE_SITE } from './paths';

/** What hosts send each file as. */
export const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
  wasm: 'application/wasm',
  pack: 'application/octet-stream',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
};

/** What a host does wrong; everything else it does right. */
export interface Faults {
  /** Every file but HTML is sent as this type. */
  wrongType?: string;
  /** Files whose path contains this are answered so. */
  broken?: Fault[];
}

/** How a file is answered that is not answered well. */
export interface Fault {
  path: string;
  status?: number;
  body?: Buffer | string;
  never?: boolean;
  /** The file itself, changed. */
  changed?: (file: Buffer) => Buffer;
  /** The file itself, as this type. */
  type?: string;
  /** The file itself, so many milliseconds later. */
  slow?: number;
  /** Half of the file, and then nothing more. */
  stalls?: boolean;
  /** The file itself in so many pieces of at least a byte, so many milliseconds apart. */
  drips?: { pieces: number; ms: number };
}

/** The page with the servers of the operator's tiles in its CSP, as `eldercare-data config` writes it. */
function operated(page: Buffer, config: Buffer | string): Buffer {
  let map: { tiles?: unknown; subdomains?: unknown } = {};
  try {
    map = JSON.parse(String(config)).map ?? {};
  } catch {
    // Settings that nobody can read name no server.
  }
  const [tiles, names] = [map.tiles, map.subdomains].map((list) => (Array.isArray(list) ? list : []).filter((one) => typeof one === 'string'));
  const servers = tiles!.flatMap((tile) => (names!.length > 0 ? names! : ['']).map((name) => /^https?:[/][/][^/?]+/.exec(tile.replace('{s}', name))?.[0]));
  const wanted = [...new Set(servers)].filter((server) => server && /^[\w:/.-]+$/.test(server));
  return Buffer.from(String(page).replace("img-src 'self'", ["img-src 'self'", ...wanted].join(' ')));
}

/** How many milliseconds later every file of data comes (`HOST_LATE` in the environment): a test that does not wait for
 * what it reads fails then. */
const LATE_MS = Number(process.env['HOST_LATE'] ?? 0);

/** A file that comes so slowly that no test sees its end, and that does not stop coming. */
export const ENDLESS = { pieces: Infinity, ms: 1_000 };

function drip(to: ServerResponse, body: Buffer, { pieces, ms }: NonNullable<Fault['drips']>): void {
  const size = Math.max(1, Math.ceil(body.length / pieces));
  const send = (from: number) => {
    if (from + size >= body.length || to.destroyed) return to.end(body.subarray(from));
    to.write(body.subarray(from, from + size));
    return setTimeout(send, ms, from + size);
  };
  send(0);
}

/** A static host: `site` below `folder`, with the data of the tests' city laid over it, or of another folder, or none. */
export class Host {
  /** The paths asked for since the host started, or since it was last made ready. */
  requests: string[] = [];
  private faults: Faults = {};
  private constructor(
    private server: Server,
    readonly url: string,
  ) {}

  /** Serves the next test: with these faults, and with no request counted. */
  ready(faults: Faults = {}): this {
    this.server.closeAllConnections();
    this.faults = faults;
    this.requests = [];
    return this;
  }

  /** From now on it answers well. Whoever waits for an answer waits on. */
  mends(): void {
    this.faults = {};
  }

  static async start(
    options: { folder?: string; fixture?: boolean | string; faults?: Faults; site?: string } = {},
  ): Promise<Host> {
    const { folder = '', fixture = true, faults = {}, site = DIST } = options;
    if (!existsSync(site)) throw new Error(`${site} is missing: build it first`);
    const server = createServer((request, response) => {
      const { faults } = host;
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
      host.requests.push(path);
      if (!path.startsWith(`${folder}/`)) return response.writeHead(404).end('no such file');
      const file = path.slice(folder.length).replace(/\/$/, '/index.html');
      const fault = faults.broken?.find((b) => file.includes(b.path));
      if (fault?.never) return;
      if (fault?.body !== undefined) {
        const type: Record<string, string> = String(fault.body).startsWith('<!doctype') ? { 'content-type': 'text/html' } : {};
        return response.writeHead(200, type).end(fault.body);
      }
      const itself = fault && (fault.changed || fault.type || fault.slow || fault.stalls || fault.drips);
      if (fault && !itself) return response.writeHead(fault.status ?? 404).end('<!doctype html><title>404</title>');
      const overlay = fixture === true ? FIXTURE_SITE : fixture;
      const overlaid = overlay && (file.startsWith('/data/') || file.startsWith('/plain/'));
      try {
        // At once: four trips to other threads for each file would take longer than reading it.
        let body: Buffer = readFileSync(join(overlaid ? overlay : site, normalize(file)));
        const config = faults.broken?.find((b) => b.path === 'config.json')?.body;
        if (config !== undefined && /^[/](index|compat)[.]html$/.test(file)) body = operated(body, config);
        const extension = file.split('.').pop() ?? '';
        const right = TYPES[extension] ?? 'application/octet-stream';
        const type = fault?.type ?? (extension === 'html' ? right : (faults.wrongType ?? right));
        if (fault?.changed) body = fault.changed(body);
        const send = () => response.writeHead(200, { 'content-type': type, 'content-length': body.length });
        if (fault?.stalls) return send().write(body.subarray(0, body.length / 2));
        if (fault?.drips) return drip(send(), body, fault.drips);
        const late = fault?.slow ?? (file.startsWith('/data/') ? LATE_MS : 0);
        if (late > 0) return setTimeout(() => send().end(body), late);
        return send().end(body);
      } catch {
        response.writeHead(404).end('no such file');
      }
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const { port } = server.address() as AddressInfo;
    const host = new Host(server, `http://127.0.0.1:${port}${folder}/`);
    host.faults = faults;
    return host;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

/** Monday, noon in Beijing: canteens are serving until 12:30. */
export const NOON = new Date('2026-11-23T12:00:00+08:00');

const DAY = 24 * 3_600_000;

/** Noon in Beijing (4:00 in UTC) of the day there at a moment. */
const noonOf = (now: number) => Math.floor((now + 8 * 3_600_000) / DAY) * DAY + 4 * 3_600_000;

/** The hosts of a worker: its tests come one after another and share them. */
export interface Hosts {
  /** The site with the city of the tests. */
  city: Host;
  /** The site with the published samples. */
  samples: Host;
}

/** A name of this machine, which servers of the tests go by. */
const HERE = /^(https?:[/][/]([\w-]+[.])?(127[.]0[.]0[.]1|localhost)(:\d+)?[/]|blob:|data:|about:|chrome)/;

/** From now on: what the pages of a context try that their CSP forbids, and the requests to servers that are not of
 * the tests. That a person leaves for another site is neither. */
export function unlawful(context: BrowserContext, wrongs: string[] = []): string[] {
  context.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) wrongs.push(message.text());
  });
  context.on('request', (request) => {
    if (!request.isNavigationRequest() && !HERE.test(request.url())) wrongs.push(`asked another server: ${request.url()}`);
  });
  return wrongs;
}

/** From now on a context's clock runs on from noon of this day in Beijing, so that no test depends on the hour at which
 * it runs. The day is the true one: a service worker has no other. */
async function runsFromNoon(context: BrowserContext): Promise<void> {
  await context.addInitScript((later) => {
    const Real = Date;
    const now = () => Real.now() + later;
    globalThis.Date = new Proxy(Real, {
      construct: (_, given, of) => Reflect.construct(Real, given.length > 0 ? given : [now()], of),
      get: (of, name) => (name === 'now' ? now : Reflect.get(of, name)),
    });
  }, noonOf(Date.now()) - Date.now());
}

/** Pages of which something is kept on its way. */
const held = new WeakSet<Page>();

/** How long a page that is opened may take until the app is there; a test in which it does not come goes on after it. */
const COMES_MS = 3000;

/** Runs in the page: done when the app is there, with what the page is about. */
function appComes(): Promise<void> {
  const isThere = () => {
    const crash = document.getElementById('crash');
    const isOnItsWay = document.querySelector('#waiting, .waiting:not(.map *, .map-side *)') !== null;
    return !isOnItsWay || (crash !== null && crash.getClientRects().length > 0);
  };
  return new Promise((there) => {
    const look = () => {
      if (!isThere()) return;
      watch.disconnect();
      there();
    };
    const watch = new MutationObserver(look);
    watch.observe(document, { subtree: true, childList: true, attributes: true });
    look();
  });
}

/** From now on whoever opens a page of this context goes on when the app is there, with what the page is about: it takes
 * the place of the page's own words, and of the first list, which look alike. (A map may come later.) Where something is
 * kept on its way nobody waits. */
function waitsForTheApp(context: BrowserContext): void {
  const come = async (page: Page) => {
    const end = Date.now() + COMES_MS;
    let [isThere, isAsked] = [false, false];
    while (!isThere && Date.now() < end && !held.has(page)) {
      // A page that goes elsewhere meanwhile is asked again.
      if (!isAsked) void page.evaluate(appComes).then(() => (isThere = true), () => (isAsked = false));
      isAsked = true;
      await new Promise((go) => setTimeout(go, 10));
    }
  };
  const plain = context.newPage.bind(context);
  context.newPage = async () => {
    const page = await plain();
    const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
    page.goto = async (...to) => {
      const answer = await goto(...to);
      await come(page);
      return answer;
    };
    page.reload = async (...how) => {
      const answer = await reload(...how);
      await come(page);
      return answer;
    };
    return page;
  };
}

/** Tests with a host of the tests' city (`city`) and one of the published samples (`samples`). */
export const test = base.extend<{ city: Host; samples: Host; noon: boolean | 'own'; lawful: void }, { hosts: Hosts }>({
  context: async ({ context, noon }, use) => {
    if (noon === true) await context.clock.setFixedTime(NOON);
    if (noon === false) await runsFromNoon(context);
    waitsForTheApp(context);
    await use(context);
  },
  /** No page of a test does what its CSP forbids, or asks another server than one of the tests. */
  lawful: [
    async ({ browser, context }, use) => {
      const wrongs = unlawful(context);
      // A test may have contexts of its own.
      const plain = browser.newContext.bind(browser);
      browser.newContext = async (options) => {
        const own = await plain(options);
        unlawful(own, wrongs);
        await runsFromNoon(own);
        waitsForTheApp(own);
        return own;
      };
      await use();
      browser.newContext = plain;
      const expected = test.info().annotations.some((a) => a.type === 'unlawful expected');
      if (wrongs.length > 0 && !expected) throw new Error(wrongs.join('; '));
    },
    { auto: true },
  ],
  /** Whether it is always noon. A clock that stands has frames of its own; who looks at motion takes one that
   * runs on, and who installs a clock (`own`) none of these. */
  noon: [true, { option: true }],
  hosts: [
    async ({}, use) => {
      const [city, samples] = await Promise.all([Host.start(), Host.start({ fixture: false })]);
      await use({ city, samples });
      city.stop();
      samples.stop();
    },
    { scope: 'worker' },
  ],
  city: async ({ hosts }, use) => use(hosts.city.ready()),
  samples: async ({ hosts }, use) => use(hosts.samples.ready()),
  page: async ({ page }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await use(page);
    if (errors.length > 0 && !test.info().annotations.some((a) => a.type === 'errors expected')) {
      throw new Error(`the page threw: ${errors.join('; ')}`);
    }
  },
});

/** The app itself is there. (The page has its tiles before.) */
export const started = (page: Page) => expect(page.locator('#waiting')).toHaveCount(0);

/** Keeps what matches on its way until it is let go. */
export async function hold(page: Page, what: string | RegExp): Promise<() => void> {
  let letGo = () => {};
  const on = new Promise<void>((go) => (letGo = go));
  held.add(page);
  await page.route(what, async (route) => {
    await on;
    await route.continue();
  });
  return letGo;
}

export { expect };
