import { useEffect, useState } from 'preact/hooks';
import type { Answers } from '../../eligibility/answer.ts';
import type { Way } from '../../eligibility/ways/group-ways.ts';
import { sheetOf, sheetText } from '../../eligibility/ways/window-sheet.ts';
import { withPatience } from '../with-patience.ts';
import { writeClipboard } from '../write-clipboard.ts';
import { Folded } from './Folded.tsx';
import type { Quiz } from './quiz-state.ts';
import { SheetPage } from './SheetPage.tsx';

interface Props {
  quiz: Quiz;
  root: string;
  way: Way;
  /** On which the amounts depend that stand on the sheet. */
  answers: Answers;
}

/** A sheet for the window, on paper or as text. It holds what the document says, and none of the answers. */
export function SheetTools({ quiz, root, way, answers }: Props) {
  const [printing, setPrinting] = useState(false);
  const [said, setSaid] = useState('');
  const sheet = sheetOf(way, quiz.book, quiz.ways, answers);
  const number = quiz.parts
    .map(({ shorts }) => shorts[`${sheet.policy}#${sheet.grants}`])
    .find((one) => one !== undefined);
  const home = `${location.origin}${root}`;
  const address = number === undefined ? `${home}policies/${sheet.policy}/#${sheet.grants}` : `${home}q/${number}/`;
  useEffect(() => {
    if (!printing) return;
    const { classList } = document.documentElement;
    const end = () => {
      classList.remove('prints-sheet');
      setPrinting(false);
    };
    classList.add('prints-sheet');
    addEventListener('afterprint', end, { once: true });
    let isShown = true;
    // The code is drawn when it is wanted; without it the sheet still has the address in letters.
    void withPatience(import('../draw-code.ts'))
      .then(({ drawCode }) => {
        if (isShown) document.querySelector('.sheet-code')?.prepend(drawCode(address, '出处'));
      })
      .catch((error) => console.warn('The code of the sheet could not be drawn:', error))
      .then(() => {
        if (isShown) print();
      });
    return () => {
      isShown = false;
      classList.remove('prints-sheet');
      removeEventListener('afterprint', end);
    };
  }, [printing, address]);
  const copy = async () => {
    setSaid((await writeClipboard(sheetText(sheet, address))) ? '已复制，可以发给自己。' : '没能复制。');
  };
  const tools = (
    <p class="tools sheet-tools">
      <button type="button" class={isWorthAsking(way) ? 'primary' : undefined} onClick={() => setPrinting(true)}>
        打印去窗口的一张纸
      </button>
      <button type="button" onClick={copy}>
        复制文字
      </button>
      <span role="status">{said}</span>
    </p>
  );
  return (
    <>
      {isWorthAsking(way) ? tools : <Folded name={`${sheet.first.script}，带去窗口的纸`}>{() => tools}</Folded>}
      {printing && <SheetPage sheet={sheet} address={address} />}
    </>
  );
}

/** Nobody is invited to a window for what is refused, or has ended: who wants to ask all the same finds the sheet below a line. */
const isWorthAsking = ({ verdict: { decision, validityState } }: Way) =>
  decision !== 'unmet' && decision !== 'barred' && validityState !== 'ended';
