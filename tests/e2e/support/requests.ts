// What a page asks its host for, and when all of it has come.
import type { Page, Request } from '@playwright/test';
import { expect } from './host';

/** Follows a page from now on; what it gives back waits until everything has been here for half a second. (Of the
 * browser's own “networkidle” one hears once, and that may be while the app itself is being compiled.) */
export function follow(page: Page): () => Promise<void> {
  const open = new Set<Request>();
  let last = Date.now();
  const heard = () => void (last = Date.now());
  const ended = (one: Request) => {
    open.delete(one);
    heard();
  };
  page.on('request', (one) => {
    open.add(one);
    heard();
  });
  page.on('requestfinished', ended);
  page.on('requestfailed', ended);
  page.on('domcontentloaded', () => open.clear()); // what the document before had asked for
  const restsFor = () => (open.size === 0 ? Date.now() - last : 0);
  return () => expect.poll(restsFor, { intervals: [50] }).toBeGreaterThan(500);
}
