import { makeCanonicalWording } from '../../../src/comparison/canonical-wording.ts';
import { differenceOf } from '../../../src/comparison/difference.ts';
import { makeMeaning } from '../../../src/comparison/meaning.ts';
import { measuresOf } from '../../../src/comparison/measures.ts';
import { buildPlaceMatrix } from '../../../src/comparison/place-matrix.ts';
import type { Library } from '../../../src/library/library.ts';
import { provisionsOf } from '../../../src/schema/policy-body.ts';
import type { Topic } from '../../../src/schema/topic.ts';
import { type Spread, spreadOf } from '../spread.ts';
import { generatedDocuments } from './generated-documents.ts';

/** How long it takes to lay so many documents side by side, and to say of every row how the places differ. */
export interface MatrixTime {
  documents: number;
  places: number;
  provisions: number;
  milliseconds: Spread;
  microsecondsPerProvision: number;
}

/**
 * Times the whole comparison of one topic over generated documents, in the processor's time, which other work on the machine
 * disturbs less than the clock's.
 */
export function matrixTime(documents: number, runs: number, topic: Topic, library: Library): MatrixTime {
  const otherTopics = library.topics.flatMap(({ id }) => (id === topic.id ? [] : [id]));
  const { places, policies } = generatedDocuments(documents, topic, otherTopics);
  const provisions = policies.reduce((sum, policy) => sum + provisionsOf(policy).length, 0);
  const compare = () => {
    const { rows } = buildPlaceMatrix(topic, places, policies);
    const wording = makeCanonicalWording(library.glossary);
    const { meaningOf, levelOf } = makeMeaning({ topic, places, questions: library.questions, wording });
    return rows.map(({ row, cells }) => ({
      difference: differenceOf(cells.map((cell) => ({ speaker: '', meaning: meaningOf(cell, row), context: false }))),
      measures: cells.map((cell) => [measuresOf(cell), levelOf(cell, row)]),
    }));
  };
  // Once unmeasured, so that compiling it is not measured.
  compare();
  const times = Array.from({ length: runs }, () => {
    const start = process.cpuUsage();
    compare();
    return process.cpuUsage(start).user / 1000;
  });
  const milliseconds = spreadOf(times);
  return {
    documents,
    places: places.length,
    provisions,
    milliseconds,
    microsecondsPerProvision: Number(((milliseconds.median * 1000) / provisions).toFixed(2)),
  };
}
