/** Beside a table that has no CSV of its own: what makes one is fetched when somebody asks for it. */

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-table][data-json]')) {
  const { table = '', json = '' } = button.dataset;
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      const { saveTableFile } = await import('./table-file.ts');
      await saveTableFile(table, json);
    } catch (error) {
      console.warn(error);
      button.textContent = 'CSV 没能做成，请用 JSON';
    }
  });
}
