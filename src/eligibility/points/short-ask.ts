/**
 * What is asked, without how to fill it in.
 * @example shortAsk('多少周岁？过了生日的，填半岁。') // '多少周岁'
 */
export function shortAsk(ask: string): string {
  return ask.replace(/？.*$/s, '');
}
