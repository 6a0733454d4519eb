// The service worker: the app without a network, after the first visit.
//
// The build writes a first line with VERSION, PAGE (the name of the app's script) and FILES (all of this version
// but its page, each with its checksum). They are kept together, so that a page never mixes two versions. The page is asked for
// from the host first; what is kept answers where the host does not within two seconds. The cities that
// were visited are kept as they were, each whole. Nothing of another origin is kept.

const SCOPE = registration.scope;
const OWN = `eldercare-map ${new URL(SCOPE).pathname}`;
const APP = `${OWN} app ${VERSION}`;
const CITIES = `${OWN} cities`;
const NEWEST = `${OWN} newest`;
const SLOW_MS = 2000;
const SILENT_MS = 100;
// The page, and the same with the CSP for older browsers.
const PAGES = ['./', 'compat.html'];
// A city has about five packs: those of a few cities are kept, the oldest go first.
const MOST_PACKS = 60;
// Plain pages that were looked at.
const MOST_PAGES = 100;
// How long after what was asked for of a city the rest of it is kept: nothing that somebody waits for is slower.
const REST_MS = 3000;

// The small packs of a first list are not kept: the whole city comes after them.
const PACK = /^data\/(?!.*-(?:list|home)-).*-[0-9a-f]{8}\.pack$/;
// A page of the plain directory, but the first.
const PLAIN = /^plain\/(?!index\.html$)/;
// Its parts, one a city or a cell of the map, and the list of the cities; pages of earlier versions ask for the whole.
const MANIFEST = /^data\/manifest(\/[\w-]+)?\.json$/;

// Whatever a host says its answers vary with, they are the same files.
const ANY = { ignoreVary: true };
const urlOf = (path) => new URL(path, SCOPE).href;

addEventListener('install', (event) => event.waitUntil(keepThisVersion()));
addEventListener('activate', (event) => event.waitUntil(dropOldVersions().then(() => clients.claim())));
addEventListener('message', (event) => {
  if (event.data === 'renew') skipWaiting();
  // What came before this worker did.
  else if (event.data.keep && !isOff) for (const url of event.data.keep) event.waitUntil(keepData(event, url));
});

async function keepData(event, url) {
  const file = url.slice(SCOPE.length);
  if (PACK.test(file)) await pack(event, new Request(url));
  else if (MANIFEST.test(file)) await keepNewest(url);
}

async function keepThisVersion() {
  if (!(await isWanted())) throw new Error('config.json says that nothing is kept.');
  const cache = await caches.open(APP);
  await Promise.all(Object.entries(FILES).map(async ([path, sum]) => cache.put(urlOf(path), await unchanged(path, sum))));
  // Last: while the files came the host may have got another version.
  for (const path of PAGES) {
    const page = await fetch(urlOf(path), { cache: 'no-cache' });
    const html = await page.text();
    if (!page.ok || !html.includes(PAGE) || !html.includes('</html>')) throw new Error('The host has another version by now.');
    await cache.put(urlOf(path), new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } }));
  }
  const wanted = ['config.json', 'data/manifest/cities.json', 'plain/index.html'];
  await Promise.allSettled(wanted.map((path) => keepNewest(urlOf(path))));
}

// A file, as the build has made it. What came changed is asked for once more, and not of what the browser has kept.
async function unchanged(path, sum) {
  for (const cache of ['default', 'reload']) {
    const answer = await fetch(urlOf(path), { cache });
    if (answer.status !== 200 || isPage(answer)) throw new Error(`${path} is not there.`);
    if (sumOf(new Uint8Array(await answer.clone().arrayBuffer())) === sum) return answer;
  }
  throw new Error(`${path} was changed on its way.`);
}

// Has it as the host has it now, and keeps it.
async function keepNewest(url) {
  const answer = await fetch(url, { cache: 'no-cache' });
  if (answer.status !== 200 || isPage(answer) !== url.endsWith('.html')) throw new Error(`${url} is not there.`);
  const newest = await caches.open(NEWEST);
  await newest.put(url, stamped(answer.clone()));
  return answer;
}

