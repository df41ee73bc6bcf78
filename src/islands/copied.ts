/** What is copied as rich text, and the plain text for what cannot take that. */
export interface Copied {
  text: string;
  html: string;
}

/** HTML that is copied as rich text, and as it is written where only plain text is taken. */
export const asMarkup = (html: string): Copied => ({ text: html, html });
