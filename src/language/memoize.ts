/**
 * Makes of a function one that works each value out once and gives it again later. What is known of an object goes with
 * the object. A promise that fails is forgotten: the next who asks tries again.
 * @param make gives the value of a key; it must give the same for the same key, and no undefined
 * @example
 * const read = memoize((name: string) => fetch(name));
 * read('a.json') === read('a.json') // true, and one request
 */
export function memoize<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const ofObjects = new WeakMap<object, Value>();
  const ofOthers = new Map<unknown, Value>();
  return (key) => {
    const made = typeof key === 'object' && key !== null ? ofObjects : ofOthers;
    const known = made.get(key as object);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key as object, value);
    if (value instanceof Promise) value.catch(() => made.delete(key as object));
    return value;
  };
}
