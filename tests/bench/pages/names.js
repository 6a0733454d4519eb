// Names found while somebody types, by three libraries, over the same names, in turn.
import { Names } from '/made/domain.js';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { bytes, each, inTurn, ours } from './sides.js';

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

window.names = {
  /**
   * `typings`: texts that end with what is looked for (`wanted`), by ways to type. Milliseconds to build each index in each
   * round, microseconds a key in each way, and how many of the wanted were among the first after the last key.
   */
  async measure({ packs, documents, typings, rounds }) {
    await ours();
    const given = { packs: packs.map((pair) => pair.map(bytes)), documents };
    const sides = Object.fromEntries(Object.entries(SIDES).map(([name, make]) => [name, make(given)]));
    const build = inTurn(sides, rounds, (side) => side.build());
    const ways = {};
    for (const [way, all] of Object.entries(typings)) {
      const keys = all.reduce((sum, { text }) => sum + [...text].length, 0);
      const found = ({ ask }) =>
        all.filter(({ text, wanted }) => {
          const characters = [...text];
          let shown = [];
          characters.forEach((_, at) => (shown = ask(characters.slice(0, at + 1).join(''))));
          return shown.includes(wanted);
        }).length;
      const typed = { keys, of: all.length };
      typed.took = each(inTurn(sides, rounds, found, (counts) => (typed.found = counts)), keys);
      ways[way] = typed;
    }
    return { build, ways };
  },
};
