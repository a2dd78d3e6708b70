/** One statement of a script, without the semicolon that ends it, or one console command such as `:param x => 1`. */
export interface ScriptPart {
  kind: "statement" | "command";
  text: string;
  /** Where it begins in the script, in UTF-16 units from 0. */
  offset: number;
  /** The line on which it begins, from 1. */
  line: number;
}

/**
 * Texts, quoted names and comments, in which a semicolon ends nothing (an unclosed one runs to the end); then the marks
 * that matter here.
 */
const spans =
  /'(?:[^'\\]|\\[^])*(?:'|$)|"(?:[^"\\]|\\[^])*(?:"|$)|`(?:[^`]|``)*(?:`|$)|\/\/[^\r\n]*|\/\*[^]*?(?:\*\/|$)|[;\n([{)\]}]|[^\s'"`/;([{)\]}]+|\//g;

/**
 * Cuts a Cypher script into its statements. A statement ends at a semicolon outside of texts, names and comments. A
 * command begins with a colon where a statement could begin, and ends with its line, unless a bracket is open there.
 *
 * @returns the parts in their order; what is nothing but comments and blanks is none
 */
export function splitScript(script: string): ScriptPart[] {
  const parts: ScriptPart[] = [];
  let first: { kind: ScriptPart["kind"]; offset: number } | null = null;
  let end = 0;
  let depth = 0;
  let line = 1;
  let counted = 0;

  function lineAt(offset: number): number {
    for (let at = script.indexOf("\n", counted); at !== -1 && at < offset; at = script.indexOf("\n", at + 1)) {
      line += 1;
      counted = at + 1;
    }
    return line;
  }

  function finish(): void {
    if (first !== null) parts.push({ ...first, text: script.slice(first.offset, end), line: lineAt(first.offset) });
    first = null;
    depth = 0;
  }

  for (const { 0: span, index } of script.matchAll(spans)) {
    if (span === ";" || (span === "\n" && isCommand(first) && depth === 0)) finish();
    // A comment between two words of a statement is inside it; before the first and after the last it is not.
    if (/^(;|\n|\/\/|\/\*)/.test(span)) continue;
    // Neo4j Browser asks for `:auto` before what commits in batches; here every statement may.
    if (first === null && /^:auto$/i.test(span)) continue;
    if ("([{".includes(span)) depth += 1;
    if (")]}".includes(span)) depth -= 1;
    first ??= { kind: span.startsWith(":") ? "command" : "statement", offset: index };
    end = index + span.length;
  }
  finish();
  return parts;
}

function isCommand(part: { kind: ScriptPart["kind"] } | null): boolean {
  return part?.kind === "command";
}
