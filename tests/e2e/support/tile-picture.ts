// The picture of a map tile that says which tile it is, to a person and to a test: three rows of
// squares for zoom, column and row, each a number in binary, its highest bit at the left.
import { deflateSync } from 'node:zlib';

export interface TileName {
  z: number;
  x: number;
  y: number;
}

/** The side of a tile, px. */
export const SIDE = 256;
/** Enough for zoom 22. */
const BITS = 22;
const EDGE = 2;
const ROW = Math.floor((SIDE - 2 * EDGE) / 3);
const SQUARE = Math.floor((SIDE - 2 * EDGE) / BITS);
/** Between the squares: without it, two ones side by side would be one. */
const GAP = 2;

const PAPER = [0xf4, 0xf1, 0xe8];
const LINE = [0x80, 0x80, 0x80];
const ZERO = [0xff, 0xff, 0xff];
/** A colour a row, so that a person sees which is which. */
const ONES = [[0x9c, 0x1f, 0x1f], [0x14, 0x55, 0x9c], [0x1b, 0x6b, 0x3a]];
const PALETTE = [PAPER, LINE, ZERO, ...ONES];

function colourAt(tile: TileName, across: number, down: number): number {
  if (across < EDGE || down < EDGE || across >= SIDE - EDGE || down >= SIDE - EDGE) return PALETTE.indexOf(LINE);
  const [row, bit] = [Math.floor((down - EDGE) / ROW), Math.floor((across - EDGE) / SQUARE)];
  const inSquare = (across - EDGE) % SQUARE < SQUARE - GAP && (down - EDGE) % ROW < ROW - GAP;
  if (row > 2 || bit >= BITS || !inSquare) return PALETTE.indexOf(PAPER);
  const number = [tile.z, tile.x, tile.y][row];
  return PALETTE.indexOf((number >> (BITS - 1 - bit)) & 1 ? ONES[row] : ZERO);
}

/** The tile as a PNG file. */
export function drawTile(tile: TileName): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIDE, 0);
  header.writeUInt32BE(SIDE, 4);
  header.set([8, 3], 8); // Eight bits a pixel, each the number of a colour.
  const pixels = Buffer.alloc((SIDE + 1) * SIDE); // Each line begins with its filter: 0, none.
  for (let down = 0; down < SIDE; down++) {
    for (let across = 0; across < SIDE; across++) {
      pixels[down * (SIDE + 1) + 1 + across] = colourAt(tile, across, down);
    }
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(PALETTE.flat())),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** A picture as canvas gives it: four numbers a pixel. */
export interface Pixels {
  width: number;
  data: ArrayLike<number>;
}

/**
 * Which tile is drawn with its top left corner there, `side` pixels wide; undefined where none is.
 * Every square must have the colour of a zero or of its row's one, so what is not a tile, or is
 * half covered, is not taken for one.
 */
export function readTile(pixels: Pixels, left = 0, top = 0, side = SIDE): TileName | undefined {
  const scale = side / SIDE;
  const colour = (across: number, down: number) => {
    const at = 4 * (Math.floor(top + down * scale) * pixels.width + Math.floor(left + across * scale));
    return [pixels.data[at], pixels.data[at + 1], pixels.data[at + 2]];
  };
  const near = (a: number[], b: number[]) => a.every((part, i) => Math.abs(part - b[i]) < 32);
  const numbers = ONES.map((one, row) => {
    let number = 0;
    for (let bit = 0; bit < BITS; bit++) {
      const seen = colour(EDGE + (bit + 0.5) * SQUARE - GAP / 2, EDGE + (row + 0.5) * ROW);
      if (!near(seen, one) && !near(seen, ZERO)) return NaN;
      number = number * 2 + (near(seen, one) ? 1 : 0);
    }
    return number;
  });
  const [z, x, y] = numbers;
  return numbers.some(Number.isNaN) ? undefined : { z, x, y };
}
