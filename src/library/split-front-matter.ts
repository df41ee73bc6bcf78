/** A file cut at its front matter, with the line at which each part begins. */
export interface SplitFile {
  frontMatter: string;
  frontMatterLine: number;
  /** The body, padded with empty lines so that its positions are those of the file. */
  body: string;
}

/** Cuts a file at its `---` lines; undefined where it does not begin with front matter. */
export function splitFrontMatter(text: string): SplitFile | undefined {
  const match = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!match) return undefined;
  const lines = match[0].split('\n').length - 1;
  return {
    frontMatter: match[1] ?? '',
    frontMatterLine: 2,
    body: '\n'.repeat(lines) + text.slice(match[0].length),
  };
}
