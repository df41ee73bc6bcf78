import type { RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { type NormalisedText, normaliseQuote } from '../evidence/normalise.ts';
import { attributesOf, isTag, parseMdx } from '../library/parse-mdx.ts';
import type { LineOf, Problem } from '../library/problem.ts';
import { splitFrontMatter } from '../library/split-front-matter.ts';
import { leavesOf } from '../schema/leaves-of.ts';
import type { Policy } from '../schema/policy-body.ts';

/** As many characters in a row as two people do not write alike by chance. */
const RUN = 24;

/** A sentence of ours in a document's file. */
export interface OwnSentence {
  text: string;
  line: number;
}

/** Every stretch of RUN characters of an original, as normalised. */
export function stretchesOf({ text }: Pick<NormalisedText, 'text'>): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - RUN + 1) }, (_, at) => text.slice(at, at + RUN)));
}

/** The runs that a sentence shares with an original, each as long as it goes. Quotations and titles of documents are not ours. */
export function sharedRuns(sentence: string, known: ReadonlySet<string>): string[] {
  const runs: string[] = [];
  for (const piece of sentence.split(/《[^》]*》|“[^”]*”/).map(normaliseQuote)) {
    let from = -1;
    for (let at = 0; at + RUN <= piece.length + 1; at += 1) {
      const shared = at + RUN <= piece.length && known.has(piece.slice(at, at + RUN));
      if (shared && from === -1) from = at;
      if (!shared && from !== -1) {
        runs.push(piece.slice(from, at + RUN - 1));
        from = -1;
      }
    }
  }
  return runs;
}

/** Our own sentences of a document: those of its front matter, and the body without quotes and tables of the original. */
export function ownSentences(policy: Policy, source: string, lineOf: LineOf): OwnSentence[] {
  const parsed = parseMdx(splitFrontMatter(source)?.body ?? '', policy.path);
  if (!('tree' in parsed)) return [];
  return [...ofFrontMatter(policy, lineOf), ...ofBody(parsed.tree.children)];
}

/** The text between tags, and what tags say of themselves. Headings of chapters are the original's. */
function ofBody(nodes: readonly RootContent[]): OwnSentence[] {
  return nodes.flatMap((node) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'heading') return [];
    if (!isTag(node)) return [{ text: plainText(node), line }];
    const { title, summary } = attributesOf(node);
    const said = [title, summary].filter((value) => typeof value === 'string').map((text) => ({ text, line }));
    return [...said, ...(node.name === 'Table' ? [] : ofBody(node.children as RootContent[]))];
  });
}

function ofFrontMatter(policy: Policy, lineOf: LineOf): OwnSentence[] {
  const at = (path: readonly PropertyKey[], text: string | null | undefined) =>
    text ? [{ text, line: lineOf(path) }] : [];
  return [
    ...at(['lede'], policy.lede),
    ...at(['sourceNote'], policy.sourceNote),
    ...at(['validity', 'reason'], policy.validity.reason),
    ...Object.entries(policy.silent).flatMap(([topic, rows]) =>
      Object.entries(rows).flatMap(([row, note]) => at(['silent', topic, row], note)),
    ),
    ...policy.contradictions.flatMap(({ title, explanation }, index) => [
      ...at(['contradictions', index, 'title'], title),
      ...at(['contradictions', index, 'explanation'], explanation),
    ]),
    ...policy.benefits.flatMap(({ title, conditions, bars }, index) => [
      ...at(['benefits', index, 'title'], title),
      ...[conditions, ...bars]
        .flatMap(leavesOf)
        .flatMap((leaf) => ('says' in leaf ? at(['benefits', index, 'conditions'], leaf.says) : [])),
    ]),
  ];
}

/** The sentences of ours that repeat an original, for whoever wrote them. */
export function repetitions(sentences: readonly OwnSentence[], file: string, known: ReadonlySet<string>): Problem[] {
  return sentences.flatMap(({ text, line }) =>
    sharedRuns(text, known).map((run) => ({
      file,
      line,
      field: '自己的话',
      found: `“${run}”和原文一字不差，连着 ${run.length} 个字`,
      expected: `自己的话里，没有 ${RUN} 个字连着和原文一样`,
      remedy: '换成大白话，或者拆开说；要照抄的，放进 quote、<Evidence> 或“”里。',
    })),
  );
}
