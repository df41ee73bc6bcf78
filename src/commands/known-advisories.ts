/**
 * Packages that only tests use and that advisories name, each with why it does no harm here. What is not listed fails
 * `npm run check:dependencies`, and so does a package that is listed and no longer used.
 */
export const HARMLESS: Readonly<Record<string, string>> = {
  ws: 'Asked for too much, a server of it ends: tests use it as a client, of a browser that they started.',
  'tar-fs': 'A hostile archive writes outside its folder: nothing is unpacked with it.',
  lambdafs: 'By tar-fs alone. Tests unpack the old browsers themselves.',
  'chrome-aws-lambda': 'By lambdafs alone. Its program is run on pages of our own, never elsewhere.',
  'puppeteer-core': 'By ws and tar-fs alone. It drives old browsers on pages of our own and downloads none.',
};
