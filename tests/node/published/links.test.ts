// What chats and hosts do to links: the script that unfolds them (public/bundle.js, run as it is, in an address bar of
// its own) and the reader of addresses together give the list that was sent. Ways in which pages' own addresses are
// mangled, for every page: crates/domain/src/address/mangled_tests.rs.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { ROOT } from '../../e2e/support/paths';
import { answers } from '../support/answers';

const HASH = '#/nearby?kind=institution&from=330602001&needs=dementia';
const TO = encodeURIComponent(HASH.slice(1));

/** The address after the script has run. */
function unfolded(address: string): URL {
  let url = new URL(`https://example.org/yanglao/${address}`);
  const element = () => ({ dataset: { js: 'app.js', wasm: 'app.wasm' } });
  const page = {
    document: { documentElement: { dataset: {} }, getElementById: element, createElement: element, head: { append: () => {} } },
    get location() {
      return url;
    },
    matchMedia: () => ({ matches: false }),
    fileAhead: () => Promise.reject(new Error('there is no host')),
    history: { replaceState: (_state: unknown, _title: string, to: string) => (url = new URL(to, url)) },
  };
  runInNewContext(readFileSync(join(ROOT, 'public/bundle.js'), 'utf8'), Object.defineProperty(page, 'window', { value: page }));
  return url;
}

const WAYS: [what: string, address: string][] = [
  ['as it was sent', `?to=${TO}`],
  ['with the parameters of WeChat', `?to=${TO}&from=singlemessage&isappinstalled=0`],
  ['with the parameters of WeChat first', `?from=timeline&isappinstalled=0&to=${TO}`],
  ['with the mark of WeChat', `?to=${TO}#wechat_redirect`],
  ['with the mark of QQ', `?to=${TO}#rd`],
  ['encoded over again', `?to=${encodeURIComponent(TO)}`],
  ['decoded', `?to=${decodeURIComponent(TO)}`],
  ['decoded, with the parameters of WeChat', `?to=${decodeURIComponent(TO)}&from=groupmessage`],
  ['with &amp;', `?from=timeline&amp;to=${TO}`],
  ['with a full stop', `?to=${TO}。`],
  ['with the whole behind its hash, too', `?to=${encodeURIComponent('/nearby?kind=institution')}${HASH}`],
  ['on a portal', `?embed=1&to=${TO}`],
  ['its hash alone', HASH],
  ['its hash encoded', `#${encodeURIComponent(HASH.slice(1))}`],
  ['its hash encoded twice', `#${encodeURIComponent(encodeURIComponent(HASH.slice(1)))}`],
  ['its hash with &amp;', HASH.replaceAll('&', '&amp;')],
  ['its hash with the parameters of WeChat', `?from=singlemessage${HASH}&from=singlemessage&isappinstalled=0`],
  ['its hash with the mark of WeChat', `${HASH}#wechat_redirect`],
  ['its hash with a bracket and words after it', `${HASH}）`],
];

test('a link gives the list it is of, whatever was done to it', () => {
  const came = WAYS.map(([, address]) => unfolded(address));
  const [want, ...said] = answers('330600', [HASH, ...came.map((url) => url.hash)]);
  assert.ok(want!.found.length > 0);
  assert.notDeepEqual(want, answers('330600', ['#/nearby?kind=institution&from=330602001'])[0], 'the need changes the list');
  assert.equal(said.length, WAYS.length);
  WAYS.forEach(([what], at) => assert.deepEqual(said[at], want, what));
  came.forEach((url, at) => assert.equal(url.searchParams.has('to'), false, WAYS[at]![0]));
});

test('what a portal or a public screen asked for stays asked for', () => {
  assert.equal(unfolded(`?embed=1&to=${TO}`).search, '?embed=1');
  assert.equal(unfolded(`?kiosk=1&size=largest&to=${TO}&from=timeline`).search, '?kiosk=1&size=largest');
  assert.equal(unfolded(`?from=timeline&to=${TO}`).search, '');
});
