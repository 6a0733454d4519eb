// Which bundle this address needs, asked for at once: not only when boot.js has come and run.
// Nobody downloads the other one.

(() => {
  const { dataset: root } = document.documentElement;
  const { js, wasm, desk, styles } = document.getElementById('boot').dataset;
  const STYLES_MS = 5000;
  const DESK_MS = 30000;

  // A link that is sent has its page as ?to=…: what stands behind # is lost on some ways. Here it
  // goes behind #, where the app reads it. What has come whole behind # says more.
  function unfoldLink() {
    const [, raw] = location.search.match(/[?&](?:amp;)*to=([^]*)/) || [];
    if (!raw) return;
    // Whoever has decoded it has made its parameters look like those of the whole address.
    let to = raw[0] === '/' ? raw : raw.split('&')[0];
    try {
      to = decodeURIComponent(to);
    } catch {
      // Cut in the middle of a character: the app reads what is left.
    }
    const hash = /^#!?(\/|%2f)/i.test(location.hash) ? location.hash : `#${to}`;
    const kept = location.search.match(/\b(?:embed=1|kiosk=1|size=\w+)/g);
    history.replaceState(null, '', `${location.pathname}${kept ? `?${kept.join('&')}` : ''}${hash}`);
  }

  // What is worked with at a desk is in a bundle of its own, beside all the other pages: phones
  // that look for a canteen do not wait for it. (The app does the same when it is led to such an
  // address: src/frame.rs.) A public screen has it from the beginning, and looks into no store.
  const LED = 'eldercare-map.led';
  function bundle() {
    if (!desk) return { js, wasm };
    // To who was led here by the app this is the next page, not a visit begun anew.
    if (!root.kiosk && session((kept) => kept.getItem(LED))) {
      root.led = '';
      session((kept) => kept.removeItem(LED));
    }
    if (root.kiosk || isOfDesk()) {
      return { js: `${desk}.js`, wasm: `${desk}_bg.wasm`, styled: askForStyles() };
    }
    // The page that runs is left only for one that can be had: without a network the browser
    // would put its own error in the place of both.
    window.loadDesk = async () => {
      await haveDesk();
      if (!isOfDesk()) return; // the person has gone on meanwhile
      session((kept) => kept.setItem(LED, '1'));
      location.reload();
      await new Promise(() => {}); // until this page is gone
    };
    return { js, wasm };
  }

  const isOfDesk = () => /^#\/(compare|counter|coverage|family|share|slip)\b/.test(location.hash);

  // Asks for what a reload would: the page, and the bundle that it names by then. What comes is
  // kept by the browser, so that nothing is downloaded twice.
  async function haveDesk() {
    const enough = new AbortController();
    const tired = setTimeout(() => enough.abort(), DESK_MS);
    const have = async (href, options, as) => {
      const response = await fetch(href, { signal: enough.signal, ...options });
      if (!response.ok) throw new Error(`${href}: ${response.status}`);
      return response[as]();
    };
    try {
      const page = await have(location.href.split('#')[0], { cache: 'no-cache' }, 'text');
      const [, name] = page.match(/data-desk="([-\w]+)"/) || [];
      if (!name) throw new Error('no page of ours');
      await Promise.all([`${name}.js`, `${name}_bg.wasm`].map((file) => have(new URL(file, document.baseURI), {}, 'arrayBuffer')));
    } finally {
      clearTimeout(tired);
    }
  }

  // Its pages have styles of their own. They are here before the app starts, and each counts only
  // while its page is shown (src/platform/page.rs), so that nobody sees a page without them. If
  // they do not come, all is there, only plain.
  function askForStyles() {
    const asked = styles.split(' ').map((href) => {
      const [name] = href.split('-');
      if (name === 'kiosk') return root.kiosk && askForStyle(href, 'all');
      return askForStyle(href, 'not all', name);
    });
    const enough = new Promise((tired) => setTimeout(tired, STYLES_MS));
    return Promise.race([Promise.all(asked), enough]);
  }

  function askForStyle(href, media, name) {
    return new Promise((done) => {
      const link = document.createElement('link');
      Object.assign(link, { rel: 'stylesheet', href, media, onload: done, onerror: done });
      if (name) link.dataset.styles = name;
      document.head.append(link);
    });
  }

  // Some browsers refuse to keep anything.
  function session(act) {
    try {
      return act(sessionStorage);
    } catch {
      return undefined;
    }
  }

  function askFor(href, as) {
    const link = document.createElement('link');
    document.head.append(Object.assign(link, { crossOrigin: 'anonymous', href, ...as }));
  }

  unfoldLink();
  if (root.kiosk) root.kiosk = location.hash || '#/'; // look.js had not unfolded it yet
  window.bundle = bundle();
  askFor(window.bundle.js, { rel: 'modulepreload' });
  askFor(window.bundle.wasm, { rel: 'preload', as: 'fetch', type: 'application/wasm' });
})();
