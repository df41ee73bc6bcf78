import { dayOfIssue, issueVerb } from './document-words.ts';
import { formatIssue } from './format-issue.ts';
import type { Policy } from './policy-body.ts';

/** When a document went out, as pages write it: 2012年7月30日落款, 2024年9月19日印发, 2025年9月4日登出. */
export const issueWords = (policy: Pick<Policy, 'issued' | 'imprint' | 'source'>): string =>
  formatIssue(dayOfIssue(policy), policy.source, issueVerb(policy));
