import { type Ordinal, ordinalAt } from './ordinal.ts';

/** An ordinal within a paragraph. */
export interface InlineOrdinal extends Ordinal {
  /** Where it begins in the paragraph. */
  at: number;
}

/** What an enumeration within a paragraph follows: 。；：, white space aside. A reference (第（一）项) follows a word. */
const BEFORE = /[。；：;:？！?!.．]\s*$/;
const INLINE: ReadonlySet<string> = new Set([
  'chinese-in-brackets',
  'figure',
  'figure-in-brackets',
  'figure-before-bracket',
  'circled',
]);

/**
 * The ordinals of enumerations within a paragraph: at least two of a kind, counted from one.
 * @param from where the text begins after the ordinal of the paragraph itself
 * @param isNote true for a note (说明：1.…), whose second item may be a paragraph of its own
 */
export function inlineOrdinals(text: string, from: number, isNote = false): InlineOrdinal[] {
  const candidates: InlineOrdinal[] = [];
  for (let at = from; at < text.length; at += 1) {
    if (!/[（(0-9０-９①-⑳]/.test(text[at] ?? '') || /[0-9０-９]/.test(text[at - 1] ?? '')) continue;
    const before = text.slice(0, at);
    if (at > from && !BEFORE.test(before)) continue;
    const ordinal = ordinalAt(text.slice(at));
    if (ordinal && INLINE.has(ordinal.style)) candidates.push({ ...ordinal, at });
  }
  // A list begins with one and goes on one by one; a list within an item begins anew.
  const kept = new Set<InlineOrdinal>();
  for (const style of new Set(candidates.map((candidate) => candidate.style))) {
    let run: InlineOrdinal[] = [];
    const close = () => {
      if (run.length >= 2 || (isNote && run[0]?.at === from)) for (const item of run) kept.add(item);
      run = [];
    };
    for (const candidate of candidates.filter((one) => one.style === style)) {
      if (candidate.number === run.length + 1) run.push(candidate);
      else if (candidate.number === 1) {
        close();
        run = [candidate];
      }
    }
    close();
  }
  return candidates.filter((candidate) => kept.has(candidate));
}
