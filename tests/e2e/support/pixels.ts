// What a part of the page looks like, pixel by pixel.
import type { Page } from '@playwright/test';
import type { Pixels } from './tile-picture';

/** A rectangle of the page as it is on the screen; `width` is in pixels of the screen. */
export async function pixelsOf(page: Page, clip: { x: number; y: number; width: number; height: number }): Promise<Pixels> {
  const png = (await page.screenshot({ clip })).toString('base64');
  // The browser can read PNG, and hands bytes over fastest as an address.
  const { width, address } = await page.evaluate(async (base64) => {
    const file = await fetch(`data:image/png;base64,${base64}`);
    const picture = await createImageBitmap(await file.blob());
    const pen = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!;
    pen.drawImage(picture, 0, 0);
    const bytes = pen.getImageData(0, 0, picture.width, picture.height).data;
    const reader = new FileReader();
    reader.readAsDataURL(new Blob([bytes]));
    await new Promise((done) => (reader.onload = done));
    return { width: picture.width, address: reader.result as string };
  }, png);
  return { width, data: Buffer.from(address.slice(address.indexOf(',') + 1), 'base64') };
}
