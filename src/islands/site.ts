/** What every page does with JavaScript: the search key, copying, and the reader's type size and theme. */

document.addEventListener('keydown', (event) => {
  const target = event.target as HTMLElement;
  const typing = target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing) return;
  const field = document.querySelector<HTMLInputElement>('[data-search-key="/"]');
  if (!field) return;
  event.preventDefault();
  field.focus();
});

// A site built without its address says localhost; a reader of a copy is given the address that works.
const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
const builtFor =
  canonical && new URL(canonical.href).hostname === 'localhost' ? new URL(canonical.href).origin : location.origin;

const announcer = document.createElement('p');
announcer.className = 'visually-hidden';
announcer.setAttribute('role', 'status');
document.body.append(announcer);

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  button.hidden = false;
  const label = button.textContent;
  button.addEventListener('click', async () => {
    const text = (button.dataset['copy'] ?? '')
      .replaceAll('{today}', new Date().toLocaleDateString('sv'))
      .replaceAll(builtFor, location.origin);
    // The page offers the same text to select, should the clipboard be out of reach.
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    button.textContent = copied ? '已复制' : '没能复制，请选中文字复制';
    announcer.textContent = button.textContent;
    setTimeout(() => {
      button.textContent = label;
    }, 2500);
  });
}

const settings = document.querySelector<HTMLDetailsElement>('.settings');
if (settings) {
  settings.hidden = false;
  const root = document.documentElement;
  for (const input of settings.querySelectorAll<HTMLInputElement>('input')) {
    input.checked = (root.dataset[input.name] ?? '') === input.value;
    input.addEventListener('change', () => {
      if (input.value) root.dataset[input.name] = input.value;
      else delete root.dataset[input.name];
      try {
        localStorage.setItem(`youju-${input.name}`, input.value);
      } catch {
        // Storage is shut off: the choice holds for this page.
      }
    });
  }
  document.addEventListener('click', (event) => {
    if (!settings.contains(event.target as Node)) settings.open = false;
  });
  settings.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    settings.open = false;
    settings.querySelector('summary')?.focus();
  });
}
