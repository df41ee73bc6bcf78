import type { QuestionJudgement } from './judge-question.ts';

/** What search is held to on questions that nobody has tuned it for. */
const BARS = { first: 0.85, firstThree: 0.95, honest: 0.97 };

/** A figure, of how many questions it is, and whether it holds its bar. */
interface Figure {
  measured: number;
  of: number;
  bar: string;
  holds: 'yes' | 'NO';
}

/** How search stands to a set of labelled questions. Shares are 1 where there is nothing to share. */
export function judgedFigures(
  judged: readonly QuestionJudgement[],
): Record<'success@1' | 'success@3' | 'false answers' | 'false silences' | 'honesty', Figure> {
  const isAnswerable = ({ query }: QuestionJudgement) => query.expect.length + (query.questions?.length ?? 0) > 0;
  const answerable = judged.filter(isAnswerable);
  const silent = judged.filter(({ honest }) => honest !== null);
  const share = (
    of: readonly QuestionJudgement[],
    holds: (one: QuestionJudgement) => boolean,
    least: number,
  ): Figure => {
    const measured = of.length === 0 ? 1 : of.filter(holds).length / of.length;
    return {
      measured: Number(measured.toFixed(3)),
      of: of.length,
      bar: `≥ ${least}`,
      holds: measured >= least ? 'yes' : 'NO',
    };
  };
  const none = (of: readonly QuestionJudgement[], isFault: (one: QuestionJudgement) => boolean): Figure => {
    const measured = of.filter(isFault).length;
    return { measured, of: of.length, bar: '0', holds: measured === 0 ? 'yes' : 'NO' };
  };
  const within = (most: number) => (one: QuestionJudgement) => one.rank !== null && one.rank <= most;
  return {
    'success@1': share(answerable, within(1), BARS.first),
    'success@3': share(answerable, within(3), BARS.firstThree),
    'false answers': none(judged, ({ falseAnswer }) => falseAnswer !== null),
    'false silences': none(answerable, ({ falseSilence }) => falseSilence),
    honesty: share(silent, ({ honest }) => honest === true, BARS.honest),
  };
}
