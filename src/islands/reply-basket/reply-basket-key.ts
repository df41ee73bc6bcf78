/** Where the tab keeps what was gathered. What is there marks a tab of a basket, also while nothing is gathered. */
export const REPLY_BASKET_KEY = 'youju-desk';

/** True where the basket of this tab may be open; whether it still is, only what was gathered tells. */
export function mayBeOpen(): boolean {
  try {
    return sessionStorage.getItem(REPLY_BASKET_KEY) !== null;
  } catch (error) {
    console.warn(error);
    return false;
  }
}
