// Names found while somebody types, by three libraries, over the same names, in turn.
import init, { Names } from '/made/domain.js';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';

/** What a page shows of what was found. */
const MOST = 8;

const isChinese = (text) => /\p{Script=Han}/u.test(text);

/**
 * Each side has the names as it likes them, before anything is measured. Then its index is made (`build`) and
 * asked (`ask`). The two libraries know no pinyin: each name comes to them with its pinyin and its initials.
 */
const SIDES = {
  ours: ({ packs }) => {
    const names = new Names();
    for (const [city, villages] of packs) if (!names.add(city, villages)) throw new Error('a pack can not be read');
    let index;
    return {
      build() {
        index?.free();
        index = names.index();
      },
      ask: (typed) => index.find(typed, MOST),
    };
  },
  // What is typed stands anywhere in the name as it is. Its search by likeness, which is usual, takes longer.
  'Fuse.js': ({ documents }) => {
    let index;
    return {
      build() {
        index = new Fuse(documents, { keys: ['name', 'pinyin', 'initials'], threshold: 0, ignoreLocation: true });
      },
      ask: (typed) => index.search(typed, { limit: MOST }).map(({ item }) => item.name),
    };
  },
  // It finds words by how they begin. Each character is a word of a name, and the whole pinyin and all initials one each.
  MiniSearch: ({ documents }) => {
    let index;
    return {
      build() {
        index = new MiniSearch({
          fields: ['name', 'pinyin', 'initials'],
          storeFields: ['name'],
          tokenize: (text) => (isChinese(text) ? [...text] : [text]),
          searchOptions: { prefix: true, combineWith: 'AND' },
        });
        index.addAll(documents);
      },
      ask: (typed) =>
        index
          .search(typed)
          .slice(0, MOST)
          .map(({ name }) => name),
    };
  },
};

const bytes = (base64) => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));

function timed(act) {
  const begun = performance.now();
  const made = act();
  return [performance.now() - begun, made];
}

let ready;

window.names = {
  /**
   * `typings`: texts that end with what is looked for (`wanted`), by ways to type. Milliseconds to build each index in each
   * round, microseconds a key in each way, and how many of the wanted were among the first after the last key.
   */
  async measure({ packs, documents, typings, rounds }) {
    ready ??= init({ module_or_path: '/made/domain.wasm' });
    await ready;
    const given = { packs: packs.map((pair) => pair.map(bytes)), documents };
    const names = Object.keys(SIDES);
    const sides = Object.fromEntries(names.map((name) => [name, SIDES[name](given)]));
    const build = Object.fromEntries(names.map((name) => [name, []]));
    for (let round = 0; round <= rounds; round++) {
      for (const name of names) {
        const [took] = timed(sides[name].build);
        // The first is for warming up.
        if (round > 0) build[name].push(took);
      }
    }
    const ways = {};
    for (const [way, all] of Object.entries(typings)) {
      const keys = all.reduce((sum, { text }) => sum + [...text].length, 0);
      const took = Object.fromEntries(names.map((name) => [name, []]));
      const found = {};
      for (let round = 0; round <= rounds; round++) {
        for (const name of names) {
          const typeAll = () =>
            all.filter(({ text, wanted }) => {
              const characters = [...text];
              let shown = [];
              characters.forEach((_, at) => (shown = sides[name].ask(characters.slice(0, at + 1).join(''))));
              return shown.includes(wanted);
            }).length;
          const [time, count] = timed(typeAll);
          found[name] = count;
          if (round > 0) took[name].push((1000 * time) / keys);
        }
      }
      ways[way] = { keys, took, found, of: all.length };
    }
    return { build, ways };
  },
};
