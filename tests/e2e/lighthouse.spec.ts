// Lighthouse as it comes, a phone on Slow 4G: accessibility, best practices and search engines
// 100 of 100. Speed depends on the machine, so it is printed and not judged. What makes the plain page of a place fast does
// not: it is one small file.
import { createServer, type AddressInfo } from 'node:net';
import { chromium, expect, test } from '@playwright/test';
import lighthouse from 'lighthouse';
import { CompressedHost } from './support/compressed-host';
import { DIST } from './support/paths';

test.describe.configure({ mode: 'default' });

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

interface Request {
  resourceType: string;
  transferSize: number;
}

/** What came over the network for a page, by Lighthouse's list of requests. (The icon is none of the page's.) */
function files(audits: Record<string, { details?: unknown }>): { type: string; isSmall: boolean }[] {
  const { items } = audits['network-requests']!.details as { items: Request[] };
  return items.filter((one) => one.resourceType !== 'Other').map((one) => ({ type: one.resourceType, isSmall: one.transferSize < 10_000 }));
}

// The city of the tests has no papers.
for (const [what, address, site] of [
  ['the first page', '#/?from=990101001002'],
  ['a list', '#/nearby?kind=canteen&from=990101001002'],
  ['a place', '#/place/T-C1?from=990101001002'],
  ['the guide', '#/guide?in=330602', DIST],
  ['the plain page of a place', 'plain/990100-ceshi/place/T-C1.html'],
  ['the plain page of a kind', 'plain/990100-ceshi/canteen.html'],
  ['the plain page of a district', 'plain/990100-ceshi/990101.html'],
  ['the plain page of a city', 'plain/990100-ceshi/index.html'],
  ['the plain directory', 'plain/index.html'],
  ['the plain page of what the papers promise', 'plain/330600-shaoxing/rights.html', DIST],
] as [what: string, address: string, site?: string][]) {
  test(`Lighthouse finds no fault with ${what}`, async ({ launchOptions }) => {
    const host = await CompressedHost.start(site);
    const port = await freePort();
    const args = [...(launchOptions.args ?? []), `--remote-debugging-port=${port}`];
    const browser = await chromium.launch({ ...launchOptions, args });
    try {
      const run = await lighthouse(`${host.url}${address}`, { port, output: 'json', logLevel: 'error' });
      const { audits, categories, runtimeError } = run!.lhr;
      expect(runtimeError).toBeUndefined();
      const score = (id: string) => Math.round((categories[id].score ?? 0) * 100);
      const shown = (id: string) => audits[id].displayValue?.replace(/\s/g, ' ');
      console.log(
        `Lighthouse, ${what}: performance ${score('performance')}, LCP ${shown('largest-contentful-paint')}, ` +
          `TBT ${shown('total-blocking-time')}, CLS ${shown('cumulative-layout-shift')}`,
      );
      if (address.includes('/place/T-C1.html')) expect(files(audits)).toEqual([{ type: 'Document', isSmall: true }]);
      for (const id of ['accessibility', 'best-practices', 'seo']) {
        const counted = categories[id].auditRefs.filter((ref) => ref.weight > 0).map((ref) => audits[ref.id]);
        const failed = counted.filter((audit) => audit.score !== null && audit.score < 1);
        expect(failed.map((audit) => `${audit.id}: ${audit.title}`), id).toEqual([]);
        expect(score(id), id).toBe(100);
      }
    } finally {
      await browser.close();
      host.stop();
    }
  });
}
