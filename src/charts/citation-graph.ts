import { entryOf, type Library } from '../library/library.ts';
import type { CitationGraph, GraphEdge, GraphNode } from './chart.ts';
import { citiesFirst } from './chart-of-row.ts';

/**
 * Which document names which, and as what. A document that is named but not held is one node only where number and
 * title agree: numbers alone are no keys, since two authorities may use one prefix.
 */
export function citationGraph(library: Library): CitationGraph {
  const policies = citiesFirst(library);
  const held = policies.map(
    (policy): GraphNode => ({
      id: policy.id,
      title: policy.shortTitle,
      number: policy.number?.text ?? null,
      held: true,
      place: entryOf(library.places, policy.place).shortName,
      year: policy.issued.date.slice(0, 4),
    }),
  );
  const named = new Map<string, GraphNode>();
  const edges: GraphEdge[] = [];
  for (const policy of policies) {
    // What a document rests on stands before what it only mentions.
    const ordered = policy.cites.toSorted(
      (a, b) => Number(a.relation === 'mentions') - Number(b.relation === 'mentions'),
    );
    for (const citation of ordered) {
      const { title, number, relation, clause, quote } = citation;
      const key = `${number ?? policy.id} ${title}`;
      const to = citation.held ?? key;
      if (citation.held === null && !named.has(key)) named.set(key, { id: key, title, number, held: false });
      edges.push({ from: policy.id, to, relation, source: { document: policy.id, item: 'relations', clause, quote } });
    }
  }
  return {
    kind: 'graph',
    id: 'graph',
    title: '文件的来历：哪份依据、贯彻、提到哪份',
    subtitle: '从左到右：收录的文件，和它写到的文件',
    topic: null,
    place: null,
    nodes: [...held, ...named.values()],
    edges,
    notes: ['只画文件自己写到的；没有写到，不等于没有关系。', '虚线框里的还没有收录，页面上不引用它们的内容。'],
  };
}
