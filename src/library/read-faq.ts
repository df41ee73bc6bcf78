import type { Root, RootContent } from 'mdast';
import { type Faq, type FaqParagraph, faqFrontMatterSchema, faqGlossaryLinkSchema } from '../schema/faq.ts';
import { checkMarkup } from './check-markup.ts';
import type { EntryReading } from './entry-reading.ts';
import { explainSchemaIssues } from './explain-schema-issue.ts';
import { attributesOf, isTag, lineOfAttribute, lineOfNode } from './parse-mdx.ts';
import { type BodyReading, readBody, readMdxEntry } from './read-mdx-entry.ts';

type Answer = Pick<Faq, 'body' | 'glossaryEntries'>;

/** The longer answer of an MDX text, front matter included or not, with what is wrong in it. */
export function readFaqAnswer(text: string, file: string): BodyReading<Answer> {
  return readBody(text, file, extractAnswer);
}

/** Reads one question, `content/faqs/<id>.mdx`. Never throws: problems are returned. */
export function readFaq(text: string, file: string): EntryReading<Faq> {
  return readMdxEntry(
    { collection: 'faqs', frontMatter: faqFrontMatterSchema, extractBody: extractAnswer },
    text,
    file,
  );
}

/** Paragraphs and list items without markup, and the terms they link. The answer is plain words: nothing else may stand in it. */
function extractAnswer(tree: Root, file: string): BodyReading<Answer> {
  const body: FaqParagraph[] = [];
  const glossaryEntries: string[] = [];
  const problems = checkMarkup(tree, file, 'faqs');
  if (problems.length > 0) return { problems };
  const words = (node: RootContent): string => {
    if (isTag(node)) {
      const attributes = attributesOf(node);
      const parsed = faqGlossaryLinkSchema.safeParse(attributes);
      if (parsed.success) glossaryEntries.push(parsed.data.id);
      else {
        const lineOf = ([name]: readonly PropertyKey[]) => lineOfAttribute(node, name);
        problems.push(
          ...explainSchemaIssues(faqGlossaryLinkSchema, parsed.error.issues, attributes, file, lineOf, '<Term>'),
        );
      }
    }
    if (node.type === 'text') return node.value;
    if (node.type === 'break') return '\n';
    return 'children' in node ? (node.children as RootContent[]).map(words).join('') : '';
  };
  const extract = (node: RootContent): void => {
    if (node.type === 'list') for (const item of node.children) for (const child of item.children) extract(child);
    else if (node.type === 'paragraph') {
      const text = node.children
        .map(words)
        .join('')
        .replace(/\s*\n\s*/g, '')
        .trim();
      if (text) body.push({ text, line: lineOfNode(node) });
    } else words(node);
  };
  tree.children.forEach(extract);
  if (body.length === 0 && problems.length === 0) {
    const end = tree.position?.end.line ?? 1;
    problems.push({
      file,
      line: end,
      field: '正文',
      found: '没有正文',
      expected: '--- 之后用自己的话把回答说全',
      remedy: '写一两段。',
    });
  }
  return problems.length > 0 ? { problems } : { extracted: { body, glossaryEntries }, problems };
}
