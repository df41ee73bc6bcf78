import { useEffect, useState } from 'preact/hooks';
import type { Answers } from '../../eligibility/answer.ts';
import type { Way } from '../../eligibility/ways/group-ways.ts';
import type { Taken } from '../../eligibility/ways/takes.ts';
import { ownersNamed } from '../../eligibility/ways/way-blocks.ts';
import {
  moreTaken,
  NO_NUMBER,
  paperNamed,
  sheetOf,
  sheetText,
  type WindowSheet,
} from '../../eligibility/ways/window-sheet.ts';
import { formatDay } from '../../schema/format-day.ts';
import { readersDay } from '../readers-day.ts';
import { withPatience } from '../with-patience.ts';
import { writeClipboard } from '../write-clipboard.ts';
import { Folded } from './Folded.tsx';
import type { Quiz } from './quiz-state.ts';

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
      {isWorthAsking(way) ? tools : <Folded name="打电话时念的稿子，带去窗口的纸">{() => tools}</Folded>}
      {printing && <Sheet sheet={sheet} address={address} />}
    </>
  );
}

/** Nobody is invited to a window for what is refused, or has ended: who wants to ask all the same finds the sheet below a line. */
const isWorthAsking = ({ verdict: { decision, term } }: Way) =>
  decision !== 'unmet' && decision !== 'barred' && term !== 'ended';

/** What it takes: what is not ticked is said without a box. */
function Taking({ taken: { says, boxes } }: { taken: Taken }) {
  if (!says) return <li>□ {boxes}</li>;
  return (
    <li class="sheet-choice">
      {says}
      {boxes.length > 0 && (
        <ul>
          {boxes.map((box) => (
            <li key={box}>□ {box}</li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Sheet({ sheet, address }: { sheet: WindowSheet; address: string }) {
  return (
    <article class="window-sheet">
      <header>
        <div>
          <p class="sheet-title">{sheet.thing}</p>
          <p>
            {sheet.place}，{sheet.people.join('、')}
          </p>
          <p class="blanks">
            <span>姓名</span>
            <span>电话</span>
          </p>
        </div>
        <div class="sheet-code">
          <small>{address.replace(/^https?:\/\//, '')}</small>
        </div>
      </header>
      <section>
        <p class="sheet-part">1 出门前，先打电话</p>
        <p>
          {sheet.whom}。<small>{NO_NUMBER}。</small>
        </p>
        <p class="sheet-words">{sheet.call}</p>
        <p class="blanks">
          <span>我打了哪个号码</span>
          <span>接电话的人</span>
        </p>
        <p class="blanks">
          <span>对方怎么答</span>
        </p>
      </section>
      <section>
        <p class="sheet-part">2 凭哪一条</p>
        <p>
          《{sheet.document}》<small>{sheet.identity}</small>
        </p>
        {sheet.claims.map(({ quote, clause }) => (
          <p key={quote}>
            <q>{quote}</q> <small>{clause}</small>
          </p>
        ))}
        <p class="sheet-gives">
          <b>{sheet.givesHead}</b> {sheet.gives.join('')}
        </p>
        {sheet.takes.length > 0 && (
          <div class="sheet-takes">
            <b>够条件要看</b>
            <ul>
              {sheet.takes.map((taken) => (
                <Taking key={taken.boxes.join() || taken.says} taken={taken} />
              ))}
              {moreTaken(sheet).map((says) => (
                <li key={says}>{says}</li>
              ))}
            </ul>
          </div>
        )}
      </section>
      <div class="sheet-two">
        <section>
          <p class="sheet-part">3 {sheet.bringsHead}</p>
          {sheet.noPapers && <p>{sheet.noPapers}。</p>}
          <ul>
            {sheet.brings.map(({ note, askFirst, ...paper }) => (
              <li key={paper.name}>
                □ {paperNamed(paper)}
                {note && `，${note}`}{' '}
                <small>
                  {ownersNamed(paper)}
                  {askFirst !== null && `，先问第 ${askFirst} 句`}
                </small>
              </li>
            ))}
          </ul>
          {sheet.bringNotes.map((says) => (
            <p key={says}>
              <small>{says}。</small>
            </p>
          ))}
        </section>
        <section>
          <p class="sheet-part">4 当面问清楚</p>
          <ol>
            {sheet.asks.map(({ says, clauses }) => (
              <li key={says}>
                {says} <small>{clauses.join('、')}</small>
                <i />
              </li>
            ))}
          </ol>
        </section>
      </div>
      <footer>
        <p class="blanks">
          <span>窗口</span>
          <span>经办人</span>
          <span>答复日期</span>
        </p>
        <small>
          第 2 部分的引号里是{sheet.original}，其余是有据的说法；有据不是发文机关，能不能办，以窗口答复为准。
          {formatDay(readersDay)}打印。
        </small>
      </footer>
    </article>
  );
}
