// The spreadsheets, read by other means than the compiler's: another language, another CSV
// reader, another library for the coordinate systems.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import gcoord from 'gcoord';
import { SEEDS } from './paths';

export const FILES: Record<string, string> = {
  canteen: 'canteens.csv',
  institution: 'institutions.csv',
  rental: 'rentals.csv',
  centre: 'centres.csv',
  rural_home: 'rural_homes.csv',
  station: 'stations.csv',
  clinic: 'clinics.csv',
  learning: 'learning.csv',
  kiosk: 'kiosks.csv',
};

/** The cities of the seeds, by their folders. */
export const CITIES = ['330600-shaoxing', '340400-huainan', '370600-yantai', '370900-taian'];

export type Line = Record<string, string>;

export interface Row {
  id: string;
  lng: number;
  lat: number;
  /** Degrees may differ in the last digit where two libraries undo a shift. */
  exact: boolean;
  /** All that is written of it. */
  line: Line;
}

/** Every line of a CSV file by its headers. */
export function table(file: string): Line[] {
  return parse(readFileSync(file), { columns: true, bom: true });
}

/** Whether a line is of a place that is neither closed nor only planned. */
const isListed = (r: Line) => !['已关闭', '建设中'].includes(r['状态']!);

/** The lines of a city's table that are neither closed nor only planned. */
export function listed(city: string, file: string, seeds: string = SEEDS): Line[] {
  return table(`${seeds}/cities/${city}/${file}`).filter(isListed);
}

/** Those of them that stand somewhere, in WGS-84. `keep`: which lines besides. */
export function rows(city: string, file: string, seeds: string = SEEDS, keep = isListed): Row[] {
  return table(`${seeds}/cities/${city}/${file}`)
    .filter((r) => {
      // What has neither a spot nor an area it comes to is known by its address: that is read by the compiler alone.
      if (isListed(r) && !r['经度'] && !r['服务范围']) throw new Error(`${file}: ${r['编号']} has no coordinates`);
      return keep(r) && r['经度'];
    })
    .map((r) => {
      const written: [number, number] = [Number(r['经度']), Number(r['纬度'])];
      const system = r['坐标系'].toUpperCase().replace(/[^A-Z0-9]/g, '');
      const crs = { GCJ02: gcoord.GCJ02, BD09: gcoord.BD09 }[system];
      const [lng, lat] = crs ? gcoord.transform(written, crs, gcoord.WGS84) : written;
      return { id: r['编号']!, lng, lat, exact: !crs, line: r };
    });
}

/** Vincenty's formula on a sphere. */
export function metres(aLng: number, aLat: number, bLng: number, bLat: number): number {
  const rad = Math.PI / 180;
  const [la, lb, d] = [aLat * rad, bLat * rad, (bLng - aLng) * rad];
  const y = Math.hypot(Math.cos(lb) * Math.sin(d), Math.cos(la) * Math.sin(lb) - Math.sin(la) * Math.cos(lb) * Math.cos(d));
  const x = Math.sin(la) * Math.sin(lb) + Math.cos(la) * Math.cos(lb) * Math.cos(d);
  return 6371008.8 * Math.atan2(y, x);
}
