// Web Mercator once more, by the textbook's formula and not by the map's, so that one can be
// checked by the other: EPSG:3857 in pixels of tiles of 256 px.

export interface Spot {
  x: number;
  y: number;
}

export interface Degrees {
  lng: number;
  lat: number;
}

const RAD = Math.PI / 180;

/** Where a position lies on a world of one tile, in pixels from its north-west corner. */
export function onTile({ lng, lat }: Degrees): Spot {
  return {
    x: ((lng + 180) / 360) * 256,
    y: (1 - Math.log(Math.tan(Math.PI / 4 + (lat * RAD) / 2)) / Math.PI) * 128,
  };
}

/** What lies there. */
export function fromTile({ x, y }: Spot): Degrees {
  const lat = 2 * Math.atan(Math.exp((1 - y / 128) * Math.PI)) - Math.PI / 2;
  return { lng: (x / 256) * 360 - 180, lat: lat / RAD };
}

/** A window of the map: where on the one tile its left top corner is, and pixels for each of its pixels. */
export interface Fixed {
  scale: number;
  left: number;
  top: number;
}

/** The window in which two positions are seen at two spots; the plane never turns. */
export function fix(a: Degrees, seenA: Spot, b: Degrees, seenB: Spot): Fixed {
  const [p, q] = [onTile(a), onTile(b)];
  const wide = Math.abs(p.x - q.x) > Math.abs(p.y - q.y);
  const scale = wide ? (seenA.x - seenB.x) / (p.x - q.x) : (seenA.y - seenB.y) / (p.y - q.y);
  return { scale, left: p.x - seenA.x / scale, top: p.y - seenA.y / scale };
}

/** Where in it a position is seen. */
export const seen = ({ scale, left, top }: Fixed, at: Degrees): Spot => {
  const { x, y } = onTile(at);
  return { x: (x - left) * scale, y: (y - top) * scale };
};

/** What is seen at a spot of it. */
export const under = ({ scale, left, top }: Fixed, { x, y }: Spot): Degrees =>
  fromTile({ x: left + x / scale, y: top + y / scale });

export const zoomOf = ({ scale }: Fixed): number => Math.log2(scale);

export const distance = (a: Spot, b: Spot): number => Math.hypot(a.x - b.x, a.y - b.y);

/** Metres between two positions some kilometres apart at most, on a flat earth. */
export function metresBetween(a: Degrees, b: Degrees): number {
  const across = (a.lng - b.lng) * Math.cos(((a.lat + b.lat) / 2) * RAD);
  return Math.hypot(across, a.lat - b.lat) * RAD * 6371008.8;
}
