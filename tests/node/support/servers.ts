// The servers that docs/hosting has files for, started with these very files: only name, port and folder are changed,
// as whoever sets one up changes them.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DIST, ROOT } from '../../e2e/support/paths';

export type Kind = 'nginx' | 'apache' | 'caddy';

/** Where Debian keeps each, and the words that start it in the foreground with a configuration. */
const PROGRAMS: Record<Kind, { program: string; start: (config: string, home: string) => string[] }> = {
  nginx: { program: '/usr/sbin/nginx', start: (config, home) => ['-p', home, '-c', config, '-g', 'daemon off;'] },
  apache: { program: '/usr/sbin/apache2', start: (config) => ['-D', 'FOREGROUND', '-f', config] },
  caddy: { program: '/usr/bin/caddy', start: (config) => ['run', '--adapter', 'caddyfile', '--config', config] },
};

/** Whether it is installed here. */
export const has = (kind: Kind): boolean => existsSync(PROGRAMS[kind].program);

/** Text in the place of another that must be there. */
function changed(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`the file of docs/hosting does not say ${from}`);
  return text.replaceAll(from, to);
}

function configuration(kind: Kind, home: string, port: number): string {
  const name = { nginx: 'nginx.conf', apache: 'apache.conf', caddy: 'Caddyfile' }[kind];
  let text = readFileSync(join(ROOT, 'docs/hosting', name), 'utf8');
  text = changed(text, '/var/www/map', join(home, 'www'));
  if (kind === 'caddy') {
    text = changed(text, '\nmap.example.org {', `\nhttp://127.0.0.1:${port} {`);
    return `{\n\tadmin off\n\tstorage file_system ${home}/caddy\n}\n${text}`;
  }
  if (kind === 'apache') {
    text = changed(text, '*:80', `127.0.0.1:${port}`);
    const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'rewrite', 'alias'];
    const loaded = modules.map((one) => `LoadModule ${one}_module /usr/lib/apache2/modules/mod_${one}.so`);
    const frame = ['ServerName localhost', `PidFile ${home}/pid`, `ErrorLog ${home}/error.log`, `Listen 127.0.0.1:${port}`];
    // As Debian's own files do.
    return [...loaded, ...frame, 'TypesConfig /etc/mime.types', 'AddLanguage br .br', 'AddType application/x-gzip .gz', text].join('\n');
  }
  text = changed(text, 'listen 80;', `listen 127.0.0.1:${port};`);
  const brotli = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
  const withBrotli = existsSync(brotli);
  if (withBrotli) text = changed(text, '# brotli_static on;', 'brotli_static on;');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((one) => `${one}_temp_path ${home}/${one};`);
  return [
    withBrotli ? `load_module ${brotli};` : '',
    `pid ${home}/pid;\nerror_log ${home}/error.log;\nevents {}`,
    `http {\naccess_log off;\n${temporary.join('\n')}\n${text}\n}`,
  ].join('\n');
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => found(port));
    });
  });
}

/** A server with the site at its top and once more below a folder. */
export class RealServer {
  private constructor(
    private readonly process: ChildProcess,
    private readonly home: string,
    /** The address, with a final `/`. */
    readonly url: string,
    /** The site below a folder. */
    readonly below: string,
    /** Whether it sends brotli. */
    readonly sendsBrotli: boolean,
  ) {}

  static async start(kind: Kind): Promise<RealServer> {
    const home = mkdtempSync(join(tmpdir(), `${kind}-`));
    // Its workers are of another user.
    execFileSync('chmod', ['755', home]);
    mkdirSync(join(home, 'www'));
    cpSync(DIST, join(home, 'www'), { recursive: true });
    cpSync(DIST, join(home, 'www/gov/yanglao'), { recursive: true });
    mkdirSync(join(home, 'www/.publishing'));
    writeFileSync(join(home, 'www/.publishing/half.html'), 'half');
    const port = await freePort();
    const config = join(home, 'config');
    const text = configuration(kind, home, port);
    writeFileSync(config, text);
    const { program, start } = PROGRAMS[kind];
    const process = spawn(program, start(config, home), { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [process.stdout, process.stderr]) stream.on('data', (bytes) => (said += bytes));
    const url = `http://127.0.0.1:${port}/`;
    const server = new RealServer(process, home, url, `${url}gov/yanglao/`, kind !== 'nginx' || text.includes('\n    brotli_static on;'));
    const end = Date.now() + 20_000;
    while (!(await fetch(url).then(() => true, () => false))) {
      if (process.exitCode !== null || Date.now() > end) {
        server.stop();
        throw new Error(`${kind} did not start: ${said}`);
      }
      await new Promise((soon) => setTimeout(soon, 50));
    }
    return server;
  }

  stop(): void {
    this.process.kill('SIGTERM');
    rmSync(this.home, { recursive: true, force: true });
  }
}
