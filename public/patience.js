// How long anyone waits for a file: not until all of it is here, but while something of it comes. A slow network is
// no fault. What comes after it was given up is kept, and whoever may want it is told (`camelate`).

(() => {
  const STILL_MS = 6000;

  // What `begin` promises; a TimeoutError where nothing moves for that long. `begin` says whenever something does.
  // `late` has the promise then, because it may still be kept.
  window.unlessStill = (begin, late) =>
    new Promise((came, failed) => {
      let timer;
      let isOver = false;
      const end = (tell) => (what) => {
        isOver = true;
        clearTimeout(timer);
        tell(what);
      };
      const giveUp = () => {
        end(failed)(new DOMException('Nothing comes any more.', 'TimeoutError'));
        late(work);
      };
      const moved = () => {
        clearTimeout(timer);
        if (!isOver) timer = setTimeout(giveUp, STILL_MS);
      };
      moved();
      const work = begin(moved);
      work.then(end(came), end(failed));
    });

  // CRC-32, as in zip and PNG, of bytes that come after some with the sum `before`.
  const CRC = Uint32Array.from({ length: 256 }, (_, sum) => {
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
    return sum;
  });
  window.sumOf = (bytes, before = 0) => {
    let sum = ~before;
    for (let at = 0; at < bytes.length; at += 1) sum = (sum >>> 8) ^ CRC[(sum ^ bytes[at]) & 255];
    return ~sum >>> 0;
  };

  // A file, to the last byte: what makes answers of it.
  async function whole(href, cache, moved) {
    const { body, status, statusText, headers } = await fetch(href, { cache });
    const pieces = [];
    const reader = body.getReader();
    for (;;) {
      moved();
      const { done, value } = await reader.read();
      if (done) break;
      pieces.push(value);
    }
    const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const piece of pieces) {
      bytes.set(piece, at);
      at += piece.length;
    }
    return () => new Response(bytes, { status, statusText, headers });
  }

  const wanted = {}; // how many wait for a file
  const givenUp = {}; // requests that are still out
  const cameLate = {};

  function keepLate(href, request) {
    givenUp[href] = [...(givenUp[href] || []), request];
    const gone = () => (givenUp[href] = givenUp[href].filter((one) => one !== request));
    const keep = (answer) => {
      gone();
      if (wanted[href] || !answer().ok) return; // whoever asked again has it
      cameLate[href] = answer;
      dispatchEvent(new Event('camelate'));
    };
    request.then(keep, gone);
  }

  // Asked for before whoever needs it asks, who then has the same answer.
  const ahead = {};
  window.fileAhead = (path, cache) => {
    const { href } = new URL(path, document.baseURI);
    if (!ahead[href]) {
      const asked = answer(href, cache);
      ahead[href] = asked;
      // Whoever comes after it has failed asks anew.
      asked.catch(() => ahead[href] === asked && delete ahead[href]);
    }
    return ahead[href].then((make) => make());
  };

  // The answer with a file, once all of it is here.
  window.patientFile = (path, cache) => {
    const { href } = new URL(path, document.baseURI);
    const asked = cache !== 'reload' && ahead[href];
    delete ahead[href];
    return (asked || answer(href, cache)).then((make) => make());
  };

  // What makes answers of a file.
  async function answer(href, cache) {
    const kept = cameLate[href];
    delete cameLate[href];
    if (kept) return kept;
    const out = givenUp[href] || [];
    const good = (request) => new Promise((came) => request.then((answer) => answer().ok && came(answer), () => {}));
    wanted[href] = (wanted[href] || 0) + 1;
    let request;
    try {
      // A request for a file that is on its way would wait for that one.
      const ask = (moved) => Promise.race([(request = whole(href, out.length ? 'reload' : cache, moved)), ...out.map(good)]);
      return await window.unlessStill(ask, () => keepLate(href, request));
    } finally {
      wanted[href] -= 1;
    }
  }
})();
