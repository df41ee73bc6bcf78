import type { PreparedLexicon } from '../../search/lexicon.ts';
import { markText } from '../../search/mark.ts';
import type { QueryTerm } from '../../search/query-term.ts';
import { make } from '../make.ts';

/** The element with an id. Throws where the page has none: page and script were not made together. */
export function element<Kind extends HTMLElement>(id: string): Kind {
  const found = document.getElementById(id);
  if (!found) throw new Error(`There is no #${id} on this page`);
  return found as Kind;
}

/** The element within another that a selector names. Throws where there is none. */
export function within<Kind extends HTMLElement>(parent: HTMLElement, selector: string): Kind {
  const found = parent.querySelector<Kind>(selector);
  if (!found) throw new Error(`There is no ${selector} within the element`);
  return found;
}

/** A link. */
export function link(href: string, ...content: (string | Node)[]): HTMLAnchorElement {
  return make('a', { href }, ...content);
}

/** A text with what was asked for marked. */
export function marked(text: string, terms: readonly QueryTerm[], prepared: PreparedLexicon): (string | HTMLElement)[] {
  return markText(text, terms, prepared).map((piece) => {
    return piece.marked ? make('mark', piece.text) : piece.text;
  });
}
