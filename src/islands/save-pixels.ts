/** Beside a picture that has no file of pixels: makes one of its SVG, for papers and slides that take no SVG, and saves it. */
import { saveFile } from './save-file.ts';
import { withPatience } from './with-patience.ts';

/** Pixels a unit of the drawing: enough for print at the width of a column. */
const SCALE = 2;

async function pixelsOf(address: string): Promise<Blob> {
  const image = new Image();
  image.src = address;
  await withPatience(image.decode());
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error(`${address} gave no pixels`))), 'image/png');
  });
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-pixels]')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const address = String(button.dataset['pixels']);
    try {
      saveFile(await pixelsOf(address), `youju-${address.replace(/^.*\/|\.svg$/g, '')}.png`);
    } catch (error) {
      console.warn(error);
      button.textContent = 'PNG 没能做成，请用 SVG';
    }
  });
}
