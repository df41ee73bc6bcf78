/** What dialects say (`哪里 边度` of the lexicon), with the word of the written language: longer words first, so that none is read as a shorter one in it. */
export const writtenWords = (dialects: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    dialects
      .map((entry) => entry.split(' '))
      .flatMap(([word = '', ...said]) => said.map((form) => [form, word] as const))
      .sort(([one], [other]) => other.length - one.length),
  );

/**
 * A text with what dialects say in words of the written language. Linear in the text.
 * @example inWrittenWords('失业金边度攞', writtenWords(['哪里 边度', '领 攞'])) // '失业金哪里领'
 */
export function inWrittenWords(text: string, written: ReadonlyMap<string, string>): string {
  let said = '';
  for (let at = 0; at < text.length; ) {
    const found = formAt(text, at, written);
    said += found ? written.get(found) : text[at];
    at += found ? found.length : 1;
  }
  return said;
}

const formAt = (text: string, at: number, written: ReadonlyMap<string, string>) => {
  for (const form of written.keys()) if (text.startsWith(form, at)) return form;
  return undefined;
};
