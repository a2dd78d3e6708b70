/** What the panel is about, and what the address holds. */
export type Place =
  | { type: "start" }
  | { type: "ask"; question: string }
  | { type: "node"; id: string }
  | { type: "edge"; id: string }
  | { type: "document"; id: string; passage: string | null }
  | { type: "selection"; ids: string[] }
  | { type: "keys" };

/** The place an address speaks of; `search` is its query string. */
export function parsePlace(search: string): Place {
  const values = new URLSearchParams(search);
  const question = values.get("q")?.trim();
  if (question) return { type: "ask", question };
  const node = values.get("node");
  if (node) return { type: "node", id: node };
  const edge = values.get("edge");
  if (edge) return { type: "edge", id: edge };
  const document = values.get("doc");
  if (document) return { type: "document", id: document, passage: values.get("passage") };
  const ids = values.getAll("nodes").filter((id) => id !== "");
  if (ids.length > 0) return { type: "selection", ids };
  return values.has("keys") ? { type: "keys" } : { type: "start" };
}

function pairs(place: Place): [string, string][] {
  switch (place.type) {
    case "start":
      return [];
    case "ask":
      return [["q", place.question]];
    case "node":
      return [["node", place.id]];
    case "edge":
      return [["edge", place.id]];
    case "document":
      return place.passage === null
        ? [["doc", place.id]]
        : [
            ["doc", place.id],
            ["passage", place.passage],
          ];
    case "selection":
      return place.ids.map((id) => ["nodes", id]);
    case "keys":
      return [["keys", ""]];
  }
}

/** The query string that `parsePlace` reads back; "" for the start. */
export function formatPlace(place: Place): string {
  // Colons are allowed in a query, and an id is easier to read with them.
  const text = new URLSearchParams(pairs(place)).toString().replaceAll("%3A", ":");
  return text === "" ? "" : `?${text}`;
}

export function samePlace(a: Place, b: Place): boolean {
  return formatPlace(a) === formatPlace(b);
}
