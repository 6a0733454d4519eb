// A browser that is spoken to by the protocol of its developer tools alone: one of another year, which Playwright does
// not know, or today's with what Playwright takes away from it (pages that are kept for the way back).
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import WebSocket from 'ws';

interface Answer {
  id?: number;
  error?: { message: string };
  result?: { result?: { value?: unknown } };
}

export interface RawBrowser {
  /** Its own name and version. */
  version: string;
  open: (url: string) => Promise<void>;
  /** Runs a script on every page from now on, before the page's own. */
  before: (script: string) => Promise<void>;
  /** The value of an expression on the page; of one that is no page yet, nothing. */
  value: (expression: string) => Promise<unknown>;
  close: () => Promise<void>;
}

/** Starts the Chromium of a package of `node_modules`. */
export async function oldBrowser(name: string): Promise<RawBrowser> {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  const program = join(folder, 'chromium');
  const packed = new URL(`../../node_modules/${name}/bin/chromium.br`, import.meta.url);
  writeFileSync(program, brotliDecompressSync(readFileSync(packed)), { mode: 0o755 });
  return rawBrowser(program, '--headless', folder);
}

/** Starts today's Chromium, the whole one. */
export async function rawChromium(): Promise<RawBrowser> {
  return rawBrowser(process.env['CHROME_PATH']!, '--headless=new', mkdtempSync(join(tmpdir(), 'chromium-')));
}

/** On a phone's screen, without a window; `folder` is the browser's own, and goes with it. */
async function rawBrowser(program: string, headless: string, folder: string): Promise<RawBrowser> {
  const options = [headless, '--no-sandbox', '--disable-gpu', '--no-zygote', '--disable-dev-shm-usage', '--remote-debugging-port=0'];
  const running = spawn(program, [...options, `--user-data-dir=${join(folder, 'profile')}`, '--window-size=360,640', 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true, // its processes are a group, and end together: one that is left would write into the folder
  });
  const close = async () => {
    const ended = once(running, 'exit');
    process.kill(-running.pid!, 'SIGKILL');
    await ended;
    // The last of them end a moment after it.
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  };
  const port = await new Promise<string>((found, failed) => {
    let said = '';
    running.on('exit', () => failed(new Error(`${program} did not start: ${said}`)));
    running.stderr.on('data', (data) => {
      said += String(data);
      const at = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/.exec(said);
      if (at) found(at[1]!);
    });
  });
  const told = async <T>(path: string) => (await (await fetch(`http://127.0.0.1:${port}${path}`)).json()) as T;
  const { Browser: version } = await told<{ Browser: string }>('/json/version');
  const pages = await told<{ type: string; webSocketDebuggerUrl: string }[]>('/json');
  const socket = new WebSocket(pages.find((page) => page.type === 'page')!.webSocketDebuggerUrl);
  await new Promise((open) => socket.once('open', open));
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.on('message', (text) => {
    const answer = JSON.parse(String(text)) as Answer;
    if (answer.id) waiting.get(answer.id)?.(answer);
  });
  let asked = 0;
  // A page that goes away while it is asked does not answer.
  const ask = (method: string, params: object) =>
    new Promise<Answer>((came) => {
      asked += 1;
      waiting.set(asked, came);
      setTimeout(came, 3000, {});
      socket.send(JSON.stringify({ id: asked, method, params }));
    });
  await ask('Page.enable', {});
  return {
    version,
    before: async (source) => void (await ask('Page.addScriptToEvaluateOnNewDocument', { source })),
    open: async (url) => void (await ask('Page.navigate', { url })),
    value: async (expression) => (await ask('Runtime.evaluate', { expression, returnByValue: true })).result?.result?.value,
    close,
  };
}
