/** Whether words take something out of what else is said: "except for", "other than". */
export function isException(text: string): boolean {
  return /^(?:except|excepting|besides|excluding|other than|apart from|aside from)(?: for)?$/i.test(text);
}
