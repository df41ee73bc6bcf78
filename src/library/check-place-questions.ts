import { countiesNamed } from '../places/counties-named.ts';
import type { Division } from '../places/division.ts';
import { ELSEWHERE } from '../places/elsewhere.ts';
import { isContext } from '../schema/context-place.ts';
import { heldPlaces, type Library } from './library.ts';
import type { LineOf, Problem } from './problem.ts';

/**
 * What people are led by who say where they are: the counties that functional areas lie on exist, and a question about
 * places has every place of which documents are held among its options.
 * @param sourceOf path of an entry's file, and the lines of its fields
 */
export function checkWhereabouts(
  library: Library,
  divisions: readonly Division[],
  sourceOf: (collection: 'places' | 'questions', id: string) => { file: string; lineOf: LineOf },
): Problem[] {
  return [...checkAreas(library, divisions, sourceOf), ...checkPlaceQuestions(library, sourceOf)];
}

function checkAreas(
  { places }: Library,
  divisions: readonly Division[],
  sourceOf: Parameters<typeof checkWhereabouts>[2],
): Problem[] {
  return places.flatMap((place) => {
    const { file, lineOf } = sourceOf('places', place.id);
    if (place.liesOn && place.level !== 'functional-area') {
      return {
        file,
        line: lineOf(['liesOn']),
        field: 'liesOn',
        found: `level: ${place.level}`,
        expected: '只有 level: functional-area 的地区写 liesOn',
        remedy: '删去 liesOn：行政区划有哪些县、市、区，程序自己知道。',
      };
    }
    return (place.liesOn ?? []).flatMap((name, index): Problem[] => {
      const named = countiesNamed(name, divisions);
      if (named.length === 1) return [];
      const outer = (within: string | null) => divisions.find(({ code }) => code === within)?.name ?? '';
      return [
        {
          file,
          line: lineOf(['liesOn', index]),
          field: `liesOn.${index}`,
          found:
            named.length === 0
              ? `“${name}”，全国没有叫这个名字的县、市、区`
              : `“${name}”，${named.length} 个地方都叫这个名字`,
          expected: '一个县、县级市或区的全名，例如 永登县',
          remedy:
            named.length === 0
              ? '写全名，带上“县”“市”或“区”。'
              : `前面写上所在的市：${named.map(({ within, name: own }) => `${outer(within)}${own}`).join('、')}。`,
        },
      ];
    });
  });
}

function checkPlaceQuestions(
  { questions, places, policies }: Library,
  sourceOf: Parameters<typeof checkWhereabouts>[2],
): Problem[] {
  // What the whole country's documents grant depends on no place.
  const held = heldPlaces({ places, policies }).filter((place) => !isContext(place));
  return questions.flatMap((question) => {
    if (question.kind !== 'one' || !question.places) return [];
    const { file, lineOf } = sourceOf('questions', question.id);
    const ids = question.options.map(({ id }) => id);
    const report = (field: string, found: string, expected: string, remedy: string): Problem => ({
      file,
      line: lineOf([field]),
      field,
      found,
      expected,
      remedy,
    });
    return [
      ...(question.ordered
        ? [report('ordered', 'true', '问地方的问题（places: true）没有高低：ordered: false', '改成 ordered: false。')]
        : []),
      ...(ids.includes(ELSEWHERE)
        ? []
        : [
            report(
              'options',
              `没有 ${ELSEWHERE} 这个选项`,
              '问地方的问题（places: true）有一个选项给没有收录的地方',
              `加上 { id: ${ELSEWHERE}, label: 别的地方 }。`,
            ),
          ]),
      ...held
        .filter(({ id }) => !ids.includes(id))
        .map(({ id, name }) =>
          report(
            'options',
            `没有 ${id}（${name}）这个选项`,
            '问地方的问题（places: true）里，收录了文件的地区每个一个选项',
            `加上 { id: ${id}, label: ${name} }。`,
          ),
        ),
    ];
  });
}
