/** A vector as what it takes of each vector of a span, in their order; of those that came later it takes nothing. */
export type Shares = readonly number[];

/**
 * Vectors, each with its image under one symmetric matrix, and the products of all of them. Whatever is made of them is reckoned with
 * as its shares in them: some dozens of numbers, where each of the vectors has tens of thousands.
 */
export class Span {
  readonly #imageOf: (vector: Float64Array) => Float64Array;
  readonly #vectors: Float64Array[] = [];
  readonly #images: Float64Array[] = [];
  /** By vector, its product with the image of each. */
  readonly #products: number[][] = [];

  constructor(imageOf: (vector: Float64Array) => Float64Array) {
    this.#imageOf = imageOf;
  }

  /** Adds a vector, which nobody changes afterwards. */
  add(vector: Float64Array): void {
    const image = this.#imageOf(vector);
    this.#vectors.push(vector);
    this.#images.push(image);
    const products = productsWith(image, this.#vectors);
    this.#products.forEach((own, at) => own.push(products[at] as number));
    this.#products.push(products);
  }

  /** The product of one with the image of the other. */
  product(left: Shares, right: Shares): number {
    let product = 0;
    for (let at = 0; at < left.length; at++) product += (left[at] as number) * sumOfProducts(this.#products[at] ?? [], right);
    return product;
  }

  vectorOf(shares: Shares, out: Float64Array): Float64Array {
    return addUp(this.#vectors, shares, out);
  }

  imageOf(shares: Shares, out: Float64Array): Float64Array {
    return addUp(this.#images, shares, out);
  }
}

/** One and so many times another, which may be longer or shorter. */
export function plus(one: Shares, times: number, other: Shares): number[] {
  const longer = one.length < other.length ? other : one;
  return longer.map((_, at) => (one[at] ?? 0) + times * (other[at] ?? 0));
}

function sumOfProducts(left: readonly number[], right: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < right.length; at++) sum += (left[at] as number) * (right[at] as number);
  return sum;
}

/** Vectors that are gone through side by side: what they are added to or multiplied with is read a fourth as often, and no sum waits for another. */
const AT_ONCE = 4;

function addUp(vectors: readonly Float64Array[], shares: Shares, out: Float64Array): Float64Array {
  out.fill(0);
  for (let at = 0; at < shares.length; at += AT_ONCE)
    addFour(out, shares.slice(at, at + AT_ONCE), vectors.slice(at, at + AT_ONCE));
  return out;
}

/** Adds up to four vectors; one that is not there is added not at all. */
function addFour(
  out: Float64Array,
  [ofFirst = 0, ofSecond = 0, ofThird = 0, ofFourth = 0]: Shares,
  [first = out, second = out, third = out, fourth = out]: readonly Float64Array[],
): void {
  for (let i = 0; i < out.length; i++)
    out[i] =
      (out[i] as number) +
      ofFirst * (first[i] as number) +
      ofSecond * (second[i] as number) +
      ofThird * (third[i] as number) +
      ofFourth * (fourth[i] as number);
}

function productsWith(image: Float64Array, vectors: readonly Float64Array[]): number[] {
  const products: number[] = [];
  for (let at = 0; at < vectors.length; at += AT_ONCE) products.push(...fourProducts(image, vectors.slice(at, at + AT_ONCE)));
  return products.slice(0, vectors.length);
}

function fourProducts(
  image: Float64Array,
  [first = image, second = image, third = image, fourth = image]: readonly Float64Array[],
): readonly number[] {
  // One by one: sums that are named in a list together would be objects, made anew with every number.
  let one = 0;
  let two = 0;
  let three = 0;
  let four = 0;
  for (let i = 0; i < image.length; i++) {
    const value = image[i] as number;
    one += value * (first[i] as number);
    two += value * (second[i] as number);
    three += value * (third[i] as number);
    four += value * (fourth[i] as number);
  }
  return [one, two, three, four];
}
