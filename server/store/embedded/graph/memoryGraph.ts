import { StoreError } from "../../storeError.ts";
import { textOf } from "../evaluate/text.ts";
import type { Value, ValueMap } from "../evaluate/value.ts";
import { byName, noChanges, type Changes, type PropertySource } from "./changes.ts";
import { LabelTable } from "./labelTable.ts";
import type { PropertyIndex } from "./propertyIndex.ts";
import { RelationshipTable } from "./relationshipTable.ts";

const cachedAtMost = 400_000;

/**
 * The shape of the graph in memory, by dense numbers of our own: labels, types and who touches whom. Properties are
 * read from the engine when they are first asked for. Changes are made here at once and can be taken back; the store
 * writes them to the engine when the whole transaction has succeeded.
 */
export class MemoryGraph {
  readonly indexes = new Map<string, PropertyIndex>();
  /** Indexes whose values must differ, by index key, with the constraint's name. */
  readonly unique = new Map<string, string>();
  changes: Changes = noChanges();
  readonly nodeEngineIds: number[] = [];
  readonly relationshipEngineIds: number[] = [];
  private readonly nodesByEngineId: number[] = [];
  private readonly relationshipsByEngineId: number[] = [];
  private readonly labelTable = new LabelTable();
  private readonly table = new RelationshipTable();
  private readonly source: PropertySource;
  private readonly nodeProps: (ValueMap | undefined)[] = [];
  private readonly relationshipProps: (ValueMap | undefined)[] = [];
  private undo: (() => void)[] = [];
  private cached = 0;

  constructor(source: PropertySource) {
    this.source = source;
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
    const known = this.nodeProps[node];
    if (known !== undefined) return known;
    const read = this.source.nodeProperties(this.nodeEngineIds[node] ?? -1);
    this.nodeProps[node] = read;
    this.cached += 1;
    return read;
  }

  propertiesOfRelationship(relationship: number): ValueMap {
    const known = this.relationshipProps[relationship];
    if (known !== undefined) return known;
    const read = this.source.relationshipProperties(this.relationshipEngineIds[relationship] ?? -1);
    this.relationshipProps[relationship] = read;
    this.cached += 1;
    return read;
  }

  /** Between queries: forgets properties when many are held. */
  trim(): void {
    if (this.cached < cachedAtMost) return;
    this.nodeProps.fill(undefined);
    this.relationshipProps.fill(undefined);
    this.cached = 0;
  }

  /** The node behind an engine's id; null when there is none. */
  nodeByEngineId(engineId: number): number | null {
    return this.nodesByEngineId[engineId] ?? null;
  }

  relationshipByEngineId(engineId: number): number | null {
    return this.relationshipsByEngineId[engineId] ?? null;
  }

  /** Says under which id the engine keeps a new node. */
  nameNode(node: number, engineId: number): void {
    this.nodeEngineIds[node] = engineId;
    this.nodesByEngineId[engineId] = node;
  }

  nameRelationship(relationship: number, engineId: number): void {
    this.relationshipEngineIds[relationship] = engineId;
    this.relationshipsByEngineId[engineId] = relationship;
  }

  /** Takes over what the engine holds; not a change. */
  load(engineId: number, labels: readonly string[]): number {
    const node = this.labelTable.end;
    if (engineId >= 0) this.nodesByEngineId[engineId] = node;
    this.nodeEngineIds.push(engineId);
    this.table.addNode();
    this.nodeProps.push(undefined);
    this.labelTable.put(node, labels);
    return node;
  }

  loadRelationship(engineId: number, start: number, end: number, type: string): number {
    const item = this.table.add(start, end, type);
    if (engineId >= 0) this.relationshipsByEngineId[engineId] = item;
    this.relationshipEngineIds.push(engineId);
    this.relationshipProps.push(undefined);
    return item;
  }

  createNode(labels: readonly string[], properties: ValueMap): number {
    const node = this.load(-1, labels);
    this.nodeProps[node] = byName(properties);
    this.changes.labelsBefore.set(node, null);
    this.changes.nodes.add(node);
    this.undo.push(() => {
      this.labelTable.put(node, undefined);
      this.reindex(node);
    });
    this.reindex(node);
    return node;
  }

  createRelationship(start: number, end: number, type: string, properties: ValueMap): number {
    const item = this.loadRelationship(-1, start, end, type);
    this.relationshipProps[item] = byName(properties);
    this.changes.newRelationships.add(item);
    this.changes.relationships.add(item);
    this.undo.push(() => this.table.putType(item, undefined));
    return item;
  }

  setNodeProperties(node: number, properties: ValueMap): void {
    const before = this.propertiesOfNode(node);
    this.nodeProps[node] = byName(properties);
    this.changes.nodes.add(node);
    this.undo.push(() => {
      this.nodeProps[node] = before;
      this.reindex(node);
    });
    this.reindex(node);
  }

  setRelationshipProperties(relationship: number, properties: ValueMap): void {
    const before = this.propertiesOfRelationship(relationship);
    this.relationshipProps[relationship] = byName(properties);
    this.changes.relationships.add(relationship);
    this.undo.push(() => {
      this.relationshipProps[relationship] = before;
    });
  }

  setLabels(node: number, labels: readonly string[]): void {
    const before = this.labelsOf(node);
    this.propertiesOfNode(node);
    if (!this.changes.labelsBefore.has(node)) this.changes.labelsBefore.set(node, before);
    this.labelTable.put(node, labels);
    this.changes.nodes.add(node);
    this.undo.push(() => {
      this.labelTable.put(node, before);
      this.reindex(node);
    });
    this.reindex(node);
  }

  deleteNode(node: number): void {
    const before = this.labelsOf(node);
    this.propertiesOfNode(node);
    if (!this.changes.labelsBefore.has(node)) this.changes.labelsBefore.set(node, before);
    this.labelTable.put(node, undefined);
    this.changes.nodes.add(node);
    this.undo.push(() => {
      this.labelTable.put(node, before);
      this.reindex(node);
    });
    this.reindex(node);
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

  /** Fills a new index from the nodes that are there. */
  addIndex(key: string, index: PropertyIndex): void {
    for (const node of this.withLabel(index.label)) this.putInto(index, node);
    this.indexes.set(key, index);
  }

  private putInto(index: PropertyIndex, node: number): number {
    const properties = this.propertiesOfNode(node);
    const values = index.keys.map((key): Value => properties.get(key) ?? null);
    return index.put(node, values);
  }

  private reindex(node: number): void {
    if (this.indexes.size === 0) return;
    const labels = this.labelsOf(node);
    for (const [key, index] of this.indexes) {
      if (!labels.includes(index.label)) index.remove(node);
      else if (this.putInto(index, node) > 1 && this.unique.has(key)) throw this.notUnique(index, node);
    }
  }

  private notUnique(index: PropertyIndex, node: number): StoreError {
    const shown = index.keys.map((key) => `\`${key}\` = ${textOf(this.propertiesOfNode(node).get(key) ?? "")}`).join(", ");
    return new StoreError("conflict", `Another node has the label \`${index.label}\` and ${shown}.`, {
      hint: "The property is constrained to be unique: use MERGE, or another value.",
      engineCode: "Neo.ClientError.Schema.ConstraintValidationFailed",
    });
  }
}
