import { Graph, layout } from '@dagrejs/dagre';
import { curveBumpX, line } from 'd3-shape';
import { NOT_HELD } from '../../schema/source-words.ts';
import { RELATION_WORDS } from '../../schema/words.ts';
import type { CitationGraph, GraphEdge, GraphNode } from '../chart.ts';
import { type Drawing, type Shape, textShape } from './shape.ts';
import { textWidth, wrapText } from './text-width.ts';

const PADDING = 9;
const LINE = 18;
const BETWEEN_GROUPS = 26;
/** The last, level segment of a line, over which its word stands. */
const RELATION_ROOM = 58;

interface Box {
  node: GraphNode;
  lines: { words: string; style: 'soft' | 'heading' | 'label' }[];
  width: number;
  height: number;
}
interface Placed extends Box {
  /** Middle of the box. */
  x: number;
  y: number;
}

/**
 * Documents from left to right, each beside those that it names; what hangs together is laid out by itself with dagre
 * (layered drawing after Gansner et al., 1993), one group below another. A document that is named, and names others itself, has
 * a second box: there are two columns, however long the chains.
 * @param known every citation, where only some are drawn: a document of which none is drawn may name others
 */
export function drawGraph(
  published: CitationGraph,
  width: number,
  known: readonly GraphEdge[] = published.edges,
): Drawing {
  const chart = inTwoColumns(published);
  const narrow = width < 500;
  const between = narrow ? RELATION_ROOM + 24 : RELATION_ROOM + 70;
  const heldWidth = narrow ? 92 : 200;
  const citing = new Set(known.map(({ from }) => from));
  const boxes = new Map(
    chart.nodes.map((node) => [
      node.id,
      boxOf(node, node.held ? heldWidth : width - heldWidth - between - 2, citing.has(node.of)),
    ]),
  );
  const shapes: Shape[] = [];
  let [y, right] = [1, width];
  for (const group of groupsOf(chart)) {
    if (y > 1) y += BETWEEN_GROUPS;
    const { placed, route } = place(group, boxes, between, y);
    const edges = [...Map.groupBy(group.edges, ({ from, to }) => `${from} ${to}`).values()];
    const drawn = edges.flatMap(([edge, ...more]) => (edge ? drawEdge(edge, more, placed, route(edge)) : []));
    shapes.push(...drawn.map(({ path }) => path), ...wordsOver(drawn));
    for (const box of placed.values()) {
      shapes.push(...drawBox(box));
      y = Math.max(y, box.y + box.height / 2);
      right = Math.max(right, box.x + box.width / 2 + 1);
    }
  }
  return { width: right, height: y + 1, shapes };
}

function boxOf(node: GraphNode, width: number, citing: boolean): Box {
  const inner = width - 2 * PADDING;
  const write = (words: string, style: Box['lines'][number]['style']) =>
    wrapText(words, style, inner).map((line) => ({ words: line, style }));
  const lines = node.held
    ? [
        ...write(`${node.place} ${node.year}`, 'soft'),
        ...write(node.title, 'heading'),
        ...(citing ? [] : write('没有写到别的文件', 'soft')),
      ]
    : [
        ...write(node.title, 'label'),
        ...write([node.number, NOT_HELD.word].filter((part) => part !== null).join(' · '), 'soft'),
      ];
  const needed = Math.max(...lines.map(({ words, style }) => textWidth(words, style)));
  return {
    node,
    lines,
    width: node.held ? width : Math.min(width, Math.ceil(needed) + 2 * PADDING),
    height: lines.length * LINE + 2 * PADDING - 4,
  };
}

/** A box's document, and the one whose second box it is: itself, where it is none. */
type BoxNode = GraphNode & { of: string };

/** Nodes and lines with a second box for each document that is named and names others itself, beside those that name it. */
function inTwoColumns({ nodes, edges }: Pick<CitationGraph, 'nodes' | 'edges'>): {
  nodes: BoxNode[];
  edges: GraphEdge[];
} {
  const citing = new Set(edges.map(({ from }) => from));
  const again = new Set(edges.filter(({ from, to }) => from !== to && citing.has(to)).map(({ to }) => to));
  const secondOf = (id: string) => `${id} named`;
  return {
    nodes: nodes.flatMap((node): BoxNode[] => [
      { ...node, of: node.id },
      ...(again.has(node.id) ? [{ ...node, id: secondOf(node.id), of: node.id }] : []),
    ]),
    edges: edges.map((edge) =>
      edge.from !== edge.to && again.has(edge.to) ? { ...edge, to: secondOf(edge.to) } : edge,
    ),
  };
}

interface Group {
  nodes: readonly GraphNode[];
  edges: readonly GraphEdge[];
}

/** The documents that hang together, in the order in which they first come up. */
function groupsOf({ nodes, edges }: Group): Group[] {
  const leaderOf = new Map(nodes.map(({ id }) => [id, id]));
  const find = (id: string): string => {
    const leader = leaderOf.get(id) ?? id;
    if (leader === id) return id;
    const found = find(leader);
    leaderOf.set(id, found);
    return found;
  };
  for (const { from, to } of edges) leaderOf.set(find(to), find(from));
  const edgesOf = Map.groupBy(edges, ({ from }) => find(from));
  return [...Map.groupBy(nodes, ({ id }) => find(id))].map(([leader, members]) => ({
    nodes: members,
    edges: edgesOf.get(leader) ?? [],
  }));
}

