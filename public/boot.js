// Starts the wasm; if it does not start, or dies later, shows the panel of index.html.
// A classic script on purpose: hosts that give .js files a wrong type still run it.

(() => {
  const script = document.getElementById('boot');
  const root = document.documentElement;
  const TRY_MS = 20000; // how often a public screen looks whether the page is there
  const HANGING_MS = 120000; // so slow that it will not come
  const late = document.getElementById('crash-late');

  // Where the app stands on a public screen, the address it was opened at (look.js).
  const { kiosk } = root.dataset;

  let again;
  function showPanel(wait, mayCome = false) {
    root.dataset.crashed = '';
    late.hidden = !mayCome;
    // There nobody is who would help: it begins anew by itself, as soon as the host has the page.
    if (!kiosk) return;
    const look = () => fetch(document.baseURI, { cache: 'no-store' }).then(({ ok }) => ok && tryAgain());
    clearInterval(again);
    again = setInterval(() => look().catch(() => {}), wait);
  }

  function hidePanel() {
    clearInterval(again);
    delete root.dataset.crashed;
  }

  function beginAnew() {
    if (kiosk) history.replaceState(null, '', kiosk);
    location.reload();
  }

  // Whoever has begun anew so often, and whose app never stood for long, is led to the plain directory instead of
  // around in a loop. The count is the tab's, and says nothing of anybody.
  const MOST_TRIES = 3;
  const WELL_MS = 30000;
  function countTries(change) {
    const name = 'eldercare-map.tries';
    try {
      const tries = change(Number(sessionStorage.getItem(name)));
      sessionStorage.setItem(name, tries);
      return tries;
    } catch {
      return 0; // nothing may be kept here
    }
  }

  async function tryAgain() {
    if (countTries((tries) => tries + 1) < MOST_TRIES) return beginAnew();
    const plain = new URL('plain/index.html', document.baseURI).href;
    const isThere = await fetch(plain).then(({ ok }) => ok, () => false);
    if (!isThere) return beginAnew();
    if (!kiosk) return location.assign(plain);
    hidePanel();
    showPlainInside();
  }

  // Nothing on it leads out of the app, not even before the app is there: no link, and none of the
  // ways around a press (a middle button, a menu, something dragged out or dropped in).
  const WAYS_OUT = ['auxclick', 'contextmenu', 'dragstart', 'dragover', 'drop'];
  function keepInside(page) {
    for (const way of WAYS_OUT) page.addEventListener(way, (event) => event.preventDefault(), true);
  }
  if (kiosk) {
    keepInside(document);
    for (const link of document.querySelectorAll('a:not([href^="#"])')) link.removeAttribute('href');
  }

  // A public screen whose browser is below the support line has the plain pages inside of this one,
  // which takes away what leads out of them: the numbers stay, to be rung from one's own phone.
  const UNTOUCHED_MS = 90000;
  function showPlainInside() {
    const plain = new URL('plain/', document.baseURI).href;
    const frame = document.createElement('iframe');
    frame.title = '简易名录';
    frame.style.cssText = 'position:fixed;top:0;left:0;width:100%;height:100%;border:0';
    let untouched;
    const touched = () => {
      clearTimeout(untouched);
      untouched = setTimeout(() => location.reload(), UNTOUCHED_MS);
    };
    frame.addEventListener('load', () => {
      const page = frame.contentDocument;
      for (const link of page.querySelectorAll('a[href]')) {
        if (!link.href.startsWith(plain)) link.removeAttribute('href');
        link.removeAttribute('target');
      }
      keepInside(page);
      const other = (event) => event.ctrlKey || event.metaKey || event.shiftKey;
      page.addEventListener('click', (event) => other(event) && event.preventDefault(), true);
      for (const touch of ['pointerdown', 'touchstart', 'wheel', 'keydown', 'scroll']) page.addEventListener(touch, touched, true);
      frame.style.visibility = 'visible';
      // Not before what leads out of the next page is gone, too.
      frame.contentWindow.addEventListener('pagehide', () => (frame.style.visibility = 'hidden'));
    });
    frame.style.visibility = 'hidden';
    frame.src = `${plain}index.html`;
    document.body.textContent = '';
    document.body.append(frame);
    touched();
  }

  // Whoever presses a tile before the app is there starts where the address says, all the same.
  const place = ['', ...(location.hash.match(/\b(from|at|for)=[^&]+/g) || [])].join('&');
  for (const tile of document.querySelectorAll('.tile[href*="?"]')) tile.setAttribute('href', tile.getAttribute('href') + place);

  function pressedAgain(event) {
    event.preventDefault();
    tryAgain();
  }
  document.getElementById('crash-reload').addEventListener('click', pressedAgain);

  // A trap of the wasm (a panic, a stack overflow) ends the app; errors of other scripts, such
  // as those a browser or an extension adds, do not. One of the map ends the map alone.
  function watch(error) {
    if (!(error instanceof WebAssembly.RuntimeError)) return;
    if (String(error.stack).includes(script.dataset.mapFiles)) dispatchEvent(new Event('mapfailed'));
    else showPanel(TRY_MS);
  }

  // A module whose one type takes an externref: engines that know it (Chromium 96, Safari 15.1,
  // Firefox 79) know everything else our wasm uses.
  const REFERENCE_TYPES = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 1, 111, 0]);

  function isBelowSupportLine() {
    return typeof WebAssembly !== 'object' || !WebAssembly.validate(REFERENCE_TYPES);
  }

  // The CSP of index.html lets no wasm run in Chromium 96 and Safari 15, which do not know its words for that.
  function isRefused() {
    try {
      return !new WebAssembly.Instance(new WebAssembly.Module(REFERENCE_TYPES));
    } catch {
      return true;
    }
  }

  // This page stands beside it once more, with a CSP that lets wasm run there, and scripts that a host sends as
  // something else. Whether this page is left for it.
  function goWider() {
    const wider = new URL('compat.html', document.baseURI).href;
    if (location.href.startsWith(wider)) return false;
    location.replace(wider + location.search + location.hash);
    return true;
  }

  // A module must come with the type of a script. Where the host gives it another, its text is
  // handed over with the right one.
  async function load(url) {
    try {
      return await import(url);
    } catch (error) {
      const response = await window.patientFile(url, 'default');
      if (!response.ok) throw error;
      if (goWider()) await new Promise(() => {}); // until this page is gone
      const text = new Blob([await response.text()], { type: 'text/javascript' });
      return import(URL.createObjectURL(text));
    }
  }

  // Both at once; the module takes its wasm when it is here. `first`: what must be here before.
  async function start(js, wasm, sum, moved, first = () => {}) {
    let isChanged = false;
    const ask = (cache) => askForWasm(wasm, cache, moved, (came) => (isChanged = Boolean(sum) && came !== Number(sum)));
    const asked = ask('default');
    asked.catch(() => {}); // the module will say so
    const module = await load(new URL(js, document.baseURI).href);
    moved();
    await first(module);
    app = appIsAskedFor.then(() => haveLate(module, 'app', () => showPanelUnlessRead(HANGING_MS, true)));
    app.catch(() => {}); // boot says so
    try {
      await module.default({ module_or_path: asked });
    } catch (error) {
      // What came changed is asked for once more, and not of what the browser has kept.
      if (!isChanged && !(error instanceof WebAssembly.CompileError)) throw error;
      await module.default({ module_or_path: ask('reload') });
    }
    setTimeout(askForApp, LIST_MS);
    return module;
  }

  // A wasm, compiled while it comes; `moved` hears of each piece. One of which a byte is wrong could do anything: where
  // `isChanged` says so of its checksum, it ends in an error before any of it runs. What the worker keeps it has
  // looked at before; and of what is read here a browser keeps nothing that it has compiled.
  async function askForWasm(path, cache, moved, isChanged) {
    const { href } = new URL(path, document.baseURI);
    const { controller } = navigator.serviceWorker || {};
    const [answer, kept] = await Promise.all([fetch(href, { cache }), controller && caches.match(href, { ignoreVary: true })]);
    moved();
    if (kept || !answer.ok) return answer;
    const pieces = answer.body.getReader();
    let sum = 0;
    async function pull(to) {
      const { done, value } = await pieces.read();
      moved();
      if (!done) {
        sum = window.sumOf(value, sum);
        to.enqueue(value);
      } else if (isChanged(sum)) to.error(new TypeError(`${path} was changed on its way.`));
      else to.close();
    }
    // All of it is taken at once, also before anybody compiles it.
    return new Response(new ReadableStream({ pull }, { highWaterMark: Infinity }), answer);
  }

  // A public screen is no app without its own part and its styles: if they do not come, neither
  // does it.
  async function haveScreen(module) {
    await window.styled;
    await haveLate(module, 'screen', () => {});
  }

  // The files of a part, also those that come after they were given up. `late`: when they are.
  async function haveLate({ havePart }, part, late) {
    while (havePart) {
      try {
        return await havePart(part);
      } catch (error) {
        if (error.name !== 'TimeoutError') throw error;
        late();
        await new Promise((came) => addEventListener('camelate', came, { once: true })); // it may still come
      }
    }
  }

  // The first list stands before the rest of the app is here (src/first_list), and so does the plain page of a place,
  // or of the guide (bundle.js). That is asked for when either is painted, or does not come for so long.
  const LIST_MS = 500;
  // Where the app does not come, what is on its way to be read is waited for so long.
  const COMES_MS = 3000;
  const ends = (work) => Promise.race([work, new Promise((over) => setTimeout(over, COMES_MS))]);
  let askForApp;
  const appIsAskedFor = new Promise((ask) => (askForApp = ask));
  appIsAskedFor.then(() => window.askForStyles('print'));
  let listIsTried;
  const firstListIsTried = new Promise((tried) => (listIsTried = tried));
  window.askForApp = () => {
    listIsTried();
    if (firstList()) requestAnimationFrame(() => setTimeout(askForApp));
    else window.plainStands.then(askForApp);
  };
  let app;
  window.appIsHere = () => app;
  const firstList = () => document.querySelector('#waiting[hidden]');

  // What is read without the app: the first list, and a plain page (first_read.js).
  const plainPage = () => document.querySelector('.reading > #waiting');

  // Nobody loses what they read because the app does not come, as long as they want no more of it.
  function showPanelUnlessRead(wait, mayCome) {
    const isRead = () => firstList() || plainPage();
    if (!isRead()) return showPanel(wait, mayCome);
    if (plainPage()) sayBelow(mayCome ? '#crash-late' : '#crash h1');
    addEventListener('click', ({ target }) => isRead() && target.closest('#app :is(button, a[href^="#"])') && showPanel(wait, mayCome));
  }

  // A sentence of the panel in the place of the one that asks to wait, with its way to try again.
  function sayBelow(sentence) {
    const again = document.getElementById('crash-reload').cloneNode(true);
    Object.assign(again, { id: '', className: 'button wide', onclick: pressedAgain });
    plainPage().replaceChildren(document.querySelector(sentence).textContent, again);
  }

  // What was pressed on the first list is pressed once the app is there; and what had the focus has it again.
  const nameOf = (element) => element && [element.tagName, element.getAttribute('href'), element.getAttribute('aria-label'), element.textContent].join();
  let pressed;
  let isDown = false;
  let isUp = () => {};
  addEventListener('click', ({ target }) => {
    const button = firstList() && target.closest('#app button');
    if (button) pressed = nameOf(button);
  }, true);
  addEventListener('pointerdown', () => (isDown = true), true);
  for (const end of ['pointerup', 'pointercancel']) {
    addEventListener(end, () => {
      isDown = false;
      setTimeout(() => isUp()); // after the click
    }, true);
  }
  const { hash } = location;
  window.appDraws = async () => {
    if (isDown) await new Promise((up) => (isUp = up));
    if (!firstList()) return;
    const focused = nameOf(document.activeElement);
    const top = scrollY;
    requestAnimationFrame(() => {
      if (location.hash !== hash) return scrollTo(0, 0);
      const find = (name) => [...document.querySelectorAll('#app :is(a, button, h1)')].find((one) => nameOf(one) === name);
      const [focus, press] = [focused, pressed].map(find);
      if (focus) focus.focus({ preventScroll: true });
      scrollTo(0, top);
      if (press) press.click();
    });
  };
  // A list that was drawn from a part of its city stands as long as nobody wants more of it.
  window.listIsLeft = () => new Promise((left) => {
    if (!firstList() || pressed || location.hash !== hash) return left();
    addEventListener('click', ({ target }) => target.closest('#app button') && left());
    for (const one of ['hashchange', 'online', 'camelate']) addEventListener(one, left);
  });
  window.showCrash = () => showPanel(TRY_MS);

  function style(url) {
    return new Promise((loaded, failed) => {
      const link = document.createElement('link');
      Object.assign(link, { rel: 'stylesheet', href: url, onload: loaded, onerror: failed });
      document.head.append(link);
    });
  }

  // The map is a wasm of its own: nobody who only wants the list waits for it. A file that was given up and is
  // still on its way has another name the next time: under its own a browser would wait for that one.
  let anew = '';
  async function fetchMap(moved) {
    const { mapFiles, sums } = script.dataset;
    const looks = style(new URL(`${mapFiles}.css${anew}`, document.baseURI).href);
    const [map] = await Promise.all([start(`${mapFiles}.js${anew}`, `${mapFiles}.wasm${anew}`, sums.split(' ')[1], moved), looks]);
    return map.MapView;
  }

  let map;
  let lateMap; // given up, and perhaps on its way
  function giveUpMap(coming) {
    anew = `?${Date.now()}`;
    lateMap = coming;
    coming.then(() => {
      map = coming;
      dispatchEvent(new Event('camelate'));
    }, () => {});
  }
  window.loadMap = () => {
    const late = lateMap ? [lateMap.catch(() => new Promise(() => {}))] : [];
    const asked = map || window.unlessStill((moved) => Promise.race([fetchMap(moved), ...late]), giveUpMap);
    map = asked;
    asked.catch(() => map === asked && (map = undefined)); // the next time it is asked for anew
    return asked;
  };

  async function boot() {
    if (isBelowSupportLine()) {
      if (kiosk) return showPlainInside();
      location.replace(new URL('plain/index.html', document.baseURI).href);
      return;
    }
    if (isRefused() && goWider()) return;
    addEventListener('error', (event) => watch(event.error));
    addEventListener('unhandledrejection', (event) => watch(event.reason));
    const { js, wasm, sums } = script.dataset;
    const [sum] = sums.split(' ');
    let coming;
    try {
      await window.unlessStill((moved) => start(js, wasm, sum, moved, kiosk ? haveScreen : undefined), (work) => {
        showPanelUnlessRead(HANGING_MS, true);
        coming = work;
      });
    } catch (error) {
      console.error(error);
      if (!coming) {
        await ends(window.plainStands);
        return showPanelUnlessRead(TRY_MS);
      }
    }
    try {
      // It may only be slow. index.html may have shown the panel.
      if (coming) await coming;
      await app;
      hidePanel();
      setTimeout(() => root.dataset.crashed === undefined && countTries(() => 0), WELL_MS);
    } catch (error) {
      console.error(error);
      await ends(Promise.all([firstListIsTried, window.plainStands]));
      showPanelUnlessRead(TRY_MS);
    }
  }

  // From the second visit on the app is there without a network (sw.js). It is asked for after the first answer,
  // because it fetches all of the app.
  const KEEP_MS = 3000;
  const UNTOUCHED_RENEW_MS = 180000;
  const LOOK_MS = 3600000;

  async function keepForLater() {
    const workers = navigator.serviceWorker;
    const config = await fetch(new URL('config.json', document.baseURI)).then((answer) => answer.json(), () => ({}));
    if (config.offline === false) return;
    const registration = await workers.register(new URL('sw.js', document.baseURI).href, { updateViaCache: 'none' });
    const { active } = await workers.ready;
    const came = performance.getEntriesByType('resource').map(({ name }) => name);
    const data = new URL('data/', document.baseURI).href;
    active.postMessage({ keep: came.filter((name) => name.startsWith(data)) });

    const offer = () => registration.waiting && workers.controller && offerNewVersion(registration);
    registration.addEventListener('updatefound', () => registration.installing.addEventListener('statechange', offer));
    offer();
    setInterval(() => registration.update().catch(() => {}), LOOK_MS);
  }

  // A page goes on as it is, whole, until somebody wants the new one.
  function offerNewVersion(registration) {
    const change = () => {
      navigator.serviceWorker.addEventListener('controllerchange', () => (kiosk ? beginAnew() : location.reload()));
      if (registration.waiting) registration.waiting.postMessage('renew');
    };
    offerTo(change);
  }

  function offerTo(change) {
    if (kiosk) return betweenTwoPeople(change);
    const notice = document.getElementById('renew');
    notice.hidden = false;
    notice.firstElementChild.onclick = change;
  }

  // The host answers again, and has other data than those that are shown.
  window.offerReload = () => offerTo(() => (kiosk ? beginAnew() : location.reload()));

  let alone;
  function betweenTwoPeople(change) {
    const touched = () => {
      clearTimeout(alone);
      alone = setTimeout(change, UNTOUCHED_RENEW_MS);
    };
    for (const touch of ['pointerdown', 'wheel', 'keydown']) addEventListener(touch, touched, true);
    touched();
  }

  const begun = boot().catch((error) => {
    console.error(error);
    showPanel(TRY_MS);
  });
  begun.then(() => {
    if (!navigator.serviceWorker || root.dataset.crashed !== undefined) return;
    // Where it can not be (a private window, no room), the app is the same but for that.
    setTimeout(() => keepForLater().catch(() => {}), KEEP_MS);
  });
  // All of this has run. A copy that was damaged on the way may end anywhere: then index.html shows the panel.
  window.mapBoots = true;
})();
