/**
 * The folder in which a build's scripts find what they fetch, relative to the site's root. It lies among the files that are
 * named by what they hold: servers keep those of earlier builds reachable, so that an open page goes on with its own build.
 */
export const folderOfBuild = (build: string) => `_astro/at-${build}/`;

/**
 * Files with one address: those named by what they hold, which servers keep of earlier builds, and tables of the data, which a reader
 * saves as they stand now.
 */
export const STANDS_ONCE =
  /^(_astro|pagefind\/(places|sections|stretches)|compare\/documents|eligibility\/parts\/places|api\/v1\/tables)\//;
