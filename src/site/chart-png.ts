import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

const FOLDER = '.cache/pictures';
/** Pixels of the file for each pixel of the drawing. */
const SCALE = 2;

const { resolve } = createRequire(import.meta.url);
const FONTS = ['400Regular/NotoSansSC_400Regular', '600SemiBold/NotoSansSC_600SemiBold'].map((name) =>
  resolve(`@expo-google-fonts/noto-sans-sc/${name}.ttf`),
);
const VERSIONS = ['@resvg/resvg-js', '@expo-google-fonts/noto-sans-sc'].map(
  (name) => JSON.parse(readFileSync(resolve(`${name}/package.json`), 'utf8')).version,
);

// Pictures name the day, so yesterday's are not asked for again.
const WEEK = 7 * 24 * 60 * 60 * 1000;
for (const old of globSync(join(FOLDER, '*'))) if (Date.now() - statSync(old).mtimeMs > WEEK) rmSync(old);

/**
 * A drawing as PNG, two pixels for one. Always the same for the same drawing: it uses the fonts of the package and none
 * of the machine's. What was drawn once is kept below .cache, by the hash of the drawing.
 */
export function drawPng(svg: string): Uint8Array<ArrayBuffer> {
  const hash = createHash('sha256')
    .update([SCALE, ...VERSIONS, svg].join('\0'))
    .digest('hex');
  const file = join(FOLDER, `${hash}.png`);
  if (existsSync(file)) return new Uint8Array(readFileSync(file));
  const png = new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles: FONTS, defaultFontFamily: 'Noto Sans SC' },
    fitTo: { mode: 'zoom', value: SCALE },
  })
    .render()
    .asPng();
  mkdirSync(FOLDER, { recursive: true });
  // Moved into place whole, so that a build that is stopped leaves no half picture behind.
  writeFileSync(`${file}.part`, png);
  renameSync(`${file}.part`, file);
  return new Uint8Array(png);
}
