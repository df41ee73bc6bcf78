/**
 * A day of issue where the text that was read prints one; null for a year alone, which stands where it prints no day.
 * @example printedDay('2017') // null
 */
export function printedDay(issued: string): string | null {
  return issued.length === 4 ? null : issued;
}
