import type { EntryOf } from '../library/collections.ts';
import type { Library } from '../library/library.ts';
import type { CollectionName } from '../schema/common.ts';
import type { Faq } from '../schema/faq.ts';
import type { ClauseItem, Policy } from '../schema/policy-body.ts';
import type { Topic } from '../schema/topic.ts';
import {
  type KeptValues,
  type ValueWords,
  valuesOfBenefit,
  valuesOfFaq,
  valuesOfItem,
  valuesOfPolicy,
  valuesOfSchedule,
} from './kept-values.ts';

/** In what a thing can change, named so that a reader knows what to look at. */
export const ASPECTS = [
  'identity',
  // Where its text was read: nothing that the document says.
  'copy',
  'term',
  'evidence',
  'figures',
  'conditions',
  'force',
  'silences',
  'relations',
  'structure',
  'filing',
  'wording',
  'review',
  // What the personas that rules are tried with come to: no hash of anything, it is told where it changes.
  'verdicts',
] as const;
export type Aspect = (typeof ASPECTS)[number];

/** What one thing said: a hash an aspect, and of some the words themselves. */
export interface Fingerprint {
  /** What it was called: the only thing left to say once it is gone. */
  title: string;
  aspects: Partial<Record<Aspect, string>>;
  /** Left out where nothing is kept of it, as before the history kept words. */
  values?: KeptValues;
}

/**
 * Fingerprints by key: `policies/<id>` and, within it, `policies/<id>#<anchor>`; `<collection>/<id>` for the rest.
 */
export type Fingerprints = Record<string, Fingerprint>;

/**
 * Reduces everything the site says to fingerprints. Where a thing stands in its file, and settings that only programs
 * read, do not count.
 * @param hashOf a hash of a text, in hexadecimal
 */
export function fingerprints(library: Library, hashOf: (text: string) => string, words: ValueWords): Fingerprints {
  const short = (value: unknown) => hashOf(canonical(value ?? null)).slice(0, 8);
  const taken: Fingerprints = {};
  const take = (key: string, title: string, aspects: Partial<Record<Aspect, unknown>>, values?: KeptValues) => {
    taken[key] = {
      title,
      aspects: Object.fromEntries(Object.entries(aspects).map(([aspect, value]) => [aspect, short(value)])),
      ...(values ? { values } : {}),
    };
  };
  const takers: { [Name in CollectionName]: ((entry: EntryOf<Name>) => void) | null } = {
    policies(policy) {
      const key = `policies/${policy.id}`;
      take(key, policy.title, aspectsOfPolicy(policy), valuesOfPolicy(policy));
      for (const clause of policy.clauses) {
        for (const item of clause.items) {
          take(`${key}#${item.id}`, item.summary, aspectsOfItem(item, clause.locator), valuesOfItem(item));
        }
      }
      for (const benefit of policy.benefits) {
        const { id, title, force, for: whom, conditions, bars, ...filing } = benefit;
        const aspects = { wording: [title, whom], force, conditions: { conditions, bars }, filing };
        take(`${key}#benefit-${id}`, title, aspects, valuesOfBenefit(benefit, policy, words));
      }
    },
    points(schedule) {
      const { id, title, totals, groups, readings, vetoes, ...asked } = schedule;
      // Under which further headings an item stands is no figure of it.
      const further = groups.flatMap(({ items }) => items.map(({ alsoAbout }) => alsoAbout));
      const own = groups.map((group) => ({ ...group, items: group.items.map(({ alsoAbout: _, ...item }) => item) }));
      const filed = further.some(({ length }) => length > 0) ? { filing: further } : {};
      const aspects = { figures: [totals, own], conditions: [vetoes, readings], wording: asked, ...filed };
      take(`points/${id}`, title.quote, aspects, valuesOfSchedule(schedule, words));
    },
    places: ({ id, ...place }) => take(`places/${id}`, place.name, { wording: place }),
    topics: ({ id, ...topic }) => take(`topics/${id}`, topic.name, { wording: asRecorded(topic) }),
    glossary: ({ id, ...term }) => take(`glossary/${id}`, term.term, { wording: term }),
    questions: ({ id, ...question }) => take(`questions/${id}`, question.subject, { wording: question }),
    faqs: (faq) => take(`faqs/${faq.id}`, faq.question, aspectsOfFaq(faq), valuesOfFaq(faq, words)),
    // Settings that only programs read.
    vocabulary: null,
    wording: null,
  };
  for (const [name, taker] of Object.entries(takers)) {
    library[name as CollectionName].forEach((entry) => {
      taker?.(entry as never);
    });
  }
  return taken;
}

function aspectsOfFaq({ question, answer, body, restsOn, bring, leftOpen, reviewed, ...faq }: Faq) {
  return {
    wording: [question, answer, body.map(({ text }) => text), faq.for],
    evidence: [restsOn, bring, leftOpen],
    filing: [faq.kind, faq.topics, faq.related],
    review: reviewed?.on,
  };
}

function aspectsOfPolicy(policy: Policy): Partial<Record<Aspect, unknown>> {
  const {
    title,
    place,
    issuer,
    number,
    issued,
    imprint,
    source,
    sourceNote,
    report,
    repost,
    seenAt,
    copy,
    days = [],
  } = policy;
  return {
    identity: { title, place, issuer, number, issued, imprint },
    copy: { source, sourceNote, report, repost, seenAt, copy },
    term: days.length > 0 ? [policy.validity, days] : policy.validity,
    silences: [policy.silent, policy.notAbout, ...policy.doubts],
    relations: policy.cites,
    evidence: policy.contradictions,
    structure: policy.clauses.map((clause) => [
      clause.id,
      clause.locator,
      clause.title,
      clause.opens,
      clause.part,
      ...(clause.counted ? ['counted'] : []),
    ]),
    wording: [policy.shortTitle, policy.lede, policy.keyPoints],
    review: policy.lastReviewed,
  };
}

function aspectsOfItem(item: ClauseItem, locator: string): Partial<Record<Aspect, unknown>> {
  const short = item.kind === 'provision' && item.short ? [item.short] : [];
  const filing = [item.topic, item.rowIds, locator, ...short];
  switch (item.kind) {
    case 'provision':
      return {
        filing,
        evidence: item.elsewhere ? [item.evidence, item.elsewhere] : item.evidence,
        figures: item.quantities,
        wording: [item.summary, item.text],
      };
    case 'open-point':
      return { filing, wording: [item.summary, item.text] };
    case 'table':
      return {
        filing,
        evidence: [item.quote, item.rows.map(({ quote }) => quote)],
        figures: [item.columns, item.rows.map(({ cells }) => cells), item.numbers],
        wording: item.summary,
      };
  }
}

/** A topic by the names that its fields had when the history began: what was only renamed says the same. */
function asRecorded({ rows, short, ...topic }: Omit<Topic, 'id'>): unknown {
  return { ...topic, dimensions: rows.map(({ chart, ...row }) => ({ ...row, picture: chart })) };
}

/** JSON with keys in order and nothing empty, so that neither a new empty field nor another order counts as a change. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(
      Object.entries(inner)
        .filter(([, field]) => !isEmpty(field))
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  });
}

function isEmpty(field: unknown): boolean {
  if (field === undefined || field === null) return true;
  return typeof field === 'object' && Object.keys(field).length === 0;
}
