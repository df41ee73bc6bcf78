/** The page around the quiz: what stands above it, and the list of all conditions below it. */

/** Takes from above the question or the answer what somebody who answers does not need, or puts it back. */
export const pageIsAnswering = (is: boolean) => document.documentElement.classList.toggle('is-answering', is);

/** Whether the address leads to something in the list of all conditions below the quiz. */
export const leadsToConditions = () => document.querySelector('.all-conditions :target') !== null;

/** Folds the list of all conditions, or opens it; until then it is as answering.ts left it. */
export function foldConditions(isFolded: boolean): void {
  const list = document.querySelector('.all-conditions');
  if (!(list instanceof HTMLDetailsElement)) return;
  list.open = !isFolded;
  list.dataset['settled'] = '';
}
