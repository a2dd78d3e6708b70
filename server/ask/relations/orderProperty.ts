import { keyOf, nameWords } from "../lexicon/lexicon.ts";
import { isRecordTime } from "../lexicon/recordTimes.ts";
import type { Ordering } from "../lexicon/superlatives.ts";
import { plainWords } from "../../paths/plainWords.ts";
import type { PropertyInfo } from "../vocabulary/labels.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";

/** Those that say when: real dates first, and what only tells of the record last. */
export function timeProperties(properties: readonly PropertyInfo[]): PropertyInfo[] {
  const timed = properties.filter(({ name, kind }) => kind === "date" || /(?:date|year|born|released|founded|created|since)/i.test(name));
  return timed.toSorted(
    (a, b) => Number(isRecordTime(a.name)) - Number(isRecordTime(b.name)) || Number(b.kind === "date") - Number(a.kind === "date"),
  );
}

/** "The oldest" is the highest age, and the lowest date. */
export function orderEnd(property: PropertyInfo, { by, end }: Ordering): "high" | "low" {
  const timed = timeProperties([property]).length > 0;
  const isAge = by[0] === "age" && !timed;
  if (by[0] !== "age" || isAge) return end;
  return end === "high" ? "low" : "high";
}

/** The property that a superlative or comparative of a label speaks of. */
export function orderProperty(vocabulary: Vocabulary, label: number, { by }: Ordering): PropertyInfo | undefined {
  const properties = vocabulary.table.labels[label]?.properties ?? [];
  for (const word of by) {
    const key = keyOf(word);
    const found = properties.find(
      ({ name, kind }) => (kind !== "text" || word === "time") && nameWords(plainWords(name)).some((own) => keyOf(own) === key),
    );
    if (found) return found;
  }
  return by.includes("date") ? timeProperties(properties)[0] : undefined;
}
