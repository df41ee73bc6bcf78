import { useOfSchedule } from '../schema/points-phrases.ts';
import type { Policy } from '../schema/policy-body.ts';

/**
 * What a quote is used for: a phrase shown as evidence, or words checked in the same way: of a table or heading, or those between
 * which the text is official (`bound`).
 */
export type QuoteUse = 'quote' | 'opening' | 'row' | 'names' | 'bound';

/** One phrase that a document's page rests on. */
export interface CollectedQuote {
  policy: string;
  /** Locator of the clause that it is said to stand in. */
  clause: string;
  quote: string;
  use: QuoteUse;
  /** Where the page uses it, e.g. `settle-direct` or `issued`. */
  usedBy: string;
}

/** Every phrase that must stand in the original of a document, in reading order. */
export function collectQuotes(policy: Policy): CollectedQuote[] {
  const collected: CollectedQuote[] = [];
  const add = (use: QuoteUse, usedBy: string, clause: string, quote: string) =>
    collected.push({ policy: policy.id, clause, quote, use, usedBy });
  const { issuer, number, issued, validity } = policy;
  for (const [name, evidence] of Object.entries({ issuer, number, issued })) {
    if (evidence) add('quote', name, evidence.clause, evidence.quote);
  }
  const { imprint, copy } = policy;
  for (const { name, clause, quote } of issuer.name === null ? [] : (issuer.with ?? [])) {
    add('quote', `issuer.${name}`, clause, quote);
  }
  for (const { text, clause, quote } of number?.also ?? []) add('quote', `number.${text}`, clause, quote);
  if (imprint) add('quote', 'imprint', imprint.clause, imprint.quote);
  for (const { what, clause, quote } of copy?.lacks ?? []) add('quote', `copy.${what}`, clause, quote);
  for (const part of ['report', 'repost'] as const) {
    for (const [name, evidence] of Object.entries(policy[part] ?? {})) {
      if (evidence) add('quote', `${part}.${name}`, evidence.clause, evidence.quote);
    }
  }
  if (validity.kind === 'printed') {
    const { readings = [], extension } = validity;
    add('quote', 'validity', validity.clause, validity.quote);
    for (const [at, reading] of readings.entries()) {
      add('quote', `validity.readings.${at}`, reading.clause, reading.quote);
    }
    if (extension) add('quote', 'validity.extension', extension.clause, extension.quote);
  }
  for (const [index, { clause, quote }] of policy.cites.entries()) add('quote', `cites.${index}`, clause, quote);
  for (const { id, evidence } of policy.contradictions) {
    for (const { clause, quote } of evidence) add('quote', id, clause, quote);
  }
  for (const clause of policy.clauses) {
    add('opening', clause.id, clause.locator, clause.opens);
    for (const item of clause.items) {
      if (item.kind === 'provision') {
        for (const entry of item.evidence) add('quote', item.id, entry.clause, entry.quote);
      }
      if (item.kind !== 'table') continue;
      add('quote', item.id, item.clause, item.quote);
      const namesAt = item.names === null ? -1 : item.columns.indexOf(item.names);
      for (const row of item.rows) {
        if (row.quote !== null) add('quote', item.id, item.clause, row.quote);
        else add('row', item.id, item.clause, row.cells.join(' '));
        const names = row.cells[namesAt];
        if (names) add('names', item.id, item.clause, names);
      }
    }
  }
  for (const [at, { from, through }] of (policy.officialText ?? []).entries()) {
    add('bound', `officialText.${at}.from`, from.clause, from.quote);
    add('bound', `officialText.${at}.through`, through.clause, through.quote);
  }
  for (const { schedule, path, clause, quote } of policy.quotedBySchedules ?? []) {
    add('quote', useOfSchedule(schedule, path), clause, quote);
  }
  return collected;
}
