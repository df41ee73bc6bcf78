import type { Library } from '../library/library.ts';
import { itemsOf } from '../schema/policy-body.ts';
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
export function documentWords(library: Library): string[] {
  const counts = new Map<string, number>();
  for (const p of library.policies) for (const it of itemsOf(p)) for (const t of [it.summary, 'text' in it ? it.text : '', ...(it.kind==='provision'?it.evidence.map(e=>e.quote):[])]) for (const {segment,isWordLike} of segmenter.segment(t)) if (isWordLike && /^\p{Script=Han}{2,}$/u.test(segment)) counts.set(segment,(counts.get(segment)??0)+1);
  return [...counts].sort((a,b)=>b[1]-a[1]).map(([w])=>w).slice(0,2000);
}
