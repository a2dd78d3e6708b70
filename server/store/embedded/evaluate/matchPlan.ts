import type { Expression, LabelExpression, NodePattern, Pattern, RelationshipPattern } from "../cypher/ast.ts";
import type { MemoryGraph } from "../graph/memoryGraph.ts";
import { unsupported } from "./failure.ts";
import { splitConditions, type PathConditions } from "./pathConditions.ts";
import { conjuncts, namesIn } from "./walk.ts";

/** A condition `n.key = value` or `n.key IN values` whose other side is known when the node is looked for. */
export interface Lookup {
  by: "property" | "id" | "elementId";
  key: string;
  value: Expression;
  many: boolean;
}

export type Step =
  | { t: "scan"; node: NodePattern; lookups: Lookup[] }
  | { t: "check"; node: NodePattern }
  | { t: "expand"; from: string; relationship: RelationshipPattern; to: NodePattern; reversed: boolean }
  | { t: "shortest"; pattern: Pattern; conditions: PathConditions }
  | { t: "path"; pattern: Pattern }
  | { t: "filter"; condition: Expression };

/** An order in which to look for the parts of the patterns, each condition as early as it can be told. */
export function planMatch(patterns: readonly Pattern[], where: Expression | null, bound: ReadonlySet<string>, graph: MemoryGraph): Step[] {
  const planner = new Planner(patterns, where, bound, graph);
  return planner.plan();
}

class Planner {
  private readonly steps: Step[] = [];
  private readonly known: Set<string>;
  private readonly own = new Set<string>();
  private readonly graph: MemoryGraph;
  private readonly patterns: readonly Pattern[];
  private conditions: { expression: Expression; needs: string[] }[];

  constructor(patterns: readonly Pattern[], where: Expression | null, bound: ReadonlySet<string>, graph: MemoryGraph) {
    this.known = new Set(bound);
    this.graph = graph;
    this.patterns = patterns;
    for (const pattern of patterns) {
      if (pattern.path !== null) this.own.add(pattern.path);
      for (const part of [...pattern.nodes, ...pattern.relationships]) this.own.add(part.variable);
    }
    const all = [...patterns.flatMap(inlineConditions), ...conjuncts(where)];
    this.conditions = all.map((expression) => ({ expression, needs: [...namesIn(expression)].filter((name) => this.own.has(name)) }));
  }

  plan(): Step[] {
    this.applyConditions();
    const left = [...this.patterns];
    while (left.length > 0) {
      const ranked = left.map((pattern) => ({ pattern, anchor: this.anchorOf(pattern) })).toSorted((a, b) => a.anchor.cost - b.anchor.cost);
      const best = ranked[0];
      if (best === undefined) break;
      left.splice(left.indexOf(best.pattern), 1);
      if (best.pattern.shortest === "none") this.addPattern(best.pattern, best.anchor.place);
      else this.addShortest(best.pattern);
    }
    for (const { expression } of this.conditions) this.steps.push({ t: "filter", condition: expression });
    return this.steps;
  }

  private anchorOf(pattern: Pattern): { place: number; cost: number } {
    const costs = pattern.nodes.map((node, place) => ({ place, cost: this.costOf(node) }));
    return costs.toSorted((a, b) => a.cost - b.cost)[0] ?? { place: 0, cost: 0 };
  }

  private costOf(node: NodePattern): number {
    if (this.known.has(node.variable)) return 0;
    const lookups = this.lookupsOf(node.variable);
    if (lookups.some(({ by }) => by !== "property")) return 1;
    const labels = requiredNames(node.labels);
    const indexed = lookups.some(({ key }) => this.graph.indexes.over(key).some(({ label }) => labels.includes(label)));
    if (indexed) return 2;
    return 10 + Math.min(this.graph.nodeCount, ...labels.map((label) => this.graph.withLabel(label).size)) / (lookups.length > 0 ? 2 : 1);
  }

  private addPattern(pattern: Pattern, anchor: number): void {
    this.addNode(pattern.nodes[anchor]);
    for (let place = anchor; place < pattern.relationships.length; place += 1) this.addExpand(pattern, place, false);
    for (let place = anchor - 1; place >= 0; place -= 1) this.addExpand(pattern, place, true);
    if (pattern.path === null) return;
    this.steps.push({ t: "path", pattern });
    this.learn(pattern.path);
  }

