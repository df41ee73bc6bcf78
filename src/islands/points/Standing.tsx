import type { PointsAnswers } from '../../eligibility/points/points-answer.ts';
import { answeredSum, type TotalStanding } from '../../eligibility/points/points-standing.ts';
import { showInterval, showPoints } from '../../eligibility/points/show-points.ts';
import { standingWords } from '../../eligibility/points/standing-words.ts';
import { waysToLine } from '../../eligibility/points/ways-to-line.ts';
import type { PointsSchedule } from '../../schema/points-schedule.ts';

interface Props {
  schedule: PointsSchedule;
  answers: PointsAnswers;
  standing: TotalStanding;
}

/** What a total comes to by now, what is missing to its line, and which items could bring it. */
export function Standing({ schedule, answers, standing }: Props) {
  const { total, lowest, highest, read, line } = standing;
  const answered = answeredSum(schedule, answers, total);
  const ways = total.line && line !== 'reached' ? waysToLine(schedule, answers, total.id) : [];
  const readings = read.length > 1 && read.some(({ interval }) => differs(interval, read[0]?.interval));
  return (
    <div class="standing" data-line={line}>
      <p>
        <b>
          {total.name}：{answered ? `答完的各项合起来${shownSum(answered)}` : showInterval(lowest, highest)}
        </b>
        {total.line && `，线是${total.line.points}分`}
      </p>
      {answered && (
        <p>
          没答的也算上，最少{showPoints(lowest)}分，最多{showPoints(highest)}分。
        </p>
      )}
      {standingWords(schedule, standing).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {readings && (
        <ul>
          {read.map(({ readings: chosen, interval }) => (
            <li key={JSON.stringify(chosen)}>
              照这种读法：
              {schedule.readings
                .filter(({ options }) => options.some(({ id }) => Object.values(chosen).includes(id)))
                .map(({ id, options }) => options.find((option) => option.id === chosen[id])?.says)
                .join('')}
              {showInterval(interval.lowest.points, interval.highest.points)}。
            </li>
          ))}
        </ul>
      )}
      {ways.length > 0 && (
        <details>
          <summary>哪些项能补上（{ways.length}项，照表里的先后）</summary>
          <ul>
            {ways.map(({ item, brings, alone, takesOnly }) => (
              <li key={item.id}>
                <a href={`#item-${item.id}`}>{item.name}</a>：{takesOnly ? '没有这样的情形，就不减' : '最多还能加'}
                {showPoints(brings.most)}分{alone === 'always' && '，这一项就可以补够'}
                {alone === 'by-some-readings' && '，照一种读法，这一项就可以补够'}
              </li>
            ))}
          </ul>
          <p class="section-note">
            能加多少，是比现在最多还能多的分；几项看同一件事的，不能加两次。做不做得到，要看你自己。
          </p>
        </details>
      )}
    </div>
  );
}

const shownSum = ({ lowest, highest }: NonNullable<ReturnType<typeof answeredSum>>) => showInterval(lowest, highest);

type Interval = TotalStanding['read'][number]['interval'];

function differs(one: Interval, other: Interval | undefined): boolean {
  return (
    other === undefined ||
    showInterval(one.lowest.points, one.highest.points) !== showInterval(other.lowest.points, other.highest.points)
  );
}
