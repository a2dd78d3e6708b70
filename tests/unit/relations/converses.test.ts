import { describe, expect, test } from "vitest";
import { askerOver } from "../../support/askerOver.ts";

type Expected = [question: string, text: string | RegExp];

/** A string is the whole answer. */
function said(text: string | RegExp): unknown {
  return typeof text === "string" ? text : expect.stringMatching(text);
}

const kin = (type: (child: string, parent: string) => string, gender: boolean) =>
  askerOver(`
    CREATE ${[
      ["ann", "Ann Lee", "F"],
      ["gus", "Gus Lee", "M"],
      ["bea", "Bea Lee", "F"],
      ["cy", "Cy Lee", "M"],
      ["dan", "Dan Fox", "M"],
      ["eva", "Eva Lee", "F"],
    ]
      .map(([id, name, own]) => `(${id}:Person {name: "${name}"${gender ? `, gender: "${own}"` : ""}})`)
      .join(", ")},
      ${[
        ["bea", "ann"],
        ["bea", "gus"],
        ["cy", "bea"],
        ["cy", "dan"],
        ["eva", "bea"],
        ["eva", "dan"],
      ]
        .map(([child = "", parent = ""]) => type(child, parent))
        .join(", ")}`);

const childOf = kin((child, parent) => `(${child})-[:CHILD_OF]->(${parent})`, true);
const parentOf = kin((child, parent) => `(${parent})-[:PARENT_OF]->(${child})`, true);
const hasChild = kin((child, parent) => `(${parent})-[:HAS_CHILD]->(${child})`, false);

describe("kinship, by whichever end the graph names it", () => {
  const questions: Expected[] = [
    ["who is the mother of Cy Lee", "Bea Lee."],
    ["Cy Lee's mother", "Bea Lee."],
    ["who is the father of Cy Lee", "Dan Fox."],
    ["who are the parents of Cy Lee", "Bea Lee and Dan Fox."],
    ["sons of Bea Lee", "Cy Lee."],
    ["daughters of Bea Lee", "Eva Lee."],
    ["children of Ann Lee", "Bea Lee."],
    ["whose mother is Ann Lee", "Bea Lee."],
    ["how many sons does Bea Lee have", /^1 person/],
    ["how many mothers does Cy Lee have", /^1 person/],
    ["is Dan Fox the father of Cy Lee", /^Yes/],
    ["is Dan Fox the mother of Cy Lee", /^No/],
    ["which women are parents of Cy Lee", "Bea Lee."],
    ["fathers", "Dan Fox and Gus Lee."],
  ];
  test.each(questions)("CHILD_OF: %s", async (question, text) => {
    expect((await childOf.answer({ question })).answer.text).toEqual(said(text));
  });
  test.each(questions)("PARENT_OF: %s", async (question, text) => {
    expect((await parentOf.answer({ question })).answer.text).toEqual(said(text));
  });
  test("where the graph tells no gender, that is said", async () => {
    expect((await hasChild.answer({ question: "who is the mother of Cy Lee" })).answer.text).toBe(
      "“mother” is taken without the gender: Bea Lee and Dan Fox.",
    );
    expect((await hasChild.answer({ question: "how many sons does Bea Lee have" })).answer.text).toMatch(
      /^“sons” is taken without the gender: 2 people/,
    );
    expect((await hasChild.answer({ question: "children of Bea Lee" })).answer.text).toBe("Cy Lee and Eva Lee.");
  });
});

const firms = (type: string) =>
  askerOver(`
    CREATE (a:Resource:Company {uri: "u:1", name: "Acme Group"}), (b:Resource:Company {uri: "u:2", name: "Bolt Works"}),
      (c:Resource:Company {uri: "u:3", name: "Cog Parts"}), (d:Resource:Company {uri: "u:4", name: "Dyn Supply"}),
      ${type}`);
const subsidiaryOf = firms("(b)-[:subsidiaryOf]->(a), (c)-[:subsidiaryOf]->(a), (d)-[:subsidiaryOf]->(b)");
const hasSubsidiary = firms("(a)-[:hasSubsidiary]->(b), (a)-[:hasSubsidiary]->(c), (b)-[:hasSubsidiary]->(d)");

describe("what is a subsidiary of what, where nodes have several labels", () => {
  const questions: Expected[] = [
    ["subsidiaries of Bolt Works", "Dyn Supply."],
    ["which companies are subsidiaries of Bolt Works", "Dyn Supply."],
    ["what is Bolt Works a subsidiary of", "Acme Group."],
    ["which company is Bolt Works a subsidiary of", "Acme Group."],
    ["is Bolt Works a subsidiary of Acme Group", /^Yes/],
    ["is Acme Group a subsidiary of Bolt Works", /^No/],
  ];
  test.each(questions)("subsidiaryOf: %s", async (question, text) => {
    expect((await subsidiaryOf.answer({ question })).answer.text).toEqual(said(text));
  });
  test.each(questions)("hasSubsidiary: %s", async (question, text) => {
    expect((await hasSubsidiary.answer({ question })).answer.text).toEqual(said(text));
  });
});

const known = askerOver(`
  CREATE (a:Person {name: "Alice Moor"}), (b:Person {name: "Bob Pike"}), (c:Person {name: "Carl Quill"}), (d:Person {name: "Dora Stone"}),
    (a)-[:KNOWS]->(b), (c)-[:KNOWS]->(a), (d)-[:KNOWS]->(c), (c)-[:KNOWS]->(d)`);
const once = askerOver(`
  CREATE (a:Person {name: "Alice Moor"}), (b:Person {name: "Bob Pike"}), (c:Person {name: "Carl Quill"}),
    (a)-[:KNOWS]->(b), (c)-[:KNOWS]->(a)`);

describe("who knows whom", () => {
  test.each<Expected>([
    ["who does Alice Moor know", "Bob Pike."],
    ["whom does Alice Moor know", "Bob Pike."],
    ["who knows Alice Moor", "Carl Quill."],
    ["does Alice Moor know Carl Quill", /^No/],
  ])("by its direction, where some know each other: %s", async (question, text) => {
    expect((await known.answer({ question })).answer.text).toEqual(said(text));
  });
  test("either way, where the graph keeps nothing twice", async () => {
    expect((await once.answer({ question: "who does Alice Moor know" })).answer.text).toBe("Bob Pike and Carl Quill.");
  });
});

const machines = askerOver(`
  CREATE (a:User {name: "ALICE@LAB", enabled: true, verified: false}), (b:User {name: "BOB@LAB", enabled: false, verified: true}),
    (g:Group {name: "ADMINS@LAB"}), (a)-[:MemberOf]->(g), (b)-[:MemberOf]->(g),
    (:Sensor {name: "S1", reading: 1.5e-7}), (:Sensor {name: "S2", reading: 3.2e-9}), (:Star {name: "Vega", mass: 4.2e30}), (:Star {name: "Rigel", mass: 3.6e31})`);

describe("opposites of what is true or false, and numbers as computers write them", () => {
  test.each<Expected>([
    ["disabled users", "BOB@LAB."],
    ["which users are disabled", "BOB@LAB."],
    ["unverified users", "ALICE@LAB."],
    ["which users are not disabled", "ALICE@LAB."],
    ["which disabled users are members of ADMINS@LAB", "BOB@LAB."],
    ["is ALICE@LAB disabled", /^No/],
    ["which sensor has a reading of 1.5e-7", "S1."],
    ["which star has mass 3.6e+31", "Rigel."],
  ])("%s", async (question, text) => {
    expect((await machines.answer({ question })).answer.text).toEqual(said(text));
  });
});
