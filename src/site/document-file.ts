import type { ComparedDocument } from '../comparison/drawn-column.ts';
import { speakerOf } from '../comparison/place-matrix.ts';
import { heldUnder } from '../library/acts.ts';
import { entryOf, type Library } from '../library/library.ts';
import type { DocumentFile, PublishedColumn } from '../reply/document-file.ts';
import { isContext } from '../schema/context-place.ts';
import { itemsOf, type Policy } from '../schema/policy-body.ts';
import { cellCitation } from './cell-citation.ts';
import { comparisonView } from './comparison-view.ts';
import { cellFacts, comparedDocument, topicFacts } from './drawn-columns.ts';
import { policyFacts, provisionFacts } from './provision-facts.ts';
import { periodsOf } from './validity-periods.ts';

/**
 * Makes the file of a document.
 * @param numberOf the number of the short address of one of its lines
 */
export function documentFile(
  policy: Policy,
  library: Library,
  numberOf: (item: string) => number | undefined,
): DocumentFile {
  const { names, source } = policyFacts(policy, library);
  const { lines: compared, ...shared } = comparedDocument(policy);
  const under = heldUnder(policy, library);
  return {
    names,
    source,
    terms: periodsOf(policy, ...under).map(({ day, since }) => ({
      since,
      validity: policyFacts(policy, library, day).validity,
    })),
    lines: Object.fromEntries(
      itemsOf(policy).map((item) => {
        const number = numberOf(item.id);
        const line = { ...provisionFacts(policy, item), ...compared[item.id] };
        return [item.id, { ...line, ...(number === undefined ? {} : { number }) }];
      }),
    ),
    column: isContext(entryOf(library.places, policy.place)) ? null : publishedColumn(policy, library, shared),
  };
}

function publishedColumn(
  policy: Policy,
  library: Library,
  shared: Omit<ComparedDocument, 'parts' | 'lines' | 'short' | 'reference'>,
): PublishedColumn {
  const columns = library.topics.flatMap((topic) => {
    const column = comparisonView(library, topic).about.find(({ place }) => place.id === policy.place);
    return column ? [{ topic, column }] : [];
  });
  const { short, gbt7714 } = cellCitation(policy, { name: '{topic}' });
  const isNewest = columns[0]?.column.policies[0] === policy;
  return {
    ...shared,
    short,
    reference: gbt7714,
    topics: Object.fromEntries(columns.map(({ topic, column }) => [topic.id, topicFacts(topic, column, policy).parts])),
    ...(isNewest
      ? { cells: Object.fromEntries(columns.map(({ topic, column }) => [topic.id, cellFacts(topic, column)])) }
      : {}),
    speaker: columns[0]?.column ? speakerOf(columns[0].column) : '',
  };
}
