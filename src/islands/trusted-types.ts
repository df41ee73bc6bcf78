/** What is used of Trusted Types, in browsers that have them: text becomes a page or a script only by a policy of a name that pages allow. */
interface TrustedTypes {
  createPolicy<Rules>(name: string, rules: Rules): Rules;
}
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

const rules = {
  /** Read, never shown as it stands: pages of this site that parts are taken from. */
  createHTML: (html: string) => html,
  /** The site's own worker and no other program. */
  createScriptURL: (address: string) => {
    if (!/\/sw\.js$/.test(address) || new URL(address).origin !== location.origin)
      throw new TypeError(`${address} is not this site’s worker`);
    return address;
  },
};

const policy = trustedTypes?.createPolicy('youju', rules) ?? rules;

/** A page of this site as what may be parsed. */
export const trustedPage = (html: string): string => policy.createHTML(html);

/** The address of the site's worker as what may be registered. Throws for any other address. */
export const trustedWorker = (address: string): string => policy.createScriptURL(address);
