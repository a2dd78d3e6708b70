import type { NodePattern, Pattern, RelationshipPattern } from "../cypher/ast.ts";
import { candidatesFor } from "./candidates.ts";
import { emptyRow, pause, type Context, type Row } from "./context.ts";
import { evaluate } from "./expression.ts";
import { truth } from "./operators.ts";
import { typeError } from "./failure.ts";
import { labelsMatch } from "./labels.ts";
import type { Lookup, Step } from "./matchPlan.ts";
import { findShortest } from "./shortestPath.ts";
import { chainsFrom, directionFrom } from "./chains.ts";
import { stepConditions } from "./stepConditions.ts";
import { NodeRef, PathRef, RelationshipRef, type Value } from "./value.ts";

/** Runs a plan from one row: every way in which the patterns match, as rows of their own. */
export function* runMatch(steps: readonly Step[], row: Row, context: Context, pausing: boolean): Generator<Row | typeof pause> {
  const working = Object.assign(emptyRow(), row);
  yield* new Matcher(steps, working, context, pausing).run(0);
}

class Matcher {
  private readonly steps: readonly Step[];
  private readonly row: Row;
  private readonly context: Context;
  private readonly pausing: boolean;
  private readonly used = new Set<number>();

  constructor(steps: readonly Step[], row: Row, context: Context, pausing: boolean) {
    this.steps = steps;
    this.row = row;
    this.context = context;
    this.pausing = pausing;
  }

  *run(place: number): Generator<Row | typeof pause> {
    const step = this.steps[place];
    if (step === undefined) {
      yield Object.assign(emptyRow(), this.row);
      return;
    }
    switch (step.t) {
      case "scan":
        yield* this.scan(step.node, step.lookups, place);
        return;
      case "check": {
        const value = this.row[step.node.variable] ?? null;
        if (value !== null && !(value instanceof NodeRef)) throw typeError("a node", value);
        if (value instanceof NodeRef && this.fits(step.node, value.node)) yield* this.run(place + 1);
        return;
      }
      case "expand":
        yield* step.relationship.length === null ? this.expand(step, place) : this.expandChain(step, place);
        return;
      case "shortest":
        yield* this.shortest(step, place);
        return;
      case "path":
        yield* this.with(step.pattern.path ?? "", this.pathOf(step.pattern), place);
        return;
      case "filter":
        if (truth(evaluate(step.condition, this.row, this.context)) === true) yield* this.run(place + 1);
    }
  }

  /** Goes on with a variable bound, and unbinds it again. */
  private *with(name: string, value: Value, place: number): Generator<Row | typeof pause> {
    const before = this.row[name];
    this.row[name] = value;
    yield* this.run(place + 1);
    this.restore(name, before);
  }

  private restore(name: string, before: Value | undefined): void {
    if (before === undefined) delete this.row[name];
    else this.row[name] = before;
  }

  private fits(pattern: NodePattern, node: number): boolean {
    return this.context.graph.hasNode(node) && (pattern.labels === null || labelsMatch(pattern.labels, this.context.graph.labelsOf(node)));
  }

  private *scan(pattern: NodePattern, lookups: readonly Lookup[], place: number): Generator<Row | typeof pause> {
    for (const node of candidatesFor(pattern, lookups, this.row, this.context)) {
      this.context.step();
      if (this.pausing && this.context.isPauseDue()) yield pause;
      if (this.fits(pattern, node)) yield* this.with(pattern.variable, new NodeRef(node), place);
    }
  }

  private *expand(step: Extract<Step, { t: "expand" }>, place: number): Generator<Row | typeof pause> {
    const { graph } = this.context;
    const { relationship, to, reversed } = step;
    const from = this.row[step.from];
    if (!(from instanceof NodeRef)) return;
    const bound = this.row[relationship.variable];
    if (bound !== undefined && !(bound instanceof RelationshipRef)) {
      if (bound === null) return;
      throw typeError("a relationship", bound);
    }
    const target = this.row[to.variable];
    if (target === null) return;
    const direction = directionFrom(relationship, reversed);
    for (const item of graph.relationshipsOf(from.node, direction)) {
      this.context.step();
      if (this.pausing && this.context.isPauseDue()) yield pause;
      if (bound !== undefined && bound.relationship !== item) continue;
      if (this.used.has(item) || (relationship.types !== null && !labelsMatch(relationship.types, [graph.typeOf(item)]))) continue;
      const start = graph.startOf(item);
      const other = start === from.node ? graph.endOf(item) : start;
      if (target instanceof NodeRef ? target.node !== other : target !== undefined) continue;
      if (!this.fits(to, other)) continue;
      yield* this.stepOver(relationship, item, to, other, place);
    }
  }

