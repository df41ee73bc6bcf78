import type { RefObject } from 'preact';
import { documentNamed, thingNamed } from '../../eligibility/ways/names.ts';
import { blocksOf } from '../../eligibility/ways/way-blocks.ts';
import { Grounds } from './Grounds.tsx';
import type { Quiz, View } from './quiz-state.ts';

interface Props {
  quiz: Quiz;
  root: string;
  view: View;
  /** Names of the chosen places, in one text. */
  places: string;
  heading: RefObject<HTMLHeadingElement>;
}

/** What ended documents wrote, for who does not want to be asked for their sake: each thing with what it gave, and whom to ring. */
export function OverResult({ quiz, root, view, places, heading }: Props) {
  const { open, perhaps, later, short, notTheirs } = view.ways;
  const ways = [...open, ...perhaps, ...later, ...short, ...notTheirs].filter(
    ({ verdict }) => verdict.validityState === 'ended',
  );
  return (
    <>
      <h2 ref={heading} tabIndex={-1} class="result-name">
        结果
      </h2>
      <section class="leading" data-term="ended">
        <p class="say">
          <span class="say-lead">期限都过了：</span>
          {places}的文件写过这 {ways.length} 项。<small>现在还办不办，要先打电话问。</small>
        </p>
        {ways.map((way) => {
          const { rule } = way.verdict;
          const { gives, whom } = blocksOf(way, quiz.ways);
          const document = quiz.book.documents[rule.policy];
          return (
            <section class="way-gets written-once" key={rule.key}>
              <div class="way-head">
                <h3>写过：{thingNamed(rule, quiz.ways.parts)}</h3>
                <Grounds
                  quiz={quiz}
                  root={root}
                  policy={rule.policy}
                  provisions={[rule.grants, ...gives.map(({ provision }) => provision)]}
                  of={thingNamed(rule, quiz.ways.parts)}
                />
              </div>
              {gives.map(({ says, provision }) => (
                <p key={provision}>{says}</p>
              ))}
              <p class="way-note">
                {document && `${documentNamed(document)}。`}
                {whom}。
              </p>
            </section>
          );
        })}
      </section>
    </>
  );
}
