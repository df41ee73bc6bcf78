import { drawnIn } from '../../eligibility/ways/drawn-in.ts';
import { afterWhatTheyPresuppose, type Way } from '../../eligibility/ways/group-ways.ts';
import { thingNamed } from '../../eligibility/ways/names.ts';
import { sayWay, type WaySaid } from '../../eligibility/ways/say-way.ts';
import { blocksOf, bringsAs } from '../../eligibility/ways/way-blocks.ts';
import { type ResultProps, wordsOfAnswers } from './result-props.ts';

/** So many things are told of that may be had besides what somebody wants and cannot have. */
const BESIDES = 2;

/** What is to be brought for it, as far as it can be said in passing. */
const PAPERS_BESIDES = {
  list: '要带的，下面点开看',
  notes: '要带的，下面点开看',
  nothing: '要带什么，这里没有列出，一起问',
};

/** What may be had besides: whose it is, what, and its standing. Who cannot have what they want is told of it at once. */
export function Besides({ quiz, view, others }: Pick<ResultProps, 'quiz' | 'view'> & { others: readonly Way[] }) {
  if (others.length === 0) return null;
  // What somebody may have already comes first, then what is a right, and of that what is money; but nothing before what it presupposes.
  const weight = (way: Way) =>
    4 * Number(drawnIn(way) !== '') +
    2 * Number(way.verdict.force === 'entitlement') +
    Number((way.verdict.rule.money?.amounts.length ?? 0) > 0);
  const byWeight = [...others].sort((a, b) => weight(b) - weight(a));
  const first = afterWhatTheyPresuppose(byWeight).slice(0, BESIDES);
  const drawing = first.filter((way) => drawnIn(way) !== '').length;
  return (
    <div class="besides">
      <h3>{drawing === 0 ? '另外可能有你的，下面能点开' : '另外可能有你的，看你在不在领'}</h3>
      {first.map((way) => (
        <p key={way.verdict.rule.key}>
          <b>
            {whoseOf(way)}
            {thingNamed(way.verdict.rule, quiz.ways.parts)}。
          </b>
          {standingBesides(way, sayWay(way, wordsOfAnswers(quiz, view.answers), { numbers: false }))}。
          {blocksOf(way, quiz.ways).whom}。{PAPERS_BESIDES[bringsAs(blocksOf(way, quiz.ways))]}。
        </p>
      ))}
    </div>
  );
}

/** Whose something is that may be had besides: nothing that somebody already draws is told as if it were new. */
function whoseOf(way: Way): string {
  const drawn = drawnIn(way);
  if (drawn) return `${drawn}的人：`;
  const to = way.verdict.rule.money?.to;
  return to && to !== 'not-written' && to.who.includes('person') ? '还没有领到的，看这一条：' : '';
}

/** How it stands with what may be had besides: whether the person can, and what has to be done first. */
function standingBesides(way: Way, { lead, rest, ring, validity }: WaySaid): string {
  // Whose it is has been said, and with that what to check.
  if (drawnIn(way) && ring) return `${lead}，先${ring}`;
  return [lead, rest || validity].filter(Boolean).join('，');
}
