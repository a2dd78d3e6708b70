/** What the large synthetic graph is made of: shares of its nodes and relationships, and how ends are drawn. */
export interface LabelPlan {
  label: string;
  /** Part of all nodes. */
  share: number;
  /** Columns after the id, as the header of an import file names them. */
  columns: readonly string[];
  row: (index: number, random: () => number) => readonly (string | number)[];
}

export interface TypePlan {
  type: string;
  /** Part of all relationships. */
  share: number;
  from: string;
  to: string;
  columns: readonly string[];
  row: (random: () => number) => readonly (string | number)[];
  /** The higher, the more unevenly the ends are met: 1 is even. */
  skew: number;
  /** The first node of the end's label is the end of a fiftieth of all relationships: 100,000 of five million. */
  hub: boolean;
}

const nothing = (): readonly (string | number)[] => [];
const between = (random: () => number, low: number, high: number) => low + Math.floor(random() * (high - low));
const roles = ["engineer", "nurse", "driver", "teacher", "director", "analyst"];

export const labels: readonly LabelPlan[] = [
  {
    label: "Person",
    share: 0.58,
    columns: ["name", "born:int"],
    row: (index, random) => [personName(index), between(random, 1930, 2006)],
  },
  {
    label: "Company",
    share: 0.1,
    columns: ["name", "founded:int"],
    row: (index, random) => [`${word(index, 3)} ${["Works", "Group", "Labs"][index % 3]}`, between(random, 1880, 2024)],
  },
  {
    label: "Place",
    share: 0.02,
    columns: ["name", "population:int"],
    row: (index, random) => [`Port ${word(index, 3)}`, between(random, 100, 9_000_000)],
  },
  { label: "Topic", share: 0.01, columns: ["name"], row: (index) => [`${word(index, 3).toLowerCase()} studies`] },
  {
    label: "Article",
    share: 0.29,
    columns: ["title", "year:int", "abstract"],
    row: (index, random) => [
      `On the ${word(index, 3)} of ${word(index * 7 + 3, 4)}`,
      between(random, 1990, 2026),
      Array.from({ length: 12 }, (_, i) => word(index + i * 31, 3).toLowerCase()).join(" "),
    ],
  },
];

export const types: readonly TypePlan[] = [
  {
    type: "KNOWS",
    share: 0.4,
    from: "Person",
    to: "Person",
    columns: ["since:int"],
    row: (random) => [between(random, 1980, 2026)],
    skew: 1.5,
    hub: false,
  },
  {
    type: "WORKS_AT",
    share: 0.11,
    from: "Person",
    to: "Company",
    columns: ["role", "from:date"],
    row: (random) => [roles[between(random, 0, roles.length)] ?? "", `${between(random, 1990, 2026)}-0${between(random, 1, 9)}-01`],
    skew: 3,
    hub: true,
  },
  { type: "LIVES_IN", share: 0.12, from: "Person", to: "Place", columns: [], row: nothing, skew: 3, hub: true },
  { type: "WROTE", share: 0.08, from: "Person", to: "Article", columns: [], row: nothing, skew: 1, hub: false },
  { type: "MENTIONS", share: 0.15, from: "Article", to: "Topic", columns: [], row: nothing, skew: 2, hub: true },
  { type: "CITES", share: 0.1, from: "Article", to: "Article", columns: [], row: nothing, skew: 2.5, hub: false },
  {
    type: "INVESTED_IN",
    share: 0.02,
    from: "Company",
    to: "Company",
    columns: ["amount:int"],
    row: (random) => [between(random, 1_000, 9_000_000)],
    skew: 1.5,
    hub: false,
  },
  { type: "LOCATED_IN", share: 0.02, from: "Company", to: "Place", columns: [], row: nothing, skew: 2, hub: false },
];

const syllables = "ba ke li mo nu ra si to vu za fe gi ho ju ka le mi no pu re sa ti wo xu ya".split(" ");

/** @returns the index as a word of syllables, capitalized; the same for indices that differ by a multiple of 25 ** length. */
function word(index: number, length: number): string {
  let left = index;
  let text = "";
  for (let i = 0; i < length; i += 1) {
    text += syllables[left % syllables.length];
    left = Math.floor(left / syllables.length);
  }
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** @returns a given and a family name; different for the first ten million people. */
function personName(index: number): string {
  return `${word(index % 625, 2)} ${word(Math.floor(index / 625), 3)}`;
}
