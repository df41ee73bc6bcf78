/**
 * The folder in which a build's scripts find what they fetch, relative to the site's root. It lies among the files that are
 * named by what they hold: servers keep those of earlier builds reachable, so that an open page goes on with its own build.
 */
export const folderOfBuild = (build: string) => `_astro/at-${build}/`;

/**
 * Files named by what they hold, which servers keep of earlier builds at their own addresses: a second one would say
 * nothing.
 */
export const STANDS_ONCE = /^(_astro|pagefind\/(sections|stretches))\//;
