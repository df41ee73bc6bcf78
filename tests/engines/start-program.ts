import { spawn } from 'node:child_process';

/** A program that was started, and says where it is to be reached. */
export interface Started {
  /** The part in brackets of what it was to say. */
  said: string;
  /** Ends it, and waits until it has. */
  end: () => Promise<void>;
}

/**
 * Starts a program, and waits until it says what it is to say, on whichever of its outputs.
 * @param ready what it is to say; null where it says nothing
 * @throws where it ends before
 */
export async function startProgram(
  program: string,
  flags: readonly string[],
  ready: RegExp | null,
  environment: Readonly<Record<string, string>> = {},
): Promise<Started> {
  const started = spawn(program, flags, { env: { ...process.env, ...environment } });
  const ended = new Promise((resolve) => started.once('close', resolve));
  const said = await new Promise<string>((resolve, reject) => {
    let text = '';
    if (!ready) started.once('spawn', () => resolve(''));
    for (const output of [started.stdout, started.stderr]) {
      output.on('data', (piece) => {
        text += piece;
        const match = ready?.exec(text);
        if (match) resolve(match[1] ?? '');
      });
    }
    started.once('error', reject);
    started.once('close', () => reject(new Error(`${program} ended: ${text}`)));
  });
  return {
    said,
    end: async () => {
      started.kill();
      await ended;
    },
  };
}
