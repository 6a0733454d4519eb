// The parts of the app that are fetched when they are needed. cargo xtask build puts this, with
// what it knows of a release, in front of the glue that wasm-bindgen has written:
//   SHARED   what a part takes from the app: names of exports of its wasm
//   FILES    the length of each file of parts, in bytes
//   MODULES  where each module of wasm lies: its file, its first byte, the byte after its last
//   PARTS    the modules of each part
// `wasm`, the exports of the running app, is a variable of the glue.

// All that is here or on its way, each by its name; what has failed is asked for again.
const fetched = {};
const running = {};
const asked = {};

function once(all, name, begin) {
  all[name] = all[name] || begin();
  all[name].catch(() => delete all[name]);
  return all[name];
}

async function fetchFile(name) {
  // Whatever a browser has kept of a file that came broken, it does not take twice.
  const response = await window.patientFile(name, asked[name] ? 'reload' : 'default');
  asked[name] = true;
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  const bytes = await response.arrayBuffer();
  if (bytes.byteLength !== FILES[name]) throw new Error(`${name} is not whole`);
  return bytes;
}

const file = (name) => once(fetched, name, () => fetchFile(name));

async function runModule(name) {
  const [from, first, end] = MODULES[name];
  const bytes = await file(from);
  const shared = Object.fromEntries(SHARED.map((one) => [one, wasm[one]]));
  try {
    await WebAssembly.instantiate(bytes.slice(first, end), { __wasm_split: shared });
  } catch (error) {
    delete fetched[from];
    throw error;
  }
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
