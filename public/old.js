// Browsers that know no modules are below the support line: the directory without scripts works.
location.replace('plain/index.html');
