import { randomUUID } from "node:crypto";
import { equals } from "../evaluate/compare.ts";
import type { Context } from "../evaluate/context.ts";
import { typeError } from "../evaluate/failure.ts";
import { gone, propertiesOf } from "../evaluate/properties.ts";
import { NodeRef, PathRef, RelationshipRef, type Value } from "../evaluate/value.ts";
import { nodeElementId, relationshipElementId } from "../graph/elementId.ts";
import { arg, given, strict, type FunctionTable } from "./definition.ts";

function engineId(value: Value, context: Context): bigint {
  if (value instanceof NodeRef) return BigInt(context.graph.nodeIds.of(value.node));
  if (value instanceof RelationshipRef) return BigInt(context.graph.relationshipIds.of(value.relationship));
  throw typeError("a node or a relationship", value);
}

function end(which: "start" | "end") {
  return strict(1, 1, (args, { graph }) => {
    const value = arg(args, 0);
    if (!(value instanceof RelationshipRef)) throw typeError("a relationship", value);
    return new NodeRef(which === "start" ? graph.startOf(value.relationship) : graph.endOf(value.relationship));
  });
}

export const entityFunctions: FunctionTable = {
  id: strict(1, 1, (args, context) => engineId(arg(args, 0), context)),
  elementid: strict(1, 1, (args, context) => {
    const value = arg(args, 0);
    const id = Number(engineId(value, context));
    return value instanceof NodeRef ? nodeElementId(id) : relationshipElementId(id);
  }),
  labels: strict(1, 1, (args, { graph }) => {
    const value = arg(args, 0);
    if (!(value instanceof NodeRef)) throw typeError("a node", value);
    if (!graph.hasNode(value.node)) throw gone("Node");
    return [...graph.labelsOf(value.node)];
  }),
  type: strict(1, 1, (args, { graph }) => {
    const value = arg(args, 0);
    if (!(value instanceof RelationshipRef)) throw typeError("a relationship", value);
    return graph.typeOf(value.relationship);
  }),
  properties: strict(1, 1, (args, context) => new Map(propertiesOf(arg(args, 0), context))),
  keys: strict(1, 1, (args, context) => [...propertiesOf(arg(args, 0), context).keys()]),
  startnode: end("start"),
  endnode: end("end"),
  nodes: strict(1, 1, (args) => {
    const path = arg(args, 0);
    if (!(path instanceof PathRef)) throw typeError("a path", path);
    return path.nodes.map((node) => new NodeRef(node));
  }),
  relationships: strict(1, 1, (args) => {
    const path = arg(args, 0);
    if (!(path instanceof PathRef)) throw typeError("a path", path);
    return path.relationships.map((relationship) => new RelationshipRef(relationship));
  }),
  length: strict(1, 1, (args) => {
    const path = arg(args, 0);
    if (!(path instanceof PathRef)) throw typeError("a path", path);
    return BigInt(path.relationships.length);
  }),
  nullif: given(2, 2, (args) => (equals(arg(args, 0), arg(args, 1)) === true ? null : arg(args, 0))),
  exists: given(1, 1, (args) => (typeof args[0] === "boolean" ? args[0] : arg(args, 0) !== null)),
  randomuuid: given(0, 0, () => randomUUID()),
  timestamp: given(0, 0, (_args, { now }) => BigInt(now.day) * 86_400_000n + BigInt(Math.floor(now.nano / 1e6))),
};
