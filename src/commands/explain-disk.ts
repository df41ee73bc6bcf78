/** What a disk refuses, in words: what happened, and what to do. */
const REFUSALS: Readonly<Record<string, string>> = {
  ENOSPC: 'There is no space left on the disk: free some 200 MB, then build again.',
  EDQUOT: 'This user may put no more on the disk: free some 200 MB of what is yours, then build again.',
  EROFS: 'This disk can only be read: build in a folder that can be written.',
  EACCES: 'This user may not write here: make the project and dist/ yours, then build again.',
  EPERM: 'This user may not write here: make the project and dist/ yours, then build again.',
};

/**
 * Why the disk did not take a build, in a sentence or two; undefined where the fault is another.
 * @param error what was thrown, or what wraps it
 */
export function explainDisk(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const reason = REFUSALS[(cause as NodeJS.ErrnoException).code ?? ''];
    const { path, syscall } = cause as NodeJS.ErrnoException;
    // A program that may not be run is no matter of the disk.
    if (reason && !syscall?.startsWith('spawn')) {
      return `${reason}${path ? ` It refused ${path}.` : ''}\nThe site was not built; dist/ is as it was.`;
    }
  }
  return undefined;
}
