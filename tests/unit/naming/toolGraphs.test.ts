import { afterAll, beforeAll, expect, test } from "vitest";
import { openEmbeddedStore } from "../../../server/store/embedded/openEmbeddedStore.ts";
import { generalLabelsOf } from "../../../server/store/generalLabels.ts";
import type { GraphStore } from "../../../server/store/graphStore.ts";
import { labelName, localName } from "../../../server/contract/localName.ts";
import { namedStore } from "../../../server/store/named/namedStore.ts";
import { toNode } from "../../../server/store/present.ts";
import { plainWords } from "../../../server/paths/plainWords.ts";
import { inWords } from "../../../client/graph/relationName.ts";

/** What well-known tools write: a builder of graphs from texts, neosemantics, a genealogy. */
const graphs = `
  UNWIND range(1, 12) AS i
  CREATE (:Chunk {id: 'e448e783b06e06e7384f81c01c9b44bdd6dd10' + toString(10 + i), position: i, fileName: 'report.pdf',
      text: 'Passage ' + toString(i) + ' tells of the firms at some length, and of whoever worked there; it goes on and on and on.',
      embedding: [0.5] + [x IN range(1, 400) | x / 7.0]})-[:HAS_ENTITY]->
    (:\`__Entity__\`:Person {id: 'Marie Lind' + toString(i), description: 'Marie Lind' + toString(i) + ' is a person.'}),
    (:Resource:ns0__Company {uri: 'http://example.org/' + toString(i), rdfs__label: ['Firm ' + toString(i) + ' Trading'], ns0__ticker: 'FT' + toString(i)}),
    (:Resource:skos__Concept {uri: 'http://example.org/c' + toString(i), skos__altLabel: ['Matter ' + toString(i)], skos__prefLabel: 'Topic number ' + toString(i)}),
    (:Day {value: i}), (:Ancestor {gedcomId: '@I' + toString(i) + '@', given: 'Ada' + toString(i), surname: 'Moor'})`;

let engine: GraphStore;
beforeAll(async () => {
  engine = await openEmbeddedStore({ directory: null });
  await engine.write([{ query: graphs }]);
});
afterAll(() => engine.close());

async function shown(label: string) {
  const { rows } = await namedStore(engine).read(
    `MATCH (n:\`${label}\`) RETURN n ORDER BY n.id, n.uri, n.given LIMIT 1`,
    {},
    { maxRows: 1, origin: "person" },
  );
  const [node] = rows[0] ?? [];
  if (typeof node !== "object" || node === null || !("kind" in node) || node.kind !== "node") throw new Error("There is no such node.");
  return toNode(node);
}

test.each([
  ["__Entity__", "Marie Lind1"],
  ["Chunk", "Passage 1 tells of the firms at some length"],
  ["ns0__Company", "Firm 1 Trading"],
  ["skos__Concept", "Topic number 1"],
  ["Ancestor", "Ada1 Moor"],
  ["Day", "Day "],
])("a %s is called as a person would", async (label, name) => {
  expect((await shown(label)).name).toContain(name);
});

test("what a tool put beside a label comes behind it", async () => {
  expect((await shown("__Entity__")).labels).toStrictEqual(["Person", "__Entity__"]);
});

test("of an embedding only the beginning is shown beside other nodes, and that is said", async () => {
  const { properties, cut } = await shown("Chunk");
  expect(properties["embedding"]).toHaveLength(8);
  expect(cut).toContain("embedding");
});

test("a label on nearly every node says nothing of any, unless it is the only one", () => {
  const users = [
    { name: "Base", count: 100 },
    { name: "User", count: 60 },
    { name: "Computer", count: 38 },
  ];
  expect(generalLabelsOf(users, 101)).toStrictEqual(["Base"]);
  expect(generalLabelsOf(users, 198)).toStrictEqual([]);
  const people = [
    { name: "Person", count: 95 },
    { name: "Town", count: 3 },
    { name: "Firm", count: 2 },
  ];
  expect(generalLabelsOf(people, 100)).toStrictEqual([]);
});

test.each([
  ["ns0__worksFor", "works for"],
  ["foaf__Person", "person"],
  ["schema__birthPlace", "birth place"],
  ["__Entity__", "entity"],
  ["GPLink", "gp link"],
  ["CanRDP", "can rdp"],
  ["MEMBER_OF", "member of"],
  ["userIDs", "user ids"],
])("%s reads %s, on the server and on the page", (name, words) => {
  expect([plainWords(name), inWords(name)]).toStrictEqual([words, words]);
});

test("only the short name of a vocabulary goes", () => {
  expect(["Account__c", "__Chunk__", "film__rating", "member_of"].map(localName)).toStrictEqual([
    "Account__c",
    "__Chunk__",
    "film__rating",
    "member_of",
  ]);
  expect(["__Entity__", "ns0__Company", "Person", "___"].map(labelName)).toStrictEqual(["Entity", "Company", "Person", "___"]);
});
