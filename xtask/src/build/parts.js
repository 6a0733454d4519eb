// The parts of the app that are fetched when they are needed. cargo xtask build puts this, with
// what it knows of a release, in front of the glue that wasm-bindgen has written:
//   SHARED   what a part takes from the app: names of exports of its wasm
//   FILES    the checksum of each file of parts
//   MODULES  where each module of wasm lies: its file, its first byte, the byte after its last
//   PARTS    the modules of each part
// `wasm`, the exports of the running app, is a variable of the glue.

// All that is here or on its way, each by its name; what has failed is asked for again.
const fetched = {};
const running = {};

function once(all, name, begin) {
  all[name] = all[name] || begin();
  all[name].catch(() => delete all[name]);
  return all[name];
}

async function fetchFile(name) {
  // What came changed is asked for once more, and not of what the browser has kept.
  for (const cache of ['default', 'reload']) {
    const response = await window.patientFile(name, cache);
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    const bytes = await response.arrayBuffer();
    if (window.sumOf(new Uint8Array(bytes)) === FILES[name]) return bytes;
  }
  throw new Error(`${name} was changed on its way`);
}

const file = (name) => once(fetched, name, () => fetchFile(name));

async function runModule(name) {
  const [from, first, end] = MODULES[name];
  const bytes = await file(from);
  const shared = Object.fromEntries(SHARED.map((one) => [one, wasm[one]]));
  await WebAssembly.instantiate(bytes.slice(first, end), { __wasm_split: shared });
}

// Has the files of a part on this phone, without running anything of it.
export function havePart(part) {
  return Promise.all(PARTS[part].map((name) => file(MODULES[name][0])));
}

// What the app calls to have a part: it is told whether that has come.
function loader(part) {
  return async (callback, data) => {
    let came = true;
    try {
      await Promise.all(PARTS[part].map((name) => once(running, name, () => runModule(name))));
    } catch (error) {
      console.error(error);
      came = false;
    }
    wasm.__indirect_function_table.get(callback)(data, came);
  };
}

const loaders = Object.fromEntries(Object.keys(PARTS).map((part) => [`__wasm_split_load_${part}`, loader(part)]));
