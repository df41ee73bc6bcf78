import { type ClauseItem, evidenceOf } from '../schema/policy-body.ts';

/** Every phrase that an item stands on: its quotes, and of a table its rows, too. */
export function phrasesOf(item: ClauseItem): string[] {
  const quotes = evidenceOf(item).map(({ quote }) => quote);
  return item.kind === 'table'
    ? [
        ...quotes,
        ...item.columns,
        ...item.rows.flatMap(({ cells, quote }) => [...cells, ...(quote === null ? [] : [quote])]),
      ]
    : quotes;
}

/** Whether words stand in a phrase of an item, as originals are compared: white space and full-width forms aside. */
export function standsInItem(words: string, item: ClauseItem): boolean {
  return phrasesOf(item).some((phrase) => asCompared(phrase).includes(asCompared(words)));
}

/** A text as originals are compared: white space and full-width forms aside. */
export const asCompared = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');
