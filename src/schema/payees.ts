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

/** Whom a benefit reaches: the person (also where it is no money), others only, or nobody whom the text names. */
export type PaidTo = 'person' | 'others' | 'not-written';

/** Whom the money of a benefit reaches; what is no money is the person's own. */
export function paidTo(money: { to: { who: readonly Payee[] } | typeof NOT_WRITTEN } | undefined): PaidTo {
  if (!money) return 'person';
  if (money.to === NOT_WRITTEN) return 'not-written';
  return money.to.who.includes('person') ? 'person' : 'others';
}

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
