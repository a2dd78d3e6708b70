import type { PropertyInfo } from "../vocabulary/labels.ts";
import type { Chunk } from "./chunk.ts";

/** Times, first those that words of the question speak of, then those that are no end: a visit was when it began. */
export function timesSaid(times: readonly PropertyInfo[], chunks: readonly Chunk[]): PropertyInfo[] {
  const said = (property: PropertyInfo) =>
    Math.max(
      0,
      ...chunks.flatMap((chunk) =>
        chunk.kind === "term" ? chunk.terms.map((term) => (term.kind === "property" && term.property === property ? term.score : 0)) : [],
      ),
    );
  return times.toSorted((a, b) => said(b) - said(a) || Number(isEnd(a)) - Number(isEnd(b)));
}

function isEnd({ name }: PropertyInfo): boolean {
  return /^(?:end|until|to|till|expir|finish|valid_?to|stop)/i.test(name);
}
