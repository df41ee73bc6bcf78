/** Stands for the fact in turn, within a score of a points schedule that is the same for each of several facts. */
export const EACH_FACT = '*';
