/** Key of the document that a key belongs to; the key itself where it is no part of one. */
export function policyOfChange(key: string): string {
  return key.replace(/#.*$/, '');
}
