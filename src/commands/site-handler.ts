import { existsSync, readFileSync, type Stats, statSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import Negotiator from 'negotiator';
import send, { type SendStream } from 'send';
import { numberIn, numberPieceOf, targetIn } from '../permalinks/number-pieces.ts';
import { FileMemory } from './file-memory.ts';
import { ENCODINGS } from './precompress.ts';
import { headersFor, isInternal, NAMED_BY_CONTENT } from './response-headers.ts';

/**
 * Answers requests from built sites as a plain static host would: GET and HEAD only, compressed where a compressed file
 * stands beside, with the site's own page for unknown addresses. No request can stop it.
 * @param folders where the site is now, then earlier builds of it, of which only files named by what they hold are sent
 * @param base path that the site is served below, without the slash at its end
 */
export function siteHandler(folders: () => readonly string[], base = ''): RequestListener {
  return (request, response) => {
    response.on('error', () => response.destroy());
    try {
      answer(request, response, folders(), base);
    } catch (error) {
      console.error(error);
      refuse(response, 500);
    }
  };
}

function answer(request: IncomingMessage, response: ServerResponse, folders: readonly string[], base: string): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    refuse(response, 405, { allow: 'GET, HEAD' });
    return;
  }
  const [address = '', query] = (request.url ?? '').split(/\?(.*)/s);
  const full = decoded(address);
  if (full === undefined) {
    refuse(response, 400);
    return;
  }
  const [present = ''] = folders;
  if (base && full === base) {
    leadTo(response, `${base}/`, query);
    return;
  }
  if (!full.startsWith(`${base}/`)) {
    sendNotFound(request, response, present);
    return;
  }
  const path = full.slice(base.length);
  if (isInternal(path)) {
    sendNotFound(request, response, present);
    return;
  }
  if (leadFromNumber(request, response, { folder: present, path, base })) return;
  const file = path.endsWith('/') ? `${path}index.html` : path;
  const folder = NAMED_BY_CONTENT.test(path) ? folders.find((build) => existsSync(join(build, file))) : present;
  if (folder === undefined) {
    sendNotFound(request, response, present);
    return;
  }
  const form = formOf(request, folder, file, headersFor(path));
  if (sendWhole(request, response, folder, form)) return;
  fileOf(request, folder, form)
    .on('directory', () => leadTo(response, `${base}${encodeURI(path)}/`, query))
    .on('error', (error: { status?: number; headers?: Record<string, string> }) => {
      if (response.headersSent) response.destroy();
      else if (error.status === 404) sendNotFound(request, response, present);
      else refuse(response, error.status ?? 500, error.headers);
    })
    .pipe(response);
}

/**
 * Answers a short address that has no page of its own: leads to what its number stands for, or says that it was retired.
 * False where there is a page, or the number was never given.
 */
function leadFromNumber(
  request: IncomingMessage,
  response: ServerResponse,
  { folder, path, base }: { folder: string; path: string; base: string },
): boolean {
  const number = numberIn(path);
  if (number === undefined || existsSync(join(folder, path, 'index.html'))) return false;
  const piece = join(folder, numberPieceOf(number));
  const target = existsSync(piece) ? targetIn(readFileSync(piece, 'utf8'), number) : undefined;
  if (target === undefined) return false;
  if (target.kind === 'retired') sendNotFound(request, response, folder, 410);
  else refuse(response, 302, { location: base + target.address });
  return true;
}

/** The path of an address with its characters put back; undefined where it is no path within a site. */
function decoded(address: string): string | undefined {
  try {
    const path = decodeURIComponent(address);
    // Two slashes at the beginning would name another host wherever the path is given back.
    return /^\/(?!\/)[^\0\\]*$/.test(path) && !/(^|\/)\.\.?(\/|$)/.test(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/** What is sent of a file to somebody. */
interface Form {
  /** Below the folder of the site. */
  file: string;
  headers: Readonly<Record<string, string>>;
}

/** A file as it is, or what stands beside it for readers who can take it compressed. */
function formOf(
  request: IncomingMessage,
  folder: string,
  file: string,
  headers: Readonly<Record<string, string>>,
): Form {
  const beside = ENCODINGS.filter(({ ending }) => existsSync(join(folder, file + ending)));
  if (beside.length === 0) return { file, headers };
  const accepted = request.headers['accept-encoding'] ? new Negotiator(request).encodings() : [];
  const encoding = beside.find(({ name }) => accepted.includes(name));
  const vary = { ...headers, vary: 'Accept-Encoding' };
  return encoding
    ? { file: file + encoding.ending, headers: { ...vary, 'content-encoding': encoding.name } }
    : { file, headers: vary };
}

/** Small files are sent from memory. */
const memory = new FileMemory();

/** What makes of a request more than one for the whole file. */
const IN_PARTS = ['range', 'if-none-match', 'if-modified-since', 'if-match', 'if-unmodified-since'];

/** Sends a file whole; false where it is none, is too large, or is asked for otherwise. */
function sendWhole(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  { file, headers }: Form,
): boolean {
  if (IN_PARTS.some((name) => name in request.headers)) return false;
  const path = join(folder, file);
  let stats: Stats | undefined;
  try {
    stats = statSync(path, { throwIfNoEntry: false });
  } catch {
    // No name of a file: `send` knows how to answer that.
  }
  const bytes = stats?.isFile() ? memory.read(path, stats) : undefined;
  if (!stats || !bytes) return false;
  response
    .writeHead(response.statusCode, {
      ...headers,
      'accept-ranges': 'bytes',
      // The same that `send` says of it when it is asked for again.
      etag: `W/"${stats.size.toString(16)}-${stats.mtime.getTime().toString(16)}"`,
      'last-modified': stats.mtime.toUTCString(),
      'content-length': bytes.length,
    })
    .end(request.method === 'HEAD' ? undefined : bytes);
  return true;
}

/** A file about to be sent in whatever way it is asked for. */
function fileOf(request: IncomingMessage, folder: string, { file, headers }: Form, acceptRanges = true): SendStream {
  const stream = send(request, encodeURIComponent(file).replaceAll('%2F', '/'), {
    root: folder,
    index: false,
    dotfiles: 'ignore',
    cacheControl: false,
    acceptRanges,
  });
  stream.on('headers', (sent: ServerResponse) => {
    for (const [name, value] of Object.entries(headers)) sent.setHeader(name, value);
  });
  return stream;
}

/** The site's page for unknown addresses, which explains retired numbers, too. Parts of it are never asked for. */
function sendNotFound(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  status: 404 | 410 = 404,
): void {
  response.statusCode = status;
  const form = formOf(request, folder, '/404.html', headersFor('/404.html'));
  if (sendWhole(request, response, folder, form)) return;
  fileOf(request, folder, form, false)
    .on('error', () => refuse(response, 404))
    .pipe(response);
}

function leadTo(response: ServerResponse, path: string, query: string | undefined): void {
  refuse(response, 301, { location: query === undefined ? path : `${path}?${query}` });
}

/** Answers with a status and nothing to read. */
function refuse(response: ServerResponse, status: number, headers: Readonly<Record<string, string>> = {}): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const safe = Object.entries(headersFor('/x.txt')).filter(([name]) => name !== 'content-type');
  response.writeHead(status, { ...Object.fromEntries(safe), ...headers, 'content-length': '0' }).end();
}
