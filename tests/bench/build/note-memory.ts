/** Loaded before a program that is measured: notes the most memory that it held, in megabytes, when it ends. */
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const note = process.env['MEMORY_NOTE'];
if (note && isMainThread)
  process.on('exit', () => {
    writeFileSync(note, String(Math.round(process.resourceUsage().maxRSS / 1024)));
  });
