import type { CollectionName } from '../schema/common.ts';
import type { Library } from './library.ts';
import type { LineOf, Problem } from './problem.ts';

/** Places that lie within themselves, whatever the way round, and entries that point at themselves. */
export function checkCircles(
  library: Library,
  sourceOf: (collection: CollectionName, id: string) => { file: string; lineOf: LineOf },
): Problem[] {
  const report = (collection: CollectionName, id: string, path: PropertyKey[], found: string, expected: string) => {
    const { file, lineOf } = sourceOf(collection, id);
    return { file, line: lineOf(path), field: path.join('.'), found, expected, remedy: '改成另一个，或删去。' };
  };
  const withinOf = new Map(library.places.map(({ id, within }) => [id, within]));
  const problems: Problem[] = [];
  for (const { id, notToConfuse } of library.places) {
    const way = [id];
    let next = withinOf.get(id);
    while (next && !way.includes(next)) {
      way.push(next);
      next = withinOf.get(next);
    }
    // A place outside the circle that only leads into it is not at fault.
    if (next === id) {
      const found = `绕了一圈：${[...way, id].join(' → ')}`;
      problems.push(report('places', id, ['within'], found, '一个比它大的地区；全国写 null'));
    }
    notToConfuse.forEach(({ place }, index) => {
      if (place !== id) return;
      problems.push(
        report('places', id, ['notToConfuse', index, 'place'], `“${id}”，就是它自己`, '容易和它混淆的另一个地区'),
      );
    });
  }
  for (const { id, cites } of library.policies) {
    cites.forEach(({ held }, index) => {
      if (held !== id) return;
      problems.push(
        report(
          'policies',
          id,
          ['cites', index, 'held'],
          `“${id}”，就是它自己`,
          '它提到的另一份文件；没有收录的写 null',
        ),
      );
    });
  }
  return problems;
}
