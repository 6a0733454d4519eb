// One radius and three gaps: what differs without a reason makes a page restless. A slip is paper, measured in
// millimetres; pins of the map have the shape of their kind, by which they are told apart without colour.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { written, type Written } from '../support/styles';

const isPaper = ({ file }: Written): boolean => file === 'slip.css' || file === 'print.css';
const isPin = ({ selector }: Written): boolean => /\.pin\b/.test(selector);

/** Round as everything is, a circle, or nothing. */
const RADIUS = /^(var\(--round\)|50%|0|inherit)$/;
/** A gap of the three, nothing, or a length that grows with the text or the screen; or what is computed of other lengths. */
const LENGTH = /^(var\(--gap-[123]\)|0|auto|-?[\d.]+(em|rem|vw|vh|%)|calc\(.*\))$/;

const said = ({ file, selector, property, value }: Written): string => `${file}: ${selector} { ${property}: ${value} }`;
const parts = (value: string): string[] => value.replace('!important', '').match(/[\w-]+\((?:[^()]|\([^()]*\))*\)|[^\s]+/g) ?? [];

export const otherRadii = (all: Written[]): string[] =>
  all.filter((one) => one.property === 'border-radius' && !isPaper(one) && !isPin(one) && !RADIUS.test(one.value)).map(said);

export const otherGaps = (all: Written[]): string[] =>
  all
    .filter((one) => /^((row|column)-)?gap$|^margin(-\w+)?$/.test(one.property) && !isPaper(one))
    // Drawn at a spot of the map, not set apart from its neighbour.
    .filter(({ file, value }) => !(file === 'map.css' && /^-/.test(value)))
    .filter(({ value }) => !parts(value).every((part) => LENGTH.test(part)))
    .map(said);

test('everything has one radius, but circles and the pins of the map', () => {
  assert.deepEqual(otherRadii(written()), []);
  assert.equal(otherRadii(written('.card { border-radius: 8px }')).length, 1);
});

test('things are set apart by three gaps', () => {
  assert.deepEqual(otherGaps(written()), []);
  assert.equal(otherGaps(written('.card { gap: var(--gap-2) 7px }')).length, 1);
});
