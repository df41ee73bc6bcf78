import { inOrderChosen } from '../../comparison/choice.ts';
import { make } from '../make.ts';

/** Most choices that are taken in at a glance; above it there is a field to find one by name. */
const GLANCE = 20;

/** A list of boxes to tick. */
export interface ChoiceList {
  /** Shows what is chosen. */
  show: (chosen: readonly string[]) => void;
  /** Ids that are ticked, in the order of the list, or in that of what was shown as chosen. */
  chosen: () => string[];
}

/** Fills a place of the page with one box a choice, with 全选 and 全不选, and a field to find one where they are many. */
export function choiceList(
  place: HTMLElement,
  choices: readonly { id: string; name: string; note?: string | undefined }[],
  most: number,
  changed: () => void,
): ChoiceList {
  const list = make('div', { className: 'choices' });
  const boxes = choices.map(({ id, name, note }) => {
    const box = make('input', { type: 'checkbox', value: id });
    const label = make('label', box, name, ...(note ? [make('small', note)] : []));
    label.dataset['name'] = name;
    list.append(label);
    return box;
  });
  const tick = (ticked: (index: number) => boolean) => {
    boxes.forEach((box, index) => {
      box.checked = ticked(index);
    });
    changed();
  };
  const button = (words: string, press: () => void) => {
    const made = make('button', { type: 'button' }, words);
    made.addEventListener('click', press);
    return made;
  };
  const tools = make('p', { className: 'choice-tools' });
  if (choices.length <= most) tools.append(button('全选', () => tick(() => true)));
  tools.append(button('全不选', () => tick(() => false)));
  if (choices.length > GLANCE) {
    const find = make('input', { type: 'search', placeholder: '找地名' });
    find.setAttribute('aria-label', '按名字找');
    find.addEventListener('input', () => {
      for (const label of list.children) {
        (label as HTMLElement).hidden = !(label as HTMLElement).dataset['name']?.includes(find.value.trim());
      }
    });
    // The list below is what it finds in: there is nothing to send.
    find.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') event.preventDefault();
    });
    find.addEventListener('change', (event) => event.stopPropagation());
    tools.append(find);
  }
  list.addEventListener('change', (event) => {
    event.stopPropagation();
    changed();
  });
  place.replaceChildren(tools, list);
  let shown: readonly string[] = [];
  return {
    show: (chosen) => {
      shown = chosen;
      for (const box of boxes) box.checked = chosen.includes(box.value);
    },
    chosen: () =>
      inOrderChosen(
        shown,
        boxes.flatMap((box) => (box.checked ? [box.value] : [])),
        choices,
      ),
  };
}
