import { formatDay } from './format-day.ts';
import type { PolicyDay } from './policy-day.ts';

/** What the kinds are called. */
export const POLICY_DAY_NAMES = {
  window: '办理时间',
  yearly: '每年的日子',
  reckoning: '算到哪一天',
  counted: '期限',
  transition: '新旧怎样接',
} as const satisfies Record<PolicyDay['kind'], string>;

/** When it is, in words: `2025年9月15日9:00至11月14日17:00`, `从“受理之日”起15个工作日内`. */
export function policyDayWords(day: PolicyDay): string {
  switch (day.kind) {
    case 'window':
      return `${formatDay(day.from)}${hour(day.fromHour)}至${formatDay(day.until)}${hour(day.untilHour)}`;
    case 'yearly':
      return `每年${day.from === null ? '' : `${monthAndDay(day.from)}${hour(day.fromHour)}至`}${lastWords(day)}`;
    case 'reckoning':
      return formatDay(day.on);
    case 'counted':
      if (day.aheadOf !== undefined) return `“${day.aheadOf}”前${day.within}${day.unit}`;
      return day.after === null
        ? `${day.within}${day.unit}，从哪天算起没有写`
        : `从“${day.after}”起${day.within}${day.unit}内`;
    case 'transition':
      return `${formatDay(day.before)}以前“${day.event}”的：${day.says.replace(/。$/, '')}`;
  }
}

const hour = (at: string | undefined) => (at === undefined ? '' : ` ${at}`);

/** 5月31日 17:00; where the text says so 3月底; 前 where no first day stands before it. */
function lastWords({ from, until, untilHour, monthEnd }: Extract<PolicyDay, { kind: 'yearly' }>): string {
  const last = monthEnd ? `${Number(until.slice(0, 2))}月底` : `${monthAndDay(until)}${hour(untilHour)}`;
  return from === null ? `${last}前` : last;
}

function monthAndDay(text: string): string {
  const [month, day] = text.split('-').map(Number);
  return `${month}月${day}日`;
}
