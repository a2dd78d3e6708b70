import { describe, expect, test } from "vitest";
import { askerOver } from "../../support/askerOver.ts";

/** A workshop whose deeds, shares and stays are asked for by other words than the graph's own. */
const graph = `
  CREATE (a:Suit {name: "Suit S-1", claimed: 250}), (b:Suit {name: "Suit S-2", claimed: 900}), (c:Suit {name: "Suit S-3", claimed: 40}),
    (north:Firm {name: "North Yard"}), (twin:Guild {name: "North Yard"}), (south:Firm {name: "South Yard"}), (east:Firm {name: "East Yard"}),
    (north)-[:OWNS]->(south), (north)-[:OWNS]->(east), (twin)-[:JUDGED]->(a), (south)-[:BROUGHT]->(b), (south)-[:BROUGHT]->(c),
    (ida:Worker {name: "Ida Bloom", salary: 70, hired: 1999}), (per:Worker {name: "Per Lund", salary: 52, hired: 1981}),
    (eve:Worker {name: "Eve Fry", salary: 91, hired: 2004}),
    (ida)-[:WORKS_FOR]->(south), (per)-[:WORKS_FOR]->(east), (eve)-[:WORKS_FOR]->(east),
    (vase:Relic {title: "Blue Vase"}), (harp:Relic {title: "Golden Harp"}), (bowl:Relic {title: "Clay Bowl"}),
    (hall:House {name: "Old Hall"}), (mill:House {name: "Mill House"}), (bergen:Town {name: "Bergen"}), (malmo:Town {name: "Malmo"}),
    (hall)-[:SITUATED_IN]->(bergen), (mill)-[:SITUATED_IN]->(malmo), (hall)-[:KEEPS]->(vase), (mill)-[:KEEPS]->(harp), (hall)-[:KEEPS]->(bowl),
    (mara:Painter {name: "Mara Quill"}), (tove:Painter {name: "Tove Lind"}), (vase)-[:CREATED_BY]->(mara), (tove)-[:TAUGHT]->(mara),
    (show:Show {title: "Treasures"}), (vase)-[:SHOWN_IN]->(show), (harp)-[:SHOWN_IN]->(show),
    (stay:Loan {code: "L-7", insuredFor: 300}), (stay)-[:OF_RELIC]->(vase), (stay)-[:TO_HOUSE]->(mill), (stay)-[:FROM_HOUSE]->(hall),
    (tea:Load {ware: "tea", weightTonnes: 12}), (more:Load {ware: "tea", weightTonnes: 30}), (salt:Load {ware: "salt", weightTonnes: 7}),
    (north)-[:SHIPPED]->(tea), (north)-[:SHIPPED]->(more), (north)-[:SHIPPED]->(salt)`;

const asker = askerOver(graph);

describe("what is asked for is what answers", () => {
  test.each<[question: string, answer: string[]]>([
    // The thing with the highest number, and not the number.
    ["which suit has the highest claimed", ["Suit S-2"]],
    ["which worker has the lowest salary", ["Per Lund"]],
    // The subject of the verb is none of the things that it owns, though two things are called so.
    ["which firms does North Yard own", ["East Yard", "South Yard"]],
    // A verb for a number that is kept.
    ["who earns more than Ida Bloom", ["Eve Fry"]],
    ["who earns less than Eve Fry", ["Ida Bloom", "Per Lund"]],
    ["who earns more than 60", ["Eve Fry", "Ida Bloom"]],
    ["who earns the most", ["Eve Fry"]],
    ["which worker was hired first", ["Per Lund"]],
    // By way of what is somewhere.
    ["which relics are in Bergen", ["Blue Vase", "Clay Bowl"]],
    ["which relics were lent to Mill House", ["Blue Vase"]],
    ["which relics share a show with Blue Vase", ["Golden Harp"]],
    // Who does what a verb says: the painter painted, the loan did not lend.
    ["who painted Blue Vase", ["Mara Quill"]],
    ["which house keeps Blue Vase", ["Old Hall"]],
    ["who shares a show with Blue Vase", ["Golden Harp"]],
  ])("%s", async (question, expected) => {
    const { answer, entities, ignored } = await asker.answer(question);
    expect(answer.kind, answer.text).toBe("entities");
    expect(entities.map(({ name }) => name).toSorted(), answer.text).toEqual(expected);
    expect(ignored).toEqual([]);
  });

  test.each<[question: string, answer: unknown[]]>([
    ["what is the highest salary", [91]],
    ["what is the insured value of loan L-7", [300]],
    ["what is the insured value of Blue Vase", [300]],
    ["how much tea did North Yard ship", [42]],
  ])("%s", async (question, expected) => {
    const { answer, values } = await asker.answer(question);
    expect(values, answer.text).toEqual(expected);
  });

  test.each(["who lent Blue Vase", "who lent the Blue Vase", "which house lent Blue Vase"])(
    "%s: not by the deed itself",
    async (question) => {
      const { answer } = await asker.answer(question);
      expect(["refusal", "choices"], answer.text).toContain(answer.kind);
    },
  );

  test("a misspelt name is said", async () => {
    const { answer, reading } = await asker.answer("which house keeps goldan harp");
    expect(answer.text).toMatch(/^Taking “goldan harp” for Golden Harp: Mill House/);
    expect(reading.text).toContain("(for “goldan harp”)");
  });
});
