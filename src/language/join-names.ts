/**
 * Names in one text, with a word before the last.
 * @example joinNames(['上班', '居住', '有户口'], '或') // '上班、居住或有户口'
 */
export function joinNames(names: readonly string[], last: '和' | '或'): string {
  return [names.slice(0, -1).join('、'), ...names.slice(-1)].filter(Boolean).join(last);
}
