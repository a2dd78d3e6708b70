import type { SearchHit } from "../../contract/graph.ts";
import { labelsOf } from "../../graph/inStore/rows.ts";
import { nodeIdOf } from "../../store/ids.ts";
import { quoteName } from "../../store/identifiers.ts";
import { textOr, whole } from "../../store/kinds.ts";
import type { GraphStore } from "../../store/graphStore.ts";
import { mappingOf, nodeRole } from "../../store/mapped/mapping.ts";
import { nameBy } from "../../store/named/naming.ts";
import { displayName, nameText, orderLabels } from "../../store/present.ts";
import type { StoreValue } from "../../store/values.ts";
import { fold } from "../names/fold.ts";

/** A hit with the folded text by which it is compared. */
export interface FoundNode extends SearchHit {
  elementId: string;
}

/** Letters of a name that are looked at. */
const longest = 200;

/** The columns of a node `n` that `toFound` reads. */
export function foundColumns(properties: readonly string[]): string {
  const values = properties.map((property) => `left(toStringOrNull(n.${quoteName(property)}), ${longest})`);
  return `elementId(n) AS element, labels(n) AS labels, left(toStringOrNull(n.id), ${longest}) AS own, COUNT { (n)--() } AS degree, [${values.join(", ")}] AS names`;
}

/** @returns the node as a hit, with how well it fits what was typed */
export function toFound(store: GraphStore, row: readonly StoreValue[], properties: readonly string[], typed: string): FoundNode {
  const [element, labels, own, degree, names] = row;
  const elementId = textOr(element, "");
  const known = labelsOf(labels);
  const values = Array.isArray(names) ? names : [];
  const id = nodeIdOf(known, own, elementId);
  const property = (key: string): StoreValue | undefined => (key === "id" ? own : values[properties.indexOf(key)]);
  const mapped = nodeRole(mappingOf(store), known, "name");
  const measured = () => nameBy(store.naming?.() ?? new Map(), known, property);
  const name = nameText(mapped && property(mapped)) ?? measured() ?? displayName(known, property, id, properties);
  const texts = [name, ...values.filter((value) => typeof value === "string")];
  const fits = texts.map((text) => ({ text, how: howWell(fold(text), fold(typed)) }));
  const best = fits.toSorted((a, b) => order.indexOf(a.how) - order.indexOf(b.how))[0] ?? { text: name, how: "typo" as const };
  const how = best.how === "name" && best.text !== name ? "alias" : best.how;
  return { id, elementId, name, labels: orderLabels(known), degree: whole(degree), matched: { how, text: best.text } };
}

type How = SearchHit["matched"]["how"];
const order: readonly How[] = ["name", "alias", "prefix", "part", "typo"];

function howWell(name: string, typed: string): How {
  if (name === typed) return "name";
  if (name.startsWith(typed)) return "prefix";
  return typed.split(" ").every((word) => ` ${name}`.includes(` ${word}`)) ? "part" : "typo";
}

/** @returns the best first, each node once */
export function rankFound(found: readonly FoundNode[]): FoundNode[] {
  const once = [...new Map(found.map((hit) => [hit.elementId, hit])).values()];
  return once.toSorted(
    (a, b) => order.indexOf(a.matched.how) - order.indexOf(b.matched.how) || b.degree - a.degree || (a.elementId < b.elementId ? -1 : 1),
  );
}
