/**
 * In a comparison's page for frames: shows what the address chooses, and the phrases of what is opened. Where it chooses nothing,
 * and nothing is opened, nothing more is fetched.
 */
import { withPatience } from './with-patience.ts';

const table = document.querySelector<HTMLTableElement>('.embed-table');
if (table && /[?&](places|rows|show|order|layout)=/.test(location.search)) {
  table.setAttribute('aria-busy', 'true');
  withPatience(import('./comparison/frame-choice.ts'))
    .then(({ showChosen }) => showChosen(table))
    .catch((error: unknown) => {
      console.warn(error);
      document.querySelector<HTMLElement>('.embed-state[role]')?.removeAttribute('hidden');
    })
    .finally(() => table.removeAttribute('aria-busy'));
}

table?.addEventListener(
  'toggle',
  ({ target }) => {
    withPatience(import('./comparison/frame-phrases.ts'))
      .then(({ showPhrases }) => showPhrases(table, target as HTMLDetailsElement))
      .catch(console.warn);
  },
  true,
);
