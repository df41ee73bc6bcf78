import type { Faq } from '../schema/faq.ts';
import type { GlossaryTerm } from '../schema/glossary-term.ts';
import { withLimitMarks } from '../schema/limit-marks.ts';
import type { Place } from '../schema/place.ts';
import type { Policy } from '../schema/policy-body.ts';
import type { Question } from '../schema/question.ts';
import type { Topic } from '../schema/topic.ts';
import type { Vocabulary } from '../schema/vocabulary.ts';
import type { Wording } from '../schema/wording.ts';

/** Everything the site says, read and checked. Each list is in the order of its pages. */
export interface Library {
  places: readonly Place[];
  topics: readonly Topic[];
  glossary: readonly GlossaryTerm[];
  questions: readonly Question[];
  policies: readonly Policy[];
  faqs: readonly Faq[];
  vocabulary: readonly Vocabulary[];
  wording: readonly Wording[];
}

const levelOrder = ['country', 'province', 'city', 'county', 'functional-area'];

/**
 * Puts entries in the order of their pages: topics by number, places by width and code, documents newest first, questions by topic;
 * short answers and titles get the marks of the limits that they have no room for.
 */
export function orderLibrary(entries: Library): Library {
  const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const orderOf = new Map(entries.topics.map(({ id, order }) => [id, order]));
  const topicOrder = ({ topics: [main = ''] }: Faq) => orderOf.get(main) ?? Number.MAX_SAFE_INTEGER;
  return {
    topics: [...entries.topics].sort((a, b) => a.order - b.order),
    places: [...entries.places].sort(
      (a, b) =>
        levelOrder.indexOf(a.level) - levelOrder.indexOf(b.level) ||
        byText(a.code ?? '999999', b.code ?? '999999') ||
        byText(a.id, b.id),
    ),
    policies: entries.policies
      .map((policy) => ({
        ...policy,
        benefits: policy.benefits.map((benefit) => ({
          ...benefit,
          title: withLimitMarks(benefit.title, benefit.marked),
        })),
      }))
      .sort((a, b) => byText(b.issued.date, a.issued.date) || byText(a.id, b.id)),
    glossary: [...entries.glossary].sort((a, b) => a.term.localeCompare(b.term, 'zh-CN')),
    questions: [...entries.questions].sort((a, b) => byText(a.id, b.id)),
    vocabulary: [...entries.vocabulary].sort((a, b) => byText(a.id, b.id)),
    wording: [...entries.wording].sort((a, b) => byText(a.id, b.id)),
    faqs: entries.faqs
      .map((faq) => ({ ...faq, answer: withLimitMarks(faq.answer, faq.marked) }))
      .sort((a, b) => topicOrder(a) - topicOrder(b) || a.order - b.order || byText(a.id, b.id)),
  };
}

/** The entry with the given id. Throws where there is none: references are checked before anything is drawn. */
export function entryOf<Entry extends { id: string }>(entries: readonly Entry[], id: string): Entry {
  const found = entries.find((entry) => entry.id === id);
  if (!found) throw new Error(`There is no entry "${id}" among ${entries.map((entry) => entry.id).join(', ')}`);
  return found;
}
