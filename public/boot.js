// Starts the wasm; if it does not start, or dies later, shows the panel of index.html.
// Plain on purpose: this is the one script that must run everywhere modules run.

const script = document.getElementById('boot');
const panel = document.getElementById('crash');
const SLOW_MS = 20000;

function showPanel() {
  panel.hidden = false;
  const waiting = document.getElementById('waiting');
  if (waiting) waiting.hidden = true;
}

document.getElementById('crash-reload').addEventListener('click', (event) => {
  event.preventDefault();
  location.reload();
});

// A trap of the wasm (a panic, a stack overflow) ends the app; errors of other scripts, such as
// those a browser or an extension adds, do not.
function watch(error) {
  if (typeof WebAssembly === 'object' && error instanceof WebAssembly.RuntimeError) showPanel();
}
addEventListener('error', (event) => watch(event.error));
addEventListener('unhandledrejection', (event) => watch(event.reason));

// A module whose one type takes an externref: engines that know it (Chromium 96, Safari 15.1,
// Firefox 79) know everything else our wasm uses.
const REFERENCE_TYPES = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 1, 111, 0]);

async function boot() {
  if (typeof WebAssembly !== 'object' || !WebAssembly.validate(REFERENCE_TYPES)) {
    location.replace(new URL('plain/index.html', document.baseURI));
    return;
  }
  const slow = setTimeout(showPanel, SLOW_MS);
  try {
    const app = await import(new URL(script.dataset.js, document.baseURI));
    await app.default({ module_or_path: new URL(script.dataset.wasm, document.baseURI) });
    panel.hidden = true;
  } catch (error) {
    console.error(error);
    showPanel();
  } finally {
    clearTimeout(slow);
  }
}

boot();
