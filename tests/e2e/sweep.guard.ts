// The looks of the sweep are chosen honestly: a state that is looked at in few looks shows nothing that no state
// shows which is looked at in all. Runs when every state was looked at (playwright.config.ts).
import { expect, test } from '@playwright/test';
import { PAGES } from './support/pages';
import { allSeen, newIn } from './support/seen';

test('what is looked at in few looks shows nothing new', () => {
  const all = allSeen();
  const missing = PAGES.map(({ name }) => name).filter((name) => !all.some(({ state }) => state === name));
  expect(missing, 'states that were not looked at').toEqual([]);
  expect(
    newIn(all),
    'Each line is a state, and what it shows that no state with `everyLook` shows: give it `everyLook` in support/pages.ts, or show it in the gallery.',
  ).toEqual([]);
});

test('something new would be found', () => {
  const all = allSeen();
  const [first] = all.filter(({ everyLook }) => !everyLook);
  expect(newIn([...all, { ...first!, kinds: ['p by .never-seen'] }])).toEqual([`${first!.state}: p by .never-seen`]);
});
