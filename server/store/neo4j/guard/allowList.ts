/** Procedures that read the graph and nothing else, and say nothing of other people's work. */
const harmlessProcedures = [
  "db.index.fulltext.listAvailableAnalyzers",
  "db.index.fulltext.queryNodes",
  "db.index.fulltext.queryRelationships",
  "db.index.vector.queryNodes",
  "db.index.vector.queryRelationships",
  "db.info",
  "db.labels",
  "db.ping",
  "db.propertyKeys",
  "db.relationshipTypes",
  "db.schema.nodeTypeProperties",
  "db.schema.relTypeProperties",
  "db.schema.visualization",
  "dbms.components",
];

/** Namespaces of Neo4j's built-in functions; a plugin's are others, and may reach files or the network. */
const builtInFunctions = [
  "coll.*",
  "date.*",
  "datetime.*",
  "db.nameFromElementId",
  "duration.*",
  "graph.byElementId",
  "graph.byName",
  "localdatetime.*",
  "localtime.*",
  "point.*",
  "time.*",
  "vector.*",
];

export interface AllowList {
  procedure(name: string): boolean;
  function(name: string): boolean;
}

/** @param more names that the operator allows beside the harmless ones, such as apoc.text.join or apoc.text.* */
export function allowList(more: readonly string[]): AllowList {
  const procedures = matcher([...harmlessProcedures, ...more]);
  const functions = matcher([...builtInFunctions, ...more]);
  return { procedure: procedures, function: functions };
}

function matcher(names: readonly string[]): (name: string) => boolean {
  const exact = new Set(names.map((name) => name.toLowerCase()));
  const beginnings = [...exact].filter((name) => name.endsWith(".*")).map((name) => name.slice(0, -1));
  return function allows(name) {
    const lower = name.toLowerCase();
    return exact.has(lower) || beginnings.some((beginning) => lower.startsWith(beginning));
  };
}
