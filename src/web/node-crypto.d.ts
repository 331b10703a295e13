// Types of the facts lead to a file of the model that hashes. Only its types are followed: no browser code runs it, and the
// bundle of the worker holds nothing of Node's (test/browser/check.test.ts).
declare module "node:crypto" {
  export function hash(algorithm: string, data: string | Uint8Array, encoding: "hex"): string;
}
