/** The sentence about a document that is something else than what is read. */
export function notRead(seen: string): string {
  return `This is ${seen}, not read yet; .docx, .xlsx, .pdf, HTML, CSV and JSON are.`;
}
