/** A document number taken apart: 粤府办〔2012〕66号 is 粤府办, 2012, 66. */
export interface DocumentNumber {
  /** The issuer's abbreviation; empty where it was left out. */
  prefix: string;
  /** Null where it was left out: 31号文. */
  year: number | null;
  serial: number;
}

const BRACKETED =
  /([\u4e00-\u9fff]{0,10}?)\s*第?\s*[〔[(【（［{《<]\s*((?:19|20)\d\d)\s*年?\s*[〕\])】）］}》>]\s*第?\s*(\d{1,4})(?!\d)\s*号?/;
const BARE =
  /([\u4e00-\u9fff]{1,10}[发字办函厅])\s*((?:19|20)\d\d)\s*(?:年|[-—–_/.\s])?\s*第?\s*(\d{1,4})(?![\d年月])\s*号?/;
const WITHOUT_PREFIX = /((?:19|20)\d\d)\s*年?\s*第?\s*(\d{1,4})\s*号/;
const SERIAL_ALONE = /第?\s*(\d+)\s*号文件?/g;

/** Longer numbers before 号 are no serials, and no end of one is. */
const LONGEST_SERIAL = 4;

/**
 * The document number that a text names, in whatever brackets, width and spacing it is written, and where it stands;
 * null where there is none. The text must be in NFKC.
 */
export function documentNumberIn(text: string): { number: DocumentNumber; written: string } | null {
  for (const pattern of [BRACKETED, BARE]) {
    const [written, prefix = '', year, serial] = pattern.exec(text) ?? [];
    if (written)
      return { number: { prefix: prefix.replace(/^第/, ''), year: Number(year), serial: Number(serial) }, written };
  }
  const [written, year, serial] = WITHOUT_PREFIX.exec(text) ?? [];
  if (written) return { number: { prefix: '', year: Number(year), serial: Number(serial) }, written };
  const [alone, only] =
    [...text.matchAll(SERIAL_ALONE)].find(([, digits = '']) => digits.length <= LONGEST_SERIAL) ?? [];
  return alone ? { number: { prefix: '', year: null, serial: Number(only) }, written: alone } : null;
}

/** True where a typed number may be the printed one: serials agree, and year and prefix as far as they were typed. */
export function isSameNumber(typed: DocumentNumber, printed: DocumentNumber): boolean {
  return (
    (typed.year === null || typed.year === printed.year) &&
    typed.serial === printed.serial &&
    (printed.prefix.endsWith(typed.prefix) || typed.prefix.endsWith(printed.prefix))
  );
}
