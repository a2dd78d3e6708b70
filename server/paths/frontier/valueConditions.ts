import { dayOf } from "../../topology/days.ts";
import type { PathQuery } from "../pathQuery.ts";

/** Conditions on what a relationship keeps. */
export type OnValues = Pick<PathQuery, "window" | "modality" | "minDocuments">;

/** As `dayOf` reads it; the same in JavaScript and in Java. */
const dated = String.raw`(-?\d{1,4}X{0,3}|\d{2}XX)(-(\d{2}|XX)(-(\d{2}|XX))?)?(T.*)?[?~%]?`;

/**
 * The conditions as Cypher asks them of a relationship `r`, so that they come out as in memory (see `rules.ts`).
 *
 * @param beginning what says when it began
 */
export function conditionsOnValues({ window, modality, minDocuments }: OnValues, beginning: string): string[] {
  const conditions: string[] = [];
  if (modality) conditions.push("coalesce(r.modality IN $modality, false)");
  if (minDocuments !== undefined)
    conditions.push(
      "CASE WHEN r.documents IS :: INTEGER NOT NULL OR r.documents IS :: FLOAT NOT NULL THEN r.documents >= $minDocuments ELSE false END",
    );
  if (window?.to !== undefined) conditions.push(`coalesce(${day(beginning, "first")} <= $lastDay, true)`);
  if (window?.from !== undefined) conditions.push(`coalesce(${day(`coalesce(r.to, ${beginning})`, "last")} >= $firstDay, true)`);
  return conditions;
}

/** @returns the parameters of the conditions */
export function parametersOfValues({ window, modality, minDocuments }: OnValues) {
  return {
    dated,
    ...(modality && { modality: [...modality] }),
    ...(minDocuments !== undefined && { minDocuments }),
    ...(window?.to !== undefined && { lastDay: dayOf(window.to, "last") }),
    ...(window?.from !== undefined && { firstDay: dayOf(window.from, "first") }),
  };
}

/** `dayOf` in Cypher: a number that sorts, such as 20260131, or null. No name in it is one of the query around it. */
function day(value: string, edge: "first" | "last"): string {
  const [ninth, month, dayOfMonth] = edge === "first" ? ["0", 1, 1] : ["9", 12, 31];
  const written = `head([it IN [${value}] | CASE WHEN it IS :: STRING NOT NULL THEN it
WHEN it IS :: INTEGER NOT NULL THEN toString(it) WHEN it IS :: FLOAT NOT NULL AND it = toInteger(it) THEN toString(toInteger(it))
WHEN it IS :: DATE NOT NULL OR it IS :: LOCAL DATETIME NOT NULL OR it IS :: ZONED DATETIME NOT NULL THEN toString(it) END])`;
  // Of an interval its beginning or its end.
  const text = `head([ends IN [split(${written}, '/')] | trim(${edge === "first" ? "ends[0]" : "(ends + ends[0])[1]"})])`;
  const parts = "split(replace(replace(replace(split(ltrim(text, '-'), 'T')[0], '?', ''), '~', ''), '%', ''), '-')";
  const year = `toInteger(replace(part[0], 'X', '${ninth}'))`;
  return `head([text IN [${text}] WHERE text =~ $dated | head([part IN [${parts}] |
(CASE WHEN text STARTS WITH '-' AND ${year} > 0 THEN -1 ELSE 1 END)
* (${year} * 10000 + ${numberAt(1, month)} * 100 + ${numberAt(2, dayOfMonth)})])])`;
}

function numberAt(place: number, unknown: number): string {
  return `CASE WHEN size(part) > ${place} AND part[${place}] <> 'XX' THEN toInteger(part[${place}]) ELSE ${unknown} END`;
}
