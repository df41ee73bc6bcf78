import type { Taken } from '../../eligibility/ways/takes.ts';
import {
  CODE_WORDS,
  paperNamed,
  paperNotes,
  settingOf,
  toAsk,
  type WindowSheet,
} from '../../eligibility/ways/window-sheet.ts';
import { formatDay } from '../../schema/format-day.ts';
import { readersDay } from '../readers-day.ts';

/** What it takes: a box, or alternatives with a line beside them that shows where they end. */
function Taking({ taken: { says, boxes } }: { taken: Taken }) {
  if (!says) return <li>□ {boxes}</li>;
  return (
    <li class="sheet-choice">
      {says}
      <ul>
        {boxes.map((box) => (
          <li key={box}>□ {box}</li>
        ))}
      </ul>
    </li>
  );
}

/** The sheet for the window, as it is printed: one page, with a place for the code of its address. */
export function SheetPage({ sheet, address }: { sheet: WindowSheet; address: string }) {
  return (
    <article class="window-sheet" data-setting={settingOf(sheet)}>
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
          <p>
            <small>
              {CODE_WORDS}：{address.replace(/^https?:\/\//, '')}，或者扫右边的码
            </small>
          </p>
        </div>
        <div class="sheet-code" />
      </header>
      <section>
        <p class="sheet-part">1 {sheet.first.head}</p>
        <p>{toAsk(sheet)}</p>
        <p class="sheet-words">{sheet.call}</p>
        <p class="blanks">
          {sheet.first.blanks.map((blank) => (
            <span key={blank}>{blank}</span>
          ))}
        </p>
        <p class="blanks sheet-answer">
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
                <Taking key={taken.boxes.join()} taken={taken} />
              ))}
            </ul>
          </div>
        )}
      </section>
      <section>
        <p class="sheet-part">3 {sheet.bringsHead}</p>
        {sheet.noPapers && <p>{sheet.noPapers}。</p>}
        <ul class="sheet-two">
          {sheet.brings.map((paper) => (
            <li key={paper.name}>
              □ {paperNamed(paper)}
              {paper.note && `，${paper.note}`} <small>{paperNotes(sheet, paper).join('，')}</small>
            </li>
          ))}
        </ul>
        {sheet.bringNotes.length > 0 && <p>{sheet.bringNotes.map((says) => `${says}。`).join('')}</p>}
      </section>
      <section>
        <p class="sheet-part">4 当面问清楚</p>
        <ol class="sheet-two">
          {sheet.asks.map(({ says, clauses }) => (
            <li key={says}>
              {says} <small>{clauses.join('、')}</small>
              <i />
            </li>
          ))}
        </ol>
      </section>
      <footer>
        <p class="blanks">
          <span>窗口</span>
          <span>经办人</span>
          <span>答复日期</span>
        </p>
        <small>
          第 2 部分引号里是{sheet.original}，其余是有据的说法；有据不是发文机关，能不能办以窗口答复为准。
          {formatDay(readersDay)}打印。
        </small>
      </footer>
    </article>
  );
}
