/** Something that is not as promised. */
export interface Finding {
  what: string;
  where?: string;
  words?: string;
  value?: number;
  bound?: number;
}

/** What was found, once each, with the worst number and how often. */
export class Findings {
  private found = new Map<string, { value: number; bound: number; words: string; looks: Set<string> }>();

  add(look: string, finding: Finding): void {
    const { what, where = '', words = '', value = 0, bound = 0 } = finding;
    const key = where ? `${what}: ${where}` : what;
    const known = this.found.get(key) ?? { value, bound, words, looks: new Set() };
    if (Math.abs(value - bound) > Math.abs(known.value - known.bound)) Object.assign(known, { value, bound, words });
    known.looks.add(look);
    this.found.set(key, known);
  }

  get lines(): string[] {
    return [...this.found].map(([key, { value, bound, words, looks }]) => {
      const number = value === bound ? '' : ` is ${value.toFixed(2)}, not ${bound}`;
      return `${key}${words && ` “${words}”`}${number} (${looks.size}: ${[...looks].slice(0, 2).join(', ')} …)`;
    });
  }
}
