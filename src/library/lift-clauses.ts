import type { Heading, Root, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { z } from 'zod';
import { plainReference, quoteSchema } from '../schema/common.ts';
import type {
  Clause,
  ClauseItem,
  Part,
  PolicyTable,
  Provision,
  QuantityWithEvidence,
  Unstated,
} from '../schema/policy-body.ts';
import {
  clauseAttributesSchema,
  furtherEvidenceSchema,
  provisionAttributesSchema,
  tableAttributesSchema,
  unstatedAttributesSchema,
} from '../schema/provision.ts';
import { quantitySchema } from '../schema/quantity.ts';
import { checkFigures, checkNoFigures, checkQuantity, checkUnit } from './check-figures.ts';
import { explainSchemaIssues, showValue } from './explain-schema-issue.ts';
import { attributesOf, isTag, lineOfAttribute, lineOfNode, type Tag } from './parse-mdx.ts';
import type { Problem } from './problem.ts';
import { checkCells, checkSums, EVIDENCE_COLUMN, readTable } from './read-table.ts';
import { suggestRemedy } from './suggest.ts';
import { descendantTags, lineOfText, textOf } from './tag-text.ts';

const schemas = {
  Clause: clauseAttributesSchema,
  Provision: provisionAttributesSchema(plainReference),
  Unstated: unstatedAttributesSchema(plainReference),
  Table: tableAttributesSchema(plainReference),
  Quantity: quantitySchema,
  Evidence: furtherEvidenceSchema,
} as const;

const CLAUSE_TAGS = ['Provision', 'Unstated', 'Table'];
const INLINE_TAGS = ['Quantity', 'Term', 'Evidence'];

/**
 * Lifts the clauses of a document, and everything in them, out of the syntax tree of its body,
 * so that comparison, quiz, search and pages draw on the one place where a fact stands.
 */
export function liftClauses(tree: Root, file: string): LiftedBody {
  const lifter = new Lifter(file);
  return { clauses: lifter.lift(tree), problems: lifter.problems, complete: lifter.complete };
}

/** What was lifted out of a body. */
export interface LiftedBody {
  clauses: Clause[];
  problems: Problem[];
  /** False where something had to be left out, so that nothing can be concluded from its absence. */
  complete: boolean;
}

class Lifter {
  readonly problems: Problem[] = [];
  complete = true;
  private readonly file: string;
  constructor(file: string) {
    this.file = file;
  }

  lift(tree: Root): Clause[] {
    const clauses: Clause[] = [];
    let part: Part | null = null;
    for (const node of tree.children) {
      if (node.type === 'heading') part = this.part(node) ?? part;
      else if (isTag(node, 'Clause')) {
        const clause = this.clause(node, part);
        if (clause) clauses.push(clause);
      } else if (!isComment(node)) this.stray(node, '正文', ['Clause']);
    }
    return clauses;
  }

  private part(heading: Heading): Part | undefined {
    const [locator, ...title] = plainText(heading).trim().split(/\s+/);
    if (heading.depth === 2 && locator && title.length > 0) return { locator, title: title.join(' ') };
    this.report(
      heading,
      '标题',
      showValue(plainText(heading)),
      '章的标题写成“## 二 章名”',
      '用两个 #，编号和章名之间空一格。',
    );
    return undefined;
  }

  private clause(tag: Tag, part: Part | null): Clause | undefined {
    const attributes = this.attributes(tag, 'Clause');
    if (!attributes) return undefined;
    const items: ClauseItem[] = [];
    for (const node of tag.children as RootContent[]) {
      if (isTag(node, 'Provision')) this.keep(items, this.provision(node, attributes.locator));
      else if (isTag(node, 'Unstated')) this.keep(items, this.unstated(node, attributes.locator));
      else if (isTag(node, 'Table')) this.keep(items, this.table(node, attributes.locator));
      else if (node.type === 'paragraph' && !node.children.some((child) => isTag(child)))
        this.problems.push(...checkNoFigures(node, plainText(node), '没有引文的文字', this.file));
      else if (!isComment(node)) this.stray(node, `<Clause id="${attributes.id}">`, CLAUSE_TAGS);
    }
    // The unit of a table may stand in its head, which the clause quotes elsewhere.
    const quotes = items.flatMap((item) => (item.kind === 'provision' ? item.evidence.map(({ quote }) => quote) : []));
    for (const item of items) {
      if (item.kind !== 'table' || !item.numbers) continue;
      const where = { file: this.file, line: item.line, field: `<Table id="${item.id}">` };
      this.problems.push(...checkUnit(item.numbers, [item.quote, ...item.columns, ...quotes], where));
    }
    if (!(tag.children as RootContent[]).some(saysSomething)) {
      this.report(
        tag,
        `<Clause id="${attributes.id}">`,
        '没有一条要点',
        '每一条至少有一个 <Provision> 或 <Table>，不跳过任何一条',
        '补上这一条说了什么，附上引文。',
      );
    }
    return { ...attributes, part, items, line: lineOfNode(tag) };
  }

  private provision(tag: Tag, clause: string): Provision | undefined {
    const attributes = this.attributes(tag, 'Provision');
    if (!attributes) return undefined;
    const { dimension, quote, ...filed } = attributes;
    const name = `<Provision id="${filed.id}">`;
    const evidence: Provision['evidence'] = [{ clause, quote }];
    const quantities: QuantityWithEvidence[] = [];
    const units: { quantity: QuantityWithEvidence; line: number }[] = [];
    const terms: string[] = [];
    for (const inner of descendantTags(tag)) {
      if (isTag(inner, 'Evidence')) {
        const further = this.attributes(inner, 'Evidence');
        if (further) evidence.push({ clause: further.clause ?? clause, quote: further.quote });
      } else if (isTag(inner, 'Quantity')) {
        const attributesOfNumber = this.attributes(inner, 'Quantity');
        if (!attributesOfNumber) continue;
        const quantity = { ...attributesOfNumber, quote: attributesOfNumber.quote ?? quote };
        quantities.push(quantity);
        this.problems.push(...checkQuantity(inner, name, quantity, this.file));
        units.push({ quantity, line: lineOfNode(inner) });
      } else if (isTag(inner, 'Term')) {
        const { id } = attributesOf(inner);
        if (typeof id === 'string') terms.push(id);
        else
          this.report(
            inner,
            '<Term>',
            '没有写 id',
            '术语的 id，如 <Term id="senior-worker">高级工</Term>',
            '补上 id。',
          );
      } else this.stray(inner, name, INLINE_TAGS);
    }
    for (const quantity of quantities) {
      // A quantity with a quote of its own rests on that phrase too.
      if (!evidence.some((entry) => entry.quote.includes(quantity.quote)))
        evidence.push({ clause, quote: quantity.quote });
    }
    const text = textOf(tag);
    if (text === '') this.report(tag, name, '没有正文', '用自己的话写出这一条的意思', '在标签里写一两句。');
    const quotes = evidence.map((entry) => entry.quote);
    const { file } = this;
    this.problems.push(
      ...units.flatMap(({ quantity, line }) =>
        checkUnit(quantity, quotes, { file, line, field: `${name} · <Quantity value={${quantity.value}}>` }),
      ),
      ...checkFigures(textOf(tag, { quantities: false }), quotes, {
        file,
        field: name,
        lineOf: (figure) => lineOfText(tag, figure),
      }),
      ...checkFigures(filed.summary, quotes, {
        file,
        field: `${name} · summary`,
        lineOf: () => lineOfAttribute(tag, 'summary'),
      }),
    );
    return {
      kind: 'provision',
      ...filed,
      dimensions: dimension,
      evidence,
      quantities,
      terms,
      text,
      line: lineOfNode(tag),
    };
  }

  private unstated(tag: Tag, clause: string): Unstated | undefined {
    const attributes = this.attributes(tag, 'Unstated');
    if (!attributes) return undefined;
    const { dimension, ...filed } = attributes;
    const text = textOf(tag);
    this.problems.push(...checkNoFigures(tag, `${filed.summary}\n${text}`, `<Unstated id="${filed.id}">`, this.file));
    return { kind: 'unstated', ...filed, dimensions: dimension, clause, text, line: lineOfNode(tag) };
  }

  private table(tag: Tag, clause: string): PolicyTable | undefined {
    const attributes = this.attributes(tag, 'Table');
    if (!attributes) return undefined;
    const { dimension, kind, unit, unitPrinted, bound, period, chart, names, ...filed } = attributes;
    const field = `<Table id="${filed.id}">`;
    const markdown = (tag.children as RootContent[]).find((child) => child.type === 'table');
    if (!markdown) {
      this.complete = false;
      this.report(
        tag,
        field,
        '里面没有表格',
        '一张 Markdown 表格，前后各空一行',
        '检查表格上下是否空行、每行是否以 | 开头。',
      );
      return undefined;
    }
    const { columns, rows, lines } = readTable(markdown);
    rows.forEach(({ quote }, row) => {
      const issues = quote === null ? [] : (quoteSchema.safeParse(quote).error?.issues ?? []);
      const column = `${field} · ${EVIDENCE_COLUMN}`;
      this.problems.push(
        ...explainSchemaIssues(quoteSchema, issues, quote, this.file, () => lines[row] ?? lineOfNode(tag), column),
      );
    });
    for (const [name, value] of Object.entries({ chart, names })) {
      if (value && !columns.includes(value)) {
        this.report(
          tag,
          `${field} · ${name}`,
          showValue(value),
          `表头之一：${columns.join('、')}`,
          suggestRemedy(value, columns),
        );
      }
    }
    if ((kind === undefined) !== (unit === undefined)) {
      this.report(
        tag,
        field,
        kind ? '写了 kind，没有写 unit' : '写了 unit，没有写 kind',
        '数字表要同时写 kind 和 unit',
        '补上缺的一项；文字表两项都不写。',
      );
    }
    const read = unitPrinted === false ? { unitPrinted } : {};
    const numbers = kind && unit ? { kind, unit, ...read, bound, period: period ?? null } : null;
    if (numbers || filed.sums.length > 0) this.problems.push(...checkCells({ columns, rows }, this.file, lines, field));
    this.problems.push(...checkSums({ columns, rows, sums: filed.sums }, this.file, lines, field));
    return {
      kind: 'table',
      ...filed,
      dimensions: dimension,
      clause,
      columns,
      rows,
      numbers,
      chart: chart ?? null,
      names: names ?? null,
      line: lineOfNode(tag),
    };
  }

  private attributes<Name extends keyof typeof schemas>(
    tag: Tag,
    name: Name,
  ): z.output<(typeof schemas)[Name]> | undefined {
    const attributes = attributesOf(tag);
    const parsed = schemas[name].safeParse(attributes);
    if (parsed.success) return parsed.data as z.output<(typeof schemas)[Name]>;
    this.complete = false;
    const label = typeof attributes['id'] === 'string' ? `<${name} id="${attributes['id']}">` : `<${name}>`;
    const lineOf = ([attribute]: readonly PropertyKey[]) => lineOfAttribute(tag, attribute);
    this.problems.push(
      ...explainSchemaIssues(schemas[name], parsed.error.issues, attributes, this.file, lineOf, label),
    );
    return undefined;
  }

  /** Something that does not belong where it stands. What is in it is not read. */
  private stray(node: RootContent | Tag, where: string, allowed: readonly string[]): void {
    this.complete = false;
    const expected = `这里只放 ${allowed.map((tag) => `<${tag}>`).join('、')}`;
    const inner = 'children' in node ? (node.children as RootContent[]).find((child) => isTag(child)) : undefined;
    if (isTag(node))
      this.report(node, where, `<${node.name ?? ''}>`, expected, suggestRemedy(node.name ?? '', allowed));
    else if (inner && isTag(inner) && !INLINE_TAGS.includes(inner.name ?? '')) {
      this.report(
        inner,
        where,
        `<${inner.name ?? ''}> 和文字写在了一行`,
        `<${inner.name ?? ''}> 的开头、内容、结尾各占一行`,
        '在开头标签之后、结尾标签之前各换行，并各空一行。',
      );
    } else {
      const text = showValue(plainText(node));
      this.report(node, where, text, expected, `把这段文字放进 <${allowed[0]}>，或删去。`);
    }
  }

  private keep<Item>(items: Item[], item: Item | undefined): void {
    if (item) items.push(item);
  }

  private report(node: RootContent | Tag, field: string, found: string, expected: string, remedy: string): void {
    this.problems.push({ file: this.file, line: lineOfNode(node), field, found, expected, remedy });
  }
}

const isComment = (node: RootContent) =>
  node.type === 'mdxFlowExpression' && /^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value);

/** True for what is, or was meant as, a provision or a table. */
function saysSomething(node: RootContent): boolean {
  if (isTag(node)) return node.name !== 'Unstated';
  return 'children' in node && (node.children as RootContent[]).some((child) => isTag(child));
}
