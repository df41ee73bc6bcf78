import type { Heading, Paragraph, Root, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { z } from 'zod';
import { plainReference, quoteSchema } from '../schema/common.ts';
import { formatQuantity } from '../schema/format-quantity.ts';
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
import { explainSchemaIssues, showValue } from './explain-schema-issue.ts';
import { numbersIn } from './numbers-in.ts';
import { attributesOf, isTag, lineOfAttribute, lineOfNode, type Tag } from './parse-mdx.ts';
import type { Problem } from './problem.ts';
import { checkSums, EVIDENCE_COLUMN, isNumber, readTable } from './read-table.ts';
import { suggestRemedy } from './suggest.ts';

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

/** A number in Arabic figures, full-width ones included. */
const FIGURE = /[0-9０-９][0-9０-９,]*(?:[.．][0-9０-９]+)?[百千]?[万亿]?/g;

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
        this.noDigits(node, plainText(node), '没有引文的文字');
      else if (!isComment(node)) this.stray(node, `<Clause id="${attributes.id}">`, CLAUSE_TAGS);
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
        this.quantityStands(inner, name, quantity);
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
    this.numbersStand(name, textOf(tag, { quantities: false }), quotes, (figure) => lineOfText(tag, figure));
    this.numbersStand(`${name} · summary`, filed.summary, quotes, () => lineOfAttribute(tag, 'summary'));
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
    this.noDigits(tag, `${filed.summary}\n${text}`, `<Unstated id="${filed.id}">`);
    return { kind: 'unstated', ...filed, dimensions: dimension, clause, text, line: lineOfNode(tag) };
  }

  private table(tag: Tag, clause: string): PolicyTable | undefined {
    const attributes = this.attributes(tag, 'Table');
    if (!attributes) return undefined;
    const { dimension, kind, unit, bound, period, chart, names, ...filed } = attributes;
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
    const numbers = kind && unit ? { kind, unit, bound, period: period ?? null } : null;
    if (numbers || filed.sums.length > 0) this.cellsAreNumbers(field, columns, rows, lines);
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

  private cellsAreNumbers(field: string, columns: string[], rows: PolicyTable['rows'], lines: readonly number[]): void {
    rows.forEach(({ cells: [name, ...cells] }, row) => {
      cells.forEach((cell, index) => {
        if (isNumber(cell)) return;
        this.problems.push({
          file: this.file,
          line: lines[row] ?? 1,
          field: `${field} · ${name} · ${columns[index + 1]}`,
          found: showValue(cell),
          expected: '只写数字，单位写在 unit 里',
          remedy: /^\d[\d.]*/.test(cell) ? `是不是想写 ${/^\d[\d.]*/.exec(cell)?.[0]}？` : '改成数字。',
        });
      });
    });
  }

  /** A number is shown only if its phrase contains it. */
  private quantityStands(tag: Tag, name: string, quantity: QuantityWithEvidence): void {
    const inQuote = numbersIn(quantity.quote);
    for (const value of [quantity.value, quantity.upTo]) {
      if (value === undefined || inQuote.includes(value)) continue;
      this.report(
        tag,
        `${name} · <Quantity value={${value}}>`,
        `引文里没有 ${value}：“${quantity.quote}”`,
        inQuote.length > 0 ? `引文里的数：${inQuote.join('、')}` : '引文里有这个数；现在一个数也没有',
        '改正数值，或给 <Quantity> 加上载有这个数的 quote。',
      );
    }
  }

  /** Figures in our own sentences must stand in the quotes beside them. */
  private numbersStand(field: string, text: string, quotes: string[], lineOf: (figure: string) => number): void {
    const known = new Set(quotes.flatMap(numbersIn));
    for (const figure of text.match(FIGURE) ?? []) {
      if (numbersIn(figure).every((value) => known.has(value))) continue;
      this.problems.push({
        file: this.file,
        line: lineOf(figure),
        field,
        found: `数字 ${figure} 不在引文里`,
        expected: `每个数字都在旁边的引文中（${known.size > 0 ? `引文里的数：${[...known].join('、')}` : '引文里没有数字'}）`,
        remedy: '补上载有这个数字的 <Evidence quote="…"/>，或删去数字。',
      });
    }
  }

  private noDigits(node: Paragraph | Tag, text: string, field: string): void {
    const figure = text.match(FIGURE)?.[0];
    if (figure === undefined) return;
    this.problems.push({
      file: this.file,
      line: lineOfText(node, figure),
      field,
      found: `数字 ${figure}`,
      expected: '没有引文的地方不写数字',
      remedy: '把这句话放进 <Provision> 并附引文，或删去数字。',
    });
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

/** Line on which a piece of text stands within a node; the node's own where it is not written there as it is. */
function lineOfText(node: Paragraph | Tag, text: string): number {
  const find = (inner: RootContent): number | undefined => {
    if ('value' in inner && inner.value.includes(text)) {
      return lineOfNode(inner) + inner.value.slice(0, inner.value.indexOf(text)).split('\n').length - 1;
    }
    if (!('children' in inner)) return undefined;
    return (inner.children as RootContent[]).map(find).find((line) => line !== undefined);
  };
  return find(node) ?? lineOfNode(node);
}

/** True for what is, or was meant as, a provision or a table. */
function saysSomething(node: RootContent): boolean {
  if (isTag(node)) return node.name !== 'Unstated';
  return 'children' in node && (node.children as RootContent[]).some((child) => isTag(child));
}

function descendantTags(node: Tag): Tag[] {
  return (node.children as RootContent[]).flatMap(function collect(child: RootContent): Tag[] {
    const inner = 'children' in child ? (child.children as RootContent[]).flatMap(collect) : [];
    return isTag(child) ? [child, ...inner] : inner;
  });
}

/** The words of a tag without markup; quantities are written out unless told otherwise. */
function textOf(node: Tag, options = { quantities: true }): string {
  const collect = (child: RootContent): string => {
    if (isTag(child, 'Evidence')) return '';
    if (isTag(child, 'Quantity')) {
      const quantity = quantitySchema.safeParse(attributesOf(child));
      return options.quantities && quantity.success ? formatQuantity(quantity.data) : '';
    }
    if ('value' in child) return child.value;
    if (!('children' in child)) return '';
    const text = (child.children as RootContent[]).map(collect).join('');
    return child.type === 'paragraph' || child.type === 'listItem' ? `${text}\n` : text;
  };
  return (node.children as RootContent[]).map(collect).join('').replace(/\n+/g, '\n').trim();
}
