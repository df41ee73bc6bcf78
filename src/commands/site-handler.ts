import { existsSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import Negotiator from 'negotiator';
import send, { type SendStream } from 'send';
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
  const file = path.endsWith('/') ? `${path}index.html` : path;
  const folder = NAMED_BY_CONTENT.test(path) ? folders.find((build) => existsSync(join(build, file))) : present;
  if (folder === undefined) {
    sendNotFound(request, response, present);
    return;
  }
  fileOf(request, folder, file, headersFor(path))
    .on('directory', () => leadTo(response, `${base}${encodeURI(path)}/`, query))
    .on('error', (error: { status?: number; headers?: Record<string, string> }) => {
      if (response.headersSent) response.destroy();
      else if (error.status === 404) sendNotFound(request, response, present);
      else refuse(response, error.status ?? 500, error.headers);
    })
    .pipe(response);
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

/** A file of a folder about to be sent, or what stands beside it for readers who can take it compressed. */
function fileOf(
  request: IncomingMessage,
  folder: string,
  file: string,
  headers: Readonly<Record<string, string>>,
  acceptRanges = true,
): SendStream {
  const beside = ENCODINGS.filter(({ ending }) => existsSync(join(folder, file + ending)));
  const accepted = new Negotiator(request).encodings(beside.map(({ name }) => name));
  const encoding = beside.find(({ name }) => accepted.includes(name));
  const stream = send(request, encodeURIComponent(file + (encoding?.ending ?? '')).replaceAll('%2F', '/'), {
    root: folder,
    index: false,
    dotfiles: 'ignore',
    cacheControl: false,
    acceptRanges,
  });
  stream.on('headers', (sent: ServerResponse) => {
    for (const [name, value] of Object.entries(headers)) sent.setHeader(name, value);
    if (beside.length > 0) sent.setHeader('vary', 'Accept-Encoding');
    if (encoding) sent.setHeader('content-encoding', encoding.name);
  });
  return stream;
}

/** The site's page for unknown addresses. Parts of it are never asked for. */
function sendNotFound(request: IncomingMessage, response: ServerResponse, folder: string): void {
  response.statusCode = 404;
  fileOf(request, folder, '/404.html', headersFor('/404.html'), false)
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
