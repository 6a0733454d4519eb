// Leaflet as its own documentation sets it up: base map as GeoJSON on a canvas, not listening to
// the pointer; places as the variant of the address says (?pins, ?clusters, ?dots).
const variant = location.search.slice(1);

const STYLES = {
  water: { stroke: false, fillColor: '#a9cfe8', fillOpacity: 1 },
  waterway: { color: '#a9cfe8', weight: 2 },
  coast: { color: '#6f9fbd', weight: 1.5 },
  building: { color: '#c8bfae', weight: 1, fillColor: '#ddd5c6', fillOpacity: 1 },
  road_minor: { color: '#ffffff', weight: 3 },
  road_main: { color: '#e0b15a', weight: 4 },
  rail: { color: '#8a8a8a', weight: 2 },
};

const load = (tag, attributes) =>
  new Promise((loaded, failed) => {
    const element = Object.assign(document.createElement(tag), attributes);
    element.onload = loaded;
    element.onerror = () => failed(new Error(`${tag} ${JSON.stringify(attributes)} did not load`));
    document.head.append(element);
  });
const script = (src) => load('script', { src });
const style = (href) => load('link', { rel: 'stylesheet', href });

/** Leaflet's extension needs Leaflet, so its two scripts come one after the other. */
async function library() {
  const leaflet = [style('/modules/leaflet/dist/leaflet.css'), script('/modules/leaflet/dist/leaflet.js')];
  if (variant !== 'clusters') return Promise.all(leaflet);
  const of = '/modules/leaflet.markercluster/dist/';
  await Promise.all([...leaflet, style(`${of}MarkerCluster.css`), style(`${of}MarkerCluster.Default.css`)]);
  return script(`${of}leaflet.markercluster.js`);
}

function addBase(map, layers) {
  const renderer = L.canvas();
  for (const { of, collection } of layers) {
    const drawn = collection.features.filter((feature) => STYLES[feature.properties.class ?? of]);
    const style = (feature) => STYLES[feature.properties.class ?? of];
    L.geoJSON(drawn, { renderer, style, interactive: false }).addTo(map);
  }
}

function addPlaces(map, points) {
  if (variant === 'dots') {
    for (const [lng, lat] of points) {
      L.circleMarker([lat, lng], { radius: 8, color: '#fff', weight: 2, fillColor: '#9c1f1f', fillOpacity: 1 }).addTo(map);
    }
    return;
  }
  const group = variant === 'clusters' ? L.markerClusterGroup() : L.layerGroup();
  points.forEach(([lng, lat], index) => {
    const icon = L.divIcon({ className: 'pin', html: `${index + 1}`, iconSize: [44, 44] });
    group.addLayer(L.marker([lat, lng], { icon, title: `地点 ${index + 1}`, alt: `地点 ${index + 1}` }));
  });
  group.addTo(map);
}

let map;

window.bench = {
  async load({ view: [lng, lat, zoom], points, layers }) {
    const fetched = layers.map(async ({ of, url }) => ({ of, collection: await (await fetch(url)).json() }));
    await library();
    map = L.map('map', { preferCanvas: variant === 'dots', maxZoom: 19, attributionControl: false, zoomControl: false });
    map.setView([lat, lng], zoom);
    addBase(map, await Promise.all(fetched));
    addPlaces(map, points);
  },
  centre: () => Object.values(map.getCenter()),
  drawn: () => document.querySelector('#map canvas') !== null,
  buttons: () => document.querySelectorAll('.leaflet-marker-icon').length,
};
