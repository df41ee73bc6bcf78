// Runs before the page is drawn, so that a chosen type size or theme does not flash.
try {
  for (const name of ['size', 'theme']) {
    const value = localStorage.getItem(`youju-${name}`);
    if (value) document.documentElement.dataset[name] = value;
  }
} catch {
  // Storage is shut off: the page looks as the system asks.
}
