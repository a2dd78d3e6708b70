const lineLength = 26;
/** A line that is only a little longer is left whole: an ellipsis would hide more than it saves. */
const longest = lineLength + 8;

/** A long name in at most two lines; what is longer still ends in an ellipsis. */
export function wrapName(name: string): string[] {
  if (name.length <= lineLength) return [name];
  const words = name.split(" ");
  let first = words.shift() ?? "";
  while (words[0] !== undefined && first.length + words[0].length < Math.max(name.length / 2, 12) + 3) first += ` ${words.shift()}`;
  const second = words.join(" ");
  if (second === "") return [first.length > longest ? `${first.slice(0, longest - 2)}…` : first];
  return [first, second.length > longest ? `${second.slice(0, longest - 2)}…` : second];
}
