import { describe, expect, test } from "vitest";
import { askerOver } from "../../support/askerOver.ts";

/** As a load from CSV files leaves it: every value a text, "unknown" where there is none, and times of the record beside those of the thing. */
const loaded = askerOver(`
  CREATE (one:Film {title: "Grey Reef", director: "Ann Lee", code: "GRF-1", seen: "2,150", issued: "1979-05-25", created: "2014-12-10", finished: "True", opening: "${"A long way off, where nothing grows. ".repeat(8).trim()}", took: duration("PT2H9M"), themes: ["sea", "storm"]}),
    (two:Film {title: "High Hut.", director: "Dee Moe", code: "HHT-2", seen: "870", issued: "1999-05-19", created: "2014-12-11", finished: "False"}),
    (olaf:Character {name: "Olaf", height: "172", eye: "blue", kit: "rope"}), (ida:Character {name: "Ida", height: "97", kit: "rope, lamp"}), (eva:Character {name: "Eva", height: "unknown"}), (jon:Character {name: "Jon", height: "1,020"}),
    (kit:Ship {name: "Kit"}), (sled:Cart {name: "Sled"}), (olaf)-[:APPEARED_IN]->(one), (ida)-[:APPEARED_IN]->(two), (eva)-[:APPEARED_IN]->(one), (eva)-[:APPEARED_IN]->(two), (jon)-[:APPEARED_IN]->(two),
    (olaf)-[:VOTED_ON]->(:Bill {name: "Fog Act"}), (olaf)-[:PILOT]->(kit), (olaf)-[:PILOT]->(sled), (ida)-[:PILOT]->(sled), (eva)-[:PILOT]->(kit)`);

/** One label, one type, and what things are in a property: a graph that another tool wrote. */
const exported = askerOver(`
  CREATE (a:Node {label: "Arlen", type: "City", population: 900}), (b:Node {label: "Brock", type: "City", population: 700}),
    (x:Node {label: "Ann Lee", type: "Person"}), (y:Node {label: "Bob Roe", type: "Person"}), (z:Node {label: "Cy Poe", type: "Person"}), (x)-[:RELATED]->(a), (y)-[:RELATED]->(a), (z)-[:RELATED]->(b)`);

/** Labels with the name of a cloud in front, two labels on the same nodes, and nodes that are called links. */
const cloud = askerOver(`
  CREATE (p:\`ACME:Account\` {id: "acc-1", name: "prod"}), (q:\`ACME:Account\` {id: "acc-2", name: "test"}), (:User {name: "ann"}), (b:\`ACME:B2Bucket\` {id: "logs-1"}), (c:\`ACME:B2Bucket\` {id: "logs-2"}),
    (k:Plant:Site {title: "Plant Kelm", town: "Kelm", opened: 1950}), (g:Plant:Site {title: "Plant Grae", town: "Grae", opened: 1987}), (p)-[:OWNS]->(b), (p)-[:OWNS]->(c), (k)-[:RELATED]->(p), (g)-[:RELATED]->(p),
    (w:Link {url: "https://example.org/a"}), (k)-[:SHOWN_AT]->(w), (q)-[:RUNS]->(g), (d:Person:Actor {name: "Dee Moe"}), (e:Person:Actor:Director {name: "Eva Poe"}), (f:Person:Director {name: "Flo Lee"}), (d)-[:KNOWS]->(e), (e)-[:KNOWS]->(f)`);

type Expected = [question: string, text: string | RegExp];

describe("numbers and truths that are kept as texts", () => {
  test.each<Expected>([
    ["who is the tallest character", "Jon."],
    ["which film was seen most", /Grey Reef|I could not/],
    ["which characters are taller than Ida", "Olaf and Jon."],
    ["what is the average height of characters", /^429\.66/],
    ["which film has the highest seen", "Grey Reef."],
    ["which films are finished", "Grey Reef."],
    ["which films are not finished", "High Hut."],
    ["how many films are finished", /^1 film/],
    ["is Grey Reef finished", /^Yes/],
  ])("%s", async (question, text) => {
    expect((await loaded.answer({ question })).answer.text).toMatch(text);
  });

  test("the Cypher makes numbers of them as well", async () => {
    const { query } = await loaded.answer({ question: "who is the tallest character" });
    expect(query?.cypher).toContain("max(toFloat(replace(toString(n0.`height`), ',', '')))");
  });
});

describe("what is kept, however it is kept", () => {
  test.each<Expected>([
    ["what is the opening of Grey Reef", /^A long way off, where nothing grows\. A long/],
    ["what are the themes of Grey Reef", "sea and storm."],
    ["what is the took of Grey Reef", "PT2H9M."],
    ["who directed Grey Reef", "Ann Lee."],
    ["what is GRF-1", /^Grey Reef: /],
    ["which films came out after 1990", "High Hut."],
    ["which characters appeared in all films", "Eva."],
    ["which characters have the kit rope", "Olaf and Ida."],
    ["who voted on Fog Act", "Olaf."],
    ["who voted against Fog Act", /nothing for “against”/],
    ["who never piloted anything", "Jon."],
    ["which characters never piloted anything", "Jon."],
    ["which characters have no films", /^No answer: every character appeared in a film\.$/],
  ])("%s", async (question, text) => {
    expect((await loaded.answer({ question })).answer.text).toMatch(text);
  });

  test("what tells only of the record is said last, and a long text is not read out", async () => {
    const { answer } = await loaded.answer({ question: "what is Grey Reef" });
    expect(answer.text).not.toContain("created");
    expect(answer.text.length).toBeLessThan(500);
  });
});

test.each<Expected>([
  ["how many people are there", /^2|^3 nodes with type “Person”/],
  ["how many persons are there", /^3 nodes with type “Person”/],
  ["what is the population of Arlen", "900."],
  ["is Ann Lee related to Arlen", /^Yes.* Ann Lee is related to Arlen/],
])("a graph of one label and one type: %s", async (question, text) => {
  expect((await exported.answer({ question })).answer.text).toMatch(text);
});

test.each<Expected>([
  ["how many B2 buckets are there", /^2 acme b2 buckets/],
  ["which accounts are there", "prod and test."],
  ["what is the town of Plant Kelm", "Kelm."],
  ["when was Plant Grae opened", "1987."],
  ["which actors are also directors", /^In this graph 1 node is “actor” and “director”: Eva Poe\.$/],
  ["which actors and directors are there", /^In this graph 3 nodes are “actor” or “director”/],
  [
    "who links Plant Kelm to Plant Grae",
    /^prod links Plant Kelm and Plant Grae: Plant Kelm is related to it and Plant Grae is related to it\./,
  ],
])("labels as others write them: %s", async (question, text) => {
  expect((await cloud.answer({ question })).answer.text).toMatch(text);
});
