/**
 * Ids that the page of a document gives to its own sections. A line of the same name would stand beside the section in one page,
 * and the ledger of addresses would take the section of every other document for a line that was lost.
 */
export const PAGE_SECTIONS: readonly string[] = [
  'main',
  'key-points',
  'absences',
  'benefits',
  'contradictions',
  'relations',
  'days',
  'faqs',
  'digest',
  'cite',
  'line-tools',
];
