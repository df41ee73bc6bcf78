/**
 * Resolves once the browser has done what waits, a tap or a drawing, before more is worked out.
 * @example
 * const rules = compile(book);
 * await nextTask();
 * show(rules);
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1: here, port2: there } = new MessageChannel();
    here.onmessage = () => {
      here.close();
      resolve();
    };
    there.postMessage(null);
  });
}

/** Resolves once what has changed is drawn; in a tab that nobody looks at, which draws nothing, once what waits is done. */
export function nextDrawing(): Promise<void> {
  if (document.hidden) return nextTask();
  return new Promise((resolve) => requestAnimationFrame(() => resolve(nextTask())));
}
