/**
 * Makes of a function one that gives the last value again as long as it is asked for with the same things: for what is large,
 * and asked for twice in a row.
 * @param make gives a value; it must give the same for the same things
 */
export function keepLast<Given extends readonly unknown[], Value>(
  make: (...given: Given) => Value,
): (...given: Given) => Value {
  let last: { given: Given; value: Value } | undefined;
  return (...given) => {
    if (!last || last.given.some((one, at) => one !== given[at])) last = { given, value: make(...given) };
    return last.value;
  };
}
