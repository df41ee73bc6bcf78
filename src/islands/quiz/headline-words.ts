import { explainedLeaves, type Verdict } from '../../eligibility/verdict.ts';
import { HEADLINE_WORDS } from '../../site/words.ts';

/** A verdict's headline with its numbers; short without them, as the name of a group. */
export function headlineWords(verdict: Verdict, { short = false } = {}): string {
  const words = HEADLINE_WORDS[verdict.headline];
  if (short) return words;
  switch (verdict.headline) {
    case 'needs-answers':
      return `还需回答 ${verdict.openQuestions.length} 题`;
    case 'needs-self-check': {
      const open = explainedLeaves(verdict.explanation).filter(
        ({ leaf, truth }) => leaf.kind === 'self-check' && truth === 'unanswered',
      );
      return `问到的条件都符合，还有 ${open.length} 项要你自己核对`;
    }
    case 'unmet': {
      const unknown = explainedLeaves(verdict.explanation).filter(({ truth }) => truth === 'unanswered').length;
      const missing = verdict.missing === 1 ? '还差一项' : `差 ${verdict.missing} 项`;
      return `${words}：${missing}${unknown > 0 ? `，另有 ${unknown} 项没有问` : ''}`;
    }
    default:
      return words;
  }
}
