// Which colours lie on which, and whether they are seen there. Used by source/colours.test.ts on the stylesheets, by
// source/finds-faults.test.ts on stylesheets with a fault.
import { blend, type Color, parse, wcagContrast } from 'culori';
import { type Role, type Styles, THEMES, type Use, type Where } from './styles';

const LEAST: Record<'words' | 'lines', number> = { words: 7, lines: 3 };

/** Grounds of pages and of what lies on them. */
const PAGE = ['--paper', '--card'];
/** What the map draws as areas; signs of the map can lie on each. */
const MAP = ['--map-beyond', '--map-land', '--map-water', '--map-building', '--map-chord'];

/** On which grounds words of a colour can lie. */
const WORDS: Record<string, string[]> = {
  '--ink': [...PAGE, '--tint', '--map-beyond'],
  '--ink-2': PAGE,
  '--card': [], // under the letter of the mark on a small map
  '--accent': [...PAGE, '--care'], // a link in a band
  '--tone': ['--tint', '--on-tone'], // a tile; the pin that is chosen
  '--on-tone': ['--tone'],
  '--on-press': ['--press'],
  '--on-help': ['--help'],
  '--on-head': ['--head'],
  '--on-open': ['--open', ...PAGE],
  '--on-care': ['--care', ...PAGE],
  '--on-shut': ['--shut', ...PAGE],
  '--on-quiet': ['--quiet', ...PAGE],
  '--map-ring': ['--map-ring-ground'],
  // Names on the map have a halo, so that they can lie on anything.
  '--map-name': ['--map-halo'],
  '--map-small-name': ['--map-halo'],
  '--map-water-name': ['--map-halo'],
};

/** On which grounds lines of a colour must be seen. */
const LINES: Record<string, string[]> = {
  '--ink': [...PAGE, '--care', '--quiet', '--tint', ...MAP], // fields, the ring of the focus, clusters
  '--edge': [...PAGE, '--quiet'],
  '--card': [], // around the names on a small map, so that they can lie on anything
  '--hold': [], // around what can not be pressed: nobody needs it to know where a card ends
  '--accent': [...PAGE, '--care'],
  '--press-edge': [...PAGE, '--care', '--quiet'],
  '--help-edge': PAGE,
  '--care-edge': PAGE,
  '--on-shut': PAGE,
  '--on-care': [...PAGE, '--care'], // around what is being read aloud
  '--on-head': ['--head'],
  '--tone': [...PAGE, ...MAP],
  '--on-tone': ['--tone'],
  '--map-ring': MAP,
};

/** Used as grounds alone. */
const GROUNDS = [
  ...PAGE,
  ...MAP,
  '--tint',
  '--press',
  '--help',
  '--head',
  '--open',
  '--care',
  '--shut',
  '--quiet',
  '--tone',
  '--on-tone',
  '--map-ring-ground',
  '--map-halo',
];

/** Lines and areas of the sketch under the pins. Nobody needs them to find or press anything. */
const SKETCH = ['--map-shore', '--map-road-edge', '--map-road', '--map-road-far', '--map-minor', '--map-rail', '--map-area'];

