function fold(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase().trim();
}

/** Whether two names are the same but for case and accents. */
export function sameName(a: string, b: string): boolean {
  return fold(a) === fold(b);
}
