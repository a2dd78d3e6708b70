import type { PropertyInfo } from "../vocabulary/labels.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { datePartOf } from "./dateParts.ts";
import { affirmed } from "./denied.ts";
import type { Grammar } from "./grammar.ts";
import type { GroupKey, GroupWords } from "./groupKey.ts";
import { joinTable } from "./joins.ts";
import { timesSaid } from "./timesSaid.ts";
import { timeProperties } from "./orderProperty.ts";
import type { DatePart, Groups, Plan } from "./plan.ts";
import { fit } from "../vocabulary/fit.ts";

type Shape = Pick<Plan, "nodes" | "arcs">;

/** Where the values lie that make the groups: at a node of the plan, or at one that the plan is joined to. */
interface Place {
  readonly shape: Shape;
  readonly node: number;
  readonly by: PropertyInfo;
  readonly part?: DatePart;
}

/**
 * A plan that puts what is counted into groups by a property.
 *
 * @param of the node that is counted
 * @param told what a group is told of what is in it
 * @param wanted the property that a verb of the question says: "born each year"
 * @returns undefined where nothing here has such a property, or several things have it and none is nearer
 */
export function groupPlan(
  grammar: Pick<Grammar, "vocabulary" | "chunks">,
  shape: Shape,
  of: number,
  { key, keep, words }: GroupWords & { readonly words: string },
  told: Pick<Groups, "made" | "events">,
  wanted: PropertyInfo | undefined,
): (Shape & { answer: number; result: Groups }) | undefined {
  const { vocabulary } = grammar;
  if (key.kind === "node" || isKind(vocabulary, shape, of, key)) return undefined;
  const said = key.part && saidDate(grammar, shape, of);
  const place = said
    ? placeOfPart(grammar, shape, of, key.part, said)
    : key.kind === "part"
      ? placeOfPart(grammar, shape, of, key.part, wanted)
      : placeOf(vocabulary, shape, of, key.properties);
  if (!place || place.by === told.made?.property || (wanted && place.by !== wanted)) return undefined;
  const { node, by, part } = place;
  return { ...place.shape, answer: node, result: { kind: "groups", of, by, ...(part && { part }), ...told, keep, words } };
}

/** Whether the words name a kind of node that is joined to what is counted: cities rather than the city of each. */
function isKind(vocabulary: Vocabulary, { nodes }: Shape, of: number, key: Exclude<GroupKey, { kind: "node" }>): boolean {
  if (key.kind === "part") return false;
  return key.labels.some((label) => joinTable(vocabulary).between(nodes[of]?.label ?? -1, label).length > 0);
}

function placeOfPart(
  { vocabulary, chunks }: Pick<Grammar, "vocabulary" | "chunks">,
  shape: Shape,
  node: number,
  part: DatePart,
  wanted: PropertyInfo | undefined,
): Place | undefined {
  const own = timeProperties(vocabulary.table.labels[shape.nodes[node]?.label ?? -1]?.properties ?? []);
  for (const by of wanted ? [wanted] : timesSaid(own, chunks)) {
    const isYear = part === "year" && by.kind === "number";
    if (isYear) return { shape, node, by };
    if (datePartOf(vocabulary, by, part)) return { shape, node, by, part };
  }
  return undefined;
}

/** The date that a word of the question says: "bought" where books have a year and the day on which they were bought. */
function saidDate({ vocabulary, chunks }: Pick<Grammar, "vocabulary" | "chunks">, { nodes }: Shape, of: number): PropertyInfo | undefined {
  const said = chunks.flatMap((chunk) => (chunk.kind === "term" ? chunk.terms : []));
  const own = vocabulary.table.labels[nodes[of]?.label ?? -1]?.properties ?? [];
  return own.find(
    (property) =>
      property.kind === "date" && said.some((term) => term.kind === "property" && term.property === property && term.score >= fit.whole),
  );
}

function placeOf(
  vocabulary: Vocabulary,
  shape: Shape,
  of: number,
  properties: Extract<GroupKey, { kind: "property" }>["properties"],
): Place | undefined {
  const { nodes, arcs } = shape;
  const there = affirmed({ nodes, arcs, answer: of, apart: [], result: { kind: "nodes" } });
  for (const node of there) {
    const own = properties.find(({ property }) => property.label === nodes[node]?.label);
    const isOne = node !== of && (nodes[node]?.filters.length ?? 0) > 0;
    if (own && !isOne) return { shape, node, by: own.property };
  }
  const label = nodes[of]?.label ?? -1;
  const ways = properties.flatMap(({ property }) =>
    joinTable(vocabulary)
      .between(label, property.label)
      .map(({ join, forward }) => ({ property, join, forward })),
  );
  const [way, ...others] = ways;
  if (!way || others.length > 0 || way.property.label === label) return undefined;
  const next = nodes.length;
  const [a, b] = way.forward ? [of, next] : [next, of];
  return {
    shape: {
      nodes: [...nodes, { label: way.property.label, filters: [] }],
      arcs: [...arcs, { a, b, type: way.join.type, either: false }],
    },
    node: next,
    by: way.property,
  };
}
