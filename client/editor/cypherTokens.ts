import type { StreamParser, StringStream } from "@codemirror/language";

/** What is open at the end of a line: nothing, a comment, or a text or name with its closing mark. */
interface TokenState {
  open: "none" | "comment" | "'" | '"' | "`";
  /** After `:` or `|` comes a label or a type, after `.` a property. */
  after: "other" | "colon" | "dot";
  brackets: number;
}

const keywords = new Set(
  `all allShortestPaths and any as asc ascending by call case collect contains count create cypher delete desc descending
  detach distinct else end ends exists explain false finish foreach in infinity insert is join limit load csv from headers
  match merge nan node nodetach none normalized not null offset on optional or order profile reduce remove return rows
  scan set shortest shortestPath show functions procedures indexes constraints single skip starts then true typed union
  unwind use using when where with xor yield`.split(/\s+/),
);
/** Keywords before a brace, functions before a parenthesis. */
const callable = new Set(["all", "any", "collect", "count", "exists", "none", "reduce", "shortestpath", "allshortestpaths", "single"]);
const lowerKeywords = new Set([...keywords].map((word) => word.toLowerCase()));

/**
 * Colours Cypher while it is typed. CodeMirror's own legacy mode is not used: it ends a text at an escaped quote, and
 * knows neither block comments, nor names in backticks, nor parameters, nor the words of Cypher 5. What is right or
 * wrong is not decided here but by Neo4j's analyser (`cypherWorker.ts`).
 */
export const cypherTokens: StreamParser<TokenState> = {
  name: "cypher",
  startState: () => ({ open: "none", after: "other", brackets: 0 }),
  token,
  indent: (state, textAfter, context) => Math.max(0, state.brackets - (/^\s*[)\]}]/.test(textAfter) ? 1 : 0)) * context.unit,
  languageData: {
    commentTokens: { line: "//", block: { open: "/*", close: "*/" } },
    closeBrackets: { brackets: ["(", "[", "{", "'", '"', "`"] },
  },
};

function token(stream: StringStream, state: TokenState): string | null {
  if (state.open !== "none") return rest(stream, state);
  if (stream.eatSpace()) return null;
  const after = state.after;
  state.after = "other";
  if (stream.match("//")) return skip(stream, "comment");
  if (stream.match("/*")) return opened(stream, state, "comment");
  const next = stream.peek();
  if (next === "'" || next === '"' || next === "`") {
    stream.next();
    return opened(stream, state, next);
  }
  if (stream.match(/^\$(`(?:[^`]|``)*`|[\p{L}\p{N}_]+)/u)) return "variableName.special";
  if (stream.match(/^(0x[\da-f_]+|0o[0-7_]+|\d[\d_]*(\.\d+)?(e[+-]?\d+)?)/i)) return "number";
  if (stream.match(/^[\p{L}_][\p{L}\p{N}_]*/u)) return word(stream, after);
  return mark(stream, state, after);
}

function word(stream: StringStream, after: TokenState["after"]): string {
  if (after === "colon") return "typeName";
  if (after === "dot") return stream.match(/^\s*\(/, false) ? "variableName.function" : "propertyName";
  const text = stream.current().toLowerCase();
  if (lowerKeywords.has(text) && !(callable.has(text) && stream.match(/^\s*\(/, false))) return "keyword";
  if (stream.match(/^(\s*\(|\.[\p{L}_])/u, false)) return stream.match(/^\s*\(/, false) ? "variableName.function" : "variableName";
  return stream.match(/^\s*:(?!:)/, false) && /[{,]\s*$/.test(stream.string.slice(0, stream.start)) ? "propertyName" : "variableName";
}

function mark(stream: StringStream, state: TokenState, after: TokenState["after"]): string {
  const character = stream.next() ?? "";
  if ("([{".includes(character)) state.brackets += 1;
  if (")]}".includes(character)) state.brackets = Math.max(0, state.brackets - 1);
  if (character === ".") state.after = "dot";
  // In `(n:A|B)` and `[:A|!B]` the words after each mark are names; in a map, `{name: value}`, they are not.
  if (character === ":" && !/[{,]\s*[\p{L}\p{N}_`]+\s*$/u.test(stream.string.slice(0, stream.start))) state.after = "colon";
  if ("|&!%(".includes(character) && after === "colon") state.after = "colon";
  if (character === "|" && /[:|&!]\s*[\p{L}\p{N}_`]+\s*$/u.test(stream.string.slice(0, stream.start))) state.after = "colon";
  return /[()[\]{}]/.test(character) ? "bracket" : "punctuation";
}

function skip(stream: StringStream, style: string): string {
  stream.skipToEnd();
  return style;
}

function opened(stream: StringStream, state: TokenState, open: TokenState["open"]): string {
  state.open = open;
  return rest(stream, state);
}

/** Reads on to the closing mark, or to the end of the line and leaves it open. */
function rest(stream: StringStream, state: TokenState): string {
  const { open } = state;
  if (open === "comment") {
    if (stream.match(/^.*?\*\//)) state.open = "none";
    else stream.skipToEnd();
    return "comment";
  }
  const closed = open === "`" ? /^(?:[^`]|``)*`/ : open === "'" ? /^(?:[^'\\]|\\.)*'/ : /^(?:[^"\\]|\\.)*"/;
  if (stream.match(closed)) state.open = "none";
  else stream.skipToEnd();
  return open === "`" ? "typeName" : "string";
}
