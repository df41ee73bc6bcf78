import { type ComparisonChoice, MOST_PLACES } from '../../comparison/choice.ts';
import { choiceList } from './choice-list.ts';
import type { ComparisonPage } from './read-page.ts';

/** The form above a comparison. */
export interface Controls {
  /** Makes the form say what is chosen, and how much of everything that is. */
  show: (choice: ComparisonChoice) => void;
  /** What the form says. */
  read: () => ComparisonChoice;
  /** Offers the places anew, after further ones were found. */
  offerPlaces: () => void;
}

/** Keeps one list open at most: another, Escape and a click elsewhere close it. */
function closeLists(form: HTMLFormElement): void {
  const lists = form.querySelectorAll('details');
  const closeAllBut = (kept?: EventTarget | null) => {
    for (const list of lists) if (list !== kept) list.open = false;
  };
  for (const list of lists) {
    list.addEventListener('toggle', () => {
      if (list.open) closeAllBut(list);
    });
    list.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape') return;
      list.open = false;
      list.querySelector('summary')?.focus();
    });
  }
  document.addEventListener('click', ({ target }) => {
    if (!form.contains(target as Node)) closeAllBut();
  });
}

/** Fills the form with what there is to choose, and tells of every change that the reader makes. */
export function makeControls(
  form: HTMLFormElement,
  orderField: HTMLSelectElement,
  { rows, places }: ComparisonPage,
  changed: () => void,
): Controls {
  const onlyDifferent = form.elements.namedItem('show') as HTMLInputElement;
  const transposed = form.elements.namedItem('layout') as HTMLInputElement;
  const list = (name: string, choices: readonly { id: string; name: string; note?: string | undefined }[]) =>
    choiceList(form.querySelector<HTMLElement>(`[data-choices="${name}"]`) ?? form, choices, MOST_PLACES, changed);
  const offered = () =>
    list(
      'places',
      places.map((place) => ({ ...place, note: place.context ? '只供对照' : place.silence })),
    );
  let placeList = offered();
  const rowList = list('rows', rows);
  closeLists(form);
  form.addEventListener('change', changed);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.hidden = false;
  return {
    offerPlaces() {
      const chosen = placeList.chosen();
      placeList = offered();
      placeList.show(chosen);
    },
    show(choice) {
      placeList.show(choice.places);
      rowList.show(choice.rows);
      onlyDifferent.checked = choice.onlyDifferent;
      transposed.checked = choice.transposed;
      orderField.value = choice.order ? `${choice.order.by}.${choice.order.descending ? 'down' : 'up'}` : '';
      for (const [name, chosen, all] of [
        ['places', choice.places, places],
        ['rows', choice.rows, rows],
      ] as const) {
        const count = form.querySelector(`[data-count="${name}"]`);
        if (count) count.textContent = `${chosen.length}／${all.length}`;
      }
    },
    read() {
      const [, by, direction] = /^(.+)\.(up|down)$/.exec(orderField.value) ?? [];
      return {
        places: placeList.chosen(),
        rows: rowList.chosen(),
        onlyDifferent: onlyDifferent.checked,
        transposed: transposed.checked,
        order: by ? { by, descending: direction === 'down' } : null,
      };
    },
  };
}
