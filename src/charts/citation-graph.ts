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
  const nodes = [...held, ...named.values()];
  const drawn = sharedCitations({ nodes, edges });
  const left = edges.length - drawn.edges.length;
  return {
    kind: 'graph',
    id: 'graph',
    title: '文件的来历：哪份依据、贯彻、提到哪份',
    subtitle: '从左到右：收录的文件，和它写到的文件',
    topic: null,
    place: null,
    nodes,
    edges,
    notes: [
      '只画文件自己写到的；没有写到，不等于没有关系。',
      ...(drawn.nodes.every((node) => node.held) ? [] : ['虚线框里的还没有收录，页面上不引用它们的内容。']),
      ...(left > 0 ? [`收录了的文件，和不止一份文件写到的，才画；另外${left}处写到的没有画，在数据里逐处列出。`] : []),
    ],
  };
}

/**
 * What of a graph is drawn: documents that hang together, by naming one that is held, or one that another names, too. What one
 * document alone names, and nobody holds, would be most of the picture and joins nothing. All of it, where nothing is shared.
 */
export function sharedCitations<Graph extends Pick<CitationGraph, 'nodes' | 'edges'>>(graph: Graph): Graph {
  const held = new Set(graph.nodes.flatMap((node) => (node.held ? [node.id] : [])));
  const namedBy = Map.groupBy(graph.edges, ({ to }) => to);
  const isShared = (to: string) => held.has(to) || new Set(namedBy.get(to)?.map(({ from }) => from)).size > 1;
  const edges = graph.edges.filter(({ to }) => isShared(to));
  if (edges.length === 0) return graph;
  const drawn = new Set(edges.flatMap(({ from, to }) => [from, to]));
  return { ...graph, edges, nodes: graph.nodes.filter(({ id }) => drawn.has(id)) };
}
