import { idSchema } from '../schema/common.ts';
import { repairId } from './explain-schema-issue.ts';
import type { Problem } from './problem.ts';

/** The name of a content file is its id, and so part of its address; a name that cannot be one is a problem. */
export function checkFileName(id: string, file: string): Problem[] {
  if (idSchema.safeParse(id).success) return [];
  const meant = repairId(id);
  const better = meant ? `例如 ${meant}` : '例如 place-2026-subject';
  return [
    {
      file,
      line: 1,
      field: '文件名',
      found: `“${id.replaceAll('\n', '[U+000A]')}”`,
      expected: '小写英文字母、数字和连字符',
      remedy: `给文件改名，${better}；文件名就是 id，也就是网址。`,
    },
  ];
}
