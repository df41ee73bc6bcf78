/**
 * The id that the fragment of an address names. One that is no percent-encoding, as a stray `%` makes it, is taken as
 * it stands: it names nothing, and breaks nothing.
 * @example anchorOf('#who-%E6%B8%85') // 'who-清'
 * @example anchorOf('#%') // '%'
 */
export function anchorOf(hash: string): string {
  const written = hash.slice(1);
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
