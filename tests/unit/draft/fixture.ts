import { join } from 'node:path';
import type { WordingData } from '../../../src/schema/wording.ts';

/** An invented regulation with everything that locators are made of. */
export const FIXTURE = join(import.meta.dirname, '../../fixtures/draft/yunzhou-2021-points.txt');

/** Small tables of limiting and binding words. */
export const WORDING: WordingData[] = [
  { kind: 'force', note: '约束力。', rows: [{ words: '可申请', force: 'entitlement' }] },
  {
    kind: 'limits',
    note: '限定词。',
    rows: [{ id: 'employed', limits: 'condition', words: ['由单位聘用'], also: [] }],
  },
];
