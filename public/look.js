// The person's size of text and colours, before anything is drawn: without this the page would
// jump and flash when the app starts. The app says the same later (src/look.rs).

(function () {
  var root = document.documentElement.dataset;
  // A public screen, used by one person after another: it keeps nothing, and begins anew where it
  // was opened. Its text is one size larger, or as the operator asks (&size=largest).
  var isKiosk = /[?&]kiosk=1(&|$)/.test(location.search);
  if (isKiosk) root.kiosk = location.hash || '#/';
  function kept(key) {
    if (isKiosk) return key === 'size' && (/[?&]size=(\w+)/.exec(location.search) || ['', 'larger'])[1];
    try {
      return localStorage.getItem('eldercare-map.' + key);
    } catch (refused) {
      return null;
    }
  }
  function phone(wants) {
    return window.matchMedia && matchMedia(wants).matches;
  }
  var size = kept('size');
  var theme = kept('theme');
  root.size = size === 'larger' || size === 'largest' ? size : 'large';
  if (theme !== 'light' && theme !== 'dark' && theme !== 'contrast') {
    theme = phone('(prefers-contrast: more)')
      ? 'contrast'
      : phone('(prefers-color-scheme: dark)')
        ? 'dark'
        : 'light';
  }
  root.theme = theme;
  // Inside of another page, which has a header of its own.
  if (/[?&]embed=1(&|$)/.test(location.search)) root.embed = '';
})();
