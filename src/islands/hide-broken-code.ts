/** Without a network the code of a short address may not be there: the address beside it says the same. */

const code = document.querySelector<HTMLImageElement>('.short-address img');
code?.decode().catch((error) => {
  console.warn(error);
  code.remove();
});
