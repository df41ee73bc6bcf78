import { z } from 'zod';

/** Version of the data's form, after Semantic Versioning: what a program that reads them can rely on. */
export const DATA_VERSION = '1.3.0';

/** How the form of the data changed, newest version first: content/data-releases.yaml. */
export const dataReleasesSchema = z
  .array(
    z.strictObject({
      version: z.string().regex(/^\d+\.\d+\.\d+$/),
      day: z.iso.date(),
      /** Sentences for those who read the data with a program. */
      changes: z.array(z.string().min(1)).min(1),
    }),
  )
  .refine(([newest]) => newest?.version === DATA_VERSION, { message: `最新的版本在前，现在是 ${DATA_VERSION}` });

/** What each part of the version promises. */
export const VERSIONING = {
  major: '改名、删去或改变含义的字段、列、地址；会用新的地址 /api/v2/，旧的 /api/v1/ 仍然保留。',
  minor: '新增文件、字段、列（加在最后）或代码值。读的程序应当不理会不认识的字段。',
  patch: '改正写错的数据形式，含义不变。',
  content:
    '内容每次改动不改这三位，记在 changes 里。每个 JSON 的 content 写明它内容的校验值和最近改动的那天（asOf 是同一天），内容没有变的文件，一个字节也不变；CSV 的写在 index.json 里。整套数据的版本在 index.json 和 datapackage.json 里，加号后面是内容最近改动的那天和校验值。时效按 asOf 那天算，到下次改动以前都一样；期限的起止日期写在旁边，可以按自己的日子再算。',
} as const;

/** The licence of what is ours in the data. */
export const DATA_LICENCE = {
  name: 'CC-BY-4.0',
  title: '知识共享 署名 4.0 国际（CC BY 4.0）',
  path: 'https://creativecommons.org/licenses/by/4.0/',
} as const;
