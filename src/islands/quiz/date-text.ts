/** A date as people type it (2023年5月, 2023.5, 2023/5/1) in the form of an answer; other text is left as it is. */
export function dateText(typed: string): string {
  const [year, ...rest] = typed
    .normalize('NFKC')
    .trim()
    .replace(/[年月./\s]+/g, '-')
    .replace(/[日号]|-$/g, '')
    .split('-');
  return [year, ...rest.map((part) => part.padStart(2, '0'))].join('-');
}
