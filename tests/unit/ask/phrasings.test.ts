import { describe, expect, test } from "vitest";
import { readQuestion } from "../../../server/ask/read/readQuestion.ts";
import { namedGraph } from "../../support/namedGraph.ts";

const country = { label: "Country" };
const graph = namedGraph(
  [
    ["Japan", "MEMBER_OF", "Quad"],
    ["Australia", "MEMBER_OF", "Quad"],
    ["United States", "DRIVES", "Quad"],
    ["India", "PARTNERS_WITH", "Japan"],
    ["China", "LOCATED_IN", "South China Sea"],
    ["In Common", "NEAR", "King's Cross St. Pancras"],
    ["Down and Out in Beverly Hills", "NEAR", "King's Cross St. Pancras"],
  ],
  {
    Japan: { ...country, aliases: ["Tokyo"] },
    Australia: country,
    India: country,
    China: country,
    Quad: { label: "Grouping", aliases: ["The Quad"] },
    "United States": { ...country, aliases: ["US", "U.S.", "America"] },
    "South China Sea": { label: "Region" },
  },
);

/** The reading in short: intent, ends, and the constraints that there are. */
function short(question: string): string {
  const { intent, ends, via, without, unclear, constraints, labels, unknown, time } = readQuestion(question, graph);
  const names = (mentions: typeof ends) => mentions.map(({ candidates }) => graph.names.at(candidates[0]?.node ?? -1)).join(", ");
  return [
    `${intent}: ${names(ends)}`,
    ...(via.length > 0 ? [`via ${names(via)}`] : []),
    ...(without.length > 0 ? [`without ${names(without)}`] : []),
    ...constraints.onlyTerms.map(({ name }) => `only ${name}`),
    ...constraints.withoutTerms.map(({ name }) => `no ${name}`),
    ...(constraints.maxHops === undefined ? [] : [`${constraints.maxHops} hops`]),
    ...(constraints.count === undefined ? [] : [`${constraints.count} paths`]),
    ...labels.map(({ name }) => `which ${name}`),
    ...(time ? [`${time.from ?? ""}..${time.to ?? ""}`] : []),
    ...unclear.map(({ text }) => `pass or avoid ${text}`),
    ...unknown.map((text) => `? ${text}`),
  ].join("; ");
}

const both = "Japan, Australia";

describe("path questions in many words", () => {
  test.each([
    ["who links Japan to Australia", `link: ${both}`],
    ["Who or what links Japan and Australia?", `link: ${both}`],
    ["what ties Tokyo to Australia", `link: ${both}`],
    ["which grouping connects Japan with Australia", `link: ${both}; which Grouping`],
    ["who stands between Japan and Australia", `link: ${both}`],
    ["what lies between Japan and Australia?", `link: ${both}`],
    ["is there any connection between Japan and Australia", `connect: ${both}`],
    ["how is Japan related to Australia", `connect: ${both}`],
    ["how does Japan get to Australia?", `connect: ${both}`],
    ["Japan and Australia: what's the link", `connect: ${both}`],
    ["What is the relationship between Japan and Australia?", `connect: ${both}`],
    ["does Japan have anything to do with Australia", `connect: ${both}`],
    ["could you trace a path from Japan to Australia", `connect: ${both}`],
    ["Can you get from Japan to Australia", `connect: ${both}`],
    ["In what way are Japan and Australia associated?", `connect: ${both}`],
    ["Japan Australia", `connect: ${both}`],
    ["Japan -> Australia", `connect: ${both}`],
    ["how are japan and australia connected", `connect: ${both}`],
    ["shortest route from Japan to Australia", `shortest: ${both}`],
    ["what is the quickest way from Japan to Australia", `shortest: ${both}`],
    ["how many steps from Japan to Australia", `distance: ${both}`],
    ["how far apart are Japan and Australia", `distance: ${both}`],
    ["how many degrees of separation are there between Japan and Australia", `distance: ${both}`],
    ["In how many hops can Japan reach Australia", `distance: ${both}`],
    ["what do Japan and Australia have in common", `common: ${both}`],
    ["what do Japan and Australia share?", `common: ${both}`],
    ["common neighbours of Japan and Australia", `common: ${both}`],
    ["what are both Japan and Australia connected to", `common: ${both}`],
    ["everything between Japan and Australia", `everything: ${both}`],
    ["show all paths from Japan to Australia", `everything: ${both}`],
    ["Is Japan within 2 hops of Australia?", `within: ${both}; 2 hops`],
    ["Are Japan and Australia at most three steps apart", `within: ${both}; 3 hops`],
    ["neighbours of Japan", "neighbours: Japan"],
    ["who is connected to Japan", "neighbours: Japan"],
    ["show everything linked to Japan", "neighbours: Japan"],
    ["which countries are connected to the Quad", "neighbours: Quad; which Country"],
    ["what connects Japan, India and China", "link: Japan, India, China"],
    ["how are Japan, India and China connected", "connect: Japan, India, China"],
  ])("%s", (question, reading) => {
    expect(short(question)).toBe(reading);
  });
});

