import { useState } from 'preact/hooks';
import { headlineWords } from '../../eligibility/headline-words.ts';
import type { Verdict } from '../../eligibility/verdict.ts';
import { plainReply } from '../../reply/plain-reply.ts';
import { verdictReply } from '../../reply/verdict-reply.ts';
import { writeClipboard } from '../write-clipboard.ts';
import type { Quiz } from './quiz-state.ts';

interface Props {
  quiz: Quiz;
  root: string;
  verdict: Verdict;
}

/** Sends one verdict on: its link, or a reply that names what decides. The person's answers are not in any of them. */
export function VerdictSharePanel({ quiz, root, verdict }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details class="verdict-share-panel" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>转给别人</summary>
      {open && <Texts quiz={quiz} root={root} verdict={verdict} />}
    </details>
  );
}

function Texts({ quiz, root, verdict }: Props) {
  const [said, setSaid] = useState('');
  const home = `${location.origin}${root}`;
  const line = (policy: string, provision: string) => `${home}policies/${policy}/#${provision}`;
  const reply = verdictReply(verdict, headlineWords(verdict), quiz.book, {
    provision: line,
    short: (policy, provision) => {
      const key = `${policy}#${provision}`;
      const number = quiz.parts.map(({ shorts }) => shorts[key]).find((one) => one !== undefined);
      return number === undefined ? line(policy, provision) : `${home}q/${number}/`;
    },
  });
  const text = plainReply(reply);
  const copy = async (label: string, copied: string) => {
    setSaid((await writeClipboard(copied)) ? `已复制${label}` : '没能复制，请选中下面的文字复制');
  };
  // Markdown and HTML are for staff, who have them on the pages of documents.
  const texts = [
    ['链接', reply.link],
    ['文字', text],
  ] as const;
  return (
    <>
      <p class="tools">
        {texts.map(([label, text]) => (
          <button key={label} type="button" onClick={() => copy(label, text)}>
            复制{label}
          </button>
        ))}
        <span role="status">{said}</span>
      </p>
      <pre>{text}</pre>
    </>
  );
}
