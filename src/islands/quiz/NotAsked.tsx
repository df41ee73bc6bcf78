import { useState } from 'preact/hooks';
import type { Quiz, View, Wishes } from './quiz-state.ts';

interface Props {
  quiz: Quiz;
  view: View;
  onGoOn: () => void;
  onWish: (more: Partial<Wishes>) => void;
  /** Adds the whole country's documents; rejects where they do not come. */
  onCountry: () => Promise<void>;
}

/** What a result was reached without, each with the button that asks for it or looks at it all the same. */
export function NotAsked({ quiz, view, onGoOn, onWish, onCountry }: Props) {
  const [countryFailed, setCountryFailed] = useState(false);
  const addCountry = () => {
    setCountryFailed(false);
    onCountry().catch((error) => {
      console.warn('The rules of the whole country did not come:', error);
      setCountryFailed(true);
    });
  };
  return (
    <>
      {view.next && (
        <p>
          <button type="button" class="primary" onClick={onGoOn}>
            接着答，最多再问 {view.remaining} 题
          </button>
        </p>
      )}
      {view.endedOpen > 0 && (
        <p class="quiz-ended">
          期限已经结束的，没有再问。
          {view.rounds.map((says) => (
            <span key={says}>{says}。</span>
          ))}{' '}
          <button type="button" onClick={() => onWish({ ended: true })}>
            也想看，最多再问 {view.endedOpen} 题
          </button>
        </p>
      )}
      {view.putOff.count > 0 && (
        <p class="quiz-put-off">
          {view.putOff.after}你答了“不知道”，有的题因此没有再问。{' '}
          <button type="button" onClick={() => onWish({ putOff: true })}>
            也想看，最多再问 {view.putOff.count} 题
          </button>
        </p>
      )}
      {view.leftOut > 0 && quiz.frame.country !== null && (
        <p class="quiz-left-out">
          只看了你选的地方。全国的文件是对各地写的，这次没有看，里面还有 {view.leftOut} 项。{' '}
          <button type="button" onClick={addCountry}>
            把全国的也算上
          </button>
          <span role="status">{countryFailed && '没有装载成功，可能是没有联网。可以再按一次。'}</span>
        </p>
      )}
    </>
  );
}