// Where somebody has to log in first (a hotel, an office) a page stands in the place of every file.
const isPage = (answer) => /html/.test(answer.headers.get('content-type'));

// What is kept says since when (Unix ms), so that a page can say it. What comes from the host does not say that.
function stamped(answer) {
  const type = answer.headers.get('content-type') || 'application/octet-stream';
  return new Response(answer.body, { headers: { 'content-type': type, 'x-kept-at': String(Date.now()) } });
}

// Whether the operator has not switched it off; what can not be read switches nothing off.
async function isWanted() {
  try {
    const answer = await fetch(urlOf('config.json'), { cache: 'no-cache' });
    return (await answer.json()).offline !== false;
  } catch {
    return true;
  }
}

// From then on this worker keeps nothing more, as long as it lives.
let isOff = false;

async function forgetAll() {
  isOff = true;
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(OWN)).map((name) => caches.delete(name)));
  await registration.unregister();
}

// The version before stays: a page of it may be open, and ask for one more of its parts.
async function dropOldVersions() {
  const versions = (await caches.keys()).filter((name) => name.startsWith(`${OWN} app `));
  await Promise.all(versions.filter((name) => name !== APP).slice(0, -1).map((name) => caches.delete(name)));
}

addEventListener('fetch', (event) => {
  const { request } = event;
  if (isOff || request.method !== 'GET' || !request.url.startsWith(SCOPE)) return;
  const path = request.url.slice(SCOPE.length).replace(/#.*/, '');
  const file = path.replace(/\?.*/, '');
  const own = file === 'index.html' ? './' : file || './';
  if (request.mode === 'navigate' && PAGES.includes(own)) {
    event.respondWith(page(request, own));
    event.waitUntil(isWanted().then((wanted) => wanted || forgetAll()));
  }
  else if (PAGES.includes(own) || /^sw(-off)?\.js$/.test(file)) return;
  else if (PACK.test(file)) event.respondWith(pack(event, request));
  else if (MANIFEST.test(file) || /^(config\.json|plain\/.*)$/.test(file)) event.respondWith(newestOf(event, file));
  else if (/\.(js|wasm|css|svg)$/.test(file)) event.respondWith(part(request));
});

// Whether a request has waited two seconds, and nothing has come since: the next does not wait as long.
let isSilent = false;

// No longer than two seconds, where something is kept; an answer of failure is none, and neither is half an answer.
function fromHost(request) {
  const answer = fetch(request);
  const good = answer.then(async (answer) => {
    if (answer.status >= 400) throw new Error(`The host answers ${answer.status}.`);
    if (answer.type === 'opaqueredirect') return answer;
    const { status, headers } = answer;
    const body = await answer.clone().blob();
    if (/\.json$/.test(new URL(request.url).pathname)) check(await body.arrayBuffer());
    else if (!(await body.slice(-200).text()).includes('</html>')) throw new Error('The page has no end.');
    return new Response(body, { status, headers });
  });
  const slow = new Promise((_, tired) => {
    const wait = setTimeout(() => {
      isSilent = true;
      tired(new Error('The host is slow.'));
    }, isSilent ? SILENT_MS : SLOW_MS);
    const answered = () => {
      clearTimeout(wait);
      isSilent = false;
    };
    good.then(answered, answered);
  });
  return { answer, good, inTime: Promise.race([good, slow]) };
}

// CRC-32, as public/patience.js computes it.
const CRC = Uint32Array.from({ length: 256 }, (_, sum) => {
  for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  return sum;
});
function sumOf(bytes) {
  let sum = -1;
  for (const byte of bytes) sum = (sum >>> 8) ^ CRC[(sum ^ byte) & 255];
  return ~sum >>> 0;
}

// A JSON file of which a byte is wrong is none. What says which cities there are has a checksum as its last field, over all bytes
// before (crates/domain/src/pack/seal.rs): CRC-32.
function check(file) {
  const text = new TextDecoder('latin1').decode(file); // as many characters as bytes
  const seal = /,"crc":"([^"]*)"\}\s*$/.exec(text);
  if (seal && parseInt(seal[1], 16) !== sumOf(new Uint8Array(file, 0, seal.index))) throw new Error('It was changed on its way.');
  JSON.parse(new TextDecoder().decode(file));
}

