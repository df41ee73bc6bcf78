import type { PreparedLexicon } from '../../search/lexicon.ts';
import { markText } from '../../search/mark.ts';
import type { Need } from '../../search/understand.ts';

/** The element with an id. Throws where the page has none: page and script were not made together. */
export function element<Kind extends HTMLElement>(id: string): Kind {
  const found = document.getElementById(id);
  if (!found) throw new Error(`There is no #${id} on this page`);
  return found as Kind;
}

/** A copy of a template's element. */
export function copyOf(template: string): HTMLElement {
  const { firstElementChild } = element<HTMLTemplateElement>(template).content;
  return (firstElementChild as HTMLElement).cloneNode(true) as HTMLElement;
}

/** The element within another that a selector names. Throws where there is none. */
export function within<Kind extends HTMLElement>(parent: HTMLElement, selector: string): Kind {
  const found = parent.querySelector<Kind>(selector);
  if (!found) throw new Error(`There is no ${selector} in the template`);
  return found;
}

/** A link. Its text is text, never markup. */
export function link(href: string, ...content: (string | Node)[]): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = href;
  made.append(...content);
  return made;
}

/** A paragraph of text and elements. */
export function paragraph(...content: (string | Node)[]): HTMLParagraphElement {
  const made = document.createElement('p');
  made.append(...content);
  return made;
}

/** A text with what was asked for marked. */
export function marked(text: string, needs: readonly Need[], prepared: PreparedLexicon): (string | HTMLElement)[] {
  return markText(text, needs, prepared).map((piece) => {
    if (!piece.marked) return piece.text;
    const mark = document.createElement('mark');
    mark.textContent = piece.text;
    return mark;
  });
}
