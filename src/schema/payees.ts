/** To whom money is paid: the person, where they work, who trains them, their school, their master, or somebody else. */
export const PAYEES = ['person', 'employer', 'training-institution', 'school', 'mentor', 'others'] as const;
export type Payee = (typeof PAYEES)[number];

/** A payee in words. */
export const PAYEE_WORDS = {
  person: '本人',
  employer: '单位',
  'training-institution': '培训机构',
  school: '学校',
  mentor: '师傅',
  others: '别人',
} as const satisfies Record<Payee, string>;

/** What is written where the text does not say it. */
export const NOT_WRITTEN = 'not-written';

/** What an amount of money is to the person: what is given; a limit on what others set; a share of a figure that is elsewhere. */
export const AMOUNT_MEANINGS = ['given', 'limit', 'share'] as const;
export type AmountMeaning = (typeof AMOUNT_MEANINGS)[number];

/** What stands before an amount, so that a limit on what others set is not taken for what somebody gets. */
export const AMOUNT_HEADS = {
  given: '多少钱',
  limit: '各地定标准时的上限，你能拿多少要问当地',
  share: '按比例给，按什么算的数不在这里，算不出钱数',
} as const satisfies Record<AmountMeaning, string>;

/** Whom a benefit reaches, the best for a person first: themselves (also where it is no money), nobody whom the text names, others only. */
const PAID_TO = ['person', NOT_WRITTEN, 'others'] as const;
export type PaidTo = (typeof PAID_TO)[number];

/** Whom the money of a benefit reaches; what is no money is the person's own. */
export function paidTo(money: { to: { who: readonly Payee[] } | typeof NOT_WRITTEN } | undefined): PaidTo {
  if (!money) return 'person';
  if (money.to === NOT_WRITTEN) return 'not-written';
  return money.to.who.includes('person') ? 'person' : 'others';
}

/** The order in which money is told to a person: their own, then that of which nobody wrote whose it is, then what only others are paid. */
export const byReach = (money: Parameters<typeof paidTo>[0]): number => PAID_TO.indexOf(paidTo(money));

/** What stands beside a benefit whose money is not written for the person; what is their own needs no word. */
export const REACH_WORDS: Partial<Record<PaidTo, string>> = { others: '不发给本人', 'not-written': '给谁没有写' };

/** As much of money as its grounds stand in. */
interface Grounded {
  to: { because: string } | typeof NOT_WRITTEN;
  from: { because: string } | typeof NOT_WRITTEN;
  by: { because: string } | typeof NOT_WRITTEN;
  amounts: readonly { because: string }[];
}

/** Ids of the provisions that what is said of money stands on. */
export function moneyGrounds(money: Grounded | undefined): string[] {
  if (!money) return [];
  const said = [money.to, money.from, money.by].flatMap((part) => (part === NOT_WRITTEN ? [] : part.because));
  return [...said, ...money.amounts.map(({ because }) => because)];
}
