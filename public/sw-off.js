// Takes the service worker back: put in the place of sw.js, it forgets what was kept, and itself. The pages that are
// open go on.
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(forget()));

async function forget() {
  const own = `eldercare-map ${new URL(registration.scope).pathname}`;
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(own)).map((name) => caches.delete(name)));
  await registration.unregister();
}