/** Colours written out, by file: what must be seen, on what. */
const WRITTEN: Record<string, [seen: string, ground: string, role: 'words' | 'lines'][]> = {
  // Paper is white in every theme, and printers have no colours.
  'slip.css': [
    ['#000', '#fff', 'words'],
    ['#000', '#e4e4e4', 'words'],
    ['#767676', '#fff', 'lines'],
    ['#767676', '#e4e4e4', 'lines'],
    ['#4a4a4a', '#fff', 'lines'],
  ],
  'map.css': [
    // Where one is: a disc, a white ring, a dark ring. One of them is seen on any ground.
    ['#fff', '#b3261e', 'lines'],
    ['#3b0a07', '#fff', 'lines'],
    ['#fff', '#7a1f1f', 'words'],
    // The cross with which a spot is chosen, with a halo.
    ['#b3261e', '#fff', 'lines'],
    ['#ffb9b3', '#000', 'lines'],
  ],
  'together.css': [['#000', '#fff', 'lines']],
  'kiosk.css': [['#000', '#fff', 'lines']],
};
/** Soft shadows below what has an edge of its own. */
const SHADOW = /^rgba\(0,0,0,/;

const isToken = (colour: string) => colour.startsWith('--');

function colour(styles: Styles, name: string, where: Where): Color {
  const value = isToken(name) ? styles.valueOf(name, where) : name;
  const found = value === undefined ? undefined : parse(value);
  if (!found) throw new Error(`${name} is no colour in ${JSON.stringify(where)}: ${value}`);
  return found;
}

/** A ground one can see through lies on each ground of the map. */
function grounds(styles: Styles, name: string, where: Where): Color[] {
  const ground = colour(styles, name, where);
  if ((ground.alpha ?? 1) === 1) return [ground];
  return MAP.map((below) => blend([colour(styles, below, where), ground]));
}

const OF_A_KIND = ['--tone', '--tint', '--on-tone'];

/** Every theme; and every kind and the map's clusters, where the colours are a kind's. */
function everywhere({ kinds }: Styles, seen: string, ground: string): Where[] {
  const isOfAKind = [seen, ground].some((name) => OF_A_KIND.includes(name));
  return THEMES.flatMap((theme): Where[] => {
    if (!isOfAKind) return [{ theme }];
    const clusters: Where[] = [seen, ground].includes('--tint') ? [] : [{ theme, kind: kinds[0], cluster: true }];
    return [...kinds.map((kind) => ({ theme, kind })), ...clusters];
  });
}

/** What is not seen well enough on a ground, in words. */
function faults(styles: Styles, seen: string, ground: string, role: 'words' | 'lines'): string[] {
  return everywhere(styles, seen, ground).flatMap((where) => {
    const least = Math.min(...grounds(styles, ground, where).map((under) => wcagContrast(colour(styles, seen, where), under)));
    const at = [where.theme, where.cluster ? 'cluster' : where.kind].filter(Boolean).join(', ');
    return least < LEAST[role] ? [`${role} ${seen} on ${ground} (${at}): ${least.toFixed(2)}:1, not ${LEAST[role]}:1`] : [];
  });
}

/** Colours that are declared or used and stand in no table. */
export function unlisted(styles: Styles): string[] {
  const listed: Record<Role, string[]> = { words: Object.keys(WORDS), lines: Object.keys(LINES), ground: GROUNDS };
  const known = [...Object.values(listed).flat(), ...SKETCH];
  const isUnlisted = ({ file, selector, colour, role }: Use) => {
    if (SHADOW.test(colour)) return false;
    if (!isToken(colour)) return !WRITTEN[file]?.some(([seen, ground]) => [seen, ground].includes(colour));
    // A ring between two others is a ground, too.
    const asRing = role === 'lines' && selector === '[data-being-read]' && GROUNDS.includes(colour);
    return !listed[role].includes(colour) && !asRing;
  };
  return [
    ...styles.tokens.filter((token) => !known.includes(token)).map((token) => `declared: ${token}`),
    ...styles.uses.filter(isUnlisted).map(({ file, selector, colour, role }) => `used: ${colour} as ${role} in ${file} ${selector}`),
  ];
}

/** What is not seen on a ground on which the tables say that it can lie. */
export function notSeen(styles: Styles): string[] {
  const tables = [
    ...Object.entries(WORDS).map(([seen, on]) => ({ seen, on, role: 'words' as const })),
    ...Object.entries(LINES).map(([seen, on]) => ({ seen, on, role: 'lines' as const })),
  ];
  const found = tables.flatMap(({ seen, on, role }) => on.flatMap((ground) => faults(styles, seen, ground, role)));
  const written = Object.values(WRITTEN).flatMap((pairs) => pairs.flatMap((pair) => faults(styles, ...pair)));
  return [...found, ...written];
}

/** Words that are not seen on the ground that the same rule gives them; where it names none, the ink of the page. */
export function notSeenInARule(styles: Styles): { pairs: number; found: string[] } {
  const rules = new Map<string, { words: string[]; ground: string[] }>();
  for (const { file, selector, colour, role } of styles.uses) {
    if (role === 'lines') continue;
    const key = `${file} ${selector}`;
    const rule = rules.get(key) ?? { words: [], ground: [] };
    rules.set(key, rule);
    rule[role].push(colour);
  }
  let pairs = 0;
  const found = [...rules].flatMap(([key, { words, ground }]) =>
    ground.flatMap((on) => {
      pairs += 1;
      // A sheet of paper and a code for cameras have ink of their own; the mark of where one is has no words.
      if (words.length === 0 && !isToken(on)) return [];
      return (words.length > 0 ? words : ['--ink']).flatMap((seen) => faults(styles, seen, on, 'words').map((fault) => `${key}: ${fault}`));
    }),
  );
  return { pairs, found };
}
