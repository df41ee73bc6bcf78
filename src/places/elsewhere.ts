/** Of a question about where the person is: the option for every place that is none of the others. */
export const ELSEWHERE = 'elsewhere';
