// The stylesheets as a parser of others reads them: which colours are declared, and which rule uses which for what.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as css from 'css-tree';
import { parse as parseColour } from 'culori';
import { ROOT } from '../../e2e/support/paths';

const FOLDER = join(ROOT, 'public/styles');

export const THEMES = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** What a colour is for: words and signs, lines around things, or the ground of both. */
export type Role = 'words' | 'lines' | 'ground';

/** One colour in one rule: a token (`--ink`) or a colour as it is written (`#fff`). */
export interface Use {
  file: string;
  selector: string;
  colour: string;
  role: Role;
}

/** One custom property in one rule. */
interface Declared {
  selector: string;
  name: string;
  value: string;
}

const ROLES: [RegExp, Role][] = [
  [/^(color|fill)$/, 'words'],
  [/^(background(-color)?)$/, 'ground'],
  [/^(border(-(top|right|bottom|left))?(-color)?|outline(-color)?|box-shadow|stroke|text-decoration(-color)?|filter)$/, 'lines'],
];

/** Files in the order in which they come into the page. */
const FILES = ['tokens.css', ...readdirSync(FOLDER).filter((file) => file.endsWith('.css') && file !== 'tokens.css')];

/** The file at whose end faults are seeded. */
const SEEDED_FILE = 'tokens.css';

function rules(seeded: string): { file: string; selector: string; declaration: css.Declaration }[] {
  return FILES.flatMap((file) => {
    const found: { file: string; selector: string; declaration: css.Declaration }[] = [];
    const wrong: string[] = [];
    const own = readFileSync(join(FOLDER, file), 'utf8') + (file === SEEDED_FILE ? seeded : '');
    const sheet = css.parse(own, { parseCustomProperty: true, onParseError: (e) => wrong.push(e.message) });
    if (wrong.length > 0) throw new Error(`${file}: ${wrong.join('; ')}`);
    css.walk(sheet, {
      visit: 'Declaration',
      enter(declaration) {
        // Paper has no themes: what is printed is black on white (`e2e/paper.spec.ts`).
        const isOnPaper = this.atrule?.name === 'media' && /\bprint\b/.test(css.generate(this.atrule.prelude!));
        if (this.rule && !isOnPaper) found.push({ file, selector: css.generate(this.rule.prelude), declaration });
      },
    });
    return found;
  });
}

/** The colours named in a value: tokens, and colours as they are written. */
function coloursIn(value: css.CssNode): string[] {
  const found: string[] = [];
  css.walk(value, (node) => {
    if (node.type === 'Function' && node.name === 'var') {
      const [name] = node.children;
      if (name?.type === 'Identifier') found.push(name.name);
    } else if (node.type === 'Function' && /^(rgb|hsl)a?$/.test(node.name)) found.push(css.generate(node));
    else if (node.type === 'Hash') found.push(`#${node.value}`);
    else if (node.type === 'Identifier' && !/^(transparent|currentcolor)$/i.test(node.name) && parseColour(node.name)) found.push(node.name);
  });
  return found;
}

/** Where a token is looked up: in a theme, on a thing of a kind, or on a cluster of the map. */
export interface Where {
  theme: Theme;
  kind?: string;
  cluster?: boolean;
}

function holds(selector: string, { theme, kind, cluster }: Where): boolean {
  const themed = /\[data-theme="?(\w+)"?\]/.exec(selector)?.[1];
  const ofKind = /\[data-kind(?:="?(\w+)"?)?\]/.exec(selector);
  if (themed && themed !== theme) return false;
  if (ofKind && (kind === undefined || (ofKind[1] !== undefined && ofKind[1] !== kind))) return false;
  if (selector.includes('.cluster')) return cluster === true;
  return /^(:root|\[data-|\.map-stage)/.test(selector);
}

/** One declaration of one rule, as it is written. */
export interface Written {
  file: string;
  selector: string;
  property: string;
  value: string;
}

/** Every declaration of the stylesheets for the screen. */
export const written = (seeded = ''): Written[] =>
  rules(seeded).map(({ file, selector, declaration: { property, value } }) => ({ file, selector, property, value: css.generate(value) }));

/** The stylesheets, and what is seeded at the end of the first. */
export class Styles {
  /** The kinds of places that have a hue. */
  readonly kinds: string[];
  /** Every token that is a colour somewhere. */
  readonly tokens: string[];
  /** Every use of a colour in a rule. */
  readonly uses: Use[];
  private declared: Declared[];

  constructor(seeded = '') {
    const all = rules(seeded);
    this.declared = all
      .filter(({ declaration }) => declaration.property.startsWith('--'))
      .map(({ selector, declaration }) => ({ selector, name: declaration.property, value: css.generate(declaration.value) }));
    const kinds = this.declared.map(({ selector }) => /^\[data-kind="?(\w+)"?\]$/.exec(selector)?.[1]);
    this.kinds = [...new Set(kinds)].filter((kind) => kind !== undefined);
    this.tokens = [...new Set(this.declared.map(({ name }) => name))].filter((name) =>
      THEMES.some((theme) => {
        const value = this.valueOf(name, { theme, kind: this.kinds[0] });
        return value !== undefined && parseColour(value) !== undefined;
      }),
    );
    this.uses = all.flatMap(({ file, selector, declaration: { property, value } }) => {
      const role = ROLES.find(([properties]) => properties.test(property))?.[1];
      if (property.startsWith('--')) return [];
      return coloursIn(value)
        .filter((colour) => !colour.startsWith('--') || this.tokens.includes(colour))
        .map((colour) => {
          if (!role) throw new Error(`${file}: ${selector} uses ${colour} in ${property}, of which nobody has said what it is for`);
          return { file, selector, colour, role };
        });
    });
  }

  /** What a token comes to; later rules win, as in the page. Nothing where it is not declared. */
  valueOf(name: string, where: Where): string | undefined {
    const value = this.declared.filter((one) => one.name === name && holds(one.selector, where)).at(-1)?.value;
    return value?.replace(/var\((--[\w-]+)(?:,\s*([^)]*))?\)/g, (_, inner: string, otherwise?: string) => {
      const found = this.valueOf(inner, where) ?? otherwise;
      if (found === undefined) throw new Error(`${inner}, of which ${name} is made, is not declared`);
      return found.trim();
    });
  }
}
