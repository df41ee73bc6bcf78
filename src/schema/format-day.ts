/** A day as pages write it: 2012年7月30日; a year alone, of a document that prints no day: 2012年. */
export function formatDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return month === undefined ? `${year}年` : `${year}年${month}月${date}日`;
}

/** A month as pages write it: 2012年7月. */
export const formatMonth = (month: string): string => formatDay(`${month}-01`).replace(/1日$/, '');
