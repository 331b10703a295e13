/**
 * The form in which the headers of columns are compared: NFKC (so that full and half width are one), without white space
 * and without characters that nobody sees. A header may be typed 主体 名称 in one round and broken over two lines in the
 * next. What is shown is always what the document has.
 */
export function headerKey(header: string): string {
  return header.normalize("NFKC").replace(/[\s\p{Default_Ignorable_Code_Point}]+/gu, "");
}
