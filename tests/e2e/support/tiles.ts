// A server of map tiles as an operator would name one in config.json: it draws each tile when it
// is asked for, can fail in the ways such servers do, and remembers who asked for what.
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { drawTile, type TileName } from './tile-picture';

/** How tiles are answered. */
export type Mode =
  | { kind: 'ok' }
  /** 404 and 500 come with a page of HTML, as they do. */
  | { kind: 'failing'; status: number }
  /** A PNG that ends in the middle. */
  | { kind: 'broken' }
  /** The tile, so many milliseconds later. */
  | { kind: 'slow'; delay: number }
  /** No answer, until the server stops. */
  | { kind: 'never' };

export interface TileRequest extends TileName {
  /** The name the server was called by: `t3.localhost`. */
  host: string;
  /** What stands before `/z/x/y.png`, or the parameter LAYER of a WMTS address; may be empty. */
  layer: string;
  /** Parameters of the address, such as a key. */
  parameters: Record<string, string>;
}

export class Tiles {
  /** What was asked for, in order; requests that name no tile are in `others`. */
  readonly requests: TileRequest[] = [];
  /** The addresses that name no tile. */
  readonly others: string[] = [];
  /** May be changed at any time; a function answers each tile in its own way. */
  mode: Mode | ((tile: TileRequest) => Mode) = { kind: 'ok' };

  private constructor(
    private server: Server,
    private port: number,
  ) {}

  static async start(mode?: Tiles['mode']): Promise<Tiles> {
    const server = createServer();
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const tiles = new Tiles(server, (server.address() as AddressInfo).port);
    if (mode) tiles.mode = mode;
    server.on('request', (request, response) => {
      const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
      const tile = named(url);
      if (tile) return tiles.answer(tile, response);
      tiles.others.push(url.href);
      return response.writeHead(404).end('no tile');
    });
    return tiles;
  }

  /** The host's address with a final `/`. */
  get url(): string {
    return `http://127.0.0.1:${this.port}/`;
  }

  /** `http://127.0.0.1:…/layer/{z}/{x}/{y}.png`. */
  template(layer = ''): string {
    return `${this.url}${layer && `${layer}/`}{z}/{x}/{y}.png`;
  }

  /** The same spread over `t0.localhost`, `t1.localhost`, …: a browser finds them without a name server. */
  templateOfSubdomains(layer = ''): string {
    return this.template(layer).replace('127.0.0.1', 't{s}.localhost');
  }

  /** As 天地图 is addressed, a key included. */
  templateOfWmts(layer: string, key: string): string {
    const query = `SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${layer}&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles`;
    return `${this.url}${layer}_w/wmts?${query}&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=${key}`;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private answer(tile: TileRequest, response: ServerResponse): void {
    this.requests.push(tile);
    const mode = typeof this.mode === 'function' ? this.mode(tile) : this.mode;
    const send = (body: Buffer) => response.writeHead(200, { 'content-type': 'image/png', 'cache-control': 'no-store' }).end(body);
    switch (mode.kind) {
      case 'ok':
        send(drawTile(tile));
        break;
      case 'failing':
        response.writeHead(mode.status, { 'content-type': 'text/html' }).end(`<!doctype html><title>${mode.status}</title>`);
        break;
      case 'broken':
        send(drawTile(tile).subarray(0, 60));
        break;
      case 'slow': {
        const timer = setTimeout(() => send(drawTile(tile)), mode.delay);
        response.on('close', () => clearTimeout(timer));
        break;
      }
      case 'never':
        break;
    }
  }
}

function named(url: URL): TileRequest | undefined {
  const parameters = Object.fromEntries(url.searchParams);
  const path = /^\/(.*?)\/?(\d+)\/(\d+)\/(\d+)(?:@2x)?\.png$/.exec(url.pathname);
  const [layer, z, x, y] = path
    ? [path[1], path[2], path[3], path[4]]
    : [parameters.LAYER ?? '', parameters.TILEMATRIX, parameters.TILECOL, parameters.TILEROW];
  const tile = { z: Number(z), x: Number(x), y: Number(y) };
  const isTile = Object.values(tile).every(Number.isInteger) && Math.max(tile.x, tile.y) < 2 ** tile.z;
  return isTile ? { ...tile, host: url.hostname, layer, parameters } : undefined;
}
