import type { ValueMap } from "../evaluate/value.ts";
import { noChanges, type Changes, type PropertySource } from "./changes.ts";
import { EngineIds } from "./engineIds.ts";
import { HeldProperties } from "./heldProperties.ts";
import { LabelTable } from "./labelTable.ts";
import { NodeIndexes } from "./nodeIndexes.ts";
import { RelationshipTable } from "./relationshipTable.ts";

/** Of how many nodes and relationships the properties may be held between queries. */
const heldAtMost = 400_000;

/**
 * The shape of the graph in memory, by dense numbers of our own: labels, types and who touches whom. Properties are
 * read from the engine when they are first asked for. Changes are made here at once and can be taken back; the store
 * writes them to the engine when the whole transaction has succeeded.
 */
export class MemoryGraph {
  readonly indexes = new NodeIndexes(this);
  readonly nodeIds = new EngineIds();
  readonly relationshipIds = new EngineIds();
  changes: Changes = noChanges();
  private readonly labelTable = new LabelTable();
  private readonly table = new RelationshipTable();
  private readonly nodeProperties: HeldProperties;
  private readonly relationshipProperties: HeldProperties;
  private undo: (() => void)[] = [];

  constructor(source: PropertySource) {
    this.nodeProperties = new HeldProperties((node) => source.nodeProperties(this.nodeIds.of(node)));
    this.relationshipProperties = new HeldProperties((item) => source.relationshipProperties(this.relationshipIds.of(item)));
  }

  get nodeCount(): number {
    return this.labelTable.count;
  }

  get relationshipCount(): number {
    return this.table.count;
  }

  hasNode(node: number): boolean {
    return this.labelTable.has(node);
  }

  hasRelationship(relationship: number): boolean {
    return this.table.has(relationship);
  }

  /** One past the largest number of a node. */
  get nodeEnd(): number {
    return this.labelTable.end;
  }

  get relationshipEnd(): number {
    return this.table.end;
  }

  labelsOf(node: number): readonly string[] {
    return this.labelTable.of(node);
  }

  nodes(): Iterable<number> {
    return this.labelTable.nodes();
  }

  withLabel(label: string): ReadonlySet<number> {
    return this.labelTable.with(label);
  }

  /** Labels in the order in which the graph first had them, as Neo4j lists a node's. */
  ordered(labels: readonly string[]): readonly string[] {
    return this.labelTable.ordered(labels);
  }

  /** Gives a label its place in that order. */
  noteLabel(label: string): void {
    this.labelTable.note(label);
  }

  labelsInOrder(): string[] {
    return this.labelTable.inOrder();
  }

  /** Labels that some node has. */
  labelNames(): string[] {
    return this.labelTable.names();
  }

  typeNames(): string[] {
    return this.table.typeNames();
  }

  relationships(): Iterable<number> {
    return this.table.all();
  }

  /** Its type, also after it was deleted. */
  typeOf(relationship: number): string {
    return this.table.typeOf(relationship);
  }

  startOf(relationship: number): number {
    return this.table.startOf(relationship);
  }

  endOf(relationship: number): number {
    return this.table.endOf(relationship);
  }

  /** Relationships of a node, newest first; a loop comes once in "both". */
  relationshipsOf(node: number, direction: "out" | "in" | "both"): Iterable<number> {
    return this.table.of(node, direction);
  }

  propertiesOfNode(node: number): ValueMap {
    return this.nodeProperties.of(node);
  }

  propertiesOfRelationship(relationship: number): ValueMap {
    return this.relationshipProperties.of(relationship);
  }

  /** Between queries: forgets properties when many are held. */
  trim(): void {
    if (this.nodeProperties.readCount + this.relationshipProperties.readCount < heldAtMost) return;
    this.nodeProperties.forget();
    this.relationshipProperties.forget();
  }

  /** Takes over what the engine holds; not a change. */
  load(engineId: number, labels: readonly string[]): number {
    const node = this.labelTable.end;
    this.nodeIds.add(engineId);
    this.table.addNode();
    this.nodeProperties.add();
    this.labelTable.put(node, labels);
    return node;
  }

  loadRelationship(engineId: number, start: number, end: number, type: string): number {
    const item = this.table.add(start, end, type);
    this.relationshipIds.add(engineId);
    this.relationshipProperties.add();
    return item;
  }

  createNode(labels: readonly string[], properties: ValueMap): number {
    const node = this.load(-1, labels);
    this.nodeProperties.put(node, properties);
    this.changes.labelsBefore.set(node, null);
    this.changes.nodes.add(node);
    this.undo.push(() => {
      this.labelTable.put(node, undefined);
      this.indexes.update(node);
    });
    this.indexes.update(node);
    return node;
  }

  createRelationship(start: number, end: number, type: string, properties: ValueMap): number {
    const item = this.loadRelationship(-1, start, end, type);
    this.relationshipProperties.put(item, properties);
    this.changes.newRelationships.add(item);
    this.changes.relationships.add(item);
    this.undo.push(() => this.table.putType(item, undefined));
    return item;
  }

  setNodeProperties(node: number, properties: ValueMap): void {
    const before = this.propertiesOfNode(node);
    this.nodeProperties.put(node, properties);
    this.changes.nodes.add(node);
    this.undo.push(() => {
      this.nodeProperties.put(node, before);
      this.indexes.update(node);
    });
    this.indexes.update(node);
  }

  setRelationshipProperties(relationship: number, properties: ValueMap): void {
    const before = this.propertiesOfRelationship(relationship);
    this.relationshipProperties.put(relationship, properties);
    this.changes.relationships.add(relationship);
    this.undo.push(() => {
      this.relationshipProperties.put(relationship, before);
    });
  }

  setLabels(node: number, labels: readonly string[]): void {
    this.putLabels(node, labels);
  }

  deleteNode(node: number): void {
    this.putLabels(node, undefined);
  }

  /** Undefined takes the node itself away. */
  private putLabels(node: number, labels: readonly string[] | undefined): void {
    const before = this.labelsOf(node);
    // Read while the engine has them: the change may be taken back.
    this.propertiesOfNode(node);
    if (!this.changes.labelsBefore.has(node)) this.changes.labelsBefore.set(node, before);
    this.labelTable.put(node, labels);
    this.changes.nodes.add(node);
    this.undo.push(() => {
      this.labelTable.put(node, before);
      this.indexes.update(node);
    });
    this.indexes.update(node);
  }

  deleteRelationship(relationship: number): void {
    const before = this.typeOf(relationship);
    this.propertiesOfRelationship(relationship);
    this.table.putType(relationship, undefined);
    this.changes.relationships.add(relationship);
    this.undo.push(() => this.table.putType(relationship, before));
  }

  /** Takes back every change since the last `settle`. */
  rollback(): void {
    for (const step of this.undo.toReversed()) step();
    this.settle();
  }

  /** The changes are in the engine; they cannot be taken back any more. */
  settle(): void {
    this.undo = [];
    this.changes = noChanges();
  }
}
