import { hiddenCharacterIn } from '../schema/hidden-characters.ts';
import type { Problem } from './problem.ts';

const CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})(?: .*)?\r?$/;

/**
 * What makes the text of a content file unreadable whatever its kind: the marks of a merge that was not finished, and
 * characters that nobody sees. Where there is any, what else seems wrong in the file follows from it.
 */
export function checkText(text: string, file: string): Problem[] {
  const lines = text.split('\n');
  const conflict = lines.findIndex((line) => /^<{7} /.test(line));
  if (conflict !== -1 && lines.some((line, index) => index > conflict && CONFLICT.test(line))) {
    return [
      {
        file,
        line: conflict + 1,
        field: '合并',
        found: '没有合并完的标记 <<<<<<<',
        expected: '两边合成一份的内容',
        remedy: file.endsWith('.json')
          ? '留下任何一边的整个文件，再运行写它的命令（npm run verify:evidence 或 npm run changes）。'
          : '选定要留的文字，删去 <<<<<<<、=======、>>>>>>> 三行标记。',
      },
    ];
  }
  return lines.flatMap((line, index) => {
    // A mark of byte order at the very beginning is how some editors save.
    const read = index === 0 ? line.replace(/^\uFEFF/, '') : line;
    const hidden = hiddenCharacterIn(read);
    return hidden ? [hiddenCharacter(file, index + 1, '文字', hidden.name)] : [];
  });
}

/** Reports a character that nobody sees. */
export function hiddenCharacter(file: string, line: number, field: string, name: string): Problem {
  return {
    file,
    line,
    field,
    found: `看不见的或读不出来的字符 ${name}`,
    expected: '只写看得见的文字',
    remedy: '删去它，重新打一遍这几个字；从网页或 PDF 粘贴时容易带进来。',
  };
}

/** Reports an address in ordinary text. */
export function addressInText(file: string, line: number, field: string, address: string): Problem {
  return {
    file,
    line,
    field,
    found: `网址或链接“${address}”`,
    expected: '正文和说明里不写网址',
    remedy: '删去它；外面的网址只写在政策文件的 seenAt 里，写明 address、whose、readOn。',
  };
}
