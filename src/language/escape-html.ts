const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * A text made safe for HTML and XML, in content and in attributes within double quotation marks.
 *
 * By hand: `html-escaper` and `entities` write apostrophes, too, as references, which changes every drawing and text that
 * is published, and this goes to browsers, where three lines weigh less than a package.
 * @example escapeHtml('<b>') // '&lt;b&gt;'
 */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
