/**
 * What people come to a place's page for, in the order in which it is told: where they may move their household register, what
 * money there is, what they can learn, what they earn. A topic is told on one of them, or on none.
 */
export const TILES = ['settle', 'money', 'learn', 'pay'] as const;
export type Tile = (typeof TILES)[number];

export const TILE_NAMES = {
  settle: '落户',
  money: '钱和荣誉',
  learn: '学技能',
  pay: '工资待遇',
} as const satisfies Record<Tile, string>;

/** What stands below them, of topics that none of them tells of. */
export const BESIDES_NAME = '另外写到';
