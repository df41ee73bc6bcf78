import { entryOf, type Library } from '../library/library.ts';
import { describeValidity, identityOf } from '../open-data/describe.ts';
import type { PublishedRow } from '../open-data/published-chart.ts';
import { isContext } from '../schema/context-place.ts';
import { QUANTITY_KIND_NAMES } from '../schema/format-quantity.ts';
import { quantityWords } from '../schema/quantity-words.ts';
import { RELATION_WORDS } from '../schema/words.ts';
import type { Datum, Source } from './axis.ts';
import type { Chart, Gap } from './chart.ts';
import { gapWord } from './gap-word.ts';

/** What the rows of a picture need beside it. */
export interface RowContext {
  library: Library;
  /** The day as of which validity is stated, `YYYY-MM-DD`. */
  today: string;
  /** The absolute address of a document, or of an anchor on its page. */
  permalink: (document: string, item: string | null) => string;
}

/**
 * What a picture draws, one row a number, a document or a citation, and one a document that gives it no number.
 * Every row carries its document, clause, quote, validity, last review and permalink.
 */
export function chartRows(chart: Chart, context: RowContext): PublishedRow[] {
  switch (chart.kind) {
    case 'bars':
      return [
        ...chart.axes.flatMap(({ data }) => data.map((datum) => rowOfDatum(datum, context))),
        ...chart.gaps.map((gap) => rowOfGap(gap, context)),
      ];
    case 'grid':
      return chart.axis.data.map((datum) => rowOfDatum(datum, context));
    case 'timeline':
      // The phrase that gives the period says more than the one that gives the day of issue, which has its own field.
      return chart.rows.map(({ validity, source }) =>
        blank(
          validity.kind === 'printed' ? { ...source, clause: validity.clause, quote: validity.quote } : source,
          context,
        ),
      );
    case 'graph': {
      const nodes = new Map(chart.nodes.map((node) => [node.id, node]));
      return chart.edges.flatMap(({ to, relation, source }) => {
        const cited = nodes.get(to);
        if (!cited) return [];
        const { title, number, held } = cited;
        return {
          ...blank(source, context),
          cites: { relation, relationWord: RELATION_WORDS[relation], title, number, held },
        };
      });
    }
  }
}

function rowOfDatum(
  { label, of, measure, value, printed, upTo, bound, note, source }: Datum,
  context: RowContext,
): PublishedRow {
  const { clause, quote } = source;
  const quantity = { ...measure, word: QUANTITY_KIND_NAMES[measure.kind], value, upTo, bound, of, clause, quote };
  const { unitPrinted, period } = measure;
  const words = quantityWords({
    ...measure,
    value,
    printed,
    upTo: upTo ?? undefined,
    bound,
    of,
    unitPrinted: unitPrinted ? undefined : false,
    period: period ?? undefined,
    note: note ?? undefined,
  });
  return {
    ...blank(source, context),
    label,
    quantity: { ...quantity, printed: printed ?? null, words, note, limits: null },
  };
}

function rowOfGap(gap: Gap, context: RowContext): PublishedRow {
  const row = blank({ document: gap.document, item: gap.item, clause: '', quote: '' }, context);
  return { ...row, clause: null, quote: null, label: gap.note, absence: gapWord(gap) };
}

function blank({ document, item, clause, quote }: Source, { library, today, permalink }: RowContext): PublishedRow {
  const policy = entryOf(library.policies, document);
  const place = entryOf(library.places, policy.place);
  return {
    placeName: place.shortName,
    contextOnly: isContext(place),
    label: null,
    quantity: null,
    absence: null,
    cites: null,
    document: {
      ...identityOf(policy),
      term: describeValidity(policy, today),
      lastReviewed: policy.lastReviewed,
      source: policy.source,
    },
    clause,
    quote,
    url: permalink(document, item),
  };
}