describe("constraints in many words", () => {
  test.each([
    ["How is Japan connected to Australia without the Quad?", `connect: ${both}; without Quad`],
    ["how do I reach Australia from Japan without touching the Quad", "connect: Australia, Japan; without Quad"],
    ["which countries both touch Japan and Australia", `common: ${both}; which Country`],
    ["path from Japan to Australia avoiding Quad and via India", `connect: ${both}; via India; without Quad`],
    ["route from Japan to Australia that does not pass through India", `connect: ${both}; without India`],
    ["How can I get from Japan to Australia if I skip the Quad?", `connect: ${both}; without Quad`],
    ["connect Japan to Australia, but not through India or China", `connect: ${both}; without India, China`],
    ["connect Japan to Australia via India then Quad", `connect: ${both}; via India, Quad`],
    ["How is Japan connected to Australia by way of India?", `connect: ${both}; via India`],
    ["Japan to Australia only via MEMBER_OF", `connect: ${both}; only MEMBER_OF`],
    ["how is Japan tied to Australia through membership alone", `connect: ${both}; only MEMBER_OF`],
    ["How is Japan connected to Australia without using member of?", `connect: ${both}; no MEMBER_OF`],
    ["Path between Japan and Australia that does not go through member of relationships", `connect: ${both}; no MEMBER_OF`],
    ["paths between India and Australia with no country in between", "connect: India, Australia; no Country"],
    ["all routes from Japan to Australia of at most 3 hops", `everything: ${both}; 3 hops`],
    ["paths of fewer than 4 hops from Japan to Australia", `connect: ${both}; 3 hops`],
    ["2-hop paths from Japan to Australia", `connect: ${both}; 2 hops`],
    ["the three best paths from Japan to Australia", `connect: ${both}; 3 paths`],
    ["how is Japan connected to Australia since 2010", `connect: ${both}; 2010..`],
    ["how is Japan connected to Australia between 2010 and 2020", `connect: ${both}; 2010..2020`],
    ["how is Japan connected to Australia before 2010", `connect: ${both}; ..2009`],
    ["how is Japan connected to Australia after 2010", `connect: ${both}; 2011..`],
  ])("%s", (question, reading) => {
    expect(short(question)).toBe(reading);
  });
});

describe("a third name is passed, avoided, or asked back about", () => {
  test.each([
    ["take me from Japan via India to Australia", "via India"],
    ["Get me from Japan to Australia, calling at India", "via India"],
    ["How can I go from Japan to Australia if I have to pass India?", "via India"],
    ["via India, how is Japan connected to Australia?", "via India"],
    ["How is Japan linked to Australia with India in between?", "via India"],
    ["using India as an intermediary, connect Japan and Australia", "via India"],
    ["path Japan to Australia where India is on the way", "via India"],
    ["route between Japan and Australia including India", "via India"],
    ["travel from Japan to Australia by India", "via India"],
    ["from Japan to Australia with India as a stopover", "via India"],
    ["a chain linking Japan and Australia in which India appears", "via India"],
    ["connect Japan and Australia; the path has to contain India", "via India"],
    ["from Japan to Australia first through India and then through China", "via India, China"],
    ["how do I get from Japan to Australia if India is closed", "without India"],
    ["How would Japan reach Australia if India did not exist?", "without India"],
    ["how is Japan connected to Australia, steering clear of India", "without India"],
    ["link Japan to Australia if India were removed", "without India"],
    ["how are Japan and Australia linked not counting India", "without India"],
    ["can't use India: how do I get from Japan to Australia", "without India"],
    ["get around India on the way from Japan to Australia", "without India"],
    ["from Japan to Australia, anything but India", "without India"],
    ["path from Japan to Australia with India off limits", "without India"],
    ["path from Japan to Australia minus India", "without India"],
    ["Suppose India is gone; how are Japan and Australia connected?", "without India"],
    ["shortest way from Japan to Australia when India is unavailable", "without India"],
    ["Connect Japan to Australia but keep away from India", "without India"],
    ["India is blocked. How do I get from Japan to Australia?", "without India"],
    ["I don't want to use India; get me from Japan to Australia", "without India"],
    ["If I must not touch India, how far is Japan from Australia?", "without India"],
    ["I want to go from Japan to Australia but I hate India", "pass or avoid India"],
  ])("%s", (question, role) => {
    const [head = "", ...rest] = short(question).split("; ");
    expect(head.split(": ")[1]).toBe(both);
    expect(rest.filter((part) => !part.startsWith("?"))).toEqual([role]);
  });

  test.each([
    "how are Japan, Australia and India connected?",
    "what ties Japan, Australia and India together",
    "link Japan with Australia and India",
    "join Japan, Australia and India",
    "show the connections among Japan, Australia and India",
  ])("%s", (question) => {
    expect(short(question).split(": ")[1]).toBe("Japan, Australia, India");
  });
});

