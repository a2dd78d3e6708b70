import { expect, test } from "vitest";
import { learnArticles } from "../../../server/ask/wording/articles.ts";
import { isPlural, nameInSentence } from "../../../server/ask/wording/names.ts";
import { dateWords } from "../../../server/ask/wording/dates.ts";
import { phraseOf } from "../../../server/ask/wording/phrases.ts";
import { stem } from "../../../server/ask/words/stem.ts";
import { listWords, plainWords } from "../../../server/paths/plainWords.ts";
import { namedGraph } from "../../support/namedGraph.ts";

test.each([
  ["MEMBER_OF", "is a member of", "are members of"],
  ["PART_OF", "is part of", "are part of"],
  ["BOARD_MEMBER_OF", "is a board member of", "are board members of"],
  ["HEADQUARTERED_IN", "is headquartered in", "are headquartered in"],
  ["AUTHOR_OF", "is an author of", "are authors of"],
  ["PARTICIPATES_IN", "participates in", "participate in"],
  ["FOCUSES_ON", "focuses on", "focus on"],
  ["CARRIES", "carries", "carry"],
  ["LOCATED_IN", "is located in", "are located in"],
  ["CONCERNED_ABOUT", "is concerned about", "are concerned about"],
  ["ACTED_IN", "acted in", "acted in"],
  ["SPOKE_TO", "spoke to", "spoke to"],
  ["directed_by", "is directed by", "are directed by"],
  ["PARTY_TO", "is party to", "are party to"],
  ["ACTIVE_IN", "is active in", "are active in"],
  ["IS_FRIEND_OF", "is friend of", "are friend of"],
  ["REVIEW", "has the relation “review” to", "have the relation “review” to"],
])("%s reads as a person would say it", (type, one, many) => {
  expect(phraseOf(type)).toEqual({ one, many });
});

test("names get their article where the graph or English gives one", () => {
  const graph = namedGraph(
    [
      ["Quad", "T", "United States"],
      ["Japan", "T", "Joint Working Group on Minerals"],
      ["trade data", "T", "The Hague"],
    ],
    { Quad: { aliases: ["The Quad"] } },
  );
  const names = Array.from({ length: graph.nodeCount }, (_, node) => nameInSentence(graph, node));
  expect(names).toEqual(["the Quad", "the United States", "Japan", "the Joint Working Group on Minerals", "trade data", "the Hague"]);
});

test("a common noun loses its capital only where the graph itself writes it small", () => {
  const graph = namedGraph([], {
    "Critical minerals": { aliases: ["minerals"] },
    "Western allies": { aliases: ["traditional Western allies"] },
    "Past six months": { aliases: ["recent months"] },
    "Joint Working Group": { aliases: ["working group"] },
    Trade: { aliases: ["commerce"] },
    Japan: { aliases: ["Nippon"] },
    "Japan-led talks": { aliases: ["talks"] },
    "La vita è bella": { aliases: ["Life Is Beautiful"] },
    Casablanca: {},
  });
  const names = Array.from({ length: graph.nodeCount }, (_, node) => nameInSentence(graph, node));
  expect(names.join("; ")).toBe(
    "critical minerals; the Western allies; the past six months; the Joint Working Group; trade; Japan; Japan-led talks; La vita è bella; Casablanca",
  );
});

test("only a common noun in the plural takes a verb in the plural", () => {
  const graph = namedGraph([], {
    "Joint exercises": { aliases: ["exercises"] },
    "Competition for markets": { aliases: ["rivalry"] },
    "Changing politics": { aliases: ["politics"] },
    "United States": {},
  });
  expect(Array.from({ length: graph.nodeCount }, (_, node) => isPlural(graph, node))).toEqual([true, false, false, false]);
});

test("a graph's own sentences teach which names take an article", () => {
  const graph = namedGraph([
    ["Indo-Pacific", "NEAR", "Bering Strait"],
    ["Bering Strait", "NEAR", "Japan"],
  ]);
  learnArticles(graph, ["It may change the Indo-Pacific.", "The Japan desk is in the Bering Strait.", "Bering Strait is narrow."]);
  const names = Array.from({ length: graph.nodeCount }, (_, node) => nameInSentence(graph, node));
  expect(names).toEqual(["the Indo-Pacific", "Bering Strait", "Japan"]);
});

test.each([
  ["2017", "2017"],
  ["2026-01", "January 2026"],
  ["2026-01-05", "5 January 2026"],
  ["199X", "the 1990s"],
  ["1971/199X", "1971 to the 1990s"],
  ["1945/", "since 1945"],
  ["2026-01~/2026-07~", "about January 2026 to about July 2026"],
])("the date %s reads as %s", (edtf, words) => {
  expect(dateWords(edtf)).toBe(words);
});

test("lists and names in plain words", () => {
  expect([listWords([]), listWords(["A"]), listWords(["A", "B"]), listWords(["A", "B", "C"], "or")]).toEqual([
    "",
    "A",
    "A and B",
    "A, B or C",
  ]);
  expect([plainWords("MEMBER_OF"), plainWords("startedIn"), plainWords("film__rating"), plainWords("Person")]).toEqual([
    "member of",
    "started in",
    "film rating",
    "person",
  ]);
});

test.each([
  ["exports", "exported"],
  ["neighbours", "neighbor"],
  ["organisations", "organization"],
  ["countries", "country"],
  ["defence", "defense"],
  ["stopping", "stopped"],
  ["involving", "involves"],
  ["wrote", "written"],
])("%s and %s are one word", (a, b) => {
  expect(stem(a)).toBe(stem(b));
});

test.each([
  ["mine", "mining company"],
  ["India", "Indian"],
])("%s and %s are not", (a, b) => {
  expect(stem(a.toLowerCase())).not.toBe(stem(b.toLowerCase()));
});
