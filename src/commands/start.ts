/**
 * Builds the site unless dist/ is current, then serves it and says to whom it is open: to this machine alone, unless `HOST`
 * names another address to listen on.
 */

import './settle-address.ts';
import { isBuildCurrent } from './build-fingerprint.ts';
import { buildWithinBounds } from './build-within-bounds.ts';
import { explainListening } from './explain-listening.ts';
import { keepBuild } from './kept-builds.ts';
import { serve } from './serve.ts';

const port = process.env['PORT'] ?? '4321';
const host = process.env['HOST'] || undefined;
if (isBuildCurrent() || (await buildWithinBounds())) {
  try {
    keepBuild();
    await serve(Number(port), 'dist', host);
    console.log(
      host
        ? `Open to everybody who can reach ${host}, port ${port}.`
        : 'Open to this machine alone; HOST=0.0.0.0 npm start opens it to the network.',
    );
    console.log(`有据 Youju: http://${host ?? 'localhost'}:${port}${process.env['BASE_PATH'] ?? '/'}`);
  } catch (error) {
    console.error(explainListening(error as NodeJS.ErrnoException, port, host));
    process.exitCode = 1;
  }
} else {
  process.exitCode = 1;
}
