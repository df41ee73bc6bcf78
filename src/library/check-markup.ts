import type { Nodes, Root } from 'mdast';
import { hiddenCharacterIn } from '../schema/hidden-characters.ts';
import { ADDRESS_IN_TEXT } from '../schema/outside-address.ts';
import {
  ALLOWED_MARKUP,
  type BodyCollection,
  MARKUP_NAMES,
  TAG_SCHEMAS,
  TAGS_WITHIN,
  type TagName,
} from './allowed-markup.ts';
import { addressInText, hiddenCharacter } from './check-text.ts';
import { isTag, lineOfNode, type Tag } from './parse-mdx.ts';
import type { Problem } from './problem.ts';
import { DEEPEST, tooDeep } from './problem-of-nesting.ts';
import { staticValue } from './static-value.ts';
import { suggestRemedy } from './suggest.ts';

/**
 * Holds a body against what content may use (src/library/allowed-markup.ts), node by node, in sentences as well as blocks:
 * content holds data, never code, and nothing that leads or reaches outside. Walks without recursion, so that no depth
 * stops it.
 * @returns every node, tag and attribute that is not on the list; nothing else may be concluded from the body then
 */
export function checkMarkup(tree: Root, file: string, collection: BodyCollection): Problem[] {
  const problems: Problem[] = [];
  const waiting: Place[] = [{ node: tree, depth: 0, within: 'body' }];
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    const { node, depth, within } = place;
    if (depth > DEEPEST) return [tooDeep(file, lineOfNode(node), '正文')];
    const faults = node.type === 'root' ? [] : checkNode(node, within, file, collection);
    problems.push(...faults);
    // What is in something that may not be there goes with it.
    if (faults.length > 0 || !('children' in node)) continue;
    const inner = isTag(node) ? (node.name as TagName) : within;
    waiting.push(...(node.children as Nodes[]).map((child) => ({ node: child, depth: depth + 1, within: inner })));
  }
  return problems.sort((a, b) => a.line - b.line);
}

/** A node, how deep it stands, and the tag it stands in. */
interface Place {
  node: Nodes;
  depth: number;
  within: TagName | 'body';
}

function checkNode(node: Nodes, within: TagName | 'body', file: string, collection: BodyCollection): Problem[] {
  if (isTag(node)) return checkTag(node, within, file, collection);
  const line = lineOfNode(node);
  const report = (field: string, found: string, expected: string, remedy: string): Problem[] => [
    { file, line, field, found, expected, remedy },
  ];
  if (isComment(node)) return [];
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    return report(
      '正文',
      `大括号里的代码 {${short(node.value)}}`,
      '内容只写文字，不写代码',
      '删去大括号和里面的东西；给作者看的注释单独一行，写成 {/* … */}，注释外面不写别的。',
    );
  }
  if (node.type === 'link' || node.type === 'image') {
    return report(
      '正文',
      `${MARKUP_NAMES[node.type]} ${short(node.url)}`,
      '正文不写链接、网址和图片',
      '改成文字；引到本站别处的写进 restsOn、related 或 <Term>，外面的网址只写在政策文件的 seenAt 里。',
    );
  }
  if (node.type === 'text') {
    const hidden = hiddenCharacterIn(node.value);
    if (hidden) return [hiddenCharacter(file, line, '正文', hidden.name)];
    const [address] = ADDRESS_IN_TEXT.exec(node.value) ?? [];
    return address === undefined ? [] : [addressInText(file, line, '正文', address)];
  }
  if (node.type === 'listItem' && typeof node.checked === 'boolean') {
    return report('正文', '要打勾的列表 [ ]', '普通的列表，每项以 “- ” 开头', '删去 [ ] 或 [x]。');
  }
  const allowed = ALLOWED_MARKUP[collection].includes(node.type);
  if (allowed && isInPlace(node, within)) return [];
  const name = MARKUP_NAMES[node.type] ?? node.type;
  if (allowed) {
    return report(
      '正文',
      `${within === 'body' ? '正文' : `<${within}> `}里的${name}`,
      WHERE[node.type] ?? '别处',
      '移到该在的地方，或改成文字。',
    );
  }
  const kinds = collection === 'faqs' ? '段落和列表' : '标题、段落、列表和 <Table> 里的表格';
  return report('正文', `一处${name}`, `正文只写${kinds}`, '改成文字，或删去。');
}

/** Where kinds of Markdown belong that are read in one place only. */
const WHERE: Readonly<Record<string, string>> = {
  heading: '标题只在 <Clause> 之间，写成“## 二 章名”',
  table: '表格只在 <Table> 里',
};

/** What is shown but not read is not checked either: such Markdown stands where it is read. */
function isInPlace(node: Nodes, within: TagName | 'body'): boolean {
  if (node.type === 'heading') return within === 'body';
  return node.type !== 'table' || within === 'Table';
}

