// In every theme words stand 7:1 against the ground they lie on, and lines that must be seen 3:1: the borders of what
// can be pressed, the ring of the focus, pins on the map. Pairs that stand in one rule are found in the stylesheets;
// where the ground is another rule's, tables say on which it can be. Nothing is used that is in no table.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wcagContrast } from 'culori';
import { notSeen, notSeenInARule, unlisted } from '../support/contrast';
import { Styles } from '../support/styles';

const styles = new Styles();

test('the stylesheets are read', () => {
  assert.deepEqual(new Set(styles.kinds).size, 11);
  assert.ok(styles.tokens.length > 40, `${styles.tokens.length} colours`);
  assert.ok(styles.uses.length > 100, `${styles.uses.length} uses`);
  // Known figures: black on white, and a grey that is just too light.
  assert.equal(wcagContrast('#000', '#fff'), 21);
  assert.ok(wcagContrast('#777', '#fff') < 4.5 && wcagContrast('#767676', '#fff') > 4.5);
});

test('every colour that is declared or used is in the tables', () => {
  assert.deepEqual(unlisted(styles), []);
});

test('words and lines are seen on every ground on which they can lie, in every theme', () => {
  assert.deepEqual(notSeen(styles), []);
});

test('words are seen on the ground that the same rule gives them; where it names none, the ink of the page is', () => {
  const { pairs, found } = notSeenInARule(styles);
  assert.ok(pairs > 30, `only ${pairs} pairs`);
  assert.deepEqual(found, []);
});
