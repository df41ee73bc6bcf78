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
