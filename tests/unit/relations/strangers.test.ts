import { expect, test } from "vitest";
import { askerOver } from "../../support/askerOver.ts";

const shop = askerOver(`
  CREATE (sea:Theme {name: "Sailing"}), (mar:Theme {name: "Mountains"}), (one:Novel {title: "The Long Reef", year: 2012}),
    (two:Novel {title: "Grey Harbour", year: 2018}), (three:Novel {title: "High Hut", year: 2019}),
    (ann:Reader {name: "Ann Lee", town: "Lund", sex: "Female"}), (bob:Reader {name: "Bob Roe", town: "Lund", sex: "Male"}), (cy:Reader {name: "Cy Poe", town: "Ystad", sex: "Male"}),
    (one)-[:HAS]->(sea), (two)-[:HAS]->(sea), (three)-[:HAS]->(mar),
    (ann)-[:READ {readCount: 7}]->(one), (ann)-[:READ {readCount: 1}]->(three), (bob)-[:READ {readCount: 2}]->(two), (cy)-[:READ {readCount: 1}]->(two)`);

const realm = askerOver(`
  CREATE (ann:Person:Rider {name: "Ann Lee", birth_year: 270, death_year: 301, rank: 3.5, sex: "female"}), (bob:Person:Lost {name: "Bob Roe", birth_year: 281, death_year: 299, rank: 2.5, sex: "male"}),
    (cy:Person:Rider:Lost {name: "Cy Poe", birth_year: 288, rank: 1.5, sex: "male"}), (dee:Person {name: "Dee Moe", birth_year: 260, rank: 9.5, sex: "female"}),
    (one:Battle {name: "Fight at the Ford", year: 299}), (two:Battle {name: "Fight at the Mill", year: 300}), (three:Battle {name: "Fight at the Dyke", year: 300}),
    (ford:Place {name: "Ford"}), (mill:Place {name: "Mill"}), (north:Region {name: "Northmark"}), (south:Region {name: "Southmark"}),
    (one)-[:IS_IN]->(ford), (two)-[:IS_IN]->(mill), (three)-[:IS_IN]->(mill), (ford)-[:IS_IN]->(north), (mill)-[:IS_IN]->(south),
    (ann)-[:VISITS]->(ford), (bob)-[:VISITS]->(mill), (cy)-[:VISITS]->(mill), (ann)-[:MEETS]->(bob), (cy)-[:MEETS]->(ann)`);

test.each([
  ["how many sailing novels are there", "2"],
  ["which sailing novels did Ann Lee read", "The Long Reef"],
  ["sailing novels after 2015 read by readers from Lund", "Grey Harbour"],
  ["which novels have the theme Sailing", "Grey Harbour, The Long Reef"],
  ["which readers from Lund read Sailing novels", "Ann Lee, Bob Roe"],
])("a name before a noun says which of it: %s", async (question, expected) => {
  expect(await said(shop, question)).toBe(expected);
});

test.each([
  ["who was born after 280", "Bob Roe, Cy Poe"],
  ["who was born before 271", "Ann Lee, Dee Moe"],
  ["when did Bob Roe die", "299"],
  ["when was Bob Roe born", "281"],
  ["who died after 300", "Ann Lee"],
])("years of three digits, and which of two: %s", async (question, expected) => {
  expect(await said(realm, question)).toBe(expected);
});

test.each([
  ["who has the highest rank", "Dee Moe"],
  ["how many riders are lost", "1"],
  ["which riders are lost", "Cy Poe"],
  ["did Ann Lee and Bob Roe visit the same place", "no"],
  ["did Bob Roe and Cy Poe visit the same place", "yes"],
  ["which women are riders", "Ann Lee"],
  ["how many men are there", "2"],
  ["is Bob Roe lost", "yes"],
  ["is Dee Moe lost", "no"],
])("kinds of a kind: %s", async (question, expected) => {
  expect(await said(realm, question)).toBe(expected);
});

test.each([
  ["how many battles were there in each region", "1, 2"],
  ["how many battles per region", "1, 2"],
  ["who visited all two places", ""],
])("counts for each: %s", async (question, expected) => {
  expect(await said(realm, question)).toBe(expected);
});

const map = askerOver(`
  CREATE (lane:MapWay {name: "Mill Lane", surface: "gravel"}), (street:MapWay {name: "High Street", surface: "paved"}), (tag:Tag {surface: "gravel", name: "Mill Lane"}),
    (lane)-[:TAGS]->(tag), (one:SiteOfCare {name: "The Site", kind: "clinic"}), (two:SiteOfCare {name: "Mill Ward", kind: "ward"}), (town:Town {name: "Lund"}),
    (one)-[:IN]->(town), (two)-[:IN]->(town)`);

test.each([
  ["how many sites of care are there", "2"],
  ["which sites of care are clinics", "The Site"],
  ["which ways are paved", "High Street"],
  ["how many ways are there", "2"],
  ["tell me about Mill Lane", "choices"],
])("a kind of several words: %s", async (question, expected) => {
  expect(await said(map, question)).toBe(expected);
});

const ward = askerOver(`
  CREATE (ann:Person {name: "Ann Lee", healthstatus: "Ill", type: "nurse", confirmedtime: datetime("2021-04-03T10:00:00Z")}),
    (bob:Person {name: "Bob Roe", healthstatus: "Well", type: "porter", version: 3, confirmedtime: datetime("2021-05-09T12:30:00Z")}), (note:Note {name: "Bob Roe", text: "A note", no: "2021"}),
    (stay:Stay {starttime: datetime("2021-04-02T08:00:00Z"), endtime: datetime("2021-04-05T09:00:00Z")}), (lodge:House {name: "Pine Lodge"}),
    (ann)-[:MADE]->(stay), (stay)-[:AT]->(lodge), (note)-[:ON]->(bob)`);

test.each([
  ["who is ill", "Ann Lee"],
  ["what is the health status of Bob Roe", "Well"],
  ["what type is Ann Lee", "nurse"],
  ["who was confirmed after 2021-05-01", "Bob Roe"],
  ["who was confirmed in April 2021", "Ann Lee"],
  ["who was confirmed on 2021-05-09", "Bob Roe"],
  ["when was Ann Lee confirmed", "2021-04-03T10:00:00Z"],
  ["when did Ann Lee stay at Pine Lodge", "2021-04-02T08:00:00Z"],
])("names without spaces, and values of people's own: %s", async (question, expected) => {
  expect(await said(ward, question)).toBe(expected);
});

test("a kind of several words has its plural inside", async () => {
  const { answer } = await map.answer({ question: "how many sites of care are there" });
  expect(answer.text).toBe("2 sites of care.");
});

/** The answer in short: the names or values, in order of the alphabet, else what kind of answer it is. */
async function said(graph: typeof shop, question: string): Promise<string> {
  const { answer, entities, values = [] } = await graph.answer({ question });
  const found = values.length > 0 ? values.map(String) : entities.map(({ name }) => name);
  return /^(?:entities|value)$/.test(answer.kind) ? found.toSorted().join(", ") : answer.kind;
}