describe("bounds, single types and neighbours in more words", () => {
  test.each([
    ["is the distance between Japan and Australia at most 3", `within: ${both}; 3 hops`],
    ["can I go from Japan to Australia in under 3 steps", `within: ${both}; 2 hops`],
    ["is Japan no further than four hops from Australia", `within: ${both}; 4 hops`],
    ["does a path of length 3 or less exist between Japan and Australia", `within: ${both}; 3 hops`],
    ["Could I get from Japan to Australia with 3 hops at most?", `within: ${both}; 3 hops`],
    ["is 2 hops enough to get from Japan to Australia?", `within: ${both}; 2 hops`],
    ["Is Japan next to Australia?", `within: ${both}; 1 hops`],
    ["does Japan touch Australia?", `within: ${both}; 1 hops`],
    ["how is Japan connected to Australia if member of relationships are not allowed", `connect: ${both}; no MEMBER_OF`],
    ["route from Japan to Australia restricted to member of relationships", `connect: ${both}; only MEMBER_OF`],
    ["how do I get from Japan to Australia if I may only use member of", `connect: ${both}; only MEMBER_OF`],
    ["path between Japan and Australia made of member of edges only", `connect: ${both}; only MEMBER_OF`],
    ["what is next to Japan", "neighbours: Japan"],
    ["what touches Japan", "neighbours: Japan"],
    ["show the neighbourhood of Japan", "neighbours: Japan"],
    ["which nodes are directly connected to Japan", "neighbours: Japan"],
    ["what is one step away from Japan", "neighbours: Japan"],
    ["list countries next to Japan", "neighbours: Japan; which Country"],
    ["joint neighbours of Japan and Australia", `common: ${both}`],
    ["what links to both Japan and Australia", `common: ${both}`],
    ["what is the missing link between Japan and Australia", `link: ${both}`],
    ["via what are Japan and Australia connected", `link: ${both}`],
    ["what brings Japan and Australia together", `link: ${both}`],
    ["hop count from Japan to Australia", `distance: ${both}`],
    ["tell me how far Japan is from Australia", `distance: ${both}`],
  ])("%s", (question, reading) => {
    expect(short(question)).toBe(reading);
  });
});

describe("names", () => {
  test.each([
    ["How is Japn related to Astralia?", `connect: ${both}`],
    ["path from Jaapn to Austrlaia", `connect: ${both}`],
    ["conect Jaapn with Australia", `connect: ${both}`],
    ["shrotest route betwen Japan and Australia", `shortest: ${both}`],
    ["How is Japan connected to Brazil?", "connect: Japan; ? Brazil"],
    ["what connects Zorblax Quimby and Japan", "connect: Japan; ? Zorblax Quimby"],
    ["how is America linked to the U.S.", "connect: United States, United States"],
    ["tell us about Japan", "facts: Japan"],
    ["what links the China Sea to Japan", "link: South China Sea, Japan"],
    ["what does Japan want from Australia", `facts: ${both}`],
    ["what worries Japan and Australia", `facts: ${both}; ? worries`],
    ["who is near Japan", "neighbours: Japan; ? near"],
    ["what links the US to Japan", "link: United States, Japan"],
    ["How is In Common related to Japan", "connect: In Common, Japan"],
    [
      "How is Down and Out in Beverly Hills connected to King’s Cross St Pancras",
      "connect: Down and Out in Beverly Hills, King's Cross St. Pancras",
    ],
    ["what is Japan's link to Australia", `connect: ${both}`],
    ["how is Max [japan] tied to Australia", `connect: ${both}; ? Max`],
    ["how is Japan [japan] tied to Australia", `connect: ${both}`],
  ])("%s", (question, reading) => {
    expect(short(question)).toBe(reading);
  });
});

test.each([
  ["what happened in January 2026", "2026-01..2026-01"],
  ["what happened in the 1990s", "1990..1999"],
  ["what happened during 2017?", "2017..2017"],
])("%s", (question, span) => {
  expect(short(question)).toContain(span);
});
