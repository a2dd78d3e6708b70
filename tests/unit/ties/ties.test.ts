import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createAsker, type Asker } from "../../../server/ask/asker.ts";
import type { GraphStore } from "../../../server/store/graphStore.ts";
import type { StoreValue } from "../../../server/store/values.ts";
import { toParameters } from "../../../server/store/wireParameters.ts";
import { createTopologyProvider } from "../../../server/topology/provider.ts";
import { openTieGraph } from "./tieGraph.ts";

let store: GraphStore;
let asker: Asker;

beforeAll(async () => {
  store = await openTieGraph();
  asker = createAsker({ store, topology: createTopologyProvider(store) });
});
afterAll(() => store.close());

const cases: [question: string, answer: string[]][] = [
  // A value of the relationship tells it from others of its type.
  ["Who played Neo in The Matrix?", ["Keanu Reeves"]],
  ["who played Neo", ["Keanu Reeves"]],
  ["who played Luisa Rey", ["Halle Berry"]],
  ["who played the role of Henry Goose in Cloud Atlas", ["Tom Hanks"]],
  ["who played Trinity in John Wick", []],
  // Numbers are compared.
  ["who rated The Matrix above 4", ["Rita Cole"]],
  ["which people rated The Matrix with a rating of at least 3", ["Rita Cole", "Sam Hill"]],
  ["orders with quantity over 10", ["O-17", "O-18"]],
  ["which orders contain Green Tea with a quantity over 10", ["O-17"]],
  ["which airports have a route longer than 1000", ["Arlanda", "Heathrow"]],
  // What a property is.
  ["What role did Tom Hanks play in Cloud Atlas?", ["Henry Goose", "Zachry"]],
  ["which roles did Keanu Reeves play", ["Jardani", "Neo"]],
  ["what is the distance between Arlanda and Kastrup", ["545"]],
  ["what is the distance from Kastrup to Sola", ["560"]],
  ["what quantity of Green Tea did order O-18 contain", ["4"]],
  ["what rating did Sam Hill give The Matrix", ["3"]],
  ["where did Keanu Reeves play Neo", ["The Matrix"]],
  // How many, the most, and one number made of all.
  ["how many people rated The Matrix above 4", ["1"]],
  ["how many orders contain Green Tea with a quantity over 3", ["2"]],
  ["who gave The Matrix the highest rating", ["Rita Cole"]],
  ["who gave The Matrix the worst rating", ["Sam Hill"]],
  ["which order has the highest quantity", ["O-18"]],
  ["what is the highest rating of The Matrix", ["5"]],
  ["what is the average rating of The Matrix", ["4"]],
  ["total quantity of Green Tea", ["16"]],
  // When it was: no year of birth is meant.
  ["who works at Northgate Clinic since 2015", ["Greta Olsen"]],
  ["which doctors have worked at Northgate Clinic since 1999", ["Greta Olsen", "Marcus Webb"]],
  ["which patients were treated in 2024", ["Lena Fischer", "Tom Baker"]],
  ["which patients did Marcus Webb treat before 2024", ["Lena Fischer"]],
  ["who treated Tom Baker in March 2024", ["Greta Olsen"]],
  ["who treated Tom Baker in March 2023", []],
  ["doctors who treated patients in 2023", ["Marcus Webb"]],
  // Between its beginning and its end, or since its beginning where it has none.
  ["who treated Tom Baker in December 2024", ["Greta Olsen"]],
  ["who treated Lena Fischer in December 2024", []],
  ["who was CEO of Kestrel Motors in 2007", ["Samuel"]],
  ["who was CEO of Kestrel Motors in 2020", ["Eva"]],
  ["who was CEO of Kestrel Motors in 2012", []],
  ["since when is Eva Lind CEO of Kestrel Motors", ["2017"]],
  // How much, and who to whom.
  ["how much did Orchid Capital invest in Helion Cells", ["120000000"]],
  ["total amount invested in Helion Cells", ["320000000"]],
  // The most of what can be added up, and no number of companies.
  ["which company invested the most in Helion Cells", ["Kestrel Motors"]],
  ["who invested the most", ["Orchid Capital"]],
  ["who invested the least money in Helion Cells", ["Orchid Capital"]],
  ["which company invested in the most companies", ["Orchid Capital"]],
  // Ratings are not added up: of them the number of films counts.
  ["who rated the most movies", ["Sam Hill"]],
  // A participle with years says when, and a number that is kept is added up.
  ["when did Castle Hall acquire Calm Sea", ["1965"]],
  ["how many hours did Bo Lind spend on Calm Sea", ["150"]],
  // A number that is kept is no number to be counted.
  ["which company has the fewest employees", ["Orchid Capital"]],
  ["which company has the highest number of employees", ["Kestrel Motors"]],
  ["how much Warfarin does Tom Baker take", ["5"]],
  ["since when does Greta Olsen work at Northgate Clinic", ["2015"]],
  ["when did Marcus Webb treat Lena Fischer", ["2023-11-12"]],
  // A unit is no word of the name.
  ["what is the dose of Warfarin for Tom Baker", ["5"]],
  ["who takes the highest dose of Warfarin", ["Tom Baker"]],
  // A day that a node keeps.
  ["drugs approved before 1900", ["Aspirin"]],
];

