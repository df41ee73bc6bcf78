import type { ComponentChildren } from 'preact';
import type { Reach } from '../../schema/conditions/kind.ts';
import type { PointsCondition } from '../../schema/conditions/points.ts';
import { RECKON_FROM } from '../../schema/link-names.ts';

/** The answers as a link would carry them, kept for whoever leaves for a points schedule: the page has one quiz. */
export const carriedAnswers = { fragment: '' };

interface Props {
  root: string;
  condition: PointsCondition;
  /** What was reckoned already. */
  reach: Reach | undefined;
}

interface ScheduleProps {
  root: string;
  /** Id of the document that holds the schedule. */
  schedule: string;
  children: ComponentChildren;
}

/** The way to the page of a points schedule, which takes the answers along and brings its result back. Says beforehand how much is asked. */
export function ReckoningLink({ root, condition, reach }: Props) {
  const { schedule, reckoning } = condition;
  return (
    <span class="reckoning-link">
      {reach && (
        <>
          算出来是{shown(reach)}，线是{reckoning.line}分
          {reach.lowest < reckoning.line && `，没答的都按最少算还差${rounded(reckoning.line - reach.lowest)}分`}。
        </>
      )}
      <ScheduleLink root={root} schedule={schedule}>
        {reach ? '重新算' : '照分值表算'}（最多问{reckoning.asks}样）
      </ScheduleLink>
    </span>
  );
}

/** A link to the page of a points schedule, which takes the answers along. */
export function ScheduleLink({ root, schedule, children }: ScheduleProps) {
  const page = `${root}policies/${schedule}/points/`;
  return (
    <a
      href={page}
      onClick={(event) => {
        event.currentTarget.href = `${page}#${RECKON_FROM}=${encodeURIComponent(carriedAnswers.fragment)}`;
      }}
    >
      {children}
    </a>
  );
}

function shown({ lowest, highest }: Reach): string {
  return lowest === highest ? `${rounded(lowest)}分` : `${rounded(lowest)}到${rounded(highest)}分`;
}

function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}
