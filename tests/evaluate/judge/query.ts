import type { AskResponse } from "../../../server/contract/ask.ts";
import { runGold, type Gold } from "./goldQuery.ts";
import { right, wrong, type Judgement } from "./judgement.ts";
import { difference, sameSet } from "./sets.ts";
import { numberIn, shownIn, type RunQuery } from "./shown.ts";

/** Many questions have the same gold query. */
const golds = new WeakMap<RunQuery, Map<string, Promise<Gold>>>();

function goldOf(cypher: string, run: RunQuery): Promise<Gold> {
  const known = golds.get(run) ?? new Map<string, Promise<Gold>>();
  golds.set(run, known);
  const gold = known.get(cypher) ?? runGold(cypher, run);
  known.set(cypher, gold);
  return gold;
}

/** Judges an answer against what a Cypher text gives on the same store: execution match on what is shown. */
export async function judgeQuery(cypher: string, response: AskResponse, run: RunQuery): Promise<Judgement> {
  const gold = await goldOf(cypher, run);
  if (gold.kind === "count") {
    const given = numberIn(response);
    return given === gold.count ? right({ exact: true }) : wrong(`${given ?? "no number"} instead of ${gold.count}`, { exact: false });
  }
  const items = new Set(await itemsShown(gold, response, run));
  const exact = gold.kind === "items" ? sameSet(gold.items, items) : oneOf(gold, items);
  return exact ? right({ exact }) : wrong(difference(gold.items, items), { exact });
}

/** Nodes where nodes are wanted; values where values are, or else the names that are shown. */
async function itemsShown(gold: Exclude<Gold, { kind: "count" }>, response: AskResponse, run: RunQuery): Promise<string[]> {
  const shown = await shownIn(response, run);
  if (gold.of === "nodes") return shown.ids;
  return shown.values.length > 0 ? shown.values : shown.names;
}

function oneOf({ items, none }: Extract<Gold, { kind: "one of" }>, shown: ReadonlySet<string>): boolean {
  return shown.size === 0 ? none : [...shown].every((item) => items.has(item));
}
