/** Builds the site unless dist/ is current, then serves it and prints the address. */
import { buildSite } from './build.ts';
import { isBuildCurrent } from './build-fingerprint.ts';
import { serve } from './serve.ts';

const port = Number(process.env['PORT'] ?? 4321);
const current = isBuildCurrent();
if (current) console.log('dist/ is up to date.');
if (current || (await buildSite())) {
  await serve(port).then(
    () => console.log(`有据 Youju: http://localhost:${port}${process.env['BASE_PATH'] ?? '/'}`),
    (error: NodeJS.ErrnoException) => {
      console.error(
        error.code === 'EADDRINUSE'
          ? `Port ${port} is taken: stop what is using it, or choose another with PORT=4322 npm start.`
          : error.message,
      );
      process.exitCode = 1;
    },
  );
} else {
  process.exitCode = 1;
}
