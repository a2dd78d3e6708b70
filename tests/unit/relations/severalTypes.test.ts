import { expect, test } from "vitest";
import { askerOver } from "../../support/askerOver.ts";

/** One verb in the names of two types, one relationship kept twice, and one that says how often. */
const wars = askerOver(`
  CREATE (ann:Person {name: "Ann Lee"}), (bob:Person {name: "Bob Roe"}), (cy:Person {name: "Cy Poe"}), (dee:Person {name: "Dee Moe"}),
    (ford:Battle {name: "Fight at the Ford"}), (mill:Battle {name: "Fight at the Mill"}), (dyke:Battle {name: "Fight at the Dyke"}), (well:Battle {name: "Fight at the Well"}),
    (ann)-[:ATTACKER_COMMANDER]->(ford), (ann)-[:ATTACKER_COMMANDER]->(mill), (ann)-[:DEFENDER_COMMANDER]->(dyke), (ann)-[:DEFENDER_COMMANDER]->(well),
    (bob)-[:ATTACKER_COMMANDER]->(dyke), (bob)-[:DEFENDER_COMMANDER]->(ford), (cy)-[:DEFENDER_COMMANDER]->(mill),
    (ann)-[:VISITED]->(bob), (ann)-[:VISITED]->(bob), (cy)-[:VISITED]->(ann),
    (bob)-[:CHILD_OF]->(ann), (cy)-[:CHILD_OF]->(ann), (ann)-[:CHILD_OF]->(dee),
    (film:Film {title: "Grey Harbour"}), (ann)-[:WATCHED {times: 3}]->(film),
    (:Place {name: "Old House", kind: "public"})`);

test.each([
  ["who commanded more than 3 battles", "Ann Lee."],
  ["how many battles did Bob Roe command", "2 battles that Bob Roe has the relation “attacker commander” or “defender commander” to."],
  ["how many battles per commander", "Ann Lee: 4, Bob Roe: 2 and Cy Poe: 1."],
  ["who was attacker commander in more than 1 battle", "Ann Lee."],
])("what is counted is counted by all types that the verb says: %s", async (question, expected) => {
  expect((await wars.answer({ question })).answer.text).toBe(expected);
});

test("the Cypher has both types", async () => {
  const { query, entities } = await wars.answer({ question: "who commanded neither the Fight at the Dyke nor the Fight at the Well" });
  expect(entities.map(({ name }) => name)).toEqual(["Cy Poe", "Dee Moe"]);
  expect(query?.cypher).toContain("[:`ATTACKER_COMMANDER`|`DEFENDER_COMMANDER`]");
});

test.each([
  ["how often did Ann Lee visit Bob Roe", "2 times: Ann Lee visited Bob Roe.", 2],
  ["how many times did Cy Poe visit Ann Lee", "1 time: Cy Poe visited Ann Lee.", 1],
  ["how often did Bob Roe visit Ann Lee", "0 times: nothing in this graph says that Bob Roe visited Ann Lee.", 0],
  ["how often did Ann Lee watch Grey Harbour", "3.", 3],
])("how often one did something to another: %s", async (question, expected, times) => {
  const { answer, values } = await wars.answer({ question });
  expect([answer.text.replaceAll(/ ?\[\d+\]/g, ""), values]).toEqual([expected, [times]]);
});

test.each([
  ["who has the most children", "Ann Lee."],
  ["who has the fewest children", "Dee Moe."],
  ["who has more than 1 child", "Ann Lee."],
  ["who has children", "Ann Lee and Dee Moe."],
  ["who has no children", "Bob Roe and Cy Poe."],
])("what somebody has is another one: %s", async (question, expected) => {
  expect((await wars.answer({ question })).answer.text).toBe(expected);
});

test("a place is not said to be where it is", async () => {
  const { answer } = await wars.answer({ question: "where is Old House" });
  expect([answer.kind, answer.text]).toEqual(["refusal", "This graph has nothing for “where”; a place has: name, kind."]);
});
