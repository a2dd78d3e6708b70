const small =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const scales: Readonly<Record<string, number>> = { hundred: 100, thousand: 1e3, k: 1e3, million: 1e6, m: 1e6, billion: 1e9, bn: 1e9 };

/** A number as English writes it, as the source of a regular expression: "3", "1,200", "2.5 million", "1.5e-7", "twelve". */
export const numberPattern = `(?:\\d[\\d,]*(?:\\.\\d+)?(?:e[+-]?\\d+)?(?:\\s?(?:k|m|bn|hundred|thousand|million|billion)\\b)?|(?:${small.join("|")})\\b)`;

/** The number that a text of this pattern says. */
export function readNumber(text: string): number {
  const word = small.indexOf(text.toLowerCase());
  if (word >= 0) return word;
  if (/\de/i.test(text)) return Number(text.replaceAll(",", ""));
  const [, digits = "", scale = ""] = /^([\d,.]+)\s?([a-z]*)$/i.exec(text) ?? [];
  return Number(digits.replaceAll(",", "")) * (scales[scale.toLowerCase()] ?? 1);
}
