/** Runs the steps of a test run, some side by side, and says at the end how each came out. */
import { type ChildProcess, spawn } from 'node:child_process';

export interface Step {
  name: string;
  /** A program and what it is given. */
  program: readonly string[];
}

/** Steps that come one after the other. */
export type Lane = readonly Step[];

interface Options {
  /** Whether the other steps are run after one has failed. */
  goesOn?: boolean;
  env?: NodeJS.ProcessEnv;
  /** What is told between the steps' own words. */
  say?: (line: string) => void;
  /** Takes what steps say that run side by side, each step's words together. */
  write?: (words: string) => void;
}

/**
 * Runs stages one after the other; the lanes of a stage side by side. What a step says is shown as it says it where it runs
 * alone, and else when it ends, so that no two are mixed. After a failure nothing more is begun, what runs beside it is
 * stopped, and its words stand last before the summary.
 * @example runSteps([[[types, lint], [content]], [[browser]]]) // types and lint beside content, then the browser
 * @returns true where all passed
 */
export async function runSteps(
  stages: readonly (readonly Lane[])[],
  {
    goesOn = false,
    env = process.env,
    say = console.log,
    write = (words) => void process.stdout.write(words),
  }: Options = {},
): Promise<boolean> {
  const outcomes = new Map<Step, string>();
  const running = new Set<ChildProcess>();
  let hasFailed = false;
  const stop = () => running.forEach(end);
  process.once('SIGINT', stop).once('SIGTERM', stop);

  /** Resolves when a step has ended, or at once where none is to be begun any more. */
  async function run(step: Step, isAlone: boolean): Promise<void> {
    if (hasFailed && !goesOn) return;
    if (isAlone) say(`\n${step.name}`);
    const begun = performance.now();
    const [program = '', ...rest] = step.program;
    const child = spawn(program, rest, {
      stdio: ['ignore', isAlone ? 'inherit' : 'pipe', isAlone ? 'inherit' : 'pipe'],
      env,
      shell: process.platform === 'win32',
      // A group of its own is stopped with all that it began.
      detached: process.platform !== 'win32',
    });
    running.add(child);
    const words: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (chunk: string) => words.push(chunk));
    const passed = await new Promise<boolean>((resolve) => {
      child.once('error', ({ message }) => {
        words.push(`${message}\n`);
        resolve(false);
      });
      child.once('close', (code) => resolve(code === 0));
    });
    running.delete(child);
    if (hasFailed && !goesOn) {
      outcomes.set(step, 'stopped');
      return;
    }
    outcomes.set(step, `${passed ? 'passed' : 'failed'} after ${duration(performance.now() - begun)}`);
    if (!passed) {
      hasFailed = true;
      if (!goesOn) stop();
    }
    if (!isAlone || words.length > 0) {
      say(`\n${step.name}: ${outcomes.get(step)}`);
      write(words.join(''));
    }
  }

  for (const lanes of stages) {
    const isAlone = lanes.length === 1;
    if (!isAlone && (goesOn || !hasFailed))
      say(`\nSide by side, each told of when it ends: ${lanes.map((lane) => lane.map(nameOf).join(', ')).join(' | ')}`);
    await Promise.all(
      lanes.map(async (lane) => {
        for (const step of lane) await run(step, isAlone);
      }),
    );
  }
  process.off('SIGINT', stop).off('SIGTERM', stop);
  say('');
  for (const step of stages.flat(2)) say(`${step.name}: ${outcomes.get(step) ?? 'not run'}`);
  return !hasFailed;
}

const nameOf = ({ name }: Step) => name;

/** Ends a program with all that it began. */
function end(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGTERM');
  } catch {
    // It ended by itself just now.
  }
}

/** A length of time for the eye, e.g. `1 min 5 s`. */
function duration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
