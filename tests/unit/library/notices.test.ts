import assert from 'node:assert/strict';
import { test } from 'node:test';
import { notices } from '../../../src/library/notices.ts';
import { library } from '../../held-content.ts';

const about = (day: string, path: RegExp) => notices(library, day).filter((line) => path.test(line));
const [plan] = library.policies.filter(({ id }) => id.startsWith('china-2021') || /skills-china/.test(id));

test('what ends next, what ended after an answer was read, and what was read long ago is named', () => {
  assert.ok(plan);
  const own = new RegExp(plan.path);
  assert.match(about('2025-12-31', own).join('\n'), /规划期到2025年为止/);
  assert.doesNotMatch(about('2026-01-01', own).join('\n'), /为止/);
  const faqs = library.faqs.map((faq) => ({ ...faq, reviewed: faq.reviewed && { ...faq.reviewed, on: '2025-12-31' } }));
  assert.ok(
    notices({ ...library, faqs }, '2026-01-01').some((line) => line.includes(`核对以后，${plan.id}的规划期结束了`)),
  );
  assert.equal(about('2026-12-01', /过了一年/).length, 0);
  assert.equal(about('2029-01-01', /过了一年/).length, library.policies.length + library.faqs.length);
});
