/**
 * Questions that people answer in one breath, and that one screen therefore asks together. They stay questions of their own: each has
 * its answer, and its own screen where that answer is changed.
 */
export const TOGETHER = {
  family: {
    ask: '跟你一起迁户口的有谁？',
    none: '没有人一起迁',
    help: '一起迁的都选上。几岁算未成年、住多久算同住，各份文件写的不一样，有的没有写；拿不准的，先选上，结果里会说要问什么。',
  },
} as const;

/** A screen that asks several questions. */
export type Together = keyof typeof TOGETHER;

/** The same, for a schema. */
export const TOGETHER_SCREENS = Object.keys(TOGETHER) as [Together, ...Together[]];
