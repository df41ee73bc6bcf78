import type { Unusable } from '../../eligibility/share-link.ts';

const REASONS = {
  'unknown-name': '没有这个问题',
  'unknown-value': '没有这个选项，或者写法不对',
  'in-the-future': '这个日期还没有到',
  'too-long': '链接太长',
  repeated: '重复出现，只用第一次的',
  malformed: '链接这一处已损坏',
  'unknown-place': '名单里没有这个地方，或者它不在选的地方里；只显示选的地方',
  'place-not-read': '地名表没有装载成功；只显示选的地方',
  'other-version': '生成链接以后，条件有过改动，请再核对一遍结果',
  'text-after': '跟在链接后面的文字，不是答案',
} as const satisfies Record<Unusable['why'], string>;

/** Says which parts of a link could not be used; the rest has been. */
export function UnusableNotice({ unusable }: { unusable: readonly Unusable[] }) {
  if (unusable.length === 0) return null;
  return (
    <div class="banner" data-state="none-printed" role="status">
      <p>
        <strong>链接里能用的都用上了，下面几处没有用上。</strong>
      </p>
      <ul>
        {unusable.slice(0, 10).map(({ part, why }) => (
          <li key={`${part}-${why}`}>
            <code>{part}</code>：{REASONS[why]}
          </li>
        ))}
      </ul>
    </div>
  );
}
