const KEY = 'search-place';

/** The place whose answer the reader opened last in this tab; null where none was, or nothing may be kept. */
export function placeChosen(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    // Storage is shut off: nothing is remembered, and nothing is preferred.
    return null;
  }
}

/** Remembers in this tab whose answer the reader opened. */
export function choosePlace(place: string): void {
  try {
    sessionStorage.setItem(KEY, place);
  } catch {
    // Without storage every question is asked anew.
  }
}
