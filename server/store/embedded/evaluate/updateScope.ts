import type { Clause, Pattern } from "../cypher/ast.ts";

/** The variables that a clause that writes adds to its rows. */
export function createdNames(clause: Clause): string[] {
  if (clause.t === "create") return clause.patterns.flatMap(namesOf);
  return clause.t === "merge" ? namesOf(clause.pattern) : [];
}

function namesOf(pattern: Pattern): string[] {
  const parts = [...pattern.nodes, ...pattern.relationships].filter(({ named }) => named).map(({ variable }) => variable);
  return pattern.path === null ? parts : [pattern.path, ...parts];
}
