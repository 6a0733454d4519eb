// The check of colours finds faults that are seeded in the stylesheets: a check that can not fail promises nothing.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Color, formatHex, interpolate, wcagContrast } from 'culori';
import { notSeen, notSeenInARule, unlisted } from '../support/contrast';
import { Styles, THEMES } from '../support/styles';

const sound = new Styles();

/** Of the greys, the one whose contrast with a ground is nearest to so much. */
function grey(ratio: number, ground: string): string {
  const between = interpolate(['#000', '#fff']);
  const off = (colour: Color) => Math.abs(wcagContrast(colour, ground) - ratio);
  const greys = [...Array(256).keys()].map((step) => between(step / 255));
  return formatHex(greys.reduce((best, next) => (off(next) < off(best) ? next : best)));
}

describe('found is', () => {
  for (const theme of THEMES) {
    test(`a text of 6.9:1 in the theme ${theme} alone`, () => {
      const ink = grey(6.9, sound.valueOf('--paper', { theme })!);
      const found = notSeen(new Styles(`[data-theme="${theme}"] { --ink-2: ${ink} }`));
      assert.match(found.join('\n'), new RegExp(`^words --ink-2 on --paper \\(${theme}\\): 6\\.[89]\\d:1, not 7:1$`, 'm'));
      assert.ok(found.every((line) => line.includes(`(${theme})`)), found.join('\n'));
    });
  }

  test('an edge of 2.9:1', () => {
    const edge = grey(2.9, sound.valueOf('--card', { theme: 'light' })!);
    const found = notSeen(new Styles(`[data-theme="light"] { --edge: ${edge} }`)).join('\n');
    assert.match(found, /^lines --edge on --card \(light\): 2\.\d\d:1, not 3:1$/m);
  });

  test('the hue of one kind of eleven', () => {
    const found = notSeen(new Styles('[data-kind="rental"] { --tone: #888 }')).join('\n');
    assert.match(found, /^words --tone on --tint \(light, rental\)/m);
    assert.doesNotMatch(found, /canteen/);
  });

  test('words too pale on the ground of their own rule', () => {
    const { found } = notSeenInARule(new Styles('.seeded { color: var(--on-press); background: var(--care) }'));
    assert.match(found.join('\n'), /^tokens\.css \.seeded: words --on-press on --care/m);
  });

  test('a colour that is in no table', () => {
    const found = unlisted(new Styles(':root { --fresh: #123456 } .seeded { color: #777 }'));
    assert.ok(found.includes('declared: --fresh'), found.join());
    assert.ok(found.includes('used: #777 as words in tokens.css .seeded'), found.join());
  });
});
