// A printed page, read by another program than the one that printed it: pdf.js of Firefox.
import jsQR from 'jsqr';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from '@playwright/test';

export interface Piece {
  text: string;
  /** Points. */
  size: number;
}

export interface Printed {
  /** Width and height of each page, millimetres. */
  pages: [number, number][];
  /** All that is written, in its order. */
  pieces: Piece[];
  /** The first page, dot by dot. */
  picture: { width: number; height: number; data: Uint8ClampedArray };
}

/** Fonts give some letters the sign of a radical that looks the same; of these Unicode does not say whose it is. */
const RADICALS: Record<string, string> = {
  '⺟': '母', '⺠': '民', '⻄': '西', '⻅': '见', '⻉': '贝', '⻋': '车', '⻓': '长', '⻔': '门', '⻘': '青', '⻙': '韦',
  '⻚': '页', '⻛': '风', '⻜': '飞', '⻝': '食', '⻢': '马', '⻣': '骨', '⻤': '鬼', '⻥': '鱼', '⻦': '鸟', '⻨': '麦',
  '⻩': '黄', '⻬': '齐', '⻮': '齿', '⻰': '龙', '⻳': '龟',
};

/** A text without spaces, and whichever of two signs of one look a font has given. */
export const plain = (text: string) =>
  text
    .replace(/[\u2e80-\u2eff]/g, (sign) => RADICALS[sign] ?? sign)
    .normalize('NFKC')
    .replace(/\s/g, '');

const MM = 25.4 / 72;
/** Dots of a picture for each point: about what an office printer shows. */
const DOTS = 3;

/** Prints the page as the browser would, with what its styles say of paper. */
export async function print(page: Page): Promise<Printed> {
  const bytes = await page.pdf({ preferCSSPageSize: true });
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: [number, number][] = [];
  const pieces: Piece[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const sheet = await pdf.getPage(number);
    const { width, height } = sheet.getViewport({ scale: 1 });
    pages.push([width * MM, height * MM]);
    const { items } = await sheet.getTextContent();
    for (const item of items) {
      if (!('str' in item) || !item.str.trim()) continue;
      const [, , across, up] = item.transform;
      pieces.push({ text: item.str, size: Math.hypot(across, up) });
    }
  }
  const first = await pdf.getPage(1);
  const viewport = first.getViewport({ scale: DOTS });
  const factory = pdf.canvasFactory as {
    create(width: number, height: number): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D };
  };
  const { canvas, context } = factory.create(Math.round(viewport.width), Math.round(viewport.height));
  await first.render({ canvas, canvasContext: context, viewport }).promise;
  const picture = context.getImageData(0, 0, canvas.width, canvas.height);
  await pdf.destroy();
  return { pages, pieces, picture };
}

/** What a phone reads from the code on the page. */
export function scan({ picture }: Printed): string | undefined {
  return jsQR(picture.data, picture.width, picture.height)?.data;
}

/** How far the most colourful dot is from grey: 0 to 255. */
export function colour({ picture }: Printed): number {
  let most = 0;
  const { data } = picture;
  for (let at = 0; at < data.length; at += 4) {
    const [r, g, b] = [data[at]!, data[at + 1]!, data[at + 2]!];
    most = Math.max(most, Math.max(r, g, b) - Math.min(r, g, b));
  }
  return most;
}

/** All that is written, without spaces. */
export const all = (printed: Printed): string => plain(printed.pieces.map((piece) => piece.text).join(''));
