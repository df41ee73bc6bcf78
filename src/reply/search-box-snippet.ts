/**
 * The lines of HTML that put a search box into another page. They need no script: the form leads to the search page.
 * @param address absolute address of the search page
 */
export function searchBoxSnippet(address: string): string {
  return `<form action="${address}" method="get">
  <label>查技能人才政策 <input type="search" name="q"></label>
  <button>搜索</button>
</form>`;
}
