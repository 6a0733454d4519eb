// Whoever opens the link of a place reads its plain page, and can ring, while the app is on its way.

(() => {
  // What the app calls what a plain page has.
  const CLASSES = { '.tel': 'button call wide', '.tag': 'badge unknown', '.notice': 'inexact' };

  // `id`: the place; `city`: as the manifest has it.
  window.showPlainPlace = async (id, { adcode, pinyin }) => {
    const { hash } = location;
    const page = `plain/${adcode}-${pinyin}/place/${id}.html`;
    const answer = await fetch(page);
    // Without its styles, which are not of this page.
    const [, text] = (await answer.text()).split('</head>');
    const { body } = new DOMParser().parseFromString(text || '', 'text/html');
    // With the last of it the page is whole, and no other page of the host's.
    const last = body.querySelector('main > .go');
    const waiting = document.querySelector('#waiting:not([hidden])');
    if (!answer.ok || !last || !waiting || location.hash !== hash) return;
    last.remove();
    for (const [plain, own] of Object.entries(CLASSES)) {
      for (const element of body.querySelectorAll(`main ${plain}`)) element.className = own;
    }
    const [place, ...above] = ['.place', 'h1', '.inexact'].map((what) => body.querySelector(`main > ${what}`)).filter(Boolean);
    place.prepend(...above);
    // New elements: one that is pushed down moves under a finger.
    const main = waiting.parentElement;
    const below = [...main.querySelectorAll('#waiting, .foot-links')].map((one) => one.cloneNode(true));
    main.replaceChildren(...body.querySelector('main').children, ...below);
    // Whoever has to do without the app comes to this place all the same.
    document.querySelector('#crash a[href^="plain/"]').setAttribute('href', page);
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
  };
})();
