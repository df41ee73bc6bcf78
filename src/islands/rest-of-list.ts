import { fetchPage } from './fetch-page.ts';
import { readFile } from './read-file.ts';
import { showDays } from './show-days.ts';

/**
 * Takes the entries of a list's other pages into this one, as those pages show them on the reader's day, each group to its
 * own. They are marked, so that they are shown only where the list is narrowed.
 * @throws where a page cannot be had
 */
export async function takeInPages(addresses: readonly string[]): Promise<void> {
  const groupNamed = (name: string | null) =>
    document.querySelector<HTMLElement>(`[data-filter-group][aria-labelledby="${name}"]`);
  for (const page of await Promise.all(addresses.map(fetchPage))) {
    showDays(page, String(document.body.dataset['clock']));
    for (const group of page.querySelectorAll<HTMLElement>('[data-filter-group]')) {
      const name = group.getAttribute('aria-labelledby');
      const entries = [...group.querySelectorAll<HTMLElement>('[data-filter-item]')];
      for (const entry of entries) entry.dataset['filterAdded'] = '';
      const own = groupNamed(name);
      if (own) own.querySelector('[data-filter-item]')?.parentElement?.append(...entries);
      else {
        const jump = page.querySelector(`[data-filter-jump][href="#${name}"]`);
        const [lastGroup, lastJump] = ['[data-filter-group]', '[data-filter-jump]'].map((selector) =>
          [...document.querySelectorAll(selector)].pop(),
        );
        lastGroup?.after(group);
        if (jump) lastJump?.after(jump);
      }
    }
  }
  document.dispatchEvent(new Event('listed'));
}

/**
 * The other ways of asking that files hold, by the id of the entry.
 * @throws where a file cannot be had
 */
export async function waysIn(files: readonly string[]): Promise<Record<string, string[]>> {
  const read = (file: string) => readFile(file, (response) => response.json() as Promise<Record<string, string[]>>);
  return Object.assign({}, ...(await Promise.all(files.map(read))));
}
