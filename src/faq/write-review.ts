import type { Faq } from '../schema/faq.ts';

/** The text of a question's file with a review at the end of its front matter, in place of the one before. */
export function withReview(text: string, review: NonNullable<Faq['reviewed']>): string {
  const [, frontMatter = '', rest = ''] = /^---\n([\s\S]*?)\n(---[ \t]*(?:\n[\s\S]*)?)$/.exec(text) ?? [];
  const lines = frontMatter.split('\n');
  const at = lines.findIndex((line) => line.startsWith('reviewed:'));
  // The old review ends where the next field begins.
  const after = at === -1 ? [] : lines.slice(at + 1);
  const next = after.findIndex((line) => /^\S/.test(line));
  const kept = at === -1 ? lines : [...lines.slice(0, at), ...(next === -1 ? [] : after.slice(next))];
  const written = [
    'reviewed:',
    `  on: ${review.on}`,
    '  grounds:',
    ...Object.entries(review.grounds).map(([key, fingerprint]) => `    ${key}: "${fingerprint}"`),
  ];
  return `---\n${[...kept, ...written].join('\n')}\n${rest}`;
}
