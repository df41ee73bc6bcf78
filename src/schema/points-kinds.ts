/** What items of points schedules are about, in the order in which schedules stand side by side. */
export const POINTS_KINDS = [
  'schooling',
  'skill',
  'shortage',
  'insurance',
  'residence',
  'housing',
  'age',
  'work',
  'invention',
  'honours',
  'service',
  'tax',
  'family',
  'offences',
  'other',
] as const;
export type PointsKind = (typeof POINTS_KINDS)[number];

export const POINTS_KIND_WORDS: Readonly<Record<PointsKind, string>> = {
  schooling: '学历',
  skill: '技能等级、职称',
  shortage: '急需工种、行业',
  insurance: '社会保险、公积金',
  residence: '居住证、居住年限',
  housing: '住房',
  age: '年龄',
  work: '就业、工作年限',
  invention: '专利、研发',
  honours: '奖项、竞赛',
  service: '献血、志愿服务、捐赠',
  tax: '纳税、投资',
  family: '婚姻、生育、配偶',
  offences: '失信、违法（减分）',
  other: '别的',
};
