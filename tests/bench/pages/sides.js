// What every measurement of several sides does: our wasm made ready, time taken, the sides in turn in each round.
import init from '/made/domain.js';

let ready;

/** Our wasm, once it is ready to be called. */
export const ours = () => (ready ??= init({ module_or_path: '/made/domain.wasm' }));

/** The bytes that came as text. */
export const bytes = (base64) => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));

/** Milliseconds, and what the work gave. */
function timed(work) {
  const begun = performance.now();
  const result = work();
  return [performance.now() - begun, result];
}

/**
 * What the work took on each side in each round, in milliseconds. The round before the first is for warming up; `see` looks at
 * what each side gave in it.
 */
export function inTurn(sides, rounds, work, see = () => {}) {
  const took = Object.fromEntries(Object.keys(sides).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    const gave = {};
    for (const [name, side] of Object.entries(sides)) {
      const [time, result] = timed(() => work(side));
      gave[name] = result;
      if (round > 0) took[name].push(time);
    }
    if (round === 0) see(gave);
  }
  return took;
}

/** The same for each of so many things, in microseconds. */
export const each = (took, count) =>
  Object.fromEntries(Object.entries(took).map(([name, all]) => [name, all.map((ms) => (1000 * ms) / count)]));
