/** Where the tab keeps what was gathered. What is there marks a tab of a desk, also while nothing is gathered. */
export const DESK_KEY = 'youju-desk';

/** True where the desk of this tab may be open; whether it still is, only what was gathered tells. */
export function mayBeOpen(): boolean {
  try {
    return sessionStorage.getItem(DESK_KEY) !== null;
  } catch (error) {
    console.warn(error);
    return false;
  }
}
