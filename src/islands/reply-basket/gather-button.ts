/** The button on the page of a question that gathers its answer; what keeps it is loaded when it is wanted. */
const button = document.querySelector<HTMLButtonElement>('#reply-gather');
if (button) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      const { addAnswer } = await import('./offer-replies.ts');
      addAnswer(location.pathname, String(document.querySelector('h1')?.textContent));
      location.assign(`${button.dataset['basket']}#desk`);
    } catch (error) {
      console.warn(error);
      button.textContent = '没能收进，请再试';
    }
  });
}
