/** The day on which the site is built; terms and citations are stated as of it. */
export const today = new Date().toISOString().slice(0, 10);
