export type CypherToken = { kind: "name" | "quoted"; text: string } | { kind: "mark"; text: string };

/**
 * The names and marks of a Cypher text, without its comments, texts and numbers. It understands just enough to find
 * what is called: strings, backticks (a doubled one stands for itself) and both kinds of comments.
 */
export function cypherTokens(text: string): CypherToken[] {
  const pattern =
    /\/\/[^\r\n]*|\/\*[^]*?(?:\*\/|$)|'(?:\\[^]|[^'\\])*'?|"(?:\\[^]|[^"\\])*"?|`(?<quoted>(?:``|[^`])*)`?|(?<name>[\p{ID_Start}\p{Pc}][\p{ID_Continue}\p{Sc}]*)|(?<mark>[^\s\p{C}\p{Z}\p{ID_Continue}])/gu;
  const tokens: CypherToken[] = [];
  for (const { groups } of text.matchAll(pattern)) {
    if (groups?.quoted !== undefined) tokens.push({ kind: "quoted", text: groups.quoted.replaceAll("``", "`") });
    else if (groups?.name !== undefined) tokens.push({ kind: "name", text: groups.name });
    else if (groups?.mark !== undefined) tokens.push({ kind: "mark", text: groups.mark });
  }
  return tokens;
}

/**
 * @returns the text with `\u0041` written as `A`, as Neo4j 5 reads it before anything else, in keywords and comments
 * too; a backslash before it takes its meaning away.
 */
export function withoutUnicodeEscapes(text: string): string {
  return text.replaceAll(/\\\\|\\u([0-9A-Fa-f]{4})/g, (escape, digits: string | undefined) =>
    digits === undefined ? escape : String.fromCharCode(Number.parseInt(digits, 16)),
  );
}
