import { describe, expect, test } from "vitest";
import { askerOver } from "../../support/askerOver.ts";

/** A harbour office: what ships bring, with some of it not recorded. */
const harbour = askerOver(`
  CREATE (oak:Pier {name: "Oak Pier"}), (elm:Pier {name: "Elm Pier"}), (ash:Pier {name: "Ash Pier"}),
    (ann:Captain {name: "Ann Lee", rank: "master", gender: "female", born: date("1980-02-03")}),
    (bob:Captain {name: "Bob Roe", rank: "mate", gender: "male", born: date("1981-05-01")}),
    (cy:Captain {name: "Cy Poe", rank: "mate", gender: "male", born: date("1980-11-30")}), (dee:Captain {name: "Dee Moe"}),
    (l1:Landing {ref: "L-1", type: "fish", weight: 10, date: date("2020-01-03")}), (l2:Landing {ref: "L-2", type: "fish", weight: 30, date: date("2020-01-19")}),
    (l3:Landing {ref: "L-3", type: "timber", weight: 5, date: date("2021-05-03")}), (l4:Landing {ref: "L-4", weight: 7}),
    (ann)-[:BROUGHT]->(l1), (ann)-[:BROUGHT]->(l2), (bob)-[:BROUGHT]->(l3), (cy)-[:BROUGHT]->(l4),
    (l1)-[:AT]->(oak), (l2)-[:AT]->(elm), (l3)-[:AT]->(elm)`);

/** Years as numbers, days as texts, and one thing in two groups. */
const shelf = askerOver(`
  CREATE (sea:Genre {name: "Sea"}), (war:Genre {name: "War"}),
    (a:Novel {title: "Grey Harbour", year: 1999, rating: 7.5, bought: "3/4/2018"}), (b:Novel {title: "The Long Reef", year: 1999, rating: 6.0, bought: "21/12/2018"}),
    (c:Novel {title: "High Hut", year: 2003, rating: 5.0, bought: "1/1/2019"}), (d:Novel {title: "No Date", rating: 9.0}),
    (a)-[:HAS_GENRE]->(sea), (b)-[:HAS_GENRE]->(sea), (b)-[:HAS_GENRE]->(war), (c)-[:HAS_GENRE]->(war),
    (x:Person {name: "Ann Lee", cause_of_death: "fever"}), (y:Person {name: "Bob Roe", cause_of_death: "fever"}), (z:Person {name: "Cy Poe", cause_of_death: "drowning"}),
    (x)-[:WROTE]->(a), (x)-[:WROTE]->(b), (y)-[:WROTE]->(c)`);

type Expected = [question: string, text: string];

/** The lines of an answer in a row. */
async function said(graph: typeof harbour, question: string): Promise<string> {
  return (await graph.answer({ question })).answer.text.replaceAll("\n", " ");
}

describe("for each value of a property", () => {
  test.each<Expected>([
    ["how many captains per rank", "mate: 2 and master: 1. 1 captain has no rank."],
    ["number of landings by type", "fish: 2 and timber: 1. 1 landing has no type."],
    ["how many landings of each type", "fish: 2 and timber: 1. 1 landing has no type."],
    ["breakdown of landings by type", "fish: 2 and timber: 1. 1 landing has no type."],
    ["number of captains grouped by rank", "mate: 2 and master: 1. 1 captain has no rank."],
    ["landings per type", "fish: 2 and timber: 1. 1 landing has no type."],
    ["how many fish landings per year", "2020: 2."],
    ["how many landings per gender", "female: 2 and male: 2."],
    ["average weight of landings per type", "fish: 20 and timber: 5. 1 landing has no type."],
    ["total weight by rank", "master: 40 and mate: 12."],
  ])("%s", async (question, text) => {
    expect(await said(harbour, question)).toBe(text);
  });

  test.each<Expected>([
    ["landings per year", "2020: 2 and 2021: 1. 1 landing has no date."],
    ["how many landings were there in each month", "2020-01: 2 and 2021-05: 1. 1 landing has no date."],
    ["how many captains were born each year", "1980: 2 and 1981: 1. 1 captain has no “born”."],
    ["which year had the most landings", "2020: 2. 1 landing has no date."],
  ])("a part of a date: %s", async (question, text) => {
    expect(await said(harbour, question)).toBe(text);
  });

  test.each<Expected>([
    ["how many novels per year", "1999: 2 and 2003: 1. 1 novel has no year."],
    ["how many novels were published each year", "1999: 2 and 2003: 1. 1 novel has no year."],
    ["in which year were the most novels bought", "2018: 2. 1 novel has no “bought”."],
    ["which year has the highest average rating", "1999: 6.75. 1 novel has no year."],
  ])("years as numbers, and days that end in their year: %s", async (question, text) => {
    expect(await said(shelf, question)).toBe(text);
  });
});