  private *stepOver(
    relationship: RelationshipPattern,
    item: number,
    to: NodePattern,
    other: number,
    place: number,
  ): Generator<Row | typeof pause> {
    const before = [this.row[relationship.variable], this.row[to.variable]];
    this.used.add(item);
    this.row[relationship.variable] = new RelationshipRef(item);
    this.row[to.variable] = new NodeRef(other);
    yield* this.run(place + 1);
    this.restore(relationship.variable, before[0]);
    this.restore(to.variable, before[1]);
    this.used.delete(item);
  }

  private *expandChain(step: Extract<Step, { t: "expand" }>, place: number): Generator<Row | typeof pause> {
    const { relationship, to, reversed } = step;
    const from = this.row[step.from];
    if (!(from instanceof NodeRef)) return;
    const target = this.row[to.variable];
    if (target === null) return;
    const bound = this.row[relationship.variable];
    if (bound === null) return;
    for (const chain of chainsFrom(from.node, relationship, reversed, this.row, this.context, this.used)) {
      if (chain === pause) {
        if (this.pausing) yield pause;
        continue;
      }
      const { end, relationships } = chain;
      if (target instanceof NodeRef ? target.node !== end : target !== undefined) continue;
      if (!this.fits(to, end)) continue;
      const list = (reversed ? relationships.toReversed() : [...relationships]).map((item) => new RelationshipRef(item));
      if (bound !== undefined && !sameList(bound, list)) continue;
      const before = [bound, target];
      this.row[relationship.variable] = list;
      this.row[to.variable] = new NodeRef(end);
      yield* this.run(place + 1);
      this.restore(relationship.variable, before[0]);
      this.restore(to.variable, before[1]);
    }
  }

  private *shortest(step: Extract<Step, { t: "shortest" }>, place: number): Generator<Row | typeof pause> {
    const { pattern, conditions } = step;
    const [relationship] = pattern.relationships;
    if (relationship === undefined) return;
    const steps = stepConditions(conditions, this.row, this.context);
    const { ofPaths } = conditions;
    const accepts = (path: PathRef): boolean => {
      const row = Object.assign(emptyRow(), this.row);
      if (pattern.path !== null) row[pattern.path] = path;
      row[relationship.variable] = relationshipValue(relationship, path);
      return ofPaths.every((condition) => truth(evaluate(condition, row, this.context)) === true);
    };
    for (const path of findShortest(pattern, this.row, this.context, steps, ofPaths.length > 0 ? accepts : null)) {
      const before = this.row[relationship.variable];
      this.row[relationship.variable] = relationshipValue(relationship, path);
      yield* this.with(pattern.path ?? " path", path, place);
      this.restore(relationship.variable, before);
    }
  }

  /** The path that a pattern's variables spell, from its left to its right. */
  private pathOf(pattern: Pattern): PathRef {
    const { graph } = this.context;
    const first = this.row[pattern.nodes[0]?.variable ?? ""];
    const nodes = [first instanceof NodeRef ? first.node : -1];
    const relationships: number[] = [];
    for (const { variable } of pattern.relationships) {
      const value = this.row[variable];
      for (const item of Array.isArray(value) ? value : [value]) {
        if (!(item instanceof RelationshipRef)) continue;
        const start = graph.startOf(item.relationship);
        nodes.push(start === nodes.at(-1) ? graph.endOf(item.relationship) : start);
        relationships.push(item.relationship);
      }
    }
    return new PathRef(nodes, relationships);
  }
}

function relationshipValue(pattern: RelationshipPattern, path: PathRef): Value {
  const list = path.relationships.map((item) => new RelationshipRef(item));
  return pattern.length === null ? (list[0] ?? null) : list;
}

function sameList(bound: Value, list: readonly RelationshipRef[]): boolean {
  return (
    Array.isArray(bound) &&
    bound.length === list.length &&
    bound.every((item, place) => item instanceof RelationshipRef && item.relationship === list[place]?.relationship)
  );
}
