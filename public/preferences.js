try {
  for (const name of ['size', 'theme']) {
    const value = localStorage.getItem(`youju-${name}`);
    if (value) document.documentElement.dataset[name] = value;
  }
} catch {}
