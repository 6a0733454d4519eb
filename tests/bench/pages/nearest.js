// The nearest by three libraries, over the same points, in turn, and compared.
import { Places } from '/made/domain.js';
import Flatbush from 'flatbush';
import { around as aroundFlatbush } from 'geoflatbush';
import { around as aroundKdbush } from 'geokdbush';
import KDBush from 'kdbush';
import { bytes, each, inTurn, ours } from './sides.js';

/**
 * Each side has the places as it likes them, before anything is measured. Then its index is made (`build`)
 * and asked (`ask`).
 */
const SIDES = {
  ours: (lngLats, traits) => {
    const places = new Places(lngLats, traits);
    let index;
    return {
      build() {
        index?.free();
        index = places.index();
      },
      ask: (lng, lat, asked) => index.nearest(lng, lat, K, asked),
    };
  },
  geokdbush: (lngLats, traits) => library(KDBush, aroundKdbush, lngLats, traits),
  geoflatbush: (lngLats, traits) => library(Flatbush, aroundFlatbush, lngLats, traits),
};

function library(Index, around, lngLats, traits) {
  let index;
  return {
    build() {
      index = new Index(lngLats.length / 2);
      for (let at = 0; at < lngLats.length; at += 2) index.add(lngLats[at], lngLats[at + 1]);
      index.finish();
    },
    ask: (lng, lat, asked) => around(index, lng, lat, K, Infinity, having(traits, asked)),
  };
}

const K = 10;
/** Distances that differ by less are equal: a part of them. */
const EQUAL = 1e-6;

const having = (traits, asked) => (asked === 0 ? undefined : (id) => (traits[id] & asked) === asked);

/** Great-circle metres between two pairs of degrees (haversine). */
function metres([lng, lat], [toLng, toLat]) {
  const rad = Math.PI / 180;
  const half = (from, to) => Math.sin(((to - from) * rad) / 2) ** 2;
  const h = half(lat, toLat) + Math.cos(lat * rad) * Math.cos(toLat * rad) * half(lng, toLng);
  return 2 * 6371008.8 * Math.asin(Math.sqrt(h));
}

/** Throws where two answers differ by more than the order of places that are equally near. */
function compare(from, lngLats, ours, theirs, what) {
  const distances = (ids) => Array.from(ids, (id) => metres(from, [lngLats[2 * id], lngLats[2 * id + 1]]));
  const [mine, others] = [distances(ours), distances(theirs)];
  const equal = (a, b) => Math.abs(a - b) <= EQUAL * Math.max(a, b);
  if (mine.length !== others.length || !mine.every((one, at) => equal(one, others[at]))) {
    throw new Error(`${what} from ${from}: ${Array.from(ours)} at ${mine} m, but ${Array.from(theirs)} at ${others} m`);
  }
}

/** Numbers that came as text, little-endian. */
const numbers = (Type, base64) => new Type(bytes(base64).buffer);

window.nearest = {
  /** Milliseconds to build each index in each round, and microseconds a question in each case. */
  async measure({ places, starts, traits, cases, rounds }) {
    await ours();
    const [lngLats, from, has] = [numbers(Float64Array, places), numbers(Float64Array, starts), numbers(Uint16Array, traits)];
    const sides = Object.fromEntries(Object.entries(SIDES).map(([name, make]) => [name, make(lngLats, has)]));
    const build = inTurn(sides, rounds, (side) => side.build());
    const questions = {};
    for (const { name: what, asked } of cases) {
      const everywhere = ({ ask }) => {
        const answers = [];
        for (let at = 0; at < from.length; at += 2) answers.push(ask(from[at], from[at + 1], asked));
        return answers;
      };
      const agree = (answers) => {
        for (const name of Object.keys(sides)) {
          answers.ours.forEach((ours, at) => compare([from[2 * at], from[2 * at + 1]], lngLats, ours, answers[name][at], `${what}, ours and ${name}`));
        }
      };
      questions[what] = each(inTurn(sides, rounds, everywhere, agree), from.length / 2);
    }
    return { build, questions };
  },
};
