import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { nextDrawing } from '../next-task.ts';

/**
 * After how many drawings the parts of a result are drawn, from above: the four blocks of a way take five by themselves,
 * the lines of other ways six, and what is below them two.
 */
export const TURN = { facts: 1, whom: 2, blocks: 3, sheet: 8, others: 9, rest: 15 } as const;

/** Handed down, and not by a context, whose code every page with an island would load. */
export interface DrawnInTurn {
  /** Whether what is long is drawn part by part: where somebody arrives at it, and nothing of it has been seen. */
  inTurn: boolean;
}

interface Props extends DrawnInTurn {
  /** After so many drawings it is drawn: what stands above comes earlier, so that nothing moves. */
  turn: number;
  children: () => ComponentChildren;
}

/** A part that is laid out and drawn by itself, where somebody arrives, so that no tap waits for the whole; else at once. */
export function Later({ turn, inTurn, children }: Props) {
  const [left, setLeft] = useState(inTurn ? turn : 0);
  useLayoutEffect(() => {
    if (left > 0) void nextDrawing().then(() => setLeft(left - 1));
  }, [left]);
  return left > 0 ? <div class="to-come" /> : children();
}
