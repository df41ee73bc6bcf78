/** Beside a picture that has no file of pixels: makes one of its SVG, for papers and slides that take no SVG, and saves it. */
import { pixelsOf } from './pixels-of.ts';
import { saveFile } from './save-file.ts';

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
