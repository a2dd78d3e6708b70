/** Texts that were added last, up to a number of them. */
export interface RecentTexts {
  has(text: string): boolean;
  add(text: string): void;
  delete(text: string): boolean;
  clear(): void;
}

/** Letters of a text that is kept; a longer one is usually made by a program, and comes once. */
const longest = 20_000;

export function createRecentTexts(most: number): RecentTexts {
  const texts = new Set<string>();
  return {
    has: (text) => texts.has(text),
    delete: (text) => texts.delete(text),
    clear: () => texts.clear(),
    add(text) {
      if (text.length > longest) return;
      texts.delete(text);
      texts.add(text);
      for (const oldest of texts) {
        if (texts.size <= most) break;
        texts.delete(oldest);
      }
    },
  };
}
