try {
  for (const name of ['size', 'theme']) {
    const value = localStorage.getItem(`youju-${name}`);
    if (value) document.documentElement.dataset[name] = value;
  }
} catch {
  // Storage is shut off: the page looks as the system asks.
}
// A script that does not come is told at once.
addEventListener(
  'error',
  ({ target }) => {
    if (target.localName === 'script') document.documentElement.dataset.failed = 'script';
  },
  true,
);
if (location.protocol === 'file:') document.documentElement.dataset.opened = 'file';
