/** Opens search from every page: by the field in the header, and by the key /. */

const headerField = document.querySelector<HTMLInputElement>('[data-search-key="/"]');
const pageField = document.querySelector<HTMLInputElement>('#page-search');

headerField?.addEventListener('click', open);
document.addEventListener('keydown', (event) => {
  const target = event.target as HTMLElement;
  const typing = target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing) return;
  event.preventDefault();
  open();
});

/** The search page has a field of its own; elsewhere the dialog opens with what the header's field holds. */
function open(): void {
  const field = pageField ?? headerField;
  const before = document.activeElement;
  field?.focus();
  // Without dialogs the header's field is a form all the same: Enter leads to the search page.
  if (!field || field === pageField || !('HTMLDialogElement' in window)) return;
  import('./search/search-dialog.ts').then(
    async ({ openSearchDialog }) => {
      await openSearchDialog(field.value);
      document
        .getElementById('search-dialog')
        ?.addEventListener('close', () => handBack(before, field), { once: true });
    },
    // The header's field is a form of its own: Enter leads to the search page.
    (error) => console.warn(error),
  );
}

/** The header's field held the focus only until the dialog was there: left with it, the next / would be typed into it. */
function handBack(before: Element | null, field: HTMLInputElement): void {
  if (document.activeElement !== field || before === field) return;
  if (before instanceof HTMLElement && before !== document.body) before.focus({ preventScroll: true });
  else field.blur();
}
