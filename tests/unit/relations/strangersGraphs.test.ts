import { describe, expect, test } from "vitest";
import { askerOver } from "../../support/askerOver.ts";

/** Firms that are labelled Entity alone, as registers of firms do it, and filings that repeat their names. */
const register = askerOver(`
  CREATE (no:Country {name: "Norway", code: "NOR"}), (fi:Country {name: "Finland", code: "FIN"}),
    (blue:Entity {name: "Blue Harbour", id: "blue-harbour", country: "NOR"}), (pine:Entity {name: "Pine Trust", id: "pine-trust", country: "FIN"}),
    (cove:Entity {name: "Cove Lines", id: "cove-lines", country: "NOR"}),
    (one:Filing {ref: "F-1", amount: 70, number: 4, payer_bank: "Blue Harbour", payer_bank_country: "Norway", payee_bank: "Pine Trust", payee_bank_country: "Finland"}),
    (two:Filing {ref: "F-2", amount: 20, number: 9, payer_bank: "Blue Harbour", payer_bank_country: "Finland", payee_bank: "Cove Lines", payee_bank_country: "Norway"}),
    (blue)-[:COUNTRY]->(no), (cove)-[:COUNTRY]->(no), (pine)-[:COUNTRY]->(fi),
    (pine)-[:FILED]->(one), (pine)-[:FILED]->(two), (one)-[:BENEFITS]->(pine), (two)-[:BENEFITS]->(cove), (one)-[:CONCERNS]->(blue)`);

/** Who plays for what, with several goals in one match, and a team that plays as well. */
const league = askerOver(`
  CREATE (ida:Person {name: "Ida Berg", dob: date("1991-04-02")}), (eva:Person {name: "Eva Lund", dob: date("1995-08-19")}),
    (north:Team {name: "Northside"}), (south:Team {name: "Southside"}), (cup:Tournament {name: "Cup 95", year: 1995}),
    (m1:Match {id: "m-1", stage: "Final"}), (m2:Match {id: "m-2", stage: "Group"}), (s1:Squad {id: "Northside 1"}), (s2:Squad {id: "Northside 2"}),
    (ida)-[:REPRESENTS]->(north), (eva)-[:REPRESENTS]->(north), (ida)-[:PLAYED_IN]->(m1), (eva)-[:PLAYED_IN]->(m1), (eva)-[:PLAYED_IN]->(m2),
    (north)-[:PLAYED_IN]->(m1), (south)-[:PLAYED_IN]->(m1), (north)-[:PLAYED_IN]->(m2), (m1)-[:IN_TOURNAMENT]->(cup), (m2)-[:IN_TOURNAMENT]->(cup),
    (north)-[:NAMED]->(s1), (north)-[:NAMED]->(s2), (ida)-[:IN_SQUAD]->(s1), (eva)-[:IN_SQUAD]->(s1), (eva)-[:IN_SQUAD]->(s2),
    (ida)-[:SCORED_GOAL {minute: 3}]->(m1), (ida)-[:SCORED_GOAL {minute: 9}]->(m1), (ida)-[:SCORED_GOAL {minute: 80}]->(m1),
    (eva)-[:SCORED_GOAL {minute: 5}]->(m1), (eva)-[:SCORED_GOAL {minute: 7}]->(m2)`);

/** Accounts whose names end alike, and a second label on some groups. */
const directory = askerOver(`
  CREATE (ida:User {name: "IDABERG01@north.example", displayname: "Ida Berg"}), (eva:User {name: "EVALUND02@north.example", displayname: "Eva Lund"}),
    (olaf:User {name: "OLAFMOE03@north.example", displayname: "Olaf Moe"}), (d:Domain {name: "north.example", domain: "north.example"}),
    (key:Group:HighValue {name: "DOMAIN KEEPERS@north.example"}), (desk:Group {name: "HELP DESK@north.example"}), (all:Group {name: "EVERYBODY@north.example"}),
    (srv:Computer {name: "SRV9.north.example"}), (:Computer {name: "SRV10.north.example"}), (:Computer {name: "SRV11.north.example"}), (key)-[:KEEPER_OF]->(srv), (key)-[:OWNS]->(d), (desk)-[:KEEPER_OF]->(srv),
    (ida)-[:MEMBER_OF]->(key), (eva)-[:MEMBER_OF]->(desk), (ida)-[:MEMBER_OF]->(all), (eva)-[:MEMBER_OF]->(all), (olaf)-[:MEMBER_OF]->(all), (srv)-[:MEMBER_OF]->(all)`);

/** Reports whose types are said with "is", and whose dates have like names. */
const incidents = askerOver(`
  CREATE (a:Incident {reportid: 4101, reportDate: date("2021-08-27"), eventDate: date("2014-03-25")}), (b:Incident {reportid: 4102, reportDate: date("2021-09-13"), eventDate: date("2021-08-03")}),
    (x:Part {name: "Valve"}), (y:Part {name: "Hose"}), (z:Part {name: "Gasket"}),
    (a)-[:IS_PRIMARY_CAUSE]->(x), (b)-[:IS_PRIMARY_CAUSE]->(x), (a)-[:IS_SECONDARY_CAUSE]->(y), (b)-[:IS_SECONDARY_CAUSE]->(z)`);

