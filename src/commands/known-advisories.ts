/**
 * Packages that only tests use and that advisories name, each with why it does no harm here. What is not listed fails
 * `npm run check:dependencies`, and so does a package that is listed and no longer used.
 */
export const HARMLESS: Readonly<Record<string, string>> = {};
