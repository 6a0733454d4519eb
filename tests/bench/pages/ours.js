// Our map as the app shows it: its module, its styles, the published base map.
const style = (href) =>
  new Promise((loaded, failed) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href, onload: loaded });
    link.onerror = () => failed(new Error(`${href} did not load`));
    document.head.append(link);
  });

async function library() {
  // As public/boot.js asks for them: all three at once.
  const wasm = fetch('/ours/map.wasm');
  const [module] = await Promise.all([import('/ours/map.js'), style('/ours/map.css')]);
  await module.default({ module_or_path: wasm });
  return module.MapView;
}

const WORDS = { cluster_after: ' 处', 'picture canteen': 'M4 4h16v16H4z' };

let map;
// The map tells its middle when it has come to rest; while it moves, its pins do.
let centre = [];

window.bench = {
  async load({ view: [lng, lat, zoom], points, pack }) {
    const base = fetch(pack).then(async (response) => new Uint8Array(await response.arrayBuffer()));
    const MapView = await library();
    const told = (what, value) => {
      if (what === 'rest') centre = value;
    };
    map = new MapView(document.getElementById('map'), document.getElementById('below'), WORDS, false, told);
    if (!map.set_base(await base)) throw new Error('our base map could not be read');
    const ids = points.map((_, index) => `B-${index + 1}`);
    const labels = points.map((_, index) => `地点 ${index + 1}`);
    map.set_places(new Float64Array(points.flat()), ids, labels, points.map(() => 'canteen'));
    map.look_at(lng, lat, zoom);
  },
  centre: () => [...centre, ...['.map-pins', '.map-pins button'].map((moved) => document.querySelector(moved)?.style.transform)],
  drawn: () => window.bench.buttons() > 0,
  buttons: () => document.querySelectorAll('#map button').length,
};
