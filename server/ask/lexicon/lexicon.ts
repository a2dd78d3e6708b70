import { stem } from "../words/stem.ts";
import { abbreviations, conceptGroups } from "./groups.ts";

const irregular: Readonly<Record<string, string>> = {
  sung: "sing",
  sang: "sing",
  won: "win",
  wed: "wed",
  fed: "feed",
  died: "die",
  dies: "die",
  dying: "die",
  lying: "lie",
  ran: "run",
  run: "run",
  flew: "fly",
  flown: "fly",
  taught: "teach",
  sent: "send",
  lent: "lend",
  paid: "pay",
  owed: "owe",
  came: "come",
  went: "go",
  gone: "go",
  left: "leave",
  lost: "lose",
  shot: "shoot",
  sank: "sink",
  wives: "wife",
  husbands: "husband",
  mice: "mouse",
  feet: "foot",
  countries: "country",
  cities: "city",
  movies: "movie",
  cookies: "cookie",
  cases: "case",
  phones: "phone",
  premises: "premise",
  addresses: "address",
  used: "use",
  using: "use",
  dwelt: "dwell",
  understood: "understand",
  chose: "choose",
  chosen: "choose",
  drove: "drive",
  driven: "drive",
  found: "find",
  caught: "catch",
  heard: "hear",
  felt: "feel",
  kept: "keep",
  slept: "sleep",
  stood: "stand",
  worn: "wear",
  rang: "ring",
  rung: "ring",
  brought: "bring",
  spent: "spend",
  broke: "break",
  broken: "break",
  fell: "fall",
  fallen: "fall",
  threw: "throw",
  thrown: "throw",
  drew: "draw",
  drawn: "draw",
  stole: "steal",
  stolen: "steal",
  rode: "ride",
  ridden: "ride",
  struck: "strike",
  fled: "flee",
  starred: "star",
  starring: "star",
  stars: "star",
  species: "species",
  series: "series",
  news: "news",
  involving: "involve",
};

/** How a word is compared: without inflection, in one spelling. */
export function keyOf(word: string): string {
  return stem(irregular[word] ?? word);
}

/** How several words are compared. */
export function phraseKey(words: readonly string[]): string {
  return words.map(keyOf).join(" ");
}

/** A word without the endings that turn verbs into nouns: "investigator" and "investigation" become one. */
export function rootOf(word: string): string | undefined {
  const bare = keyOf(word).replace(
    /(?:ational|ations?|itions?|ions?|ators?|itors?|ors?|ers?|ments?|ances?|ences?|ships?|ists?|at|al|iv)$/,
    "",
  );
  return bare.length >= 4 ? bare : undefined;
}

const membersByKey = buildGroups();

function buildGroups(): ReadonlyMap<string, readonly (readonly string[])[]> {
  const index = new Map<string, string[][]>();
  for (const group of conceptGroups) {
    const members = [...new Set(group.split(" ").map((member) => phraseKey(member.split("_"))))];
    for (const member of members) {
      const known = index.get(member);
      if (known) known.push(members);
      else index.set(member, [members]);
    }
  }
  return index;
}

const synonymScore = 0.8;

/**
 * Words and phrases that may be used for a word of the schema, as keys with how well each fits: 1 for the word itself,
 * less for another word of one of its concept groups.
 */
export function wordsFor(words: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const key = phraseKey(words);
  found.set(key, 1);
  for (const members of membersByKey.get(key) ?? []) for (const member of members) if (!found.has(member)) found.set(member, synonymScore);
  return found;
}

/** The words of the general lexicon that are taken for these words, as they are written there. */
export function lexiconWords(words: readonly string[]): string[] {
  const key = phraseKey(words);
  const groups = conceptGroups.map((group) => group.split(" ").map((member) => member.replaceAll("_", " ")));
  return groups.filter((group) => group.some((member) => phraseKey(member.split(" ")) === key)).flat();
}

/** Whether a word is one of the general lexicon, in any sense. */
export function isCommonWord(word: string): boolean {
  return membersByKey.has(keyOf(word));
}

/** Short forms that are words of their own when they stand alone. */
const ambiguous = new Set(["no", "num", "cat", "prod", "rel", "reg", "temp", "pop", "org", "desc"]);

const fieldWords = /^(\p{L}{3,}?)(time|date|status|type|number|code|address|location|count|level|name)$/u;

/** The words of a name that was written without anything between them, where the first is a word: `starttime`, `healthstatus`. */
function wordsRunTogether(word: string): string[] {
  const [, first = "", last = ""] = fieldWords.exec(word) ?? [];
  return last !== "" && (isCommonWord(first) || first.endsWith("ed")) && !isCommonWord(word) ? [first, last] : [word];
}

/** The words of a name in a schema, with its abbreviations written out: `nhs_no` is "nhs number". */
export function nameWords(plain: string): string[] {
  const words = plain.split(" ").flatMap((word) => (word === "" ? [] : wordsRunTogether(word)));
  return words.flatMap((word) => (words.length > 1 || !ambiguous.has(word) ? (abbreviations[word]?.split("_") ?? [word]) : [word]));
}
