// Starts the wasm; if it does not start, or dies later, shows the panel of index.html.
// A classic script on purpose: hosts that give .js files a wrong type still run it.

(() => {
  const script = document.getElementById('boot');
  const root = document.documentElement;
  const SLOW_MS = 20000;

  window.mapBoots = true;

  function showPanel() {
    root.dataset.crashed = '';
  }

  document.getElementById('crash-reload').addEventListener('click', (event) => {
    event.preventDefault();
    location.reload();
  });

  // A trap of the wasm (a panic, a stack overflow) ends the app; errors of other scripts, such
  // as those a browser or an extension adds, do not. One of the map ends the map alone.
  function watch(error) {
    if (!(error instanceof WebAssembly.RuntimeError)) return;
    if (String(error.stack).includes(script.dataset.mapFiles)) dispatchEvent(new Event('mapfailed'));
    else showPanel();
  }

  // A module whose one type takes an externref: engines that know it (Chromium 96, Safari 15.1,
  // Firefox 79) know everything else our wasm uses.
  const REFERENCE_TYPES = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 1, 111, 0]);

  function isBelowSupportLine() {
    return typeof WebAssembly !== 'object' || !WebAssembly.validate(REFERENCE_TYPES);
  }

  // A module must come with the type of a script. Where the host gives it another, its text is
  // handed over with the right one.
  async function load(url) {
    try {
      return await import(url);
    } catch (error) {
      const response = await fetch(url);
      if (!response.ok) throw error;
      const text = new Blob([await response.text()], { type: 'text/javascript' });
      return import(URL.createObjectURL(text));
    }
  }

  function style(url) {
    return new Promise((loaded, failed) => {
      const link = document.createElement('link');
      Object.assign(link, { rel: 'stylesheet', href: url, onload: loaded, onerror: failed });
      document.head.append(link);
    });
  }

  // The map is a wasm of its own: nobody who only wants the list waits for it.
  async function fetchMap() {
    const at = (ending) => new URL(script.dataset.mapFiles + ending, document.baseURI).href;
    const [map] = await Promise.all([load(at('.js')), style(at('.css'))]);
    await map.default({ module_or_path: at('.wasm') });
    return map.MapView;
  }

  let map;
  window.loadMap = () => {
    map = map || fetchMap();
    map.catch(() => (map = undefined)); // the next time it is asked for anew
    return map;
  };

  // What is worked with at a desk is in a bundle of its own, beside all the other pages: phones
  // that look for a canteen do not wait for it. (The app does the same when
  // it is led to such an address: src/frame.rs.)
  function bundle() {
    const { js, wasm, desk } = script.dataset;
    if (!desk) return { js, wasm };
    if (/^#\/coverage\b/.test(location.hash)) return { js: `${desk}.js`, wasm: `${desk}_bg.wasm` };
    window.loadDesk = () => location.reload();
    return { js, wasm };
  }

  async function boot() {
    if (isBelowSupportLine()) {
      location.replace(new URL('plain/index.html', document.baseURI).href);
      return;
    }
    addEventListener('error', (event) => watch(event.error));
    addEventListener('unhandledrejection', (event) => watch(event.reason));
    const slow = setTimeout(showPanel, SLOW_MS);
    try {
      const { js, wasm } = bundle();
      const app = await load(new URL(js, document.baseURI).href);
      await app.default({ module_or_path: new URL(wasm, document.baseURI) });
      delete root.dataset.crashed; // it was only slow
    } catch (error) {
      console.error(error);
      showPanel();
    } finally {
      clearTimeout(slow);
    }
  }

  boot();
})();
