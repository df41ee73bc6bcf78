import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { palettePng } from './palette-png.ts';

const FOLDER = '.cache/pictures';
/** Pixels of the file for each pixel of the drawing. */
const SCALE = 2;
/** How they are written: changed with what changes their bytes. */
const FORM = 'palette 7';
/** Most pixels of a file, about those of an A4 sheet at 300 dpi: a drawing that grows with the documents would else take all memory. */
const MOST_PIXELS = 10_000_000;

const { resolve } = createRequire(import.meta.url);
const FONT_FILES = ['400Regular/NotoSansSC_400Regular', '600SemiBold/NotoSansSC_600SemiBold'].map((name) =>
  resolve(`@expo-google-fonts/noto-sans-sc/${name}.ttf`),
);
const PROGRAM = resolve('@resvg/resvg-wasm/index_bg.wasm');
const VERSIONS = [dirname(PROGRAM), dirname(resolve('@expo-google-fonts/noto-sans-sc/package.json'))].map(
  (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version,
);

// A picture whose data changed is drawn anew under another name; what nobody asked for in a week is taken away.
const WEEK = 7 * 24 * 60 * 60 * 1000;
for (const old of globSync(join(FOLDER, '*'))) if (Date.now() - statSync(old).mtimeMs > WEEK) rmSync(old);

let started: Promise<Uint8Array[]> | undefined;

/** Starts the program, and reads its fonts once: the native one maps their 20 MB anew for every segment of text. */
async function start(): Promise<Uint8Array[]> {
  await initWasm(readFileSync(PROGRAM));
  return FONT_FILES.map((path) => new Uint8Array(readFileSync(path)));
}

/**
 * How many pixels a drawing gets for one of its own: two, and fewer where it is so high that its file would be too large.
 * @example scaleOf('<svg … width="800" height="400" …>') // 2
 */
export function scaleOf(svg: string): number {
  const [, width = '1', height = '1'] = /^<svg[^>]*\swidth="(\d+)"[^>]*\sheight="(\d+)"/.exec(svg) ?? [];
  return Math.min(SCALE, Math.sqrt(MOST_PIXELS / (Number(width) * Number(height))));
}

/**
 * A drawing as PNG, as large as {@link scaleOf} says where no scale is given. Always the same for the same drawing: it uses the fonts of the package and none
 * of the machine's. What was drawn once is kept below .cache, by the hash of the drawing.
 */
export async function drawPng(svg: string, scale = scaleOf(svg)): Promise<Uint8Array<ArrayBuffer>> {
  const hash = createHash('sha256')
    .update([scale, FORM, ...VERSIONS, svg].join('\0'))
    .digest('hex');
  const file = join(FOLDER, `${hash}.png`);
  if (existsSync(file)) return new Uint8Array(readFileSync(file));
  started ??= start();
  const drawing = new Resvg(svg, {
    font: { loadSystemFonts: false, fontBuffers: await started, defaultFontFamily: 'Noto Sans SC' },
    fitTo: { mode: 'zoom', value: scale },
  });
  const image = drawing.render();
  const png = palettePng({ width: image.width, height: image.height, bytes: image.pixels });
  image.free();
  drawing.free();
  mkdirSync(FOLDER, { recursive: true });
  // Moved into place whole, so that a build that is stopped leaves no half picture behind.
  writeFileSync(`${file}.part`, png);
  renameSync(`${file}.part`, file);
  return png;
}
