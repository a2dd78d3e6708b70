import { cypherTokens, withoutUnicodeEscapes, type CypherToken } from "./cypherTokens.ts";

/** What a Cypher text reaches for beyond the graph, anywhere in it. */
export interface Reach {
  loadsCsv: boolean;
  /** Names after CALL, such as db.labels. */
  procedures: string[];
  /** Names with a namespace before a parenthesis, such as point.distance. */
  functions: string[];
}

/**
 * Reads what a text reaches for. A name without a namespace is none of it: only the engine's own procedures and
 * functions have none. Cypher 25 reads unicode escapes in texts and names alone, Cypher 5 everywhere: both readings count.
 */
export function reachOf(text: string): Reach {
  const plain = withoutUnicodeEscapes(text);
  const readings = plain === text ? [text] : [text, plain];
  const reaches = readings.map((reading) => readTokens(cypherTokens(reading)));
  return {
    loadsCsv: reaches.some(({ loadsCsv }) => loadsCsv),
    procedures: [...new Set(reaches.flatMap(({ procedures }) => procedures))],
    functions: [...new Set(reaches.flatMap(({ functions }) => functions))],
  };
}

function readTokens(tokens: readonly CypherToken[]): Reach {
  const reach: Reach = { loadsCsv: false, procedures: [], functions: [] };
  for (let at = 0; at < tokens.length; at += 1) {
    if (isWord(tokens[at], "LOAD") && isWord(tokens[at + 1], "CSV")) reach.loadsCsv = true;
    const follows = tokens[at - 1];
    if (!isName(tokens[at]) || (follows?.kind === "mark" && follows.text === ".")) continue;
    const { name, next } = dottedName(tokens, at);
    if (!name.includes(".")) continue;
    if (isWord(follows, "CALL")) reach.procedures.push(name);
    else if (tokens[next]?.kind === "mark" && tokens[next].text === "(") reach.functions.push(name);
  }
  return reach;
}

function dottedName(tokens: readonly CypherToken[], start: number): { name: string; next: number } {
  let name = tokens[start]?.text ?? "";
  let next = start + 1;
  while (tokens[next]?.text === "." && tokens[next]?.kind === "mark" && isName(tokens[next + 1])) {
    name += `.${tokens[next + 1]?.text ?? ""}`;
    next += 2;
  }
  return { name, next };
}

function isName(token: CypherToken | undefined): boolean {
  return token !== undefined && token.kind !== "mark";
}

function isWord(token: CypherToken | undefined, word: string): boolean {
  return token?.kind === "name" && token.text.toUpperCase() === word;
}
