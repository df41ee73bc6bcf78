import type { RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { z } from 'zod';
import { INLINE_TAGS, TAG_SCHEMAS, type TagName } from './allowed-markup.ts';
import { explainSchemaIssues, showValue } from './explain-schema-issue.ts';
import { attributesOf, isTag, lineOfAttribute, lineOfNode, type Tag } from './parse-mdx.ts';
import type { Problem } from './problem.ts';
import { suggestRemedy } from './suggest.ts';

/** Reads the tags of one body, and collects what is wrong with them. */
export class TagReader {
  readonly problems: Problem[] = [];
  /** False where something had to be left out, so that nothing can be concluded from its silence. */
  complete = true;
  readonly file: string;
  constructor(file: string) {
    this.file = file;
  }

  /** Adds problems that were found elsewhere. */
  add(...problems: readonly Problem[]): void {
    this.problems.push(...problems);
  }

  /** The attributes of a tag; undefined where they are not as they should be, which is reported. */
  attributes<Name extends TagName>(tag: Tag, name: Name): z.output<(typeof TAG_SCHEMAS)[Name]> | undefined {
    const attributes = attributesOf(tag);
    const parsed = TAG_SCHEMAS[name].safeParse(attributes);
    if (parsed.success) return parsed.data as z.output<(typeof TAG_SCHEMAS)[Name]>;
    this.complete = false;
    const label = typeof attributes['id'] === 'string' ? `<${name} id="${attributes['id']}">` : `<${name}>`;
    const lineOf = ([attribute]: readonly PropertyKey[]) => lineOfAttribute(tag, attribute);
    this.problems.push(
      ...explainSchemaIssues(TAG_SCHEMAS[name], parsed.error.issues, attributes, this.file, lineOf, label),
    );
    return undefined;
  }

  /** Something that does not belong where it stands. What is in it is not read. */
  stray(node: RootContent | Tag, where: string, allowed: readonly string[]): void {
    this.complete = false;
    const expected = `这里只放 ${allowed.map((tag) => `<${tag}>`).join('、')}`;
    const inner = 'children' in node ? (node.children as RootContent[]).find((child) => isTag(child)) : undefined;
    if (isTag(node))
      this.report(node, where, `<${node.name ?? ''}>`, expected, suggestRemedy(node.name ?? '', allowed));
    else if (inner && isTag(inner) && !INLINE_TAGS.some((name) => name === inner.name)) {
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

  /** Reports a problem at a node. */
  report(node: RootContent | Tag, field: string, found: string, expected: string, remedy: string): void {
    this.problems.push({ file: this.file, line: lineOfNode(node), field, found, expected, remedy });
  }
}
