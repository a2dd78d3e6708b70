import { describe, expect, test } from "vitest";
import { askerOver } from "../../support/askerOver.ts";

const asker = askerOver(`
  CREATE (:Pilot {name: "Sam Reed", born: 1950}), (old:Pilot {name: "Sam Reed", born: 1980}), (other:Cook {name: "Sam Reed"}),
    (ship:Ship {name: "Sea Fern"}), (port:Port {name: "Port Ost"}),
    (old)-[:SAILS]->(ship), (ship)-[:CALLS_AT]->(port), (other)-[:FEEDS]->(old)`);

describe("what is asked back has been tried", () => {
  test("an option that leads nowhere is not offered, and that is said", async () => {
    const { answer, choices = [] } = await asker.answer("how is Sam Reed connected to Port Ost");
    expect(answer.kind, answer.text).toBe("choices");
    expect(choices).toHaveLength(2);
    expect(answer.text).toContain("For 1 other nothing is found");
    for (const { question } of choices) expect((await asker.answer(question)).answer.kind, question).toBe("paths");
  });
});
