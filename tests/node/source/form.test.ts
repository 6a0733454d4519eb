// The language of form: what one colour, one face and one set of figures say everywhere.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Styles, THEMES, written, type Written } from '../support/styles';

const styles = new Styles();
const of = (all: Written[], property: string): Written[] => all.filter((one) => one.property === property);

/** Faces with Chinese letters; a face that comes before them has other figures. */
const CHINESE = /^['"]?(PingFang SC|HarmonyOS Sans SC|MiSans|Microsoft YaHei|Noto Sans (CJK )?SC)['"]?$/;

/** Lists of faces in which another one comes before those with Chinese letters, or none of them is named. */
const otherFaces = (all: Written[]): string[] =>
  of(all, 'font-family')
    .map(({ value }) => value)
    .filter((value) => {
      const faces = value.split(',').map((face) => face.trim());
      const chinese = faces.filter((face) => CHINESE.test(face)).length;
      return value !== 'inherit' && (chinese === 0 || !faces.slice(0, chinese).every((face) => CHINESE.test(face)));
    });

test('faces with Chinese letters come before every other, so that figures are theirs', () => {
  assert.ok(of(written(), 'font-family').length > 0);
  assert.deepEqual(otherFaces(written()), []);
  assert.equal(otherFaces(written("p { font-family: system-ui, 'PingFang SC' }")).length, 1);
});

test('figures stand in columns, on every page', () => {
  const all = of(written(), 'font-variant-numeric');
  assert.deepEqual(all.map(({ selector, value }) => [selector, value]), [['body', 'tabular-nums']]);
});

/** Colours that fill what is pressed: grounds of buttons and of their like that are none of a page. */
const filled = (all: Written[]): string[] => {
  const pressed = /\.(button|filter|choice|choose|toggle|option)\b/;
  const grounds = all.filter(({ selector, property }) => pressed.test(selector) && /^background(-color)?$/.test(property));
  return [...new Set(grounds.map(({ value }) => value))].filter((value) => !/^(none|transparent|var\(--(card|paper|tint|quiet)\))$/.test(value));
};

test('what is filled to be pressed has one colour; the number to ring for help has its own', () => {
  assert.deepEqual(filled(written()).sort(), ['var(--help)', 'var(--press)']);
  assert.equal(filled(written('.button.other { background: var(--head) }')).length, 3);
});

test('in high contrast what is filled is the call of the page, and the number to ring for help is not', () => {
  const [press, help, paper] = ['--press', '--help', '--paper'].map((token) => styles.valueOf(token, { theme: 'contrast' }));
  assert.notEqual(press, paper);
  assert.equal(help, paper);
  // In the others both are filled.
  for (const theme of THEMES.filter((theme) => theme !== 'contrast')) {
    assert.notEqual(styles.valueOf('--help', { theme }), styles.valueOf('--paper', { theme }), theme);
  }
});
