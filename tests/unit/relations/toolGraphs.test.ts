import { describe, expect, test } from "vitest";
import { askerOver } from "../../support/askerOver.ts";

/** RDF as neosemantics keeps it: every node a Resource, people with two labels, names in lists. */
const rdf = askerOver(`
  CREATE (ada:Resource:foaf__Person:ns0__Employee {uri: "u:1", foaf__name: "Ada Storm"}), (ben:Resource:foaf__Person:ns0__Employee {uri: "u:2", foaf__name: "Ben Holt"}),
    (cleo:Resource:foaf__Person:ns0__Employee {uri: "u:3", foaf__name: "Cleo Marr"}), (dan:Resource:foaf__Person:ns0__Consultant {uri: "u:4", foaf__name: "Dan Fisk"}),
    (north:Resource:ns0__Company {uri: "u:5", rdfs__label: ["North Line"], ns0__stockTicker: "NOLI"}), (south:Resource:ns0__Company {uri: "u:6", rdfs__label: ["South Line"], ns0__stockTicker: "SOLI"}),
    (oslo:Resource:ns0__City {uri: "u:7", rdfs__label: ["Oslo"]}), (rome:Resource:ns0__City {uri: "u:8", rdfs__label: ["Rome"]}),
    (ada)-[:ns0__worksFor]->(north), (ben)-[:ns0__worksFor]->(north), (cleo)-[:ns0__worksFor]->(south), (dan)-[:ns0__worksFor]->(south),
    (dan)-[:ns0__worksFor]->(north), (north)-[:ns0__headquarteredIn]->(oslo), (south)-[:ns0__headquarteredIn]->(rome)`);

/** A family, and a network with names that are written in one. */
const family = askerOver(`
  CREATE (ann:Person {name: "Ann Lee"}), (bea:Person {name: "Bea Lee"}), (cy:Person {name: "Cy Lee"}), (dan:Person {name: "Dan Fox"}),
    (bea)-[:CHILD_OF]->(ann), (cy)-[:CHILD_OF]->(bea), (cy)-[:CHILD_OF]->(dan),
    (:Payment {id: "tx-1", amount: 5}), (:Payment {id: "tx-2", amount: 7}), (one:Computer {name: "SRV1", operatingsystem: "Debian"}), (two:Computer {name: "SRV2", operatingsystem: "Fedora"}), (dan)-[:DCSync]->(one)`);

type Expected = [question: string, text: string | RegExp];

describe("labels that hold one another, and names in lists", () => {
  test.each<Expected>([
    ["which company has the most employees", "North Line."],
    ["how many employees work for North Line", /^2 employees/],
    ["how many people work for North Line", /^3 people/],
    ["employees of North Line", "Ada Storm and Ben Holt."],
    ["which consultants work for South Line", "Dan Fisk."],
    ["how many companies are headquartered in Oslo", /^1 company/],
    ["who works for a company headquartered in Rome", "Cleo Marr and Dan Fisk."],
  ])("%s", async (question, text) => {
    const { answer, reading } = await rdf.answer({ question });
    expect(answer.text).toMatch(text);
    expect(reading.text).not.toMatch(/__/);
  });
});

describe("whose child, and names of several words in one", () => {
  test.each<Expected>([
    ["is Bea Lee a child of Ann Lee", /^Yes/],
    ["is Ann Lee a child of Bea Lee", /^No/],
    ["children of Bea Lee", "Cy Lee."],
    ["who are the children of Bea Lee", "Cy Lee."],
    ["what operating system does SRV1 have", "Debian."],
    ["who can dcsync SRV1", "Dan Fox."],
    ["what is the amount of tx-2", "7."],
    ["total amount of payments", "12."],
  ])("%s", async (question, text) => {
    expect((await family.answer({ question })).answer.text).toMatch(text);
  });
});
