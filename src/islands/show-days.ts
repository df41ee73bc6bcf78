/**
 * Shows what a document holds for a day by the reader's clock, and hides what it holds for others. `data-days` says when
 * something is shown: `2028-01-01 2028-11-29` from a day on, before another; with `else` behind them, on all days but these.
 */
export function showDays(shown: ParentNode, clock: string): void {
  for (const element of shown.querySelectorAll<HTMLElement | SVGElement>('[data-days]')) {
    const [since, before, otherwise] = (element.dataset['days'] as string).split(' ') as [string, string, 'else'?];
    // Parts of drawings have no property of that name.
    element.toggleAttribute('hidden', !otherwise !== (clock >= since && clock < before));
  }
}
