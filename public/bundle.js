// What the page of this address needs, asked for at once: not only when boot.js has come and run.

(() => {
  const { dataset: root } = document.documentElement;
  const { js, wasm, pages = '', styled = '', parts = '', styles = '' } = document.getElementById('boot').dataset;
  const STYLES_MS = 5000;

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

  // Which part of the app the page of the address is in, or which styles it has of its own, by the table of pages:
  // `place=place,driver,shortlist,compare guide=guide …`. (crates/domain/src/address/page/rows.rs has the
  // rows, crates/domain/src/address/page/part.rs makes the line, crates/compile/src/site.rs writes it into the page.)
  function ofAddress(table) {
    const [, page] = location.hash.match(/^#\/(\w+)/) || [];
    const [name] = table.split(' ').map((one) => one.split(/[=,]/)).find(([, ...names]) => names.includes(page)) || [];
    return name;
  }

  // Such styles count only while their page is shown (src/platform/styles.rs), and no page is seen
  // without its own. If they do not come, all is there, only plain.
  function haveStyles(name) {
    const link = document.querySelector(`link[data-styles=${name}]`) || askForStyles(name);
    const enough = new Promise((tired) => setTimeout(tired, STYLES_MS));
    return link && Promise.race([link.came, enough]).then(() => link.setAttribute('data-here', ''));
  }

  function askForStyles(name) {
    const href = styles.split(' ').find((file) => file.startsWith(name));
    if (!href) return undefined;
    const link = document.createElement('link');
    link.came = new Promise((onload) => {
      // What has not come is asked for again with the next page that wants it.
      const onerror = () => onload(link.remove());
      Object.assign(link, { rel: 'stylesheet', href, onload, onerror });
    });
    // Those of paper and of a public screen are of all pages.
    if (name === 'print') {
      link.media = name;
      document.querySelector('head > style:last-of-type').after(link); // what pages have of their own counts for more
      return link;
    }
    if (name !== 'kiosk') {
      link.media = 'not all';
      link.dataset.styles = name;
    }
    document.head.append(link);
    return link;
  }

  const addScript = (src) => new Promise((onload) => document.head.append(Object.assign(document.createElement('script'), { src, onload, onerror: onload })));

  function askFor(href, as) {
    const link = document.createElement('link');
    document.head.append(Object.assign(link, { crossOrigin: 'anonymous', href, ...as }));
  }

  // The host may have another version by now, and nothing more of this one: then the page begins
  // anew, at the address of now. What it is named by is the name of its script.
  window.renewIfOld = async () => {
    const page = await window.patientFile(location.href.split('#')[0], 'no-cache');
    const [, now] = (await page.text()).match(/data-js="([^"]+)"/) || [];
    if (!now || now === js) return;
    location.reload();
    await new Promise(() => {}); // until this page is gone
  };
  Object.assign(window, { haveStyles, askForStyles });

  unfoldLink();
  if (root.kiosk) root.kiosk = location.hash || '#/'; // look.js had not unfolded it yet
  // A list with a start stands before the app is here (src/first_list): then nothing else takes its bytes.
  const start = /^#\/nearby\b.*[?&](?:from=\d{4}|at=[\d.]+,[\d.])/.exec(location.hash) || [];
  const more = root.kiosk || 'embed' in root || kept('shortlist') || /\b(?:view=map|for=family)\b/.test(location.hash);
  const isFirst = start[0] && !more && !matchMedia('(min-width: 64em)').matches;
  const needed = [ofAddress(pages), /^#\/nearby\b.*\bview=map\b/.test(location.hash) && 'map_of_list'];
  if (!isFirst) needed.push('app');
  if (root.kiosk) needed.push('screen');
  const own = ofAddress(styled);
  if (own) haveStyles(own);
  if (root.kiosk) window.styled = haveStyles('kiosk');
  askFor(js, { rel: 'modulepreload' });
  askForFile(wasm);
  const [, place] = /^#\/place\/([\w-]+)/.exec(location.hash) || [];
  const city = cityOfAddress();
  city.then(askForPacks).catch(() => {}); // whoever needs them will hear it
  // A place, and the guide, have their plain page first: the rest of the app comes when that is painted.
  window.plainStands = plainPage().catch(() => {}).then(() => {
    const files = parts.split(' ').filter((one) => needed.includes(one.split('=')[0])).flatMap((one) => one.split('=')[1].split(','));
    new Set(files).forEach(askForFile);
  });

  function askForFile(file) {
    askFor(file, { rel: 'preload', as: 'fetch' });
  }

  // Of a place, or where the guide begins: of the area that the address names, or the start, and of nobody's answers.
  async function plainPage() {
    const { hash } = location;
    const [, area] = /^#\/guide\?(?:in=|city=(?=\d{4}00))(\d{6})$/.exec(hash) || (hash === '#/guide' && /[?&]from=(\d{6})/.exec(kept('start'))) || [];
    const name = place ? `place/${place}` : area && !('embed' in root) && `guide-${area}`;
    if (!name || root.kiosk || (navigator.serviceWorker || {}).controller) return;
    const script = addScript('first_read.js');
    const its = await city;
    if (!its || (area && !its.rights)) return;
    await script;
    await window.showPlain(`plain/${its.adcode}-${its.pinyin}/${name}.html`);
  }

  // As src/platform/storage.rs keeps it.
  function kept(key) {
    try {
      return localStorage.getItem(`eldercare-map.${key}`) || '';
    } catch {
      return '';
    }
  }

  // The part of the manifest that the address or the start needs (crates/domain/src/pack/parts.rs), and in it the city:
  // by its digits, or where only one has the spot.
  async function cityOfAddress() {
    const WHERE = /[?&](?:from|in|city)=(\d{4})|[?&]at=([\d.]+),([\d.]+)/;
    const said = /^\D{0,3}(\d{4})\d\d/.exec(place || '') || WHERE.exec(location.hash) || WHERE.exec(kept('start')) || [0, kept('city').slice(0, 4)];
    const [, of, east, north] = said;
    const half = (degrees) => Math.floor(degrees * 2);
    const part = of ? `${of}00` : east && `${half(east)}-${half(north)}`;
    if (!part) return undefined;
    const { cities } = await (await window.fileAhead(`data/manifest/${part}.json`, 'no-cache')).json();
    const has = ({ bounds: [w, s, e, n] }) => of || (w <= east && east <= e && s <= north && north <= n);
    const [city, other] = cities.filter(has);
    return other ? undefined : city;
  }

  // What a list, a place or the guide needs of its city. Who starts from a community (twelve digits) needs its
  // communities, too; the guide its papers.
  async function askForPacks(city) {
    const isGuide = needed.includes('guide');
    if (!(place || start[0] || isGuide) || !city) return;
    const [, home, district] = /[?&]from=((\d{4})\d\d)\d{6}/.exec(location.hash) || [];
    const isHome = Number(`${district}00`) === city.adcode;
    const [, kind] = /[?&]kind=(\w+)/.exec(location.hash) || [];
    // A first list, and who starts from a community, need small packs (crates/domain/src/pack/first.rs). A phone that has had the
    // city mostly keeps all of it.
    const isSmall = city.first && kept('city') !== `${city.adcode}`;
    const small = (what) => ({ file: `${city.adcode}-${city.pinyin}-${what}-${city.first}.pack` });
    const list = isSmall && isFirst ? kind && small(`list-${kind}`) : city.pack;
    const files = [list, isHome && (isSmall ? small(`home-${home}`) : city.villages), isGuide && city.rights];
    await Promise.all(files.filter(Boolean).map(({ file }) => window.fileAhead(`data/${file}`, 'default')));
  }
})();
