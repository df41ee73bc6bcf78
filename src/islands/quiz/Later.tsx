import { type ComponentChildren, createContext } from 'preact';
import { useContext, useLayoutEffect, useState } from 'preact/hooks';
import { nextTask } from '../next-task.ts';

/** Whether what is long is drawn part by part: where somebody arrives at it, and nothing of it has been seen. */
export const DrawnInTurn = createContext(false);

/**
 * After how many tasks the parts of a result are drawn, from above: the four blocks of a way take three tasks by themselves, and
 * the lines of other ways six.
 */
export const TURN = { whom: 1, blocks: 2, sheet: 5, others: 6, rest: 12 } as const;

interface Props {
  /** After so many tasks it is drawn: what stands above comes earlier, so that nothing moves. */
  turn: number;
  children: () => ComponentChildren;
}

/** A part that is drawn in a task of its own, where `DrawnInTurn` says so, so that no tap waits for the whole; else at once. */
export function Later({ turn, children }: Props) {
  const [left, setLeft] = useState(useContext(DrawnInTurn) ? turn : 0);
  useLayoutEffect(() => {
    if (left > 0) void nextTask().then(() => setLeft(left - 1));
  }, [left]);
  return left > 0 ? <div class="to-come" /> : children();
}
