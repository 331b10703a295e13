/** Numbers from 0 for keys, in the order in which they come, each with the first item that had it. */
export class Numbering<T> {
  readonly #numbers = new Map<string, number>();
  readonly #items: T[] = [];

  get count(): number {
    return this.#items.length;
  }

  numberOf(key: string, item: T): number {
    const number = this.#numbers.get(key) ?? this.#items.push(item) - 1;
    this.#numbers.set(key, number);
    return number;
  }

  /** Throws for a number that was not given. */
  at(number: number): T {
    const item = this.#items[number];
    if (item === undefined) throw new Error(`Nothing has number ${number}`);
    return item;
  }
}
