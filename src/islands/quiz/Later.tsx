import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { nextTask } from '../next-task.ts';

/**
 * After how many tasks the parts of a result are drawn, from above: the four blocks of a way take three tasks by themselves, and
 * the lines of other ways six.
 */
export const TURN = { whom: 1, blocks: 2, sheet: 5, others: 6, rest: 12 } as const;

/** Handed down, and not by a context, whose code every page with an island would load. */
export interface DrawnInTurn {
  /** Whether what is long is drawn part by part: where somebody arrives at it, and nothing of it has been seen. */
  inTurn: boolean;
}

interface Props extends DrawnInTurn {
  /** After so many tasks it is drawn: what stands above comes earlier, so that nothing moves. */
  turn: number;
  children: () => ComponentChildren;
}

/** A part that is drawn in a task of its own, where somebody arrives, so that no tap waits for the whole; else at once. */
export function Later({ turn, inTurn, children }: Props) {
  const [left, setLeft] = useState(inTurn ? turn : 0);
  useLayoutEffect(() => {
    if (left > 0) void nextTask().then(() => setLeft(left - 1));
  }, [left]);
  return left > 0 ? <div class="to-come" /> : children();
}
