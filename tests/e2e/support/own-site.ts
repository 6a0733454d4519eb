// A site of a test's own, with the city of the tests: its files can be changed while it is served.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { Host } from './host';
import { DIST, FIXTURE_SITE } from './paths';

export interface OwnSite {
  host: Host;
  /** The folder of its files. */
  site: string;
  /** Stops the host and removes the files. */
  end: () => void;
}

/** `samples`: with the published samples instead. */
export async function ownSite({ samples = false } = {}): Promise<OwnSite> {
  const site = mkdtempSync(join(tmpdir(), 'site-'));
  const shipped = ['data', 'plain'].map((part) => join(DIST, part));
  cpSync(DIST, site, { recursive: true, filter: (from) => !shipped.includes(from) });
  for (const part of ['data', 'plain']) cpSync(join(samples ? DIST : FIXTURE_SITE, part), join(site, part), { recursive: true });
  const host = await Host.start({ site, fixture: false });
  const end = () => {
    host.stop();
    rmSync(site, { recursive: true });
  };
  return { host, site, end };
}

/** Waits until the worker of a page that was visited has kept all of the app, and the city that is shown. */
export async function isKept(page: Page): Promise<void> {
  const packs = async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    if (registration?.active?.state !== 'activated') return 0;
    const names = (await caches.keys()).filter((name) => name.endsWith(' cities'));
    const kept = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length));
    return Math.max(0, ...kept);
  };
  await expect.poll(() => page.evaluate(packs), { timeout: 60_000 }).toBeGreaterThan(0);
}

/** Waits until the worker has kept everything of a city: its places, its communities, its map, what its papers say. */
export async function isKeptWhole(page: Page, adcode: number): Promise<void> {
  const missing = async (adcode: number) => {
    const file = async (path: string) => caches.match(new URL(path, document.baseURI).href);
    const cities: Record<string, unknown>[] = (await (await file(`data/manifest/${adcode}.json`))?.json())?.cities ?? [];
    const parts = Object.values(cities.find((city) => city.adcode === adcode) ?? {}) as { file?: string }[];
    const files = parts.flatMap((part) => part?.file ?? []);
    const kept = await Promise.all(files.map((name) => file(`data/${name}`)));
    return files.length === 0 ? ['what the manifest says of it'] : files.filter((_, at) => !kept[at]);
  };
  await expect.poll(() => page.evaluate(missing, adcode), { timeout: 60_000 }).toEqual([]);
}
