import type { z } from 'zod';
import { isPosted, issuerWords } from '../schema/document-words.ts';
import { QUANTITY_KIND_NAMES } from '../schema/format-quantity.ts';
import { formatValidity } from '../schema/format-validity.ts';
import {
  type ClauseItem,
  clauseOfQuantity,
  type Policy,
  type Provision,
  type QuantityWithEvidence,
} from '../schema/policy-body.ts';
import type { PolicyDay } from '../schema/policy-day.ts';
import { policyDayWords } from '../schema/policy-day-words.ts';
import { periodWords, quantityWords } from '../schema/quantity-words.ts';
import { validityStateOn } from '../schema/validity-state.ts';
import { validityWords } from '../schema/validity-words.ts';
import type { PublishedQuantity, publishedPolicyDay, publishedValidity } from './common.ts';

/** A quantity as published. */
function describeQuantity(quantity: QuantityWithEvidence, provision: Provision): PublishedQuantity {
  const { kind, value, upTo, bound, unit, unitPrinted, of, quote, printed, note, limits } = quantity;
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
    limits: limits ?? null,
  };
}

/** The validity of a document as published, as of a day. */
export function describeValidity({ validity }: Policy, today: string): z.infer<typeof publishedValidity> {
  const state = validityStateOn(validity, today);
  const printed = validity.kind === 'printed' ? validity : undefined;
  return {
    state,
    word: validityWords(validity, state).word,
    from: printed?.from ?? null,
    until: printed?.until ?? null,
    exactTo: printed?.exactTo ?? null,
    words: printed ? formatValidity(printed) : null,
    clause: printed?.clause ?? null,
    quote: printed?.quote ?? null,
    reason: validity.reason,
    years: printed?.years ?? null,
    ends: printed?.ends ?? null,
    readings: (printed?.readings ?? []).map(({ from, until, ...reading }) => ({
      from: from ?? null,
      until: until ?? null,
      ...reading,
    })),
    extension: printed?.extension ?? null,
  };
}

/** What there is to say beside the day of issue: that of the imprint, or that it is the day on which a site put it up. */
export const besideIssue = (policy: Pick<Policy, 'imprint' | 'issued'>): { imprint?: string; posted?: true } => ({
  ...(policy.imprint ? { imprint: policy.imprint.day } : {}),
  ...(isPosted(policy) ? { posted: true } : {}),
});

/** A day that a document sets, as published. */
export function describePolicyDay(day: PolicyDay): z.infer<typeof publishedPolicyDay> {
  const { id, kind, what, because } = day;
  const dated = day.kind === 'window' || day.kind === 'yearly' ? day : undefined;
  const counted = day.kind === 'counted' ? day : undefined;
  return {
    id,
    kind,
    what,
    words: policyDayWords(day),
    from: dated?.from ?? null,
    until: day.kind === 'monthly' ? String(day.until).padStart(2, '0') : (dated?.until ?? null),
    on: day.kind === 'reckoning' ? day.on : day.kind === 'transition' ? day.before : null,
    within: counted?.within ?? null,
    unit: counted?.unit ?? null,
    after: day.kind === 'transition' ? day.event : 'after' in day ? day.after : null,
    ...(counted?.aheadOf === undefined ? {} : { aheadOf: counted.aheadOf }),
    ...(counted?.extension === undefined ? {} : { extension: counted.extension }),
    because,
  };
}

/** What a document is known by wherever data name it. */
export const identityOf = (policy: Policy) => ({
  id: policy.id,
  title: policy.title,
  number: policy.number?.text ?? null,
  issuer: issuerWords(policy.issuer),
  issued: policy.issued.date,
  ...besideIssue(policy),
});

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
    case 'open-point':
      return [];
  }
}
