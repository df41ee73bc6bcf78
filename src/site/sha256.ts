import { createHash } from 'node:crypto';

/** SHA-256 of a text in hexadecimal: for what others check, and what must not meet by chance. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
