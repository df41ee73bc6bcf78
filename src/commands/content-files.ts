import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentFile } from '../library/read-library.ts';
import { decodeUtf8 } from './decode-utf8.ts';

/** What else may stand in `content/` itself. */
const KEPT_BESIDE = [
  'README.md',
  'evidence.lock.json',
  'changes.yaml',
  'changes.lock.json',
  'data.lock.json',
  'data-releases.yaml',
  'permalinks.txt',
];

/** The content files of the collections below a project folder, with paths as they are shown in messages. */
export function contentFiles(root = process.cwd()): ContentFile[] {
  return contentFolder(root).filter(({ path }) => path.split('/').length > 2);
}

/**
 * Everything in `content/` below a project folder, in order of paths. What is no file, or no text, comes with the reason and
 * is not opened: a pipe would wait for ever, and a link may lead to anything on the machine.
 */
export function contentFolder(root = process.cwd()): ContentFile[] {
  return filesIn(root, 'content').sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** One file of `content/`, by its path below the project folder; undefined where there is none. */
export function contentFile(path: string, root = process.cwd()): ContentFile | undefined {
  return lstatSync(join(root, path), { throwIfNoEntry: false }) ? read(root, path) : undefined;
}

function filesIn(root: string, folder: string): ContentFile[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    const isFolder = FOLDER_NAME.test(name) && lstatSync(join(root, path)).isDirectory();
    return isFolder ? filesIn(root, path) : [read(root, path)];
  });
}

const FOLDER_NAME = /^[a-z0-9-]+$/;

function read(root: string, path: string): ContentFile {
  const unread = (found: string, expected: string, remedy: string): ContentFile => ({
    path,
    text: '',
    faults: [{ file: path, line: 1, field: '文件', found, expected, remedy }],
  });
  const [, name = ''] = /([^/]*)$/.exec(path) ?? [];
  try {
    const kind = lstatSync(join(root, path));
    if (kind.isSymbolicLink()) {
      return unread('一个链接，不是文件', '文件本身', '把链接换成它指的文件；用不着的，删去。');
    }
    if (kind.isDirectory()) {
      return unread(
        '一个文件夹',
        '文件夹的名字只有小写字母、数字和连字符',
        '要写的是一个文件的，删去文件夹再建文件；里面的东西移到该在的文件夹。',
      );
    }
    if (!kind.isFile()) return unread('管道、设备或别的，不是文件', '普通的文件', '删去它。');
    if (name.startsWith('.')) {
      return unread('隐藏文件，没有读', '名字不以点开头的文件', '是内容的，去掉开头的点；不是的，移出 content。');
    }
    if (path === `content/${name}` && !KEPT_BESIDE.includes(name)) {
      return unread(
        '放在 content 里，没有读',
        'content/<文件夹>/ 里的文件',
        '移到它该在的文件夹；不是内容的，移出 content。',
      );
    }
    const { text, fault } = decodeUtf8(readFileSync(join(root, path)));
    return fault ? { path, text: '', faults: [{ file: path, field: '文件', ...fault }] } : { path, text };
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    return unread(`读不出来（${code}）`, '读得出来的文件', '检查文件的名字和权限。');
  }
}
