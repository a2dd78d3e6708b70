/** A graph whose names, dates and sources no usual property tells: only a mapping does. */
export const filmGraph = `
  CREATE (harbour:Film {heading: "The Long Harbour", title: "F-1", blurb: "A pilot comes home.", poster: "https://example.org/1.png", secret: "zebra"}),
    (winter:Film {heading: "Winter Post", title: "F-2", blurb: "Letters that never came."}),
    (ada:Player {stageName: "Ada Marsh", code: "P-1"}), (ben:Player {stageName: "Ben Orlo", code: "P-2"}),
    (cara:Player {stageName: "Cara Venn", code: "P-3"}), (log:Internal {heading: "Batch Seven"}),
    (ada)-[:PLAYED_IN {year: 1990, note: "Marsh sails again.", paper: "Harbour Gazette"}]->(harbour),
    (ben)-[:PLAYED_IN {year: 1990}]->(harbour), (ben)-[:PLAYED_IN {year: 2004}]->(winter),
    (cara)-[:PLAYED_IN {year: 2004}]->(winter), (ada)-[:AUDITED_WITH]->(cara),
    (ada)-[:LOGGED]->(log), (cara)-[:LOGGED]->(log)`;

export const filmMapping = {
  labels: { Film: { name: "heading", description: "blurb", picture: "poster" }, "*": { name: "stageName" } },
  types: { PLAYED_IN: { date: "year", quote: "note", source: "paper" } },
  leaveOut: { labels: ["Internal"], types: ["AUDITED_WITH"], properties: ["secret", "code"] },
};
