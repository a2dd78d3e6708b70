/** What a superlative or comparative orders by: words of a property's name, best first, and which end is asked for. */
export interface Ordering {
  readonly by: readonly string[];
  readonly end: "high" | "low";
}

const time = ["date", "time", "year", "day", "released", "born", "created", "founded", "since"];
const rows: readonly (readonly [words: string, end: Ordering["end"], by: readonly string[]])[] = [
  ["latest newest recent recently last final current", "high", time],
  ["earliest first initial original", "low", time],
  ["oldest elder eldest older", "high", ["age", "old", ...time]],
  ["youngest younger", "low", ["age", "young", ...time]],
  ["longest longer lengthiest", "high", ["duration", "length", "runtime", "long", "distance", "miles", "minutes"]],
  ["shortest shorter briefest", "low", ["duration", "length", "runtime", "long", "distance", "miles", "minutes"]],
  ["highest taller tallest higher", "high", ["height", "elevation", "altitude", "rating", "score", "price", "amount", "value"]],
  ["lowest lower", "low", ["height", "elevation", "altitude", "rating", "score", "price", "amount", "value"]],
  ["best top greatest", "high", ["rating", "score", "rank", "votes", "reputation", "points"]],
  ["worst", "low", ["rating", "score", "rank", "votes", "reputation", "points"]],
  ["largest biggest greater larger bigger", "high", ["size", "area", "population", "amount", "quantity", "count"]],
  ["smallest smaller tiniest", "low", ["size", "area", "population", "amount", "quantity", "count"]],
  ["expensive dearest costliest priciest", "high", ["price", "cost", "amount", "fee", "budget"]],
  ["cheapest cheaper inexpensive", "low", ["price", "cost", "amount", "fee", "budget"]],
  ["popular famous", "high", ["votes", "popularity", "views", "rating", "score", "followers"]],
  ["heaviest heavier", "high", ["weight", "mass"]],
  ["lightest lighter", "low", ["weight", "mass"]],
  ["fastest faster quickest", "high", ["speed", "velocity"]],
  ["slowest slower", "low", ["speed", "velocity"]],
  ["northernmost", "high", ["latitude", "lat"]],
  ["southernmost", "low", ["latitude", "lat"]],
  ["easternmost", "high", ["longitude", "lon", "lng"]],
  ["westernmost", "low", ["longitude", "lon", "lng"]],
  ["populous", "high", ["population", "inhabitants"]],
];

/** Superlatives by their word; those that English forms with "most" stand without it. */
export const orderings: ReadonlyMap<string, Ordering> = new Map(
  rows.flatMap(([list, end, by]) => list.split(" ").map((word): [string, Ordering] => [word, { by, end }])),
);

/** Adjectives that need "most" or "least" in front of them to order anything. */
export const needsMost: ReadonlySet<string> = new Set(["recent", "recently", "expensive", "popular", "famous", "populous", "inexpensive"]);

/** What "how much" of something asks for: words of a property's name, best first. */
export const amounts: readonly string[] = ["quantity", "amount", "weight", "mass", "volume", "tonnes", "tons", "kilograms", "litres"];

/** What "how" and an adjective ask for: words of a property's name, best first. */
export const measures: ReadonlyMap<string, readonly string[]> = new Map([
  ["old", ["age", "old", "born"]],
  ["long", ["duration", "length", "runtime", "long", "distance", "minutes"]],
  ["tall", ["height", "elevation"]],
  ["high", ["elevation", "height", "altitude"]],
  ["big", ["size", "area", "population"]],
  ["large", ["size", "area", "population"]],
  ["heavy", ["weight", "mass"]],
  ["fast", ["speed", "velocity"]],
  ["deep", ["depth"]],
  ["wide", ["width"]],
  ["populous", ["population"]],
  ["expensive", ["price", "cost", "fee"]],
  ["much", ["price", "cost", "amount", "fee", "budget", "revenue"]],
]);
