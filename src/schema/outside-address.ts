import { z } from 'zod';
import { daySchema, fields } from './common.ts';

/** Name of the one field in which an address outside this site may stand. */
export const ADDRESS_FIELD = 'address';

/** What makes an address in ordinary text: it belongs into a field of its own. */
export const ADDRESS_IN_TEXT =
  /\b(?:https?|ftp|file|ws|wss):\/\/|\b(?:javascript|vbscript|mailto):|\bdata:\w+\/|\bwww\./i;

const WHOLE_ADDRESS =
  /^https:\/\/(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*(?::\d{1,5})?(?:\/[\w.~!$&'()*+,;=:@%/-]*)?(?:\?[\w.~!$&'()*+,;=:@%/?-]*)?$/;

/** An address outside this site: shown by one component, never fetched. It says whose it is and when it was read. */
export const outsideAddressSchema = fields({
  /** Whole and encrypted: `https://www.example.gov.cn/a/1.html`. No name or password, no characters that need escaping. */
  [ADDRESS_FIELD]: z
    .string()
    .max(800, '网址不超过 800 个字')
    .refine((address) => WHOLE_ADDRESS.test(address), {
      message: '以 https:// 开头的完整网址，例如 https://www.example.gov.cn/a/1.html',
      params: { remedy: '从浏览器的地址栏抄整个网址；只有 http 的网址不写。' },
    }),
  /** Whose site it is: 清远市人民政府网站. */
  whose: z.string().trim().min(2).max(40),
  /** The day on which somebody last read it there. */
  readOn: daySchema,
});
export type OutsideAddress = z.infer<typeof outsideAddressSchema>;

/** An address as a person reads it, `/入户/` for `/%E5%85%A5%E6%88%B7/`; as it stands where it cannot be read so. */
export function readableAddress(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
