// Our map as the app shows it: its module, its styles, the published base map.
const style = (href) =>
  new Promise((loaded, failed) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href, onload: loaded });
    link.onerror = () => failed(new Error(`${href} did not load`));
    document.head.append(link);
  });

async function library() {
  const [module] = await Promise.all([import('/ours/map.js'), style('/ours/map.css')]);
  await module.default({ module_or_path: '/ours/map.wasm' });
  return module.MapView;
}

let map;

window.bench = {
  async load({ view: [lng, lat, zoom], points, pack }) {
    const base = fetch(pack).then(async (response) => new Uint8Array(await response.arrayBuffer()));
    const MapView = await library();
    map = new MapView(document.getElementById('map'), '{} 处', () => {});
    if (!map.set_base(await base, false)) throw new Error('our base map could not be read');
    const ids = points.map((_, index) => `B-${index + 1}`);
    const labels = points.map((_, index) => `地点 ${index + 1}`);
    map.set_places(new Float64Array(points.flat()), ids, labels, 'canteen', 'M4 4h16v16H4z');
    map.look_at(lng, lat, zoom);
  },
  centre: () => map.centre(),
  drawn: () => window.bench.buttons() > 0,
  buttons: () => document.querySelectorAll('#map button').length,
};
