/** Licences under which everything may be used, shipped and handed on, with the notice that `third-party.txt` gives. */
const SHIPPED = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
];

/** Further licences of what only builds or tests the site: used unchanged, and nothing of it is published. */
const USED = ['CC-BY-4.0', 'LGPL-3.0-or-later', 'MPL-2.0', 'Python-2.0'];

/**
 * True where a licence is on the list of those that are allowed.
 * @param licence SPDX expression of names, AND, OR and brackets
 * @param isShipped true for what browsers are sent, of which less is allowed
 * @example isAllowed('(MIT OR GPL-3.0-only)', true) // true: one may be chosen
 */
export function isAllowed(licence: string, isShipped: boolean): boolean {
  const allowed = new Set(isShipped ? SHIPPED : [...SHIPPED, ...USED]);
  const tokens = licence.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const either = (): boolean => {
    let holds = both();
    while (tokens[at] === 'OR') {
      at += 1;
      const other = both();
      holds ||= other;
    }
    return holds;
  };
  const both = (): boolean => {
    let holds = one();
    while (tokens[at] === 'AND') {
      at += 1;
      const other = one();
      holds &&= other;
    }
    return holds;
  };
  const one = (): boolean => {
    const token = tokens[at] ?? '';
    at += 1;
    if (token !== '(') return allowed.has(token);
    const holds = either();
    at += 1;
    return holds;
  };
  return either() && at === tokens.length;
}
