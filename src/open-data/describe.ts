import type { z } from 'zod';
import { QUANTITY_KIND_NAMES } from '../schema/format-quantity.ts';
import { formatTerm } from '../schema/format-term.ts';
import {
  type ClauseItem,
  clauseOfQuantity,
  type Policy,
  type Provision,
  type QuantityWithEvidence,
} from '../schema/policy-body.ts';
import { periodWords, quantityWords } from '../schema/quantity-words.ts';
import { termStateOn } from '../schema/term-state.ts';
import { termWords } from '../schema/term-words.ts';
import type { PublishedQuantity, publishedTerm } from './common.ts';

/** A quantity as published. */
function describeQuantity(quantity: QuantityWithEvidence, provision: Provision): PublishedQuantity {
  const { kind, value, upTo, bound, unit, unitPrinted, of, quote, printed, note } = quantity;
  return {
    kind,
    word: QUANTITY_KIND_NAMES[kind],
    value,
    upTo: upTo ?? null,
    bound,
    unit,
    period: periodWords(quantity),
    of: of ?? null,
    unitPrinted: unitPrinted !== false,
    clause: clauseOfQuantity(provision, quantity),
    quote,
    printed: printed ?? null,
    words: quantityWords(quantity),
    note: note ?? null,
  };
}

/** The term of a document as published, as of a day. */
export function describeTerm({ term }: Policy, today: string): z.infer<typeof publishedTerm> {
  const state = termStateOn(term, today);
  const printed = term.kind === 'printed' ? term : undefined;
  return {
    state,
    word: termWords(term, state).word,
    from: printed?.from ?? null,
    until: printed?.until ?? null,
    exactTo: printed?.exactTo ?? null,
    words: printed ? formatTerm(printed) : null,
    clause: printed?.clause ?? null,
    quote: printed?.quote ?? null,
    reason: term.reason,
  };
}

/** The quantities of an item; only provisions carry them, a table's numbers stand in its rows. */
export function quantitiesOf(item: ClauseItem): PublishedQuantity[] {
  return item.kind === 'provision' ? item.quantities.map((quantity) => describeQuantity(quantity, item)) : [];
}

/** Words of the original that an item stands on; an open point stands on none. */
export function quotesOf(item: ClauseItem): { clause: string; quote: string }[] {
  switch (item.kind) {
    case 'provision':
      return item.evidence;
    case 'table':
      return [{ clause: item.clause, quote: item.quote }];
    case 'unstated':
      return [];
  }
}
