import type { AskResponse, NumberedCitation } from "../../server/contract/ask.ts";
import type { NamingText, TextsResponse } from "../../server/contract/evidence.ts";
import type { Api } from "../api/endpoints.ts";

type PendingCitation = Extract<NumberedCitation, { from: "texts" }>;
/** A sentence of the graph's own texts, and every relationship that rests on it. */
export interface TextCitation {
  number: number;
  text: NamingText;
  edges: string[];
}
export type PageCitation = Exclude<NumberedCitation, PendingCitation> | TextCitation;

/** Sentences of the graph's own texts come after the answer, which never waits for them. */
export type TextsState =
  | { status: "none" }
  | { status: "coming" }
  | { status: "failed" }
  | { status: "ready"; texts: TextsResponse["texts"]; cut: TextsResponse["cut"]; looked: number; of: number };

/** As many relationships as the server takes at once. */
const atOnce = 100;

function pendingEdges({ citations }: AskResponse): string[] {
  return [...new Set(citations.flatMap((cited) => ("from" in cited ? cited.edge : [])))];
}

/** What is known of an answer's texts when it has just come. */
export function textsAtFirst(response: AskResponse): TextsState {
  return { status: pendingEdges(response).length === 0 ? "none" : "coming" };
}

/** The sentences that an answer rests on, in one call; throws as the call does. */
export async function loadTexts(api: Api, response: AskResponse, signal: AbortSignal): Promise<TextsState> {
  const edges = pendingEdges(response);
  const looked = edges.slice(0, atOnce);
  const { texts, cut } = await api.texts(looked, signal);
  return { status: "ready", texts, cut, looked: looked.length, of: edges.length };
}

/**
 * The answer's sentence and its citations with the texts that were found: what has no sentence has no number, and what
 * rests on the same one has the same.
 */
export function withTexts({ answer, citations }: AskResponse, state: TextsState): { text: string; citations: PageCitation[] } {
  const found = new Map((state.status === "ready" ? state.texts : []).map((text) => [text.edge, text]));
  const cited: PageCitation[] = [];
  const numbers = new Map<number, number>();
  for (const one of citations) {
    if (!("from" in one)) {
      numbers.set(one.number, cited.length + 1);
      cited.push({ ...one, number: cited.length + 1 });
      continue;
    }
    const text = found.get(one.edge);
    if (text === undefined) continue;
    const same = cited.find((other) => "text" in other && other.text.id === text.id && other.text.text === text.text);
    if (same !== undefined && "text" in same) same.edges.push(one.edge);
    else cited.push({ number: cited.length + 1, text, edges: [one.edge] });
    numbers.set(one.number, same?.number ?? cited.length);
  }
  const known = new Set(citations.map(({ number }) => number));
  const text = answer.text
    .replaceAll(/ ?\[(\d+)\]/g, (mark, digits: string) => {
      if (!known.has(Number(digits))) return mark;
      const number = numbers.get(Number(digits));
      return number === undefined ? "" : ` [${number}]`;
    })
    .replaceAll(/( \[\d+\])\1+/g, "$1");
  return { text, citations: cited };
}

/** The relationships that rest on it. */
export function edgesOf(cited: PageCitation): string[] {
  return "edges" in cited ? cited.edges : cited.edge === undefined ? [] : [cited.edge];
}
