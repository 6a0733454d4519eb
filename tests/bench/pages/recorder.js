// What a person at the map meets between start() and stop(): how long each frame took, how often
// the page was deaf for longer than 50 ms, and whether the map moved at all.
window.recorder = (() => {
  let frames = [];
  let longTasks = [];
  let running = false;
  let from;
  let hasMoved = false;
  const observer = new PerformanceObserver((list) => longTasks.push(...list.getEntries().map((task) => task.duration)));

  function start() {
    frames = [];
    longTasks = [];
    running = true;
    from = String(window.bench.centre());
    hasMoved = false;
    observer.observe({ type: 'longtask' });
    let last;
    const each = (now) => {
      if (last !== undefined) frames.push(now - last);
      last = now;
      // Now and then: asking must not be what takes the time.
      if (frames.length % 8 === 0) hasMoved ||= String(window.bench.centre()) !== from;
      if (running) requestAnimationFrame(each);
    };
    requestAnimationFrame(each);
  }

  function stop() {
    running = false;
    longTasks.push(...observer.takeRecords().map((task) => task.duration));
    observer.disconnect();
    hasMoved ||= String(window.bench.centre()) !== from;
    return { frames, longTasks, hasMoved };
  }

  const frame = () => new Promise((next) => requestAnimationFrame(next));

  /** Milliseconds from asking for the library until the map is drawn and that frame is on its way to the screen. */
  async function timeToDraw(scene) {
    const begun = performance.now();
    await window.bench.load(scene);
    while (!window.bench.drawn()) await frame();
    await frame();
    await frame();
    return performance.now() - begun;
  }

  return { start, stop, timeToDraw };
})();
