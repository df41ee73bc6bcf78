/**
 * Characters that nobody sees and that change what is read or compared: control characters, marks of direction, zero-width
 * ones, variation selectors; and those that stand for a character that was lost (U+FFFD, private use, half of a pair).
 * Tab and the ends of lines are none.
 */
const HIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufffd\uffff]/u;

/** Where in a text its first hidden character stands, and its name (`U+202E`); undefined where it has none. */
export function hiddenCharacterIn(text: string): { at: number; name: string } | undefined {
  const match = HIDDEN.exec(text);
  return match ? { at: match.index, name: nameOf(match[0]) } : undefined;
}

/** A text in which each hidden character is shown by its name, as in `a[U+202E]b`: safe to print. */
export function withHiddenShown(text: string): string {
  return text.replace(new RegExp(HIDDEN, 'gu'), (character) => `[${nameOf(character)}]`);
}

/** A text without its hidden characters. */
export function withoutHidden(text: string): string {
  return text.replace(new RegExp(HIDDEN, 'gu'), '');
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
