const spellings: readonly (readonly [RegExp, string])[] = [
  [/isation/g, "ization"],
  [/(?<=..)ise(?=$|[sd]$)/, "ize"],
  [/(?<=..)our(?=$|s$|ed$|ing$)/, "or"],
  [/defense/g, "defence"],
  [/centre/g, "center"],
  [/programme/g, "program"],
];

const irregular: Readonly<Record<string, string>> = {
  said: "say",
  says: "say",
  wrote: "write",
  written: "write",
  people: "person",
  persons: "person",
  men: "man",
  women: "woman",
  children: "child",
  spoke: "speak",
  spoken: "speak",
  saw: "see",
  seen: "see",
  sold: "sell",
  bought: "buy",
  began: "begin",
  begun: "begin",
  led: "lead",
  held: "hold",
  met: "meet",
  made: "make",
  took: "take",
  taken: "take",
  gave: "give",
  given: "give",
  became: "become",
  knew: "know",
  known: "know",
  lives: "live",
  grew: "grow",
  grown: "grow",
  rose: "rise",
  risen: "rise",
  thought: "think",
  built: "build",
  sought: "seek",
  fought: "fight",
  lies: "lie",
};

/**
 * A word without its inflection, in one spelling: "exports", "exported" and "exporting" become one, and so do
 * "neighbour" and "neighbor". The result is for comparing, not for reading.
 *
 * @param word folded.
 */
export function stem(word: string): string {
  const known = irregular[word];
  if (known) return dropE(known);
  let text = word;
  for (const [pattern, to] of spellings) text = text.replace(pattern, to);
  if (text.length > 4 && text.endsWith("ies")) text = `${text.slice(0, -3)}y`;
  else if (/(ss|sh|ch|x|z)es$/.test(text)) text = text.slice(0, -2);
  else if (text.length > 3 && /[^su]s$/.test(text) && !text.endsWith("is")) text = text.slice(0, -1);
  if (text.length > 5 && text.endsWith("ing")) text = undouble(text.slice(0, -3));
  else if (text.length > 4 && text.endsWith("ed")) text = undouble(text.slice(0, -2));
  if (text.length > 8 && text.endsWith("ation")) text = text.slice(0, -3);
  return dropE(text);
}

function undouble(text: string): string {
  return /([bdgmnprt])\1$/.test(text) ? text.slice(0, -1) : text;
}

function dropE(text: string): string {
  if (text.length > 3 && text.endsWith("e")) return text.slice(0, -1);
  return text.length > 3 && text.endsWith("y") ? `${text.slice(0, -1)}i` : text;
}
