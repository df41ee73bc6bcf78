/**
 * Packages that only tests use and that advisories name, each with why it does no harm here. What is not listed fails
 * `npm run check:dependencies`, and so does a package that is listed and no longer used. The numbers are CVE's:
 * a registry that answers an audit names them too.
 */
export const HARMLESS: Readonly<Record<string, string>> = {
  ws: 'CVE-2024-37890, before 8.17.1: asked for too much, a server of it ends. Tests use it as a client, of a browser that they started.',
  'tar-fs':
    'CVE-2025-48387 and CVE-2025-59343, before 2.1.4: a hostile archive writes outside its folder. Nothing is unpacked with it.',
  lambdafs: 'By tar-fs alone. Tests unpack the old browsers themselves.',
  'chrome-aws-lambda': 'By lambdafs alone. Its program is run on pages of our own, never elsewhere.',
  'puppeteer-core': 'By ws and tar-fs alone. It drives old browsers on pages of our own and downloads none.',
};
