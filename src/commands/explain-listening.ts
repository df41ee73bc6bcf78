/**
 * Why a server could not listen, and what to do, in a sentence.
 * @param port as it was asked for
 * @param host as it was asked for; undefined where this machine alone was meant
 */
export function explainListening(error: NodeJS.ErrnoException, port: string, host: string | undefined): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken: stop what is using it, or choose another with PORT=${Number(port) + 1} npm start.`;
    case 'EACCES':
      return `Port ${port} is not allowed to this user: choose one above 1023, as in PORT=4321 npm start.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST=${host} is no address of this machine: leave HOST out, or set it to 0.0.0.0 for all of its addresses.`;
    case 'ERR_SOCKET_BAD_PORT':
      return `PORT=${port} is no port: give a number from 1 to 65535, as in PORT=4321 npm start.`;
    default:
      return error.message;
  }
}
