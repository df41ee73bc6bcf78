import { chosenPicture } from '../../charts/chosen-picture.ts';
import type { ChosenTable } from '../../comparison/chosen-table.ts';
import { make } from '../make.ts';
import { pixelsOf } from '../pixels-of.ts';
import { saveFile } from '../save-file.ts';

/**
 * Draws a picture of a table and shows it, with what saves it and hands it on. It is shown as an image of its own, so that
 * it can be held and saved where an app's browser drops downloads. A table too long for pixels is offered as SVG only.
 */
export async function showPicture(
  table: ChosenTable,
  { file, licence }: { file: string; licence: string },
  place: HTMLElement,
): Promise<void> {
  const svg = chosenPicture(table, licence);
  const drawing = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  const pixels = await pixelsOf(drawing).catch((error) => {
    console.warn(error);
    return null;
  });
  const tools = make('p', { className: 'tools' });
  const offer = (words: string, press: () => void) => {
    const button = make('button', { type: 'button' }, words);
    button.addEventListener('click', press);
    tools.append(button);
  };
  if (pixels) {
    const png = new File([pixels], `${file}.png`, { type: pixels.type });
    offer('存成 PNG', () => saveFile(png, png.name));
    if (navigator.canShare?.({ files: [png] }))
      offer('分享图片', () => {
        // Who closes the share sheet has changed their mind: nothing failed.
        navigator.share?.({ files: [png], title: table.title }).catch(console.warn);
      });
  }
  offer('存成 SVG', () => saveFile(new Blob([svg], { type: 'image/svg+xml' }), `${file}.svg`));
  const says = pixels
    ? '没有存下？长按图片（电脑上点右键），选“保存图片”。'
    : '这张表太长，做不成 PNG：可以存 SVG，或者少选几个地区、比较项再做。';
  const image = make('img', { src: pixels ? await dataAddress(pixels) : drawing, alt: table.title });
  place.replaceChildren(tools, make('p', { className: 'section-note' }, says), image);
  place.hidden = false;
}

/** A file as an address that holds it: apps save images of such addresses, and not those of files that a page has made. */
function dataAddress(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsDataURL(file);
  });
}
