// A QR code as a phone sees it: photographed from the page and read by a library of others.
import type { Locator } from '@playwright/test';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';

/** What a camera reads from the code, as it stands on the page. */
export async function scan(code: Locator): Promise<string | undefined> {
  await code.scrollIntoViewIfNeeded();
  const { data, width, height } = PNG.sync.read(await code.screenshot());
  const read = jsQR as unknown as typeof import('jsqr').default;
  return read(new Uint8ClampedArray(data), width, height)?.data;
}
