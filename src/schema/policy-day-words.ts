import { formatDay } from './format-day.ts';
import type { PolicyDay } from './policy-day.ts';

/** What the kinds are called. */
export const POLICY_DAY_NAMES = {
  window: '办理时间',
  yearly: '每年的日子',
  reckoning: '算到哪一天',
  monthly: '每月的日子',
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
    case 'monthly':
      return `${day.after === null ? '每月' : `“${day.after}”的下个月`}${day.until}日前`;
    case 'counted':
      return `${countedWords(day)}${extensionWords(day)}`;
    case 'transition':
      return `${formatDay(day.before)}以前“${day.event}”的：${day.says.replace(/。$/, '')}`;
  }
}

type Counted = Extract<PolicyDay, { kind: 'counted' }>;

function countedWords({ within, unit, after, aheadOf }: Counted): string {
  if (aheadOf !== undefined) return `“${aheadOf}”前${within}${unit}`;
  return after === null ? `${within}${unit}，从哪天算起没有写` : `从“${after}”起${within}${unit}内`;
}

const extensionWords = ({ extension, unit }: Counted) =>
  extension ? `；“${extension.when}”的，可以延长${extension.within}${unit}` : '';

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
