import { useMemo } from "react";
import type { SchemaResponse } from "../../server/contract/graph.ts";
import { assignKinds } from "../graph/kinds.ts";
import type { KindStyles } from "../graph/kinds.ts";
import { modelLayers } from "../state/modelLayers.ts";
import { useApp } from "./session.ts";

/** Whether a graph follows the model: relationships rest on claims, which are held in different ways. */
export function hasClaims(schema: SchemaResponse | null): boolean {
  return schema?.labels.some(({ name }) => name === "Claim") === true;
}

export interface KindCount {
  name: string;
  count: number;
}

/** The labels a person sees, with their nodes: neither the general label nor the provenance layer. */
export function kindCounts(schema: SchemaResponse | null): KindCount[] {
  const labels = schema?.labels ?? [];
  const hidden = modelLayers(schema);
  return labels.filter(({ name }) => !hidden.has(name)).map(({ name, count }) => ({ name, count }));
}

/** The look of every kind. */
export function useKinds(): KindStyles {
  const schema = useApp((state) => state.schema);
  const looks = useApp((state) => state.looks);
  return useMemo(() => assignKinds(kindCounts(schema), looks), [schema, looks]);
}
