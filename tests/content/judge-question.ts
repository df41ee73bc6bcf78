import { cardsOf } from '../../src/search/cards.ts';
import type { Findings } from '../../src/search/find.ts';
import { type Hit, policyOfHit } from '../../src/search/hit.ts';
import type { PreparedLexicon } from '../../src/search/lexicon.ts';
import { isSilent } from '../../src/search/similar-faqs.ts';
import { type LabelledQuery, WHOLE_DOCUMENT } from '../bench/search/labelled-query.ts';

/** How what search shows stands to a label that names questions, clauses or a silence. */
export interface QuestionJudgement {
  query: LabelledQuery;
  /** Rank of what answers, the box counting as the first; null where nothing does, or nothing is held that could. */
  rank: number | null;
  /** A box that answers another question. */
  falseAnswer: string | null;
  /** True where the documents are said to be silent although something answers. */
  falseSilence: boolean;
  /** True where something answers and is not among the first three, below the heading that what is listed is near. */
  headedNear: boolean;
  /** True where nothing is held, and that is said; null where something is. */
  honest: boolean | null;
  /** What is shown, for whoever reads the test's report. */
  shown: string;
}

/** Judges what was found for a labelled query. */
export function judgeQuestion(query: LabelledQuery, findings: Findings, prepared: PreparedLexicon): QuestionJudgement {
  const { questions = [], expect, silence } = query;
  const cards = cardsOf(findings, prepared);
  const boxes = cards.flatMap((card) => (card.kind === 'faq' ? [card.grounds[0].faq.id] : []));
  const offered = findings.choices.map(({ grounds: [{ faq }] }) => faq.id);
  const said = cards.flatMap((card) => (card.kind === 'silence' ? [card.silence.kind] : []));
  const rests = new Set(
    findings.documents.flatMap(({ faqs, entry }) =>
      faqs.flatMap(({ faq }) => (questions.includes(faq.id) ? faq.rests.map(([line]) => `${entry.id}#${line}`) : [])),
    ),
  );
  const answers = (hit: Hit): boolean => {
    const { id } = policyOfHit(hit);
    if (hit.kind === 'faq') return questions.includes(hit.faq.faq.id);
    if (hit.kind !== 'item') return expect.some(({ document, clause }) => document === id && clause === WHOLE_DOCUMENT);
    const { item } = hit.prepared;
    if (rests.has(`${id}#${item.id}`)) return true;
    return expect.some(({ document, clause }) => document === id && [WHOLE_DOCUMENT, item.clause].includes(clause));
  };
  const isAnswerable = expect.length > 0 || questions.length > 0;
  const isBoxed = [...boxes, ...offered].some((id) => questions.includes(id));
  const at = findings.hits.findIndex(answers);
  // A label that names clauses alone is met by a question whose answer rests on one of them.
  const isOfClauses = (id: string) =>
    questions.length === 0 &&
    findings.documents.some(({ faqs, entry }) =>
      faqs.some(
        ({ faq }) =>
          faq.id === id &&
          faq.rests.some(([, clause]) => expect.some((one) => one.document === entry.id && one.clause === clause)),
      ),
    );
  const isMeant = (id: string) => questions.includes(id) || (query.box ?? []).includes(id) || isOfClauses(id);
  const wrongBox = boxes.find((id) => !isMeant(id)) ?? null;
  // That what is listed is near, and perhaps no answer, says nothing of what documents hold: it is true of a list without an answer.
  const silences = said.filter((kind) => kind !== 'inexact');
  const isAmongFirst = at >= 0 && at <= 2;
  const silentBox = cards.some((card) => card.kind === 'faq' && isSilent(card));
  return {
    query,
    rank: isBoxed ? 1 : at < 0 ? null : at + 1 + (wrongBox ? 1 : 0),
    falseAnswer: wrongBox,
    // What is true of what was asked besides may be said, where the answer stands below.
    falseSilence:
      isAnswerable &&
      !isBoxed &&
      silence === undefined &&
      silences.length > 0 &&
      (!isAmongFirst || silences.some((kind) => kind === 'unknown' || kind === 'apart')),
    headedNear: isAnswerable && silence === undefined && !isBoxed && !isAmongFirst && said.includes('inexact'),
    honest: silence === undefined ? null : said.length > 0 || silentBox,
    shown: `${boxes.join(',') || '-'} | ${said.join(',') || '-'} | ${findings.hits
      .slice(0, 3)
      .map((hit) =>
        hit.kind === 'item' ? hit.prepared.item.id : hit.kind === 'faq' ? `faq:${hit.faq.faq.id}` : hit.kind,
      )
      .join(' ')}`,
  };
}
