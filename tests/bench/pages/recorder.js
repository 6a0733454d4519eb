// What a person at the map meets between start() and stop(): how long each frame took, and how
// often the page was deaf for longer than 50 ms.
window.recorder = (() => {
  let frames = [];
  let longTasks = [];
  let running = false;
  const observer = new PerformanceObserver((list) => longTasks.push(...list.getEntries().map((task) => task.duration)));

  function start() {
    frames = [];
    longTasks = [];
    running = true;
    observer.observe({ type: 'longtask' });
    let last;
    const frame = (now) => {
      if (last !== undefined) frames.push(now - last);
      last = now;
      if (running) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  }

  function stop() {
    running = false;
    longTasks.push(...observer.takeRecords().map((task) => task.duration));
    observer.disconnect();
    return { frames, longTasks };
  }

  /** Milliseconds until `bench.load(scene)` has drawn: two frames later it is on the screen. */
  async function timeToDraw(scene) {
    const begun = performance.now();
    await window.bench.load(scene);
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    return performance.now() - begun;
  }

  return { start, stop, timeToDraw };
})();
