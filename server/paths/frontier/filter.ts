import type { GraphStore } from "../../store/graphStore.ts";
import { mappingOf, type LeftOut, type Mapping } from "../../store/mapped/mapping.ts";
import type { PathQuery } from "../pathQuery.ts";

/** What of a query the database itself can keep. */
export interface Filter extends Pick<PathQuery, "types" | "withoutTypes" | "labels" | "withoutLabels"> {
  /** Labels that no path walks. */
  hidden: readonly string[];
  /** What says when a relationship was. */
  mapping: Mapping;
}

interface Conditions {
  types?: readonly string[] | undefined;
  labels?: readonly string[] | undefined;
  withoutTypes?: readonly string[] | undefined;
  withoutLabels?: readonly string[] | undefined;
}

/** What the database is to keep of what was asked, and of what is left out anyway. */
export function filterOf(store: GraphStore, hidden: LeftOut, asked: Conditions): Filter {
  const { types, labels, withoutTypes = [], withoutLabels = [] } = asked;
  return {
    hidden: hidden.labels,
    mapping: mappingOf(store),
    withoutTypes: [...new Set([...withoutTypes, ...hidden.types])],
    withoutLabels,
    ...(types && { types }),
    ...(labels && { labels }),
  };
}

type OnValues = Partial<Readonly<Record<"window" | "modality" | "minDocuments", unknown>>>;

/** Whether there are conditions on what relationships keep: the database is not asked to hold these while it searches. */
export function asksForValues({ window, modality, minDocuments }: OnValues): boolean {
  return window !== undefined || modality !== undefined || minDocuments !== undefined;
}