const verdicts: [question: string, verdict: "yes" | "no"][] = [
  ["did Keanu Reeves play Neo in The Matrix", "yes"],
  ["did Keanu Reeves play Neo in John Wick", "no"],
  ["is The Matrix rated over 4 by Rita Cole", "yes"],
  ["is The Matrix rated over 4 by Sam Hill", "no"],
  ["does order O-18 contain Basmati with a quantity over 20", "yes"],
];

describe("questions about the properties of a relationship", () => {
  test.each(cases)("%s", async (question, expected) => {
    const { answer, entities, values, query, reading, ignored } = await asker.answer(question);
    expect(["entities", "value"], answer.text).toContain(answer.kind);
    expect((values?.map(String) ?? entities.map(({ name }) => name)).toSorted()).toEqual(expected);
    expect(ignored).toEqual([]);
    expect(reading.chips.every(({ from = "" }) => question.includes(from))).toBe(true);
    // The Cypher that is shown gives the same, run by the store.
    const { cypher, params } = query ?? { cypher: "", params: {} };
    const { rows } = await store.read(cypher, toParameters(params), { maxRows: 100, origin: "person" });
    expect(rows.map(([first]) => textOf(first)).toSorted()).toEqual(expected);
  });

  test.each(verdicts)("%s: %s", async (question, expected) => {
    const { answer, query, ignored } = await asker.answer(question);
    expect(answer.kind, answer.text).toBe(expected);
    expect(ignored).toEqual([]);
    const { cypher, params } = query ?? { cypher: "", params: {} };
    const { rows } = await store.read(cypher, toParameters(params), { maxRows: 1, origin: "person" });
    expect(rows).toEqual([[expected === "yes"]]);
  });

  test.each([
    ["is Samuel Okoro a board member of Helion Cells", "No: nothing in this graph says that Samuel is a board member of Helion Cells."],
    ["did Keanu Reeves play Neo in The Matrix", "Yes: Keanu Reeves acted in The Matrix (roles “Neo”)."],
    ["does Greta Olsen treat Lena Fischer", "No: nothing in this graph says that Greta Olsen treats Lena Fischer."],
    ["how many drugs does Tom Baker take", "2 drugs that Tom Baker takes."],
    ["drugs with a price over 10 that Tom Baker takes", "This graph has no drugs with price > 10 that Tom Baker takes."],
  ])("%s is answered in a sentence", async (question, expected) => {
    expect((await asker.answer(question)).answer.text).toBe(expected);
  });

  test("what was added up is said, and nobody counts how many of one named thing there are", async () => {
    const { answer, reading } = await asker.answer("who invested the most");
    expect(answer.text).toBe("Orchid Capital (amount usd: 230,000,000 in all).");
    expect(reading.text).toBe("Company –invested in→ Company, highest total amount usd");
    for (const question of ["who rated The Matrix the most", "who treats Tom Baker the most"])
      expect((await asker.answer(question)).answer.kind, question).toBe("refusal");
  });

  test("a chip says what its words mean and what else they may, and the answer follows what is said instead", async () => {
    const question = "who rated The Matrix above 4";
    const { reading } = await asker.answer(question);
    const chip = reading.chips.find(({ from }) => from === "The Matrix");
    expect(chip).toMatchObject({ means: { kind: "node" }, id: expect.any(String) });
    const other = (await asker.answer("who rated John Wick above 4")).reading.chips.find(({ from }) => from === "John Wick");
    const means = other?.means ?? { kind: "nothing" };
    const corrected = await asker.answer({ question: "who rated The Matrix above 4", corrections: [{ words: "The Matrix", means }] });
    expect(corrected.entities.map(({ name }) => name)).toEqual(["Sam Hill"]);
    const left = await asker.answer({ question, corrections: [{ words: "above 4", means: { kind: "nothing" } }] });
    expect(left.entities.map(({ name }) => name).toSorted()).toEqual(["Rita Cole", "Sam Hill"]);
  });

  test("the reading says which value of the relationship it used, and from which words", async () => {
    const { reading } = await asker.answer("Who played Neo in The Matrix?");
    expect(reading.text).toBe("Person –acted in (roles “Neo”)→ Movie “The Matrix”");
    expect(reading.chips).toContainEqual(expect.objectContaining({ kind: "constraint", text: "roles “Neo”", from: "Neo" }));
    expect(reading.chips).toContainEqual(
      expect.objectContaining({
        kind: "relation",
        text: "acted in",
        from: "played",
        means: { kind: "relationship", type: "ACTED_IN", direction: "both" },
      }),
    );
  });
});

