import type { PointsAnswers } from '../../eligibility/points/points-answer.ts';
import { answeredSum, type TotalStatus } from '../../eligibility/points/points-status.ts';
import { totalStatusWords } from '../../eligibility/points/points-status-words.ts';
import { readingEffects } from '../../eligibility/points/reading-effects.ts';
import { showInterval, showPoints } from '../../eligibility/points/show-points.ts';
import { waysToLine } from '../../eligibility/points/ways-to-line.ts';
import type { PointsSchedule } from '../../schema/points-schedule.ts';

interface Props {
  schedule: PointsSchedule;
  answers: PointsAnswers;
  status: TotalStatus;
  /** What coming to the line brings. */
  after: string;
  /** Conditions besides the points that the answers do not meet, in words. */
  unmet: readonly string[];
  /** Anchor of the conditions besides the points, where the page has some. */
  others: string | undefined;
}

/** What a total comes to by now, what is missing to its line, and which items could bring it. */
export function ScoreStatus({ schedule, answers, status, after, unmet, others }: Props) {
  const { total, lowest, highest, read, line } = status;
  const answered = answeredSum(schedule, answers, total);
  const ways = total.line && line !== 'reached' ? waysToLine(schedule, answers, total.id) : [];
  const effects = readingEffects(schedule, read);
  return (
    <div class="standing" data-line={line}>
      <p>
        <b>
          {total.name}：
          {answered
            ? `答完的各项合起来${showInterval(answered.lowest, answered.highest)}`
            : showInterval(lowest, highest)}
        </b>
        {total.line && `，线是${total.line.points}分`}
      </p>
      {answered && (
        <p>
          没答的也算上，最少{showPoints(lowest)}分，最多{showPoints(highest)}分。
        </p>
      )}
      {totalStatusWords(schedule, status, { after, answered, unmet }).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {others && (
        <p>
          <a href={`#${others}`}>分数以外的条件</a>
        </p>
      )}
      {effects.length > 0 && (
        <details open={line === 'readings-differ'}>
          <summary>原文几种读法结果不同的，{effects.length}处</summary>
          {effects.map((options) => (
            <ul key={options.map(({ says }) => says).join('')}>
              {options.map((option) => (
                <li key={option.says}>
                  {option.says}这样读，{showInterval(option.lowest, option.highest)}。
                </li>
              ))}
            </ul>
          ))}
          {effects.length > 1 && <p class="section-note">每一处各看各的，别处的几种读法都算在里面。</p>}
        </details>
      )}
      {ways.length > 0 && (
        <details>
          <summary>哪些项能补上（{ways.length}项，照表里的先后）</summary>
          <ul>
            {ways.map(({ item, brings, alone, takesOnly }) => (
              <li key={item.id}>
                <a href={`#item-${item.id}`}>{item.name}</a>：{takesOnly ? '没有这样的情形，就不减' : '最多还能加'}
                {showPoints(brings.most)}分{alone === 'always' && '，这一项就可以补够'}
                {alone === 'by-some-readings' && '，照一种读法可以补够'}
              </li>
            ))}
          </ul>
          <p class="section-note">看同一件事的，不能加两次。做不做得到，看你自己。</p>
        </details>
      )}
    </div>
  );
}
