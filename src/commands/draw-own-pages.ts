import type { AstroIntegration } from 'astro';

/** What is asked of a page before it is drawn: the file in `src/pages/` that draws it, and what its address is made of. */
type IsOwn = (component: string, parameters: Readonly<Record<string, string>>) => boolean;

/**
 * Has Astro draw some of the pages only. It knows of all the others: the sitemap lists them. Code is bundled as for all pages.
 * @param base path that the site is served below, with a slash at its end
 * @param drawn is given the file of each page that is drawn, relative to the root of the site
 */
export function drawOwnPages(isOwn: IsOwn, base: string, drawn: (file: string) => void): AstroIntegration {
  return {
    name: 'draw-own-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((whole) => ({
          ...whole,
          async render(request, options) {
            const path = decodeURI(new URL(request.url).pathname).slice(base.length - 1);
            const { component, params, pattern, type } = options.routeData;
            const values = pattern.exec(path);
            if (values === null) throw new Error(`${path} is no address of ${component}`);
            const parameters = Object.fromEntries(
              params.map((name, at): [string, string] => [name.replace('...', ''), values[at + 1] ?? '']),
            );
            // Astro writes no file of a response that has no body.
            if (!isOwn(component.replace('src/pages/', ''), parameters)) return new Response(null);
            const file = path.slice(1);
            drawn(type === 'page' ? file.replace(/(^|\/)$/, '$1index.html') : file.replace(/\/$/, ''));
            return whole.render(request, options);
          },
        }));
      },
    },
  };
}
