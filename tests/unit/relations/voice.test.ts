import { describe, expect, test } from "vitest";
import { askerOver } from "../../support/askerOver.ts";

/** Relationships between nodes of one kind: ships that tow, pilots taught by pilots, parts of parts, harbours that own. */
const graph = `
  CREATE (ada:Pilot {name: "Ada Storm"}), (ben:Pilot {name: "Ben Holt"}), (cleo:Pilot {name: "Cleo Marr"}),
    (ben)-[:TRAINED_BY]->(ada), (cleo)-[:TRAINED_BY]->(ben),
    (north:Firm {name: "North Line"}), (south:Firm {name: "South Line"}), (east:Firm {name: "East Line"}), (west:Firm {name: "West Line"}),
    (north)-[:SUPPLIES]->(south), (south)-[:SUPPLIES]->(east), (north)-[:INVESTED_IN]->(west), (south)-[:INVESTED_IN]->(west),
    (south)-[:INVESTED_IN]->(east), (north)-[:OWNS_SHARE_OF]->(east),
    (steel:Item {name: "Raw Steel"}), (shaft:Item {name: "Drive Shaft"}), (engine:Item {name: "Big Engine"}), (pump:Item {name: "Oil Pump"}),
    (steel)-[:PART_OF]->(shaft), (shaft)-[:PART_OF]->(engine), (pump)-[:PART_OF]->(engine),
    (ost:Harbour {name: "Port Ost"}), (fjord:Harbour {name: "Port Fjord"}), (one:Voyage {name: "V-1"}), (two:Voyage {name: "V-2"}),
    (one)-[:FROM_HARBOUR]->(ost), (one)-[:TO_HARBOUR]->(fjord), (two)-[:FROM_HARBOUR]->(fjord), (two)-[:TO_HARBOUR]->(ost),
    (cargo:Load {name: "Timber"}), (one)-[:WITH_FREIGHT]->(cargo), (north)-[:SENDS]->(cargo),
    (mia:Customer {name: "Mia Post"}), (order:Order {name: "O-17"}), (mia)-[:PURCHASED]->(order), (order)-[:ORDERS]->(shaft)`;

const asker = askerOver(graph);

describe("between nodes of one kind the verb says which is which", () => {
  test.each<[question: string, answer: string[]]>([
    ["who supplies South Line", ["North Line"]],
    ["who supplies North Line", []],
    ["what does South Line supply", ["East Line"]],
    ["what does East Line supply", []],
    ["which firms are supplied by South Line", ["East Line"]],
    ["which firms were supplied by East Line", []],
    ["firms that South Line supplies", ["East Line"]],
    ["firms that supply South Line", ["North Line"]],
    ["who is the supplier of North Line", []],
    ["who supplies the suppliers of East Line", ["North Line"]],
    // A type that is said the other way round.
    ["who trained Ben Holt", ["Ada Storm"]],
    ["who trained Ada Storm", []],
    ["who was trained by Ben Holt", ["Cleo Marr"]],
    ["whom did Ada Storm train", ["Ben Holt"]],
    // Parts and wholes, by whichever word.
    ["what is Drive Shaft made of", ["Raw Steel"]],
    ["what is Raw Steel made of", []],
    ["what is Drive Shaft part of", ["Big Engine"]],
    ["what is part of Drive Shaft", ["Raw Steel"]],
    ["what does Big Engine consist of", ["Drive Shaft", "Oil Pump"]],
    ["what are the parts of Raw Steel", []],
    // A word that is of the grammar elsewhere, an article inside the name of a type, and "what" before a verb.
    ["which firms does North Line own", ["East Line"]],
    ["who owns a share of East Line", ["North Line"]],
    ["who owns a share of North Line", []],
    ["what supplies South Line", ["North Line"]],
    // Two who do the same.
    ["firms that North Line and South Line both invested in", ["West Line"]],
    ["firms that both North Line and South Line invested in", ["West Line"]],
    ["which firms did North Line and South Line invest in", ["West Line"]],
    ["who invested in both West Line and East Line", ["South Line"]],
  ])("%s", async (question, expected) => {
    const { answer, entities, ignored } = await asker.answer(question);
    expect(answer.kind, answer.text).toBe("entities");
    expect(entities.map(({ name }) => name).toSorted(), answer.text).toEqual(expected);
    expect(ignored).toEqual([]);
  });

  test.each<[question: string, answer: string[]]>([
    // A preposition that a type begins with tells it from another between the same two kinds.
    ["voyages to Port Ost", ["V-2"]],
    ["which voyages went from Port Ost to Port Fjord", ["V-1"]],
    // WITH_FREIGHT: a load is a freight.
    ["which freights does North Line send", ["Timber"]],
    // Who purchased it, and no purchase order.
    ["who purchased Order O-17", ["Mia Post"]],
  ])("%s", async (question, expected) => {
    const { answer, entities } = await asker.answer(question);
    expect(entities.map(({ name }) => name).toSorted(), answer.text).toEqual(expected);
  });

  test("what is empty one way is not filled from the other", async () => {
    expect((await asker.answer("who supplies North Line")).answer.text).toBe("This graph has no firms that supply North Line.");
  });

  test.each<[question: string, verdict: "yes" | "no"]>([
    ["does North Line own East Line", "yes"],
    ["does East Line own North Line", "no"],
    ["is East Line owned by North Line", "yes"],
    ["is North Line owned by East Line", "no"],
  ])("%s: %s", async (question, expected) => {
    expect((await asker.answer(question)).answer.kind).toBe(expected);
  });

  test("a person can turn a relation round", async () => {
    const question = "who supplies South Line";
    const chip = (await asker.answer(question)).reading.chips.find(({ kind }) => kind === "relation");
    const turned = chip?.alternatives?.find(({ text }) => text.endsWith("the other way"));
    const { entities } = await asker.answer({
      question,
      corrections: [{ words: chip?.from ?? "", means: turned?.means ?? { kind: "nothing" } }],
    });
    expect(entities.map(({ name }) => name)).toEqual(["East Line"]);
  });
});
