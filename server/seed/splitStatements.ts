/** One statement of a script, without the semicolon that ends it. */
export interface ScriptStatement {
  query: string;
  /** Where it begins, counted from 1. */
  line: number;
}

/** Texts, quoted names and comments, in which a semicolon ends nothing; an unclosed one runs to the end. */
const spans = /'(?:[^'\\]|\\.)*(?:'|$)|"(?:[^"\\]|\\.)*(?:"|$)|`(?:[^`]|``)*(?:`|$)|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|;/g;

/** @returns the statements of a Cypher script; one that is nothing but comments and blanks is none. */
export function splitStatements(script: string): ScriptStatement[] {
  const text = script.replace(/^\uFEFF/, "");
  const statements: ScriptStatement[] = [];
  let start = 0;
  for (const { 0: span, index } of text.matchAll(spans)) {
    if (span !== ";") continue;
    add(start, index);
    start = index + 1;
  }
  add(start, text.length);
  return statements;

  function add(from: number, to: number): void {
    const part = text.slice(from, to);
    const lead = /^(?:\s|\/\/[^\n]*(?:\n|$)|\/\*[\s\S]*?(?:\*\/|$))*/.exec(part)?.[0].length ?? 0;
    const query = part.slice(lead).trimEnd();
    if (query !== "") statements.push({ query, line: text.slice(0, from + lead).split("\n").length });
  }
}
