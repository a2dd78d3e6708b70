import type { PathQuery } from "../../server/paths/pathQuery.ts";
import type { RelationshipEntry } from "../../server/topology/builder.ts";
import type { RandomGraph } from "./randomGraph.ts";

/** Every path that the query allows, as `n0 r3 n4`, by trying everything: slow, and simple enough to be right. */
export function everyPath({ relationships, labels }: RandomGraph, query: PathQuery): string[] {
  const found: string[] = [];
  const go = (trail: number[], taken: string[], stops: number, leg: number[]): void => {
    const node = trail.at(-1) ?? 0;
    const isEnd = query.to.includes(node) && !query.from.includes(node);
    if (isEnd && stops === query.via.length && taken.length > 0) {
      found.push(trail.flatMap((n, i) => (i === 0 ? [`n${n}`] : [taken[i - 1] ?? "", `n${n}`])).join(" "));
      return;
    }
    if (taken.length === query.maxHops) return;
    relationships.forEach((relationship) => {
      for (const next of follow(relationship, node, query)) {
        if (!allowsRelationship(relationship, query) || !allowsNode(next, labels[next] ?? [], query)) continue;
        const stop = query.via.indexOf(next);
        if (query.repeats === "never") {
          if (trail.includes(next) || query.from.includes(next) || (stop >= 0 && stop !== stops)) continue;
          if (query.to.includes(next) && stops < query.via.length) continue;
          go([...trail, next], [...taken, relationship.id], stop >= 0 ? stops + 1 : stops, []);
        } else {
          if (leg.includes(next) || (query.from.includes(next) && stops === 0)) continue;
          const arrived = stop === stops && stop >= 0;
          go([...trail, next], [...taken, relationship.id], arrived ? stops + 1 : stops, arrived ? [next] : [...leg, next]);
        }
      }
    });
  };
  for (const start of new Set(query.from)) if (!query.withoutNodes.includes(start)) go([start], [], 0, [start]);
  return found.toSorted();
}

function follow({ source, target }: RelationshipEntry, node: number, { direction }: PathQuery): number[] {
  const [from, to] = [Number(source.slice(1)), Number(target.slice(1))];
  return [...(direction !== "in" && from === node ? [to] : []), ...(direction !== "out" && to === node ? [from] : [])];
}

function allowsNode(node: number, labels: readonly string[], query: PathQuery): boolean {
  if (query.withoutNodes.includes(node)) return false;
  if ([...query.from, ...query.to, ...query.via].includes(node)) return true;
  if (labels.some((label) => query.withoutLabels.includes(label))) return false;
  return !query.labels || labels.some((label) => query.labels?.includes(label));
}

function allowsRelationship({ type, values }: RelationshipEntry, query: PathQuery): boolean {
  if (query.withoutTypes.includes(type) || (query.types && !query.types.includes(type))) return false;
  if (query.modality && !query.modality.some((modality) => modality === values?.modality)) return false;
  if (query.minDocuments !== undefined && Number(values?.documents) < query.minDocuments) return false;
  if (!query.window || typeof values?.from !== "string" || typeof values.to !== "string") return true;
  if (query.window.to && values.from > query.window.to.slice(0, 4)) return false;
  return !(query.window.from && values.to < query.window.from.slice(0, 4));
}
