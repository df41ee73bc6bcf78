import { withPatience } from './with-patience.ts';

/** Pixels a unit of the drawing: enough for print at the width of a column. */
const SCALE = 2;
/** Most pixels that every browser draws at once, and the longest side of a drawing (Safari on iOS). */
const MOST_PIXELS = 16_777_216;
const LONGEST_SIDE = 16_384;

/**
 * Makes pixels, PNG, of a drawing: two a unit, or as many as the browser takes.
 * @param address of an SVG file, or the file itself as a data address
 * @throws where it cannot be had, or is so long that it could not be read at its own size
 */
export async function pixelsOf(address: string): Promise<Blob> {
  const image = new Image();
  image.src = address;
  await withPatience(image.decode());
  const { naturalWidth: width, naturalHeight: height } = image;
  const scale = Math.min(SCALE, Math.sqrt(MOST_PIXELS / (width * height)), LONGEST_SIDE / height);
  if (scale < 1) throw new Error(`${width} × ${height} is more than a browser draws`);
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(width * scale);
  canvas.height = Math.floor(height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the drawing gave no pixels'))), 'image/png');
  });
}
