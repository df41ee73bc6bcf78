/** What a carrier puts around a text: page numbers, rules, buttons of a web page, a list of contents with its pages. */
const FURNITURE = [
  /^[-—–－─\s]*\d{1,4}[-—–－─\s]*$/,
  /^第\s*\d+\s*页(?:\s*[,，/]?\s*共\s*\d+\s*页)?$/,
  /^(?:[-*_]\s*){3,}$/,
  /[.·]{6,}\s*\d{1,4}$/,
  /^[[【]?(?:打印|关闭|返回顶部|分享到|内容纠错)[\]】]?$/,
];

/** True for a line that is no part of a text: a page number with its dashes, a rule, a button, a line of contents. A bare number may be a cell. */
export function isFurniture(line: string): boolean {
  const plain = line.normalize('NFKC').trim();
  return FURNITURE.some((pattern) => pattern.test(plain)) && !/^\d+$/.test(plain);
}
