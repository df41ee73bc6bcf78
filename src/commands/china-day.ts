/** The day it is in China, `YYYY-MM-DD`: authors and readers live by it, wherever a program runs. */
export function chinaDay(now = new Date()): string {
  return now.toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' });
}
