// A hand on the map: real input, sent at the pace of a person whether or not the page keeps up.
import { setTimeout as sleep } from 'node:timers/promises';

const LASTS = 3000;
/** How often a finger or a mouse tells where it is: every 16 ms. */
const STEPS = Math.round(LASTS / 16);

/** Sends so many events in three seconds; none waits for the page to have dealt with the one before. */
async function paced(events, send) {
  const begun = Date.now();
  const sent = [];
  for (let index = 0; index < events; index++) {
    await sleep(Math.max(0, begun + (index * LASTS) / events - Date.now()));
    sent.push(send(index / (events - 1)));
  }
  await Promise.all(sent);
}

/** Out and back three times, each time a little less. */
const swing = (part) => Math.sin(part * 6 * Math.PI) * (1 - part / 3);

function mouse(session, { width, height }) {
  const send = (type, more) => session.send('Input.dispatchMouseEvent', { type, x: width / 2, y: height / 2, ...more });
  return {
    async pan() {
      await send('mousePressed', { button: 'left', buttons: 1, clickCount: 1 });
      const at = (part) => ({ x: width / 2 + swing(part) * width * 0.35, y: height / 2 + Math.sin(part * 5) * height * 0.25 });
      await paced(STEPS, (part) => send('mouseMoved', { ...at(part), button: 'left', buttons: 1 }));
      await send('mouseReleased', { ...at(1), button: 'left', clickCount: 1 });
    },
    /** The wheel, a notch every 200 ms, two in and two out, beside the middle. */
    async zoom() {
      const at = { x: width * 0.4, y: height * 0.4 };
      await send('mouseMoved', at);
      let notch = 0;
      await paced(15, () => send('mouseWheel', { ...at, deltaX: 0, deltaY: notch++ % 4 < 2 ? -120 : 120 }));
    },
  };
}

function fingers(session, { width, height }) {
  const touch = (type, points) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x: Math.round(x), y: Math.round(y), id })) });
  const middle = [width / 2, height / 2];
  return {
    async pan() {
      const at = (part) => [middle[0] + swing(part) * width * 0.35, middle[1] + Math.sin(part * 5) * height * 0.25];
      await touch('touchStart', [at(0)]);
      await paced(STEPS, (part) => touch('touchMove', [at(part)]));
      await touch('touchEnd', []);
    },
    /** Two fingers apart and together, twice, above the middle. */
    async zoom() {
      const at = (part) => {
        const half = width * (0.2 + 0.13 * Math.sin(part * 4.5 * Math.PI));
        return [[middle[0] - half, middle[1] - 60], [middle[0] + half, middle[1] - 20]];
      };
      await touch('touchStart', at(0));
      await paced(STEPS, (part) => touch('touchMove', at(part)));
      await touch('touchEnd', []);
    },
  };
}

export const hand = (session, screen) => (screen.touch ? fingers : mouse)(session, screen);
