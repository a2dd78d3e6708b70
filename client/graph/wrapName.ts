const lineLength = 26;
/** A line that is only a little longer is left whole: an ellipsis would hide more than it saves. */
const longest = lineLength + 8;

/** How a node without a name is called: by its label and Neo4j's own id of it. */
const nameless = /^(.+) \d+:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}:(\d+)$/i;

/** A long name in at most two lines; what is longer still ends in an ellipsis. Of Neo4j's own id its number is enough. */
export function wrapName(whole: string): string[] {
  const name = whole.replace(nameless, "$1 #$2");
  if (name.length <= lineLength) return [name];
  const words = name.split(" ");
  let first = words.shift() ?? "";
  while (words[0] !== undefined && first.length + words[0].length < Math.max(name.length / 2, 12) + 3) first += ` ${words.shift()}`;
  const second = words.join(" ");
  if (second === "") return [first.length > longest ? `${first.slice(0, longest - 2)}…` : first];
  return [first, second.length > longest ? `${second.slice(0, longest - 2)}…` : second];
}