  private addNode(node: NodePattern | undefined): void {
    if (node === undefined) return;
    if (this.known.has(node.variable)) this.steps.push({ t: "check", node });
    else this.steps.push({ t: "scan", node, lookups: this.lookupsOf(node.variable) });
    this.learn(node.variable);
  }

  private addExpand(pattern: Pattern, place: number, reversed: boolean): void {
    const relationship = pattern.relationships[place];
    const from = pattern.nodes[reversed ? place + 1 : place];
    const to = pattern.nodes[reversed ? place : place + 1];
    if (relationship === undefined || from === undefined || to === undefined) return;
    this.steps.push({ t: "expand", from: from.variable, relationship, to, reversed });
    this.learn(relationship.variable, to.variable);
  }

  private addShortest(pattern: Pattern): void {
    this.addNode(pattern.nodes[0]);
    this.addNode(pattern.nodes[1]);
    const names = [pattern.path, pattern.relationships[0]?.variable];
    const ready = this.conditions.filter(
      ({ needs }) => needs.some((name) => names.includes(name)) && needs.every((name) => names.includes(name) || this.known.has(name)),
    );
    this.conditions = this.conditions.filter((condition) => !ready.includes(condition));
    const conditions = splitConditions(
      pattern,
      ready.map(({ expression }) => expression),
    );
    this.steps.push({ t: "shortest", pattern, conditions });
    this.learn(...names.filter((name) => name !== null && name !== undefined));
  }

  private learn(...names: string[]): void {
    for (const name of names) this.known.add(name);
    this.applyConditions();
  }

  private applyConditions(): void {
    const ready = this.conditions.filter(({ needs }) => needs.every((name) => this.known.has(name)));
    this.conditions = this.conditions.filter((condition) => !ready.includes(condition));
    for (const { expression } of ready) this.steps.push({ t: "filter", condition: expression });
  }

  /** Conditions that say outright what a node is. */
  private lookupsOf(variable: string): Lookup[] {
    return this.conditions.flatMap(({ expression }) => {
      const sides = equalitySides(expression);
      if (sides === null) return [];
      const found =
        lookup(variable, sides.left, sides.right, sides.many) ?? (sides.many ? null : lookup(variable, sides.right, sides.left, false));
      if (found === null || [...namesIn(found.value)].some((name) => this.own.has(name) && !this.known.has(name))) return [];
      return [found];
    });
  }
}

function equalitySides(expression: Expression): { left: Expression; right: Expression; many: boolean } | null {
  if (expression.t === "binary" && expression.op === "IN") return { left: expression.left, right: expression.right, many: true };
  const [only] = expression.t === "comparison" ? expression.rest : [];
  if (expression.t !== "comparison" || expression.rest.length !== 1 || only?.op !== "=") return null;
  return { left: expression.first, right: only.right, many: false };
}

function lookup(variable: string, side: Expression, value: Expression, many: boolean): Lookup | null {
  if (side.t === "property" && side.of.t === "variable" && side.of.name === variable) return { by: "property", key: side.key, value, many };
  const [of] = side.t === "call" ? side.args : [];
  if (side.t !== "call" || of?.t !== "variable" || of.name !== variable) return null;
  if (side.name === "id") return { by: "id", key: "", value, many };
  return side.name === "elementid" ? { by: "elementId", key: "", value, many } : null;
}

/** Labels that a node must have for its label expression to hold. */
export function requiredNames(labels: LabelExpression | null): string[] {
  if (labels === null) return [];
  if (labels.t === "name") return [labels.name];
  return labels.t === "and" ? labels.parts.flatMap(requiredNames) : [];
}

/** Properties and conditions inside a pattern's brackets, as conditions of the match; those of a chain stay with it. */
function inlineConditions(pattern: Pattern): Expression[] {
  const single = pattern.relationships.filter((relationship) => relationship.length === null && pattern.shortest === "none");
  return [...pattern.nodes, ...single].flatMap((part) => propertyConditions(part).concat(part.where ?? []));
}

function propertyConditions(part: NodePattern | RelationshipPattern): Expression[] {
  if (part.properties === null) return [];
  if (part.properties.t !== "map")
    throw unsupported("a parameter as the properties of a pattern", "Write each property: {name: $props.name}.");
  const of: Expression = { t: "variable", name: part.variable };
  return part.properties.entries.map(([key, value]) => ({
    t: "comparison",
    first: { t: "property", of, key },
    rest: [{ op: "=", right: value }],
  }));
}
