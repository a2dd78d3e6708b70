import { expect, test } from "vitest";
import { suggestQuestions } from "../../../server/ask/answer/suggestions.ts";
import { createTopologyBuilder } from "../../../server/topology/builder.ts";

test("questions are proposed about what has a name, though better connected nodes have none", () => {
  const builder = createTopologyBuilder();
  const crossings = Array.from({ length: 60 }, (_, i) => ({ id: `c${i}`, labels: ["Crossing"], name: `Crossing ${i}` }));
  const sights = ["Mill Pond", "Old Gate", "Long Bridge"].map((name, i) => ({ id: `s${i}`, labels: ["Sight"], name }));
  builder.addNodes([...crossings, ...sights]);
  builder.addRelationships([
    ...crossings.slice(1).flatMap(({ id }, i) => [tie("c0", id), tie(id, `c${(i * 7) % 60}`)]),
    ...sights.map(({ id }) => tie(id, "c1")),
  ]);
  const questions = suggestQuestions(builder.build(new Date(0)), 3);
  expect(questions.length).toBeGreaterThan(0);
  expect(questions.join(" ")).not.toMatch(/Crossing/);
});

function tie(source: string, target: string) {
  return { id: `${source}${target}`, source, target, type: "NEAR" };
}
