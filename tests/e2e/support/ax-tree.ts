// What a screen reader gets from Chromium: its accessibility tree, and nothing but it. Nodes are
// found by role and name and pressed as a screen reader presses them; no selector, no coordinate.
import { expect, type CDPSession, type Page } from '@playwright/test';

/** One thing the reader can stop at. What is hidden from it is not here; its children are lifted. */
export interface Heard {
  role: string;
  name: string;
  /** What Chromium says beside it: `level`, `focused`, `pressed`, `url` … */
  is: Record<string, unknown>;
  children: Heard[];
  /** The element it stands for, as long as the page stands. */
  element: number;
}

/** A node and all below it, in reading order. */
export function* walk(node: Heard): Generator<Heard> {
  yield node;
  for (const child of node.children) yield* walk(child);
}

/** All of one role below a node. */
export const all = (node: Heard, role: string) => [...walk(node)].filter((n) => n.role === role);

/** The words below a node, as they are read. */
export const words = (node: Heard) => all(node, 'StaticText').map((n) => n.name).join('');

export class ScreenReader {
  /** The elements that may speak up by themselves: they must stand before they speak. */
  private voices = new Set<number>();

  private constructor(private cdp: CDPSession) {}

  static async on(page: Page): Promise<ScreenReader> {
    const cdp = await page.context().newCDPSession(page);
    // Without it the numbers of elements do not last.
    await cdp.send('DOM.enable');
    await cdp.send('Accessibility.enable');
    return new ScreenReader(cdp);
  }

  /** The page as it is now, its title at the root. */
  async read(): Promise<Heard> {
    const { nodes } = await this.cdp.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const grow = (id: string): Heard[] => {
      const node = byId.get(id);
      if (!node) return [];
      const children = (node.childIds ?? []).flatMap(grow);
      if (node.ignored) return children;
      return [
        {
          role: String(node.role?.value),
          name: String(node.name?.value ?? ''),
          is: Object.fromEntries((node.properties ?? []).map((p) => [p.name, p.value.value])),
          children,
          element: node.backendDOMNodeId ?? 0,
        },
      ];
    };
    return grow(nodes[0].nodeId)[0];
  }

  /** The one node of this role and name, as soon as it is there. */
  async find(role: string, name: string | RegExp, is: Record<string, unknown> = {}): Promise<Heard> {
    const fits = (n: Heard) =>
      (typeof name === 'string' ? n.name === name : name.test(n.name)) &&
      Object.entries(is).every(([key, value]) => n.is[key] === value);
    let found: Heard[] = [];
    const look = async () => (found = all(await this.read(), role).filter(fits)).length;
    await expect.poll(look, `how many: ${role} “${name}” ${JSON.stringify(is)}`).toBe(1);
    return found[0];
  }

  /** Goes to a node and does what it does. */
  async press(role: string, name: string | RegExp): Promise<void> {
    const { element } = await this.find(role, name);
    const { object } = await this.cdp.send('DOM.resolveNode', { backendNodeId: element });
    await this.cdp.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: 'function () { this.focus(); this.click(); }',
      userGesture: true,
    });
  }

  /** A page has been reached: the reader stands on its heading and the title is new. */
  async arrives(heading: string, title: string): Promise<void> {
    await this.find('heading', heading, { level: 1, focused: true });
    await expect.poll(async () => (await this.read()).name).toBe(title);
  }

  /** From here on: a region drawn together with its words is not heard by many readers. */
  async listen(): Promise<void> {
    await expect.poll(async () => all(await this.read(), 'status').length, 'regions that speak').toBeGreaterThan(0);
    this.voices = new Set(all(await this.read(), 'status').map((n) => n.element));
  }

  /** This is said by a region that stood there when `listen` was called. `expecting`: with another patience. */
  async hears(said: RegExp, expecting: typeof expect = expect): Promise<void> {
    const spoken = async () =>
      all(await this.read(), 'status')
        .filter((n) => this.voices.has(n.element))
        .map(words)
        .filter((said) => said !== '') // a region that waits for something to say
        .join('\n');
    await expecting.poll(spoken, 'what is said').toMatch(said);
  }
}

/** What is wrong with a page to somebody who only hears it. `plain`: a page of `plain/`, which has no bars around it: its
 * numbers stand in it and at its foot. */
export function wrongByEar(page: Heard, { plain = false } = {}): string[] {
  const found: string[] = [];
  const nodes = [...walk(page)];
  const of = (...roles: string[]) => nodes.filter((n) => roles.includes(n.role));

  const levels = of('heading').map((h) => Number(h.is.level));
  const firsts = levels.filter((level) => level === 1).length;
  if (firsts !== 1) found.push(`${firsts} headings of level 1`);
  levels.forEach((level, n) => {
    if (level > (levels[n - 1] ?? 0) + 1) found.push(`heading ${of('heading')[n]!.name} jumps to level ${level}`);
  });

  for (const role of plain ? ['main'] : ['banner', 'main']) {
    if (of(role).length !== 1) found.push(`${of(role).length} of ${role}`);
  }
  const rings = plain ? of('link').some((link) => /^tel:/.test(String(link.is.url))) : of('complementary').length > 0;
  if (!rings) found.push(`no ${plain ? 'link' : 'complementary'}: where is the number to ring?`);
  for (const role of ['complementary', 'navigation', 'region']) {
    const names = of(role).map((n) => n.name);
    if (names.includes('')) found.push(`a ${role} without a name`);
    if (new Set(names).size < names.length) found.push(`two of ${role} are called the same: ${names.join(', ')}`);
  }

  const seen = new Map<string, unknown>();
  for (const target of of('link', 'button', 'searchbox', 'textbox')) {
    const called = `${target.role} ${target.name}`;
    if (target.name.trim() === '') found.push(`a ${target.role} without a name`);
    // Two links of one name may only lead to one place; two buttons of one name do two things.
    if (seen.has(called) && (target.role !== 'link' || seen.get(called) !== target.is.url)) {
      found.push(`two are called ${called}`);
    }
    seen.set(called, target.is.url);
  }

  const image = /image|img|figure|graphics|svg|canvas/i;
  for (const n of nodes.filter((n) => image.test(n.role))) found.push(`a picture is heard: ${n.role} ${n.name}`);
  return found;
}