type Point = [x: number, y: number];

/** Where dagre puts the boxes of a group: left edge at zero, top at `top`, columns aligned on their left. */
function place(
  group: Group,
  boxes: ReadonlyMap<string, Box>,
  between: number,
  top: number,
): { placed: Map<string, Placed>; route: (edge: GraphEdge) => Point[] } {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 12, ranksep: between, marginx: 1, marginy: 0 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of group.nodes) {
    const box = boxes.get(id);
    if (box) graph.setNode(id, { width: box.width, height: box.height });
  }
  for (const { from, to } of group.edges) if (from !== to) graph.setEdge(from, to);
  layout(graph, { constraints: orderOfLeaves(group) });
  const placed = new Map<string, Placed>();
  for (const { id } of group.nodes) {
    const box = boxes.get(id);
    const { x = 0, y = 0 } = graph.node(id);
    if (box) placed.set(id, { ...box, x, y: y + top });
  }
  // dagre centres the boxes of a column; a list reads better from a common left edge.
  for (const column of Map.groupBy(placed.values(), ({ x }) => x).values()) {
    const left = Math.min(...column.map(({ x, width }) => x - width / 2));
    for (const box of column) box.x = left + box.width / 2;
  }
  // dagre bends a line once between neighbouring columns; where it bends more often, it leads round boxes.
  const route = ({ from, to }: GraphEdge) => {
    const points = graph.edge(from, to)?.points ?? [];
    return points.length <= 3
      ? []
      : points.slice(1, -1).map(({ x, y }: { x: number; y: number }): Point => [x, y + top]);
  };
  return { placed, route };
}

/**
 * What a document names stands in the order in which it is listed. Only for what nothing else names, and what names
 * nothing itself: elsewhere dagre's own order, which avoids crossings, is the better one.
 */
function orderOfLeaves({ edges }: Group): { left: string; right: string }[] {
  const citing = new Set(edges.map(({ from }) => from));
  const citedBy = Map.groupBy(edges, ({ to }) => to);
  const leaves = edges.filter(
    ({ from, to }) => !citing.has(to) && (citedBy.get(to) ?? []).every((other) => other.from === from),
  );
  return [...Map.groupBy(leaves, ({ from }) => from).values()].flatMap((cited) => {
    const siblings = [...new Set(cited.map(({ to }) => to))];
    return siblings.slice(1).map((right, index) => ({ left: siblings[index] ?? right, right }));
  });
}

/** A line, and the word that is to stand over its last segment. */
interface DrawnEdge {
  path: Shape;
  words: string;
  at: Point;
  anchor: 'start' | 'end';
}

/** The words of lines: of lines that come to one place, each word once, one above another. */
function wordsOver(edges: readonly DrawnEdge[]): Shape[] {
  return [...Map.groupBy(edges, ({ at }) => at.join())].flatMap(([, together]) =>
    [...Map.groupBy(together, ({ words }) => words).values()].flatMap(([edge], index) =>
      edge ? textShape(edge.at[0], edge.at[1] - index * LINE, edge.words, 'soft', edge.anchor) : [],
    ),
  );
}

function drawEdge(
  edge: GraphEdge,
  more: readonly GraphEdge[],
  placed: ReadonlyMap<string, Placed>,
  route: readonly Point[],
): DrawnEdge[] {
  const [from, to] = [placed.get(edge.from), placed.get(edge.to)];
  if (!from || !to || from === to) return [];
  const forward = to.x - to.width / 2 > from.x + from.width / 2;
  const start: Point = [from.x + (forward ? from.width : -from.width) / 2, from.y];
  const end: Point = [to.x - (forward ? to.width : -to.width) / 2, to.y];
  const level: Point = [end[0] - (forward ? RELATION_ROOM : -RELATION_ROOM), end[1]];
  const words = [...new Set([edge, ...more].map(({ relation }) => shortRelation(relation)))].join('、');
  const mentionOnly = [edge, ...more].every(({ relation }) => relation === 'mentions');
  const path: Shape = {
    shape: 'path',
    path: `${line().curve(curveBumpX)([start, ...route, level]) ?? ''}L${end.join(',')}`,
    style: mentionOnly ? 'edge-mention' : 'edge',
  };
  return [{ path, words, at: [end[0] + (forward ? -4 : 4), end[1] - 5], anchor: forward ? 'end' : 'start' }];
}

/** A relation as there is room for over a line; in full it stands in the table. */
const shortRelation = (relation: GraphEdge['relation']) => RELATION_WORDS[relation].replace(/（.*）$/, '');

function drawBox({ node, lines, x, y, width, height }: Placed): Shape[] {
  const [left, top] = [x - width / 2, y - height / 2];
  return [
    { shape: 'rect', x: left, y: top, width, height, radius: 3, style: node.held ? 'box' : 'box-not-held' },
    ...lines.map(({ words, style }, index) =>
      textShape(left + PADDING, top + PADDING + 11 + index * LINE, words, style),
    ),
  ];
}
