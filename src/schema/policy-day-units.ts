/** The units in which documents count days. */
export const DAY_UNITS = ['年', '个月', '日', '天', '个工作日'] as const;
