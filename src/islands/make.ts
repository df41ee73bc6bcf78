/** An element's properties but those of ARIA, which are younger than the oldest browsers: {@link named} writes the attribute. */
type Properties<Made> = Partial<Omit<Made, keyof ARIAMixin>>;

/**
 * An element with its properties and what stands in it, in the order in which they are given. Text stays text, whatever it
 * looks like. The one way in which scripts build elements; those that every page loads make their one or two with the
 * browser's own calls, so that no page waits for a file more.
 * @example make('p', { className: 'tools' }, '看', make('a', { href: '/' }, '首页'))
 */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...parts: (string | Node | Properties<HTMLElementTagNameMap[Name]>)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const part of parts) {
    if (typeof part === 'string' || part instanceof Node) made.append(part);
    else Object.assign(made, part);
  }
  return made;
}

/** An element with the name by which a screen reader calls it. */
export function named<Made extends Element>(made: Made, name: string): Made {
  made.setAttribute('aria-label', name);
  return made;
}
