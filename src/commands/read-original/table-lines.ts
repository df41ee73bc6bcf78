/** The rows of a table as lines with tabs between the cells; those of a table of one column, or one row, as plain lines. */
export function tableLines(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const plain = (cell: string) => cell.replace(/\s+/g, ' ').trim();
  if (width < 2 || rows.length < 2) return rows.flatMap((cells) => cells.map(plain).filter((cell) => cell !== ''));
  return rows.flatMap((cells) => {
    const padded = [...cells.map(plain), ...Array(width - cells.length).fill('')];
    return padded.every((cell) => cell === '') ? [] : [padded.join('\t')];
  });
}
