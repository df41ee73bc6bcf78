/** Whoever runs a site, as readers reach them. */
export type Contact =
  | { kind: 'mail'; address: string }
  | { kind: 'page'; address: string }
  | { kind: 'words'; words: string };

const PAGE = /^https?:\/\/[\p{L}\p{N}.-]+(?::\d{1,5})?(?:[/?#]\S*)?$/iu;
const MAIL = /^[\w.+-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}$/;

/** What a contact may be, for whoever gets it wrong. */
export const CONTACT_FORMS =
  'mailto:someone@your.domain, https://your.domain/form, or a telephone number with whose it is, 60 characters at most';

/**
 * Reads what whoever builds says of how they are reached; undefined for what is none of the three forms.
 * @example readContact('mailto:a@b.cn') // { kind: 'mail', address: 'a@b.cn' }
 * @example readContact('市人社局 0763-1234567') // { kind: 'words', words: '市人社局 0763-1234567' }
 */
export function readContact(given: string): Contact | undefined {
  const text = given.trim();
  const mail = text.replace(/^mailto:/i, '');
  if (MAIL.test(mail)) return { kind: 'mail', address: mail };
  if (PAGE.test(text)) return { kind: 'page', address: text };
  const isNumber = (text.match(/\d/g) ?? []).length >= 5 && [...text].length <= 60;
  return isNumber && !/[<>@:\n]/.test(text) ? { kind: 'words', words: text } : undefined;
}
