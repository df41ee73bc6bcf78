import type { Heading, Root, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Clause, ClauseItem, PolicyPart } from '../schema/policy-body.ts';
import { checkNoFigures, checkUnit } from './check-figures.ts';
import { checkMarkup, isComment } from './check-markup.ts';
import { showValue } from './explain-schema-issue.ts';
import { extractOpenPoint, extractProvision } from './extract-provision.ts';
import { extractTable } from './extract-table.ts';
import { isTag, lineOfNode, type Tag } from './parse-mdx.ts';
import type { Problem } from './problem.ts';
import { TagReader } from './tag-reader.ts';

/** What stands in a clause, and what lifts it. */
const EXTRACTORS = new Map<string, (tag: Tag, clause: string, reader: TagReader) => ClauseItem | undefined>([
  ['Provision', extractProvision],
  ['OpenPoint', extractOpenPoint],
  ['Table', extractTable],
]);

/** What was lifted out of a body. */
export interface ExtractedBody {
  clauses: Clause[];
  problems: Problem[];
  /** False where something had to be left out, so that nothing can be concluded from its silence. */
  complete: boolean;
}

/**
 * Lifts the clauses of a document, and everything in them, out of the syntax tree of its body,
 * so that comparison, quiz, search and pages draw on the one place where a fact stands.
 */
export function extractClauses(tree: Root, file: string): ExtractedBody {
  const faults = checkMarkup(tree, file, 'policies');
  if (faults.length > 0) return { clauses: [], problems: faults, complete: false };
  const reader = new TagReader(file);
  const clauses: Clause[] = [];
  let part: PolicyPart | null = null;
  for (const node of tree.children) {
    if (node.type === 'heading') part = partOf(node, reader) ?? part;
    else if (isTag(node, 'Clause')) {
      const clause = extractClause(node, part, reader);
      if (clause) clauses.push(clause);
    } else if (!isComment(node)) reader.stray(node, '正文', ['Clause']);
  }
  const { problems, complete } = reader;
  return { clauses, problems, complete };
}

function extractClause(tag: Tag, part: PolicyPart | null, reader: TagReader): Clause | undefined {
  const attributes = reader.attributes(tag, 'Clause');
  if (!attributes) return undefined;
  const items: ClauseItem[] = [];
  for (const node of tag.children as RootContent[]) {
    const extractor = isTag(node) ? EXTRACTORS.get(node.name ?? '') : undefined;
    if (extractor && isTag(node)) {
      const item = extractor(node, attributes.locator, reader);
      if (item) items.push(item);
    } else if (node.type === 'paragraph' && !node.children.some((child) => isTag(child)))
      reader.add(...checkNoFigures(node, plainText(node), '没有引文的文字', reader.file));
    else if (!isComment(node)) reader.stray(node, `<Clause id="${attributes.id}">`, [...EXTRACTORS.keys()]);
  }
  // The unit of a table may stand in its head, which the clause quotes elsewhere, or behind each number, in the phrases of rows.
  const quotes = items.flatMap((item) => (item.kind === 'provision' ? item.evidence.map(({ quote }) => quote) : []));
  for (const item of items) {
    if (item.kind !== 'table' || !item.numbers) continue;
    const where = { file: reader.file, line: item.line, field: `<Table id="${item.id}">` };
    const rows = item.rows.flatMap(({ quote }) => quote ?? []);
    reader.add(...checkUnit(item.numbers, [item.quote, ...item.columns, ...quotes, ...rows], where));
  }
  if (!(tag.children as RootContent[]).some(saysSomething)) {
    reader.report(
      tag,
      `<Clause id="${attributes.id}">`,
      '没有一条要点',
      '每一条至少有一个 <Provision> 或 <Table>，不跳过任何一条',
      '补上这一条说了什么，附上引文。',
    );
  }
  return { ...attributes, part, items, line: lineOfNode(tag) };
}

/** The part of a document that a heading opens; undefined where it is written otherwise, which is reported. */
function partOf(heading: Heading, reader: TagReader): PolicyPart | undefined {
  const [locator, ...title] = plainText(heading).trim().split(/\s+/);
  if (heading.depth === 2 && locator && title.length > 0) return { locator, title: title.join(' ') };
  reader.report(
    heading,
    '标题',
    showValue(plainText(heading)),
    '章的标题写成“## 二 章名”',
    '用两个 #，编号和章名之间空一格。',
  );
  return undefined;
}

/** True for what is, or was meant as, a provision or a table. */
function saysSomething(node: RootContent): boolean {
  if (isTag(node)) return node.name !== 'OpenPoint';
  return 'children' in node && (node.children as RootContent[]).some((child) => isTag(child));
}
