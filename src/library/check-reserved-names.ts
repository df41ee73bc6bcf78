import { ELSEWHERE } from '../places/elsewhere.ts';
import { QUIZ_LINK_NAMES } from '../schema/link-names.ts';
import type { Library } from './library.ts';
import type { LineOf, Problem } from './problem.ts';

/** Questions and places whose names mean something else in links and answers: what is answered to them would be lost. */
export function checkReservedNames(
  { questions, places }: Library,
  sourceOf: (collection: 'questions' | 'places', id: string) => { file: string; lineOf: LineOf },
): Problem[] {
  const report = (collection: 'questions' | 'places', id: string, expected: string): Problem => ({
    file: sourceOf(collection, id).file,
    line: 1,
    field: '文件名',
    found: `“${id}”另有用处`,
    expected,
    remedy: '给文件换一个名字，例如写得再具体一些。',
  });
  const taken: readonly string[] = QUIZ_LINK_NAMES;
  return [
    ...questions
      .filter(({ id }) => taken.includes(id))
      .map(({ id }) => report('questions', id, `不是 ${taken.join('、')}：测资格的链接用这些词`)),
    ...places
      .filter(({ id }) => id === ELSEWHERE)
      .map(({ id }) => report('places', id, `不是 ${ELSEWHERE}：问地区的选项用它代表别处`)),
  ];
}
