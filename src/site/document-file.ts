import type { ComparedDocument } from '../comparison/drawn-column.ts';
import { speakerOf } from '../comparison/place-matrix.ts';
import { memoize } from '../language/memoize.ts';
import { heldUnder } from '../library/acts.ts';
import { entryOf, type Library } from '../library/library.ts';
import type { DocumentFile, PublishedColumn } from '../reply/document-file.ts';
import { isContext } from '../schema/context-place.ts';
import { itemsOf, type Policy } from '../schema/policy-body.ts';
import { cellCitation } from './cell-citation.ts';
import { comparisonView } from './comparison-view.ts';
import { cellFacts, comparedDocument, topicFacts } from './drawn-columns.ts';
import { numberOfPolicy } from './permalinks.ts';
import { policyFacts, provisionFacts } from './provision-facts.ts';
import { sha256 } from './sha256.ts';
import { periodsOf } from './validity-periods.ts';

/** Signs of the mark in the name of a file: that of a build is told from those of the builds before it. */
const MARK = 8;

const namesIn = memoize((library: Library) =>
  memoize((policy: Policy) => `${policy.id}.${sha256(JSON.stringify(documentFile(policy, library))).slice(0, MARK)}`),
);

/**
 * The name of the file of a document, without its ending. It tells what the file holds: the file has one address in all builds.
 * @example documentFileName(policy, library) // 'qingyuan-2012-skilled-worker-settlement.1a2b3c4d'
 */
export const documentFileName = (policy: Policy, library: Library): string => namesIn(library)(policy);

/** Makes the file of a document. */
export function documentFile(policy: Policy, library: Library): DocumentFile {
  const { names, source } = policyFacts(policy, library);
  const { items: compared, ...shared } = comparedDocument(policy, library);
  const under = heldUnder(policy, library);
  return {
    names,
    source,
    validities: periodsOf(policy, ...under).map(({ day, since }) => ({
      since,
      validity: policyFacts(policy, library, day).validity,
    })),
    items: Object.fromEntries(
      itemsOf(policy).map((item) => {
        const number = numberOfPolicy(policy.id, item.id);
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
  shared: Omit<ComparedDocument, 'parts' | 'items' | 'short' | 'reference'>,
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
