/** Takes away the line that says that a script did not come (`Unstarted.astro`). Called when it has done its work. */
export function started(): void {
  document.querySelector('.unstarted')?.remove();
}
