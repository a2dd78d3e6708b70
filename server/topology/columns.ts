import { isTemporal } from "../store/values.ts";
import { dayOf, unknownDay } from "./days.ts";
import { createIntegerList, type IntegerList } from "./growable.ts";
import { modalities, type RelationshipColumns } from "./neighbourSource.ts";

/** What a relationship says of itself, as the store holds it; anything of another type counts as unknown. */
export interface ColumnValues {
  modality?: unknown;
  polarity?: unknown;
  from?: unknown;
  to?: unknown;
  documents?: unknown;
}

export interface ColumnCollector {
  push(values: ColumnValues | undefined): void;
  build(): RelationshipColumns;
}

/** Gathers the columns; one in which no relationship has a value costs nothing. */
export function collectColumns(): ColumnCollector {
  const modality = createSparseColumn(0);
  const denied = createSparseColumn(0);
  const from = createSparseColumn(unknownDay);
  const to = createSparseColumn(unknownDay);
  const documents = createSparseColumn(0);
  return {
    push(values) {
      modality.push(modalityIndex(values?.modality));
      denied.push(values?.polarity === "denied" ? 1 : 0);
      from.push(day(values?.from, "first"));
      to.push(day(values?.to ?? values?.from, "last"));
      documents.push(count(values?.documents));
    },
    build() {
      return {
        ...(modality.used && { modality: new Uint8Array(modality.values()) }),
        ...(denied.used && { denied: new Uint8Array(denied.values()) }),
        ...(from.used && { from: from.values() }),
        ...(to.used && { to: to.values() }),
        ...(documents.used && { documents: new Uint16Array(documents.values()) }),
      };
    },
  };
}

function createSparseColumn(unknown: number) {
  let list: IntegerList | undefined;
  let skipped = 0;
  return {
    get used() {
      return list !== undefined;
    },
    push(value: number) {
      if (list === undefined && value === unknown) {
        skipped += 1;
        return;
      }
      if (list === undefined) {
        list = createIntegerList();
        for (let i = 0; i < skipped; i += 1) list.push(unknown);
      }
      list.push(value);
    },
    values: () => list?.toArray() ?? new Int32Array(0),
  };
}

function modalityIndex(value: unknown): number {
  return typeof value === "string" ? Math.max(0, (modalities as readonly string[]).indexOf(value)) : 0;
}

function count(value: unknown): number {
  return typeof value === "number" && value > 0 ? Math.min(65_535, Math.floor(value)) : 0;
}

function day(value: unknown, edge: "first" | "last"): number {
  if (typeof value === "string") return dayOf(value, edge);
  if (typeof value === "number" && Number.isInteger(value)) return dayOf(String(value), edge);
  return isTemporal(value) ? dayOf(value.text, edge) : unknownDay;
}