describe("what there is the most of", () => {
  test.each<Expected>([
    ["which rank has the most captains", "mate: 2. 1 captain has no rank."],
    ["which rank has the fewest captains", "master: 1. 1 captain has no rank."],
    ["which rank brought the most landings", "master: 2 and mate: 2."],
    ["what is the most common type of landing", "fish: 2. 1 landing has no type."],
    ["what type of landing is the most common", "fish: 2. 1 landing has no type."],
    ["which type of landing has the highest average weight", "fish: 20. 1 landing has no type."],
    ["in which year did Ann Lee bring the most landings", "2020: 2."],
    ["list the ranks with their number of captains", "mate: 2 and master: 1. 1 captain has no rank."],
    ["top 2 ranks by number of captains", "mate: 2 and master: 1. 1 captain has no rank."],
    ["which 2 types have the most landings", "fish: 2 and timber: 1. 1 landing has no type."],
  ])("%s", async (question, text) => {
    expect(await said(harbour, question)).toBe(text);
  });

  test.each<Expected>([
    ["what are the most common causes of death", "fever: 2 and drowning: 1."],
    ["which cause of death is the most common", "fever: 2."],
    ["which genre has the highest average rating", "Sea: 6.75. 1 novel belongs to none."],
  ])("%s", async (question, text) => {
    expect(await said(shelf, question)).toBe(text);
  });

  test("what one node is said to be is a property of that node", async () => {
    const { answer, groups } = await harbour.answer({ question: "what gender has the captain who brought the most landings" });
    expect([answer.text.replaceAll(/ ?\[\d+\]/g, ""), groups]).toEqual(["female.", undefined]);
  });
});

describe("for each node beside", () => {
  test.each<Expected>([
    ["how many landings per pier", "Elm Pier: 2 and Oak Pier: 1. 1 landing belongs to none."],
    ["how many landings at each pier", "Elm Pier: 2 and Oak Pier: 1. 1 landing belongs to none."],
    ["number of landings by captain", "Ann Lee: 2, Bob Roe: 1 and Cy Poe: 1."],
    ["average weight per pier", "Elm Pier: 17.5 and Oak Pier: 10. 1 landing belongs to none."],
    ["total weight of landings per captain", "Ann Lee: 40, Cy Poe: 7 and Bob Roe: 5."],
  ])("%s", async (question, text) => {
    expect(await said(harbour, question)).toBe(text);
  });

  test("one thing in two groups counts in both", async () => {
    const { answer, entities, values } = await shelf.answer({ question: "average rating per genre" });
    expect(answer.text).toBe("Sea: 6.75 and War: 5.5.\n1 novel belongs to none.");
    expect([entities.map(({ name }) => name), values]).toEqual([
      ["Sea", "War"],
      [6.75, 5.5],
    ]);
  });
});

test("the rows carry what they are of, and the Cypher gives the same", async () => {
  const { groups, query, values, total, answer } = await harbour.answer({ question: "how many captains per rank" });
  expect(groups).toEqual({
    by: "rank",
    number: "captains",
    rows: [
      { value: "mate", number: 2 },
      { value: "master", number: 1 },
    ],
    without: 1,
  });
  expect([answer.kind, values, total]).toEqual(["value", ["mate", "master"], 2]);
  expect(query?.cypher).toBe(
    "MATCH (n0:`Captain`)\nWITH DISTINCT n0, n0.`rank` AS value\nWHERE value IS NOT NULL\nRETURN value, count(n0) AS number\nORDER BY number DESC, value",
  );
  const { groups: beside } = await harbour.answer({ question: "how many landings per pier" });
  expect(beside?.rows.map(({ value, id, number }) => [value, typeof id, number])).toEqual([
    ["Elm Pier", "string", 2],
    ["Oak Pier", "string", 1],
  ]);
});

test.each([
  ["number of landings per type per year", "per type per year"],
  ["how many captains by rank and gender", "by rank and gender"],
])("groups of groups are refused as such: %s", async (question, words) => {
  const { answer } = await harbour.answer({ question });
  expect([answer.kind, answer.text]).toEqual([
    "refusal",
    `“${words}” asks for groups of groups, which are not counted here. Ask for one of the two.`,
  ]);
});

test.each([
  "how many captains per shoe size",
  "average shoe size per rank",
  "number of landings per pier per year",
  "the heaviest landing at each pier",
])("what cannot be told apart is not answered with something else: %s", async (question) => {
  expect((await harbour.answer({ question })).answer.kind).toBe("refusal");
});

test.each<Expected>([
  ["how many landings did each captain bring", "Ann Lee: 2, Bob Roe: 1 and Cy Poe: 1."],
  ["number of landings brought by Ann Lee", "2 landings that Ann Lee brought."],
  ["which captain brought the most landings", "Ann Lee."],
])("what was read before still is: %s", async (question, text) => {
  expect((await harbour.answer({ question })).answer.text.replaceAll(/ ?\[\d+\]/g, "")).toBe(text);
});
