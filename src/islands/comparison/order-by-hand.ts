import type { Choosable, ComparisonChoice } from '../../comparison/choice.ts';
import { make, named } from '../make.ts';
import { arrangeChoice } from './arrange-choice.ts';
import type { ComparisonPage } from './read-page.ts';

/** Whoever orders places and rows: what is chosen, and what chooses something else. */
export interface OrderingReader {
  choice: () => ComparisonChoice;
  choose: (choice: ComparisonChoice) => void;
}

/**
 * Lets a reader move the chosen places and rows of a table, below the boxes that choose them. National texts stand last whatever
 * is chosen, so that they are not offered. An order of places by hand takes the place of one by a number.
 */
export function offerOrdering(
  table: HTMLTableElement,
  form: HTMLFormElement,
  page: ComparisonPage,
  { choice, choose }: OrderingReader,
): void {
  const { places, rows } = page;
  offerMoves(table, form, 'places', {
    // As they stand in the table, were it by a number: one step is one there.
    known: () =>
      arrangeChoice(page, choice()).across.flatMap(({ id, context }) =>
        context ? [] : (places.find((place) => place.id === id) ?? []),
      ),
    reorder: (moved) => {
      const last = choice().places.filter((id) => !moved.includes(id));
      choose({ ...choice(), order: null, places: [...moved, ...last] });
    },
  });
  offerMoves(table, form, 'rows', {
    // All rows of a page are a long list below another: whoever wants them in their own order chooses first.
    known: () =>
      choice().rows.length < rows.length ? choice().rows.flatMap((id) => rows.find((row) => row.id === id) ?? []) : [],
    reorder: (moved) => choose({ ...choice(), rows: moved }),
  });
}

/** What can be moved of what is chosen, in its order, and what takes another order. */
interface Movable {
  known: () => readonly Choosable[];
  reorder: (moved: readonly string[]) => void;
}

function offerMoves(
  table: HTMLTableElement,
  form: HTMLFormElement,
  of: 'places' | 'rows',
  { known, reorder }: Movable,
): void {
  const list = make('ol', { className: 'choice-order' });
  const whole = make('div', make('p', '次序（点了往前、往后移一位）：'), list);
  form.querySelector(`[data-choices="${of}"]`)?.after(whole);

  const move = (from: number, by: number, moved: readonly string[]) => {
    const own = [...moved];
    own.splice(from + by, 0, ...own.splice(from, 1));
    reorder(own);
    draw();
  };
  const draw = () => {
    const moved = known();
    const ids = moved.map(({ id }) => id);
    const pressed = document.activeElement;
    const focused = pressed && list.contains(pressed) ? pressed.getAttribute('aria-label') : null;
    whole.hidden = moved.length < 2;
    list.replaceChildren(
      ...moved.map(({ name }, at) => {
        const key = (by: number, words: string) => {
          const made = named(make('button', { type: 'button', value: `${by}` }, words), `${name}${words}`);
          made.disabled = at + by < 0 || at + by >= moved.length;
          made.addEventListener('click', (event) => {
            // The button goes with the list that is drawn anew: a click on what is gone would close the panel.
            event.stopPropagation();
            move(at, by, ids);
          });
          return made;
        };
        return make('li', name, ' ', key(-1, '前移'), ' ', key(1, '后移'));
      }),
    );
    // However often the list is drawn anew, what was moved keeps the focus; at an end its other button has it.
    const buttons = [...list.querySelectorAll('button')];
    const own = focused === null ? undefined : buttons.find((button) => button.getAttribute('aria-label') === focused);
    (own?.disabled ? buttons.find((b) => b !== own && b.parentElement === own.parentElement) : own)?.focus();
  };
  table.addEventListener('drawn', draw);
  draw();
}
