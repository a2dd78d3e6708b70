import { temporalComponent, durationComponent } from "../temporal/components.ts";
import { pointComponent } from "../functions/spatial.ts";
import { StoreError } from "../../storeError.ts";
import type { Context } from "./context.ts";
import { typeError } from "./failure.ts";
import { Duration, NodeRef, Point, RelationshipRef, Temporal, type Value, type ValueMap } from "./value.ts";

/** `of.key`: null where there is none. @throws StoreError when the value can have no properties. */
export function propertyOf(of: Value, key: string, context: Context): Value {
  if (of === null) return null;
  if (of instanceof NodeRef || of instanceof RelationshipRef || of instanceof Map) return propertiesOf(of, context).get(key) ?? null;
  if (of instanceof Temporal) return temporalComponent(of, key);
  if (of instanceof Duration) return durationComponent(of, key);
  if (of instanceof Point) return pointComponent(of, key);
  throw typeError("a map, a node, a relationship, a temporal value or a point", of);
}

/** All properties of a node, a relationship or a map; not to be changed. */
export function propertiesOf(of: Value, context: Context): ValueMap {
  if (of instanceof Map) return of;
  if (of instanceof NodeRef) {
    if (!context.graph.hasNode(of.node)) throw gone("Node");
    return context.graph.propertiesOfNode(of.node);
  }
  if (of instanceof RelationshipRef) {
    if (!context.graph.hasRelationship(of.relationship)) throw gone("Relationship");
    return context.graph.propertiesOfRelationship(of.relationship);
  }
  throw typeError("a map, a node or a relationship", of);
}

/** What reading a node or relationship that this transaction has deleted gives. */
export function gone(what: "Node" | "Relationship"): StoreError {
  return new StoreError("invalid_query", `${what} has been deleted in this transaction`, {
    engineCode: "Neo.ClientError.Statement.EntityNotFound",
  });
}
