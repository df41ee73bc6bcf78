/** What a clause is called among people: the words of documents name the first paragraph of a part 首段. */
export const clauseName = (clause: string): string => clause.replace(/(.)首段/g, '$1的开头').replace(/首段/g, '开头');
