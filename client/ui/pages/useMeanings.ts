import { useEffect, useState } from "react";
import type { Meaning } from "../../../server/contract/ask.ts";
import type { SchemaResponse, SearchHit } from "../../../server/contract/graph.ts";
import { correctionOf, meaningParts, sameMeaning } from "../../state/asked.ts";
import type { Asked } from "../../state/asked.ts";
import { inWords } from "../../graph/relationName.ts";
import { useApp, useSession } from "../session.ts";
import type { Correctable } from "./correctable.ts";

export interface MeaningOption {
  key: string;
  text: string;
  note: string;
  /** Of a node: its most specific label. */
  label?: string | undefined;
  /** What the words are to mean; null takes the correction back. */
  means: Meaning | null;
  /** Whether this is what they mean now. */
  now: boolean;
}

const names = 6;
const terms = 8;
/** A pause in typing, in milliseconds, after which names are looked up. */
const pause = 120;

/** Nodes whose names fit a text; nothing while the text is empty, and never those of an earlier text. */
function useNames(text: string): SearchHit[] {
  const { api } = useSession();
  const [found, setFound] = useState<{ of: string; hits: SearchHit[] }>({ of: "", hits: [] });
  useEffect(() => {
    if (text === "") return;
    const controller = new AbortController();
    const timer = setTimeout(() => {
      api.search(text, names, controller.signal).then(
        ({ hits }) => !controller.signal.aborted && setFound({ of: text, hits }),
        () => !controller.signal.aborted && setFound({ of: text, hits: [] }),
      );
    }, pause);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [api, text]);
  return found.of === text ? found.hits : [];
}

const ways = { out: "from the first to the second", in: "from the second to the first", both: "either way" } as const;

export function meaningInWords(means: Meaning): string {
  switch (means.kind) {
    case "node":
      return means.id;
    case "relationship":
      return inWords(means.type);
    case "label":
    case "property":
      return inWords(means.name);
    case "nothing":
      return "nothing";
  }
}

function noteOf(means: Meaning): string {
  if (means.kind === "relationship")
    return means.direction === "both" ? "relation" : `relation, ${means.direction === "in" ? "turned round" : "forward"}`;
  return { node: "", label: "label", property: "property", nothing: "" }[means.kind];
}

/** The terms of the schema whose names fit a text. */
function termsLike(schema: SchemaResponse | null, text: string): Meaning[] {
  if (schema === null || text === "") return [];
  const wanted = text.toLowerCase();
  const fits = (name: string): boolean => inWords(name).includes(wanted) || name.toLowerCase().includes(wanted);
  const properties = new Set([...schema.labels, ...schema.relationshipTypes].flatMap((term) => term.properties.map(({ name }) => name)));
  return [
    ...schema.relationshipTypes
      .filter(({ name }) => fits(name))
      .map(({ name }): Meaning => ({ kind: "relationship", type: name, direction: "both" })),
    ...schema.labels.filter(({ name }) => fits(name)).map(({ name }): Meaning => ({ kind: "label", name })),
    ...[...properties].filter(fits).map((name): Meaning => ({ kind: "property", name })),
  ].slice(0, terms);
}

const turned = { out: "in", in: "out" } as const;

/** Everything that the words of a chip may be said to mean, what the reading itself offers first. */
export function useMeanings(part: Correctable, asked: Asked, typed: string): MeaningOption[] {
  const schema = useApp((state) => state.schema);
  const text = typed.trim();
  const hits = useNames(text);
  const { words, means } = part;
  const options: MeaningOption[] = [];

  function add(option: Omit<MeaningOption, "key" | "now">): void {
    const key = option.means === null ? "undo" : meaningParts(option.means).join(" ");
    if (options.some((other) => other.key === key)) return;
    options.push({ ...option, key, now: option.means !== null && means !== null && sameMeaning(option.means, means) });
  }

  const fits = (option: string): boolean => text === "" || option.toLowerCase().includes(text.toLowerCase());
  for (const alternative of part.alternatives)
    if (fits(alternative.text)) add({ text: alternative.text, note: noteOf(alternative.means), means: alternative.means });
  if (text === "" && means?.kind === "relationship" && means.direction !== "both")
    add({
      text: `${inWords(means.type)}, the other way round`,
      note: ways[turned[means.direction]],
      means: { ...means, direction: turned[means.direction] },
    });
  if (text === "" && means?.kind === "relationship" && means.direction === "both")
    for (const direction of ["out", "in"] as const)
      add({ text: `${inWords(means.type)}, one way only`, note: ways[direction], means: { ...means, direction } });
  for (const hit of hits)
    add({ text: hit.name, note: inWords(hit.labels[0] ?? ""), label: hit.labels[0], means: { kind: "node", id: hit.id } });
  for (const term of termsLike(schema, text)) add({ text: meaningInWords(term), note: noteOf(term), means: term });
  if (text === "") {
    if (part.kind !== "unused") add({ text: `“${words}” means nothing here`, note: "", means: { kind: "nothing" } });
    if (correctionOf(asked, words) !== undefined) add({ text: "As it was read before", note: "undo", means: null });
  }
  return options;
}
