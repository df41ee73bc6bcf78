/** A text with full-width figures and marks in their plain form, character for character, so that places stay what they are. */
export function plainFigures(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ％．－：（）﹝﹞]/g, (character) => character.normalize('NFKC'));
}
