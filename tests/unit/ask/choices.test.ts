import { describe, expect, test } from "vitest";
import { askerOver } from "../../support/askerOver.ts";
import { films } from "../../contract/films.ts";

/** Five of one name, and three of another that nothing but their neighbours tells apart. */
const twins = `${films},
  (s1:Person {name: "Sam Hill"}), (s2:Person {name: "Sam Hill"}), (s3:Person {name: "Sam Hill"}), (s4:Genre {name: "Sam Hill"}), (s5:Person {name: "Sam Hill"}),
  (s1)-[:ACTED_IN]->(night), (s2)-[:ACTED_IN]->(day), (s3)-[:DIRECTED]->(:Movie {title: "Own"}), (s1)-[:KNOWS]->(s2), (s1)-[:KNOWS]->(bob), (again)-[:HAS_GENRE]->(s4),
  (s5)-[:ACTED_IN]->(moon)`;

const questions = [
  "tell me about Half Moon",
  "neighbours of Half Moon",
  "how is Half Moon connected to Ann Lee",
  "shortest path from Crime to Half Moon",
  "what do Half Moon and Day Break have in common",
  "how is Ann Lee connected to Crime without Half Moon",
  "is Half Moon within 2 hops of Drama",
  "tell me about Sam Hill",
  "neighbours of sam hill",
  "how is Sam Hill connected to Crime",
  "how far is Sam Hill from Ann Lee",
];

const asker = askerOver(twins);

describe("where one name fits several nodes", () => {
  test.each(questions)("%s: at most four choices that differ, and each has one reading", async (question) => {
    const { answer, choices = [] } = await asker.answer(question);
    expect(answer.kind).toBe("choices");
    expect(choices.length).toBeGreaterThan(1);
    expect(choices.length).toBeLessThanOrEqual(4);
    expect(new Set(choices.map(({ text }) => text)).size).toBe(choices.length);
    for (const choice of choices) {
      const again = await asker.answer({ question: choice.question, corrections: choice.corrections ?? [] });
      expect(again.answer.kind, `${choice.question}: ${again.answer.text}`).not.toBe("choices");
      expect(again.refusal?.reason ?? "", `${choice.question}: ${again.answer.text}`).not.toMatch(
        /not_understood|unknown_name|not_in_graph/,
      );
    }
  });

  test("the choices say what tells the nodes apart", async () => {
    const { choices = [] } = await asker.answer("tell me about Half Moon");
    expect(choices.map(({ text }) => text).join("; ")).toMatch(
      /Dora Quill directed.*Bob Stone directed|Bob Stone directed.*Dora Quill directed/,
    );
  });
});

test("each reading that is offered gives, when it is asked, as many results as it promised", async () => {
  for (const question of ["who is of Night Train", "movies Bob Stone", "what is Cleo Ray in", "people of Half Moon"]) {
    const { choices = [] } = await asker.answer(question);
    for (const choice of choices) {
      const again = await asker.answer({ question: choice.question, corrections: choice.corrections ?? [] });
      expect(again.answer.kind, `${question} -> ${choice.text}`).not.toBe("choices");
      if (again.reading.kind === "relation") expect(again.total, `${question} -> ${choice.text}: ${again.answer.text}`).toBe(choice.count);
    }
  }
});