type Expected = [question: string, text: string | RegExp];

describe("nodes that are labelled Entity and nothing else", () => {
  test.each<Expected>([
    ["which entity filed the most filings", "Pine Trust."],
    ["how many entities are in Norway", /^2 entities/],
    ["which filings benefit Cove Lines", /^Filing \d+\.$/],
    ["who filed filings that concern Blue Harbour", "Pine Trust."],
    ["which filing has the highest amount", /70|F-1/],
    ["is Blue Harbour in Finland", /^No/],
    ["is Blue Harbour in Norway", /^Yes/],
  ])("%s", async (question, text) => {
    expect((await register.answer({ question })).answer.text).toMatch(text);
  });

  test("the Cypher addresses them as the store does", async () => {
    const { query } = await register.answer({ question: "shortest path from Blue Harbour to Finland" });
    expect(query?.cypher).toContain("elementId(from)");
    expect(query?.cypher).not.toContain(":Entity {id:");
  });
});

describe("what a relationship's own noun counts, and who is meant by a noun for a doer", () => {
  test.each<Expected>([
    ["who scored the most goals", "Ida Berg."],
    ["how many goals did Ida Berg score", /^3 goals in 1 match/],
    ["how many goals did Eva Lund score", /^2 goals in 2 matches/],
    ["which players have been in two or more squads", "Eva Lund."],
    ["how many players represent Northside", /^2 people/],
    ["which players represent Northside", "Ida Berg and Eva Lund."],
    ["who played in the most matches", "Eva Lund."],
    ["who was born in 1995", "Eva Lund."],
    ["who was born on 1991-04-02", "Ida Berg."],
  ])("%s", async (question, text) => {
    const { answer, entities } = await league.answer({ question });
    expect(answer.text).toMatch(text);
    expect(entities.map(({ labels }) => labels[0])).not.toContain("Team");
  });

  test("relationships are counted in the Cypher as well", async () => {
    const { query } = await league.answer({ question: "how many goals did Ida Berg score" });
    expect(query?.cypher).toContain("[r:`SCORED_GOAL`]");
    expect(query?.cypher).toContain("count(DISTINCT r)");
  });
});

describe("short names, and a second label that says which", () => {
  test.each<Expected>([
    ["which users are members of Domain Keepers", "IDABERG01@north.example."],
    ["who is a member of help desk", "EVALUND02@north.example."],
    ["which groups does Olaf Moe belong to", "EVERYBODY@north.example."],
    ["how many high value groups are there", /^1 group/],
    ["how many members does Everybody have", /^4 /],
    ["which group has the most members", "EVERYBODY@north.example."],
    ["which user is a member of the most groups", "IDABERG01@north.example and EVALUND02@north.example."],
    ["which groups are high value", "DOMAIN KEEPERS@north.example."],
    ["which groups are not high value", "HELP DESK@north.example and EVERYBODY@north.example."],
    ["which high value groups are keepers of SRV9", "DOMAIN KEEPERS@north.example."],
  ])("%s", async (question, text) => {
    expect((await directory.answer({ question })).answer.text).toMatch(text);
  });
});

/** What people complain of, and nothing else that is joined to it. */
const clinic = askerOver(`
  CREATE (cough:Symptom {name: "Cough"}), (rash:Symptom {name: "Rash"}), (ache:Symptom {name: "Headache"}), (hill:Ward {name: "Hill"})
  WITH cough, rash, ache, hill UNWIND range(1, 6) AS i CREATE (v:Visit {visitNo: i})-[:SHOWS]->(cough), (v)-[:TAKES_PLACE_ON]->(hill)
  FOREACH (x IN CASE WHEN i < 5 THEN [1] ELSE [] END | CREATE (v)-[:SHOWS]->(ache)) FOREACH (x IN CASE WHEN i < 2 THEN [1] ELSE [] END | CREATE (v)-[:SHOWS]->(rash))`);

describe("the most common of a kind", () => {
  test.each<Expected>([
    ["what is the most common symptom", "Counting visits by “shows”: Cough."],
    ["What are the top 2 symptoms?", "Counting visits by “shows”: Cough and Headache."],
    ["what are the two most frequently reported symptoms", "Counting visits by “shows”: Cough and Headache."],
    ["which are the most common symptoms", "Counting visits by “shows”: Cough, Headache and Rash."],
  ])("%s", async (question, text) => {
    expect((await clinic.answer({ question })).answer.text).toBe(text);
  });

  test("where several relations could be counted, none is chosen", async () => {
    expect((await clinic.answer({ question: "what are the most common visits" })).answer.kind).toBe("refusal");
  });
});

describe("types that begin with is, dates with like names, and keys written in one", () => {
  test.each<Expected>([
    ["which part is the primary cause in the most incidents", "Valve."],
    ["which parts are secondary causes of incidents", "Hose and Gasket."],
    ["when was incident 4101 reported", "2021-08-27."],
    ["how many incidents were reported in September 2021", /^1 incident/],
    ["which incidents have the primary cause Valve", /^Incident \d+ and Incident \d+\.$/],
  ])("%s", async (question, text) => {
    expect((await incidents.answer({ question })).answer.text).toMatch(text);
  });
});
