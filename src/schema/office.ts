/**
 * What an office that a document names does with what somebody asks for: `accepts` takes the papers, `reviews` checks them,
 * `handles` carries it out, `leads` is named as responsible for this item of the document.
 */
export const OFFICE_DOES = ['accepts', 'reviews', 'handles', 'leads'] as const;
export type OfficeDoes = (typeof OFFICE_DOES)[number];

/** What it does, in words that follow its name. */
export const OFFICE_WORDS = {
  accepts: '收材料',
  reviews: '审核',
  handles: '办手续',
  leads: '文件写明由它们负责',
} as const satisfies Record<OfficeDoes, string>;