function checkTag(tag: Tag, within: TagName | 'body', file: string, collection: BodyCollection): Problem[] {
  const name = tag.name ?? '';
  const line = lineOfNode(tag);
  const allowed = TAGS_WITHIN[collection][within] ?? [];
  if (!Object.keys(TAG_SCHEMAS).includes(name)) {
    const known = collection === 'faqs' ? ['Term'] : Object.keys(TAG_SCHEMAS);
    return [
      {
        file,
        line,
        field: '正文',
        found: name === '' ? '没有名字的标签 <>' : `标签 <${name}>`,
        expected: `只用这些标签：${known.map((one) => `<${one}>`).join('、')}`,
        remedy: suggestRemedy(name, known),
      },
    ];
  }
  // What stands in the wrong one of these is told by who lifts it, with the way to write it there.
  const isExtracted = collection === 'policies' && (within === 'body' || within === 'Clause' || within === 'Provision');
  if (!isExtracted && !allowed.includes(name as TagName)) {
    const expected = allowed.length > 0 ? `只放 ${allowed.map((one) => `<${one}>`).join('、')}` : '只放文字';
    const where = within === 'body' ? '正文' : `<${within}>`;
    const found = `${within === 'body' ? '正文' : `<${within}> `}里的 <${name}>`;
    return [{ file, line, field: where, found, expected, remedy: '移到外面，或改成文字。' }];
  }
  if ((name === 'Quantity' || name === 'Evidence') && tag.children.length > 0) {
    return [
      {
        file,
        line,
        field: `<${name}>`,
        found: `<${name}> 里写了东西，页面上不会显示`,
        expected: `<${name} … />，里面是空的`,
        remedy: '把里面的文字移到标签外面。',
      },
    ];
  }
  const children = tag.children as Nodes[];
  const beside = children.find((child) => child !== children.find(({ type }) => type === 'table') && !isComment(child));
  if (name === 'Table' && beside && children.some(({ type }) => type === 'table')) {
    const found = `表格之外还有一处${MARKUP_NAMES[beside.type] ?? '文字'}`;
    const remedy = '移到 <Table> 外面；两张表写成两个 <Table>。';
    return [{ file, line: lineOfNode(beside), field: '<Table>', found, expected: '<Table> 里只放一张表格', remedy }];
  }
  return checkAttributes(tag, name as TagName, file);
}

/** Attributes are written out, each once, each as a text or a plain value. */
function checkAttributes(tag: Tag, name: TagName, file: string): Problem[] {
  const given = new Set<string>();
  return tag.attributes.flatMap((attribute): Problem[] => {
    const line = lineOfNode(attribute.position ? attribute : tag);
    const report = (field: string, found: string, expected: string, remedy: string): Problem[] => [
      { file, line, field, found, expected, remedy },
    ];
    if (attribute.type !== 'mdxJsxAttribute') {
      return report(
        `<${name}>`,
        `大括号里的代码 {${short(attribute.value)}}`,
        '属性一个一个写出来',
        '删去它，需要的属性写成 id="…"。',
      );
    }
    const field = `<${name}> · ${attribute.name}`;
    if (given.has(attribute.name)) return report(field, '同一个属性写了两次', '每个属性只写一次', '删去多写的一个。');
    given.add(attribute.name);
    const known = Object.keys(TAG_SCHEMAS[name].shape);
    // Of the tags that are extracted, unknown attributes are told there, all fields at once.
    if (name === 'Term' && !known.includes(attribute.name)) {
      return report(
        field,
        `不认识的属性 ${attribute.name}`,
        `只写这些属性：${known.join('、')}`,
        suggestRemedy(attribute.name, known),
      );
    }
    const { value } = attribute;
    if (value && typeof value === 'object') {
      const [statement, ...rest] = value.data?.estree?.body ?? [];
      const plain =
        rest.length === 0 && statement?.type === 'ExpressionStatement' ? staticValue(statement.expression) : undefined;
      if (plain === undefined) {
        return report(
          field,
          `大括号里的代码 {${short(value.value)}}`,
          '大括号里只写一个数字，或 true、false',
          '写成 value={8000}；文字写成 summary="…"。',
        );
      }
      return typeof plain === 'string' ? checkWords(plain, file, line, field) : [];
    }
    return typeof value === 'string' ? checkWords(value, file, line, field) : [];
  });
}

function checkWords(text: string, file: string, line: number, field: string): Problem[] {
  const hidden = hiddenCharacterIn(text);
  if (hidden) return [hiddenCharacter(file, line, field, hidden.name)];
  const [address] = ADDRESS_IN_TEXT.exec(text) ?? [];
  return address === undefined ? [] : [addressInText(file, line, field, address)];
}

/** True for a comment for authors: a block that holds no statement, whatever stands before and after. */
export function isComment(node: Nodes): boolean {
  return (
    node.type === 'mdxFlowExpression' && node.data?.estree?.body.length === 0 && node.value.trim().startsWith('/*')
  );
}

const short = (text: string) => {
  const plain = [...text.replace(/\s+/g, ' ')];
  return plain.length > 40 ? `${plain.slice(0, 40).join('')}…` : plain.join('');
};
