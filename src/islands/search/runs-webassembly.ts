/** The smallest module that asks for what Pagefind's does: references to things outside it. */
const WITH_REFERENCES = [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 1, 111, 0];

/** True where this browser runs what search is made of: it is new enough, and nobody has shut WebAssembly off. */
export function runsWebAssembly(): boolean {
  try {
    new WebAssembly.Module(new Uint8Array(WITH_REFERENCES));
    return true;
  } catch (error) {
    console.warn('Search needs WebAssembly with references, which is refused here:', error);
    return false;
  }
}