async function page(request, own) {
  const { answer, inTime } = fromHost(request);
  try {
    return await inTime;
  } catch {
    const cache = await caches.open(APP);
    return (await cache.match(urlOf(own), ANY)) || answer;
  }
}

// Of whatever version: its name changes with what is in it. One that came damaged is asked for anew by the page (`reload`).
async function part(request) {
  const kept = request.cache !== 'reload' && (await caches.match(request, ANY));
  return kept || fetch(request);
}

// Under this name it never changes. One that came damaged is asked for anew by the page (`reload`).
async function pack(event, request) {
  const cache = await caches.open(CITIES);
  const kept = request.cache !== 'reload' && (await cache.match(request, ANY));
  if (kept) return kept;
  const answer = await fetch(request);
  // The page has it while it comes, and sees that it does.
  if (answer.status === 200 && !isPage(answer) && !isOff) {
    event.waitUntil(keepPack(cache, request, answer.clone()).then(() => keepCityOf(request.url)));
  }
  return answer;
}

// The cities of which something was asked for last: at the edge of a city they are two.
let lastCities = [];

// What the papers of a city say, its communities and its map are there without a network, too, though nobody has
// opened them. Where a place is looked for in many cities, the last two alone are kept whole.
async function keepCityOf(url) {
  const adcode = parseInt(url.slice(url.lastIndexOf('/') + 1), 10);
  const isAsked = lastCities.includes(adcode);
  lastCities = [adcode, ...lastCities.filter((one) => one !== adcode)].slice(0, 2);
  if (isAsked) return; // several of its packs came in these seconds
  // Without it nobody finds the packs.
  const part = await keepNewest(urlOf(`data/manifest/${adcode}.json`)).catch(() => {});
  await new Promise((go) => setTimeout(go, REST_MS));
  if (!lastCities.includes(adcode) || isOff) return;
  lastCities = lastCities.filter((one) => one !== adcode);
  try {
    const [city] = (await part.json()).cities;
    const cache = await caches.open(CITIES);
    for (const { file } of Object.values(city).filter((part) => part && part.file)) {
      const url = urlOf(`data/${file}`);
      if (await cache.match(url, ANY)) continue;
      const answer = await fetch(url, { priority: 'low' });
      if (answer.status === 200 && !isPage(answer) && !isOff) await keepPack(cache, url, answer);
    }
  } catch {
    // No network any more, or no such city: what was asked for is kept all the same.
  }
}

async function keepPack(cache, request, answer) {
  try {
    await cache.put(request, answer);
    await keepAtMost(MOST_PACKS, cache, PACK);
  } catch {
    // No room, or only half of it came: it is asked for again the next time.
  }
}

// The files of these names that were kept first go first.
async function keepAtMost(most, cache, names) {
  const all = (await cache.keys()).filter(({ url }) => names.test(url.slice(SCOPE.length)));
  await Promise.all(all.slice(0, Math.max(0, all.length - most)).map((one) => cache.delete(one)));
}

async function newestOf(event, file) {
  const cache = await caches.open(NEWEST);
  const { answer, good, inTime } = fromHost(event.request);
  const keep = good.then(async (answer) => {
    if (answer.status === 200 && !isOff) {
      await cache.put(urlOf(file), stamped(answer.clone()));
      await keepAtMost(MOST_PAGES, cache, PLAIN);
    }
    return answer;
  });
  event.waitUntil(keep.catch(() => {}));
  const kept = await cache.match(urlOf(file), ANY);
  if (!kept) return answer;
  try {
    await inTime;
    return await keep;
  } catch {
    return kept;
  }
}
