import type { GraphStore } from "../../store/graphStore.ts";
import { mappingOf, type LeftOut, type Mapping } from "../../store/mapped/mapping.ts";
import type { PathQuery } from "../pathQuery.ts";
import type { OnValues } from "./valueConditions.ts";

/** What of a query the database itself can keep. */
export interface Filter extends Pick<PathQuery, "types" | "withoutTypes" | "labels" | "withoutLabels"> {
  values: OnValues;
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
  window?: { readonly from?: string | undefined; readonly to?: string | undefined } | undefined;
  modality?: PathQuery["modality"] | undefined;
  minDocuments?: number | undefined;
}

/** What the database is to keep of what was asked, and of what is left out anyway. */
export function filterOf(store: GraphStore, hidden: LeftOut, asked: Conditions): Filter {
  const { types, labels, withoutTypes = [], withoutLabels = [], window, modality, minDocuments } = asked;
  return {
    hidden: hidden.labels,
    mapping: mappingOf(store),
    values: {
      ...(window && { window: { ...(window.from && { from: window.from }), ...(window.to && { to: window.to }) } }),
      ...(modality && { modality }),
      ...(minDocuments !== undefined && { minDocuments }),
    },
    withoutTypes: [...new Set([...withoutTypes, ...hidden.types])],
    withoutLabels,
    ...(types && { types }),
    ...(labels && { labels }),
  };
}
