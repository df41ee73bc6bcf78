/**
 * An element with its properties and what stands in it, in the order in which they are given. Text stays text, whatever it
 * looks like. The one way in which scripts build elements; those that every page loads make their one or two with the
 * browser's own calls, so that no page waits for a file more.
 * @example make('p', { className: 'tools' }, '看', make('a', { href: '/' }, '首页'))
 */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...parts: (string | Node | Partial<HTMLElementTagNameMap[Name]>)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const part of parts) {
    if (typeof part === 'string' || part instanceof Node) made.append(part);
    else Object.assign(made, part);
  }
  return made;
}
