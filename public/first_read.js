// Whoever opens the link of a place, or of the guide, reads its plain page, and can ring and press, while the app is on
// its way.

(() => {
  // What the app calls what a plain page has. (That of the guide has the names of the app.)
  const CLASSES = { '.tel': 'button call wide', '.tag': 'badge unknown', '.notice': 'inexact' };

  // `page`: where it lies.
  window.showPlain = async (page) => {
    const { hash } = location;
    const answer = await fetch(page);
    // Without its styles, which are not of this page.
    const [, text] = (await answer.text()).split('</head>');
    const { body } = new DOMParser().parseFromString(text || '', 'text/html');
    // With the last of it the page is whole, and no other page of the host's.
    const last = body.querySelector('main > .go, main > .guide > .go');
    const waiting = document.querySelector('#waiting:not([hidden])');
    if (!answer.ok || !last || !waiting || location.hash !== hash) return;
    for (const [plain, own] of Object.entries(CLASSES)) {
      for (const element of body.querySelectorAll(`main ${plain}`)) element.className = own;
    }
    const [whole, ...above] = ['.place, .guide', 'h1', '.inexact'].map((what) => body.querySelector(`main > :is(${what})`)).filter(Boolean);
    if (whole.matches('.place')) last.remove();
    // Beside the heading of the guide is what reads it aloud.
    const row = whole.matches('.guide') ? document.createElement('div') : whole;
    row.prepend(...above);
    if (row !== whole) whole.prepend(Object.assign(row, { className: 'title-row' }));
    // What leads into the app leads there once it is here.
    for (const link of whole.querySelectorAll('.go')) {
      const to = link.getAttribute('href');
      link.setAttribute('href', to.includes('#') ? to.slice(to.indexOf('#')) : page.replace(/[^/]*$/, to));
    }
    // New elements: one that is pushed down, or becomes narrower, moves under a finger.
    const before = waiting.parentElement;
    const below = [...before.querySelectorAll('#waiting, .foot-links')].map((one) => one.cloneNode(true));
    const main = Object.assign(before.cloneNode(), { className: 'reading' });
    main.append(...body.querySelector('main').children, ...below);
    before.replaceWith(main);
    // Whoever has to do without the app comes to this page all the same.
    document.querySelector('#crash a[href^="plain/"]').setAttribute('href', page);
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
  };
})();
