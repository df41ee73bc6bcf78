import type { Library } from '../library/library.ts';
import { isContext } from '../schema/context-place.ts';
import type { Topic } from '../schema/topic.ts';
import { makeCanonicalWording } from './canonical-wording.ts';
import { type Difference, differenceOf } from './difference.ts';
import { makeMeaning } from './meaning.ts';
import { buildPlaceMatrix, speakerOf } from './place-matrix.ts';

/** How all places of a library stand to each other on each row of a topic, by the row's id. */
export function differencesOf(library: Library, topic: Topic): ReadonlyMap<string, Difference> {
  const { places, policies, questions, glossary } = library;
  const { columns, rows } = buildPlaceMatrix(topic, places, policies);
  const { meaningOf } = makeMeaning({ topic, places, questions, wording: makeCanonicalWording(glossary) });
  return new Map(
    rows.map(({ row, cells }) => [
      row.id,
      differenceOf(
        columns.map((column, at) => ({
          speaker: speakerOf(column),
          meaning: meaningOf(cells[at] ?? [], row),
          context: isContext(column.place),
        })),
      ),
    ]),
  );
}
