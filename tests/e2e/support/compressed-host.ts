// A host as an operator would set one up: it sends the file that was compressed beforehand where
// the browser takes it, compresses the tests' own data, and keeps what never changes.
import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { TYPES } from './host';
import { DIST, FIXTURE_SITE } from './paths';

/** Files with their content's hash in the name. */
const FOR_EVER = /[-.][0-9a-f]{8,}(_bg)?\.\w+$/;

export class CompressedHost {
  private constructor(
    private server: Server,
    readonly url: string,
  ) {}

  /** Serves the app with the data of the tests' city, or a whole site as it lies in a folder. */
  static async start(site?: string): Promise<CompressedHost> {
    const server = createServer(async (request, response) => {
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
      const name = normalize(path.replace(/\/$/, '/index.html'));
      const file = join(site ?? (/^\/(data|plain)\//.test(name) ? FIXTURE_SITE : DIST), name);
      const takes = /\bbr\b/.test(request.headers['accept-encoding'] ?? '');
      const plain = await readFile(file).catch(() => undefined);
      if (!plain) return response.writeHead(404, { 'content-type': 'text/plain' }).end('no such file');
      const compressed = takes && (await readFile(`${file}.br`).catch(() => brotliCompressSync(plain)));
      const body = compressed || plain;
      response
        .writeHead(200, {
          'content-type': TYPES[name.split('.').pop() ?? ''] ?? 'application/octet-stream',
          'content-length': body.length,
          'cache-control': FOR_EVER.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
          vary: 'accept-encoding',
          ...(compressed && { 'content-encoding': 'br' }),
        })
        .end(body);
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    return new CompressedHost(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
