/** Stands within every page for frames of other sites, before what it colours: the theme that the address asks for. */
const [, theme] = /[?&]theme=(light|dark|auto)\b/.exec(location.search) ?? [];
if (theme) document.documentElement.dataset['theme'] = theme;
