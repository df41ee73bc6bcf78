/**
 * Nine people as somebody tells of them, who are measured at the quiz and held to its goals. What they do not know is not
 * among their replies.
 */
import type { Replies } from './e2e/quiz.ts';

export interface VisitorCase {
  name: string;
  /** The person, in a sentence. */
  told: string;
  /** The place that they tap on the first screen. */
  place: string;
  /** What they type on the first screen instead. */
  types?: string;
  replies: Replies;
  /** What the first sentence has to tell them. */
  says: RegExp;
}

/** Somebody who moves alone, and has never been refused. */
const ALONE: Replies = {
  'wants-to-move': ['wants'],
  'family-spouse': ['no-spouse'],
  'family-children': [],
  'family-parents': ['no-parents'],
  'false-papers': ['never'],
  'new-graduate': ['not-new-graduate'],
  'worker-kind': [],
  'talent-grounds': [],
  'registered-in': ['elsewhere'],
  'studies-in': ['not-studying'],
  'employer-kind': ['enterprise'],
  'certificate-kind': ['occupational-qualification'],
};
/** Somebody in Liaocheng who does not work. */
const AT_HOME: Replies = {
  ...ALONE,
  'works-in': ['not-working'],
  'lives-in': ['liaocheng'],
  'registered-in': ['liaocheng'],
  'project-based-training': ['not-attending'],
  'training-certificate': ['no-training'],
  'unemployment-benefit': ['not-receiving'],
  'subsidies-this-year': '0',
};

export const TOLD_CASES: readonly VisitorCase[] = [
  {
    name: 'welder',
    told: '在英德（清远市）上班的焊工，有高级工的职业资格证书，想带爱人、孩子、同住的父母一起迁户口。',
    place: '清远市',
    types: '英德',
    says: /^先问还办不办：照2012年的文件写的，你可以直接申请把户口迁到.+配偶.+子女.+父母可以随迁。$/,
    replies: {
      ...ALONE,
      'works-in': ['qingyuan'],
      'lives-in': ['qingyuan'],
      'skill-level': ['senior-worker'],
      'family-spouse': ['yes-spouse'],
      'family-children': ['minor'],
      'family-parents': ['living-together'],
    },
  },
  {
    name: 'veteran',
    told: '户口在聊城、现在没有上班的退役军人，还没有参加过免费的培训。',
    place: '聊城市',
    says: /^规划期到2021年，已经过了，先问还办不办：一次免费的职业技能类培训.+生活补助。$/,
    replies: {
      ...AT_HOME,
      'worker-kind': ['veteran'],
      'veteran-free-training': ['never'],
      'retirement-age': ['not-passed'],
      'monthly-pension': ['not-entitled'],
    },
  },
  {
    name: 'new technician',
    told: '在兰州新区上班，2025年5月刚考下技师。',
    place: '甘肃省兰州新区',
    says: /^还不能确定：新取得技师的一次性奖励3000元。.+没有写明，先问清楚：.+职业资格证书（下面第 2 句）；.+新取得/,
    replies: {
      ...ALONE,
      'works-in': ['lanzhou-new-area'],
      'lives-in': ['lanzhou-new-area'],
      'skill-level': ['technician'],
      'certificate-date': '2025-05',
    },
  },
  {
    name: 'pensioner',
    told: '聊城的退休工人，按月领养老金。',
    place: '聊城市',
    says: /^规划期到2021年，已经过了，先问还办不办、包不包括你：参加职业技能培训，享受培训补贴。这一项写的是一种人：不能按月领养老金。你是另一种：能按月领养老金。你这样的人，文件没有写，先问清楚：.+能按月领养老金的人能不能参加（下面第 2 句）/,
    replies: { ...AT_HOME, 'retirement-age': ['passed'], 'monthly-pension': ['entitled'] },
  },
  {
    name: 'graduate',
    told: '今年大学毕业，23岁，在广州找到了工作，想把户口迁到广州。',
    place: '广州市',
    says: /^还不能确定：以应届高校毕业生的身份入户广州。先自己核对 3 件事；再打电话问：还办不办（下面第 1 句）；.+要交哪几样（下面第 2 句）/,
    replies: {
      ...ALONE,
      'works-in': ['guangzhou'],
      'lives-in': ['guangzhou'],
      'skill-level': ['none'],
      'certificate-kind': ['none'],
      'new-graduate': ['new-graduate'],
      age: '23',
      'birth-date': '2003-05',
      'insurance-years': '0',
    },
  },
  {
    name: 'from Chengdu',
    told: '在成都上班的高级工，今年3月拿的证，失业保险缴了五年。',
    place: '我的城市不在这里',
    types: '成都',
    says: /^还不能确定：失业保险技能提升补贴。还有两件没弄清：一、自己核对，.+你领过吗；二、打电话问.+还办不办/,
    replies: {
      ...ALONE,
      'works-in': ['elsewhere'],
      'lives-in': ['elsewhere'],
      'skill-level': ['senior-worker'],
      'certificate-date': '2026-03',
      'unemployment-insurance-months': '60',
    },
  },
  {
    name: 'senior worker of 36 in Guangzhou',
    told: '36岁，在广州上班的高级工，社保缴了六年，想带爱人和孩子入户广州。',
    place: '广州市',
    says: /^还不能确定：积分制入户广州。先自己核对 3 件事；再打电话问：.+怎样算（下面第 1 句）。都符合了，还要看排名/,
    replies: {
      ...ALONE,
      'works-in': ['guangzhou'],
      'lives-in': ['guangzhou'],
      'skill-level': ['senior-worker'],
      age: '36',
      'birth-date': '1990-03',
      'insurance-years': '6',
      'family-spouse': ['yes-spouse'],
      'family-children': ['minor'],
    },
  },
  {
    name: 'senior worker in Dongguan',
    told: '36岁，在东莞上班的高级工，养老保险缴了四年，想入户东莞。',
    place: '东莞市',
    says: /^有效期到2020年，已经过了，先问还办不办：把户口迁到东莞。还办的话，先自己核对 1 件事；再打电话问：.+现在还看吗（下面第 2 句）/,
    replies: {
      ...ALONE,
      'works-in': ['dongguan'],
      'lives-in': ['dongguan'],
      'skill-level': ['senior-worker'],
      age: '36',
      'pension-insurance-years': '4',
    },
  },
  {
    name: 'laid-off technician in Guangzhou',
    told: '42岁的技师，住在广州，刚下岗，在领失业金，想入户广州。',
    place: '广州市',
    says: /^现在还不能：积分制入户广州.+你现在没有上班.+在广州市就业或创业.*的人/,
    replies: {
      ...ALONE,
      'works-in': ['not-working'],
      'lives-in': ['guangzhou'],
      'employer-kind': ['not-working'],
      'skill-level': ['technician'],
      age: '42',
      'birth-date': '1984-03',
      'insurance-years': '15',
      'insured-in': ['guangzhou'],
      'unemployment-insurance-months': '180',
      'unemployment-benefit': ['receiving'],
    },
  },
];
