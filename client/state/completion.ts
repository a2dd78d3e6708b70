/** Words after which a name may begin; what stands behind the last of them is what a person is typing. */
const joints = new Set(
  (
    "who what which when where why how is are was were does do did can a an the of in on to and or with from by for about between " +
    "through via without avoiding except link links linked connect connects connected relate related path shortest within hops " +
    "say says said think expect happened not near around everything everyone anything all"
  ).split(" "),
);
const openers = new Set(
  "who what which when where why how is are was were does do did can connect link relate path shortest everything find show list tell".split(
    " ",
  ),
);

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

/** Whether a text reads as a question rather than as a name. */
export function isQuestion(text: string): boolean {
  const words = wordsOf(text);
  return text.trim().endsWith("?") || (words.length > 1 && openers.has((words[0] ?? "").toLowerCase()));
}

/** Splits what was typed into what is settled and the name that is being typed; a text that is no question is all name. */
export function splitTyped(text: string): { settled: string; name: string } {
  if (!isQuestion(text)) return { settled: "", name: text.trim() };
  const words = text.trimStart().split(/(?<=\s)/);
  let last = -1;
  words.forEach((word, i) => {
    if (joints.has(word.trim().toLowerCase())) last = i;
  });
  return {
    settled: words.slice(0, last + 1).join(""),
    name: words
      .slice(last + 1)
      .join("")
      .trim(),
  };
}

function fold(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase().trim();
}

/** Whether two names are the same but for case and accents. */
export function sameName(a: string, b: string): boolean {
  return fold(a) === fold(b);
}
