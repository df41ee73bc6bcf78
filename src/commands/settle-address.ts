/**
 * Settles where the site is published, for whatever is imported after this module: `SITE_URL` is left scheme and host, its path
 * becomes `BASE_PATH`. Ends the command, with the way out, where the settings do not agree.
 */
import { siteAddress } from './site-address.ts';

const address = siteAddress(process.env);
if (typeof address === 'string') {
  console.error(address);
  process.exit(1);
}
if (address.origin !== undefined) process.env['SITE_URL'] = address.origin;
if (address.base !== undefined) process.env['BASE_PATH'] = address.base;