describe("what relationships do not say", () => {
  test.each([
    "who painted Neo in The Matrix",
    "who played Neo in The Sorrow",
    "who played Morpheus",
    "who did not play Neo",
    "what salary did Tom Hanks get in Cloud Atlas",
    "orders with a discount over 10",
    "how many people played Neo badly",
    "when was The Matrix rated above 4",
    "when did Marcus Webb supervise Greta Olsen",
    "who sits on the board of Helion Cells",
  ])("%s is not answered", async (question) => {
    const { answer } = await asker.answer(question);
    expect(["refusal", "choices"], answer.text).toContain(answer.kind);
  });
});

function textOf(value: StoreValue | undefined): string {
  if (typeof value === "number" || typeof value === "string") return `${value}`;
  if (typeof value !== "object" || value === null || !("kind" in value)) return "";
  if (value.kind === "temporal") return value.text;
  if (value.kind !== "node") return "";
  const name = ["name", "title", "code", "fullName", "firstName", "companyName"]
    .map((key) => value.properties.get(key))
    .find((own) => own !== undefined);
  return typeof name === "string" ? name : "";
}

test.each([
  ["average rating per movie", "John Wick: 5 and The Matrix: 4.", [5, 4]],
  ["which movie has the highest average rating", "John Wick: 5.", [5]],
  ["average rating by person", "Rita Cole: 5 and Sam Hill: 4.", [5, 4]],
  ["total quantity per product", "Basmati: 30 and Green Tea: 16.", [30, 16]],
  ["average quantity for each order", "O-18: 17 and O-17: 12.", [17, 12]],
])("a number for each node at one end: %s", async (question, expected, numbers) => {
  const { answer, values, groups } = await asker.answer(question);
  expect([answer.kind, answer.text.replaceAll(/ ?\[\d+\]/g, ""), values]).toEqual(["entities", expected, numbers]);
  expect(groups?.rows.map(({ number }) => number)).toEqual(numbers);
});
