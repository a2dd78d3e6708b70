import path from "node:path";

export interface SettingsPlace {
  /** The data folder. */
  readonly data: string;
  /** A file that a person named for it, in place of ours. */
  readonly given: string | undefined;
  /** The Neo4j that is explored; undefined for the embedded engine, which has one graph. */
  readonly neo4j: { readonly uri: string; readonly database: string | undefined } | undefined;
}

/**
 * @returns the settings file of one database. A Neo4j is known by its host, port and database: the scheme and the user
 *   say how to get there, not what is there.
 */
export function settingsFileOf({ data, given, neo4j }: SettingsPlace): string {
  if (given !== undefined) return path.resolve(given);
  if (neo4j === undefined) return path.join(data, "settings.json");
  const { hostname, port } = new URL(neo4j.uri);
  const parts = [hostname.replace(/^\[|\]$/g, ""), port === "" ? "7687" : port, neo4j.database ?? "default"];
  return path.join(data, "settings", `${parts.map(fileName).join("_")}.json`);
}

/** Letters, digits, dots and dashes; whatever else by its code, so that two names never share a file. */
function fileName(part: string): string {
  return part.toLowerCase().replaceAll(/[^a-z0-9.-]/g, (character) => `~${character.codePointAt(0)?.toString(16)}`);
}
