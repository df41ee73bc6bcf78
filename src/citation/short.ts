import { formatDay } from '../schema/format-day.ts';
import type { CitedSource } from './cited-source.ts';
import { formatPinpoint, type Pinpoint, type SourceReading } from './source-reading.ts';

/**
 * A citation to stand in a running text:
 * 聊城市人民政府办公室《…》（聊政办发〔2019〕10号，2019年10月21日）二（二）4。有据整理，2026-11-21查阅：<address>
 * The address stands last and bare, so that it can be clicked wherever the text is pasted.
 */
export function formatShort(source: CitedSource, reading: SourceReading): string {
  return `${formatSource(source, reading.pinpoint)}。有据整理，${reading.accessed}查阅：${reading.url}`;
}

/** What an item stands on, without where and when it was read: `聊城市人民政府办公室《…》（聊政办发〔2019〕10号，2019年10月21日）二（二）4`. */
export function formatSource(source: CitedSource, pinpoint?: Pinpoint): string {
  const place = pinpoint ? formatPinpoint(pinpoint) : '';
  const cited =
    source.kind === 'document'
      ? `${source.issuer}《${source.title}》（${source.number ? `${source.number}，` : ''}${formatDay(source.issued)}）`
      : `${source.carrier}报道《${source.headline}》${source.published ? `（${formatDay(source.published)}）` : ''}`;
  const carried = source.repost ? `（${source.repost.by}${formatDay(source.repost.day)}转载）` : '';
  const unseen = source.kind === 'report' ? `；《${source.about}》正式文件未见` : '';
  return `${cited}${carried}${place}${unseen}`;
}
