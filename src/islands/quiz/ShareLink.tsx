import { useState } from 'preact/hooks';
import { writeClipboard } from '../write-clipboard.ts';

/** Makes a link that carries the answers in its fragment, which browsers send to nobody; only when asked. */
export function ShareLink({ fragment }: { fragment: string }) {
  const [link, setLink] = useState('');
  const [copied, setCopied] = useState('');
  const make = async () => {
    const made = `${location.origin}${location.pathname}#${fragment}`;
    setLink(made);
    setCopied((await writeClipboard(made)) ? '已复制。' : '没能复制，请选中链接复制。');
  };
  return (
    <section class="quiz-share">
      <h3>转给别人</h3>
      <p class="section-note">链接里带着你的答案，拿到链接的人都能看见。只在你点下面的按钮时才生成。</p>
      <p class="tools">
        <button type="button" onClick={make}>
          生成链接并复制
        </button>
        <span role="status">{copied}</span>
      </p>
      {link && <p class="reference">{link}</p>}
    </section>
  );
}
