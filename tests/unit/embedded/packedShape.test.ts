import { expect, test } from "vitest";
import { packBatch, unpackBatch } from "../../../server/store/embedded/packedShape.ts";
import type { ShapeBatch } from "../../../server/store/graphStore.ts";

const batches: readonly ShapeBatch[] = [
  {
    kind: "nodes",
    nodes: [
      { id: "a", labels: ["Person", "Entity"], properties: ["Ann", null, 7] },
      { id: "b", labels: [], properties: [null, null, ["x", null]] },
      { id: "c", labels: ["Person", "Entity"], properties: ["", null, 0] },
    ],
  },
  {
    kind: "relationships",
    relationships: [
      { id: "1", source: "a", target: "b", type: "KNOWS", properties: [null, "stated"] },
      { id: "2", source: "b", target: "b", type: "LIKES", properties: [null, null] },
      { id: "3", source: "c", target: "a", type: "KNOWS", properties: [null, 1] },
    ],
  },
  { kind: "nodes", nodes: [] },
  { kind: "relationships", relationships: [] },
];

test("a batch of the shape is the same after it was packed", () => {
  for (const batch of batches) expect(unpackBatch(packBatch(batch))).toEqual(batch);
});
