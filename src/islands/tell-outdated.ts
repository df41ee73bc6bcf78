/** Tells the reader, once, that another build has taken the place of the one that this page is of. */
export function tellOutdated(): void {
  if (document.querySelector('.update-notice')) return;
  const notice = document.createElement('div');
  notice.className = 'update-notice';
  const text = document.createElement('p');
  text.setAttribute('role', 'status');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = '刷新';
  button.addEventListener('click', () => location.reload());
  notice.append(text, button);
  document.body.append(notice);
  // Text that arrives in a status after it is in the page is read out.
  text.textContent = '页面已更新，请刷新。';
}
