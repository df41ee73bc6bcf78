import type { DocumentNames } from './reply.ts';

/** A name with the place before it, unless it says that itself. */
const placed = (place: string, name: string, mark = name) => `${name.includes(place) ? '' : place}${mark}`;

/** Names a document as its issuer does: 《清远市高技能人才入户城镇工作实施方案》（2012年）. The place is said where the title does not. */
export function officialName({ place, title, number, year }: DocumentNames): string {
  return `${placed(place, title, `《${title}》`)}（${number ?? `${year}年`}）`;
}

/** Names a document in fewer words, and without 《》, since they are not its title: 清远2012年高技能人才入户方案. */
export function shortName({ place, shortName: name, number, year }: DocumentNames): string {
  return number ? `${placed(place, name)}（${number}）` : placed(place, name, `${year}年${name}`);
}

/** The same without its number: 兰州新区2024年产业技能人才高地若干意见. */
export function nameWithYear(names: DocumentNames): string {
  return shortName({ ...names, number: null });
}

/** Place and name only, which still tell the documents that are held apart. */
export function bareName({ place, shortName: name }: DocumentNames): string {
  return placed(place, name);
}
