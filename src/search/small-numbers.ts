/*
 * Whole numbers in few bits. Each is of a kind, and numbers of a kind are about as large: what a kind takes is found out of its numbers.
 * They are written as Exp-Golomb codes (ITU-T H.264, section 9.1): as many noughts as the number is longer than its kind mostly
 * is, then the number. Nothing is left in it for a server to compress.
 */

/** A number, not below nought, and of which kind it is: kinds count from 0. */
export type KindedNumber = readonly [kind: number, value: number];

/** So many bits say how long the numbers of a kind mostly are. */
const BITS_OF_ORDER = 5;

/** Writes numbers; {@link readNumbers} gives them back one after the other. Linear in the numbers. */
export function writeNumbers(numbers: readonly KindedNumber[], kinds: number): Uint8Array {
  const bytes: number[] = [];
  let free = 0;
  const put = (value: number, bits: number) => {
    for (let left = bits; left > 0; ) {
      if (free === 0) {
        bytes.push(0);
        free = 8;
      }
      const taken = Math.min(free, left);
      const piece = Math.floor(value / 2 ** (left - taken)) % 2 ** taken;
      bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) + piece * 2 ** (free - taken);
      free -= taken;
      left -= taken;
    }
  };
  const orders = ordersOf(numbers, kinds);
  for (const order of orders) put(order, BITS_OF_ORDER);
  for (const [kind, value] of numbers) {
    const order = orders[kind] ?? 0;
    const raised = value + 2 ** order;
    const length = lengthOf(raised);
    put(0, length - order - 1);
    put(raised, length);
  }
  return Uint8Array.from(bytes);
}

/**
 * Reads what {@link writeNumbers} wrote.
 * @returns gives the next number; it must be asked for as the kind that it was written as, and throws behind the last
 */
export function readNumbers(bytes: Uint8Array, kinds: number): (kind: number) => number {
  let at = 0;
  const take = (bits: number) => {
    let value = 0;
    for (let left = bits; left > 0; ) {
      const byte = bytes[at >> 3];
      if (byte === undefined) throw new Error('there are no more numbers');
      const taken = Math.min(8 - (at & 7), left);
      value = value * 2 ** taken + ((byte >> (8 - (at & 7) - taken)) & (2 ** taken - 1));
      at += taken;
      left -= taken;
    }
    return value;
  };
  const orders = Array.from({ length: kinds }, () => take(BITS_OF_ORDER));
  return (kind) => {
    const order = orders[kind] ?? 0;
    let longer = 0;
    while (take(1) === 0) longer += 1;
    const bits = order + longer;
    return 2 ** bits + take(bits) - 2 ** order;
  };
}

/** How many bits a number has, which is above nought. */
const lengthOf = (value: number): number => {
  const high = Math.floor(value / 2 ** 32);
  return high > 0 ? 64 - Math.clz32(high) : 32 - Math.clz32(value);
};

/** How long the numbers of each kind mostly are: with that length they take the fewest bits, of those near the mean. */
function ordersOf(numbers: readonly KindedNumber[], kinds: number): number[] {
  const values = Array.from({ length: kinds }, (): number[] => []);
  for (const [kind, value] of numbers) values[kind]?.push(value);
  return values.map((own) => {
    const mean = own.reduce((sum, value) => sum + value, 0) / (own.length || 1);
    const near = lengthOf(Math.floor(mean) + 1);
    const orders = [near - 4, near - 3, near - 2, near - 1, near].filter(
      (order) => order >= 0 && order < 2 ** BITS_OF_ORDER,
    );
    const bits = (order: number) => own.reduce((sum, value) => sum + 2 * lengthOf(value + 2 ** order) - order - 1, 0);
    const costs = orders.map(bits);
    return orders[costs.indexOf(Math.min(...costs))] ?? 2 ** BITS_OF_ORDER - 1;
  });
}
