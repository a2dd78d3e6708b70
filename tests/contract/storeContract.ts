import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { GraphStore } from "../../server/store/graphStore.ts";
import { anySchemaCases } from "./cases/anySchema.ts";
import { beyondMemoryCases } from "./cases/beyondMemory.ts";
import { closedStoreCases } from "./cases/closedStore.ts";
import { concurrencyCases } from "./cases/concurrency.ts";
import { errorCases } from "./cases/errors.ts";
import { limitCases } from "./cases/limits.ts";
import { lookupCases } from "./cases/lookup.ts";
import { pathCases } from "./cases/paths.ts";
import { readOnlyCases } from "./cases/readOnly.ts";
import { restartCases } from "./cases/restart.ts";
import { schemaCases } from "./cases/schema.ts";
import { shapeCases } from "./cases/shape.ts";
import { textCases } from "./cases/texts.ts";
import { unicodeCases } from "./cases/unicode.ts";
import { valueCases } from "./cases/values.ts";
import { writeCases } from "./cases/write.ts";

/** A store, and the power to end its engine as a crash would. */
interface OpenedStore {
  readonly store: GraphStore;
  /** Kills the engine under the open store. */
  kill(): Promise<void>;
  /** Brings a killed engine back; does nothing where the store does so itself. */
  revive(): Promise<void>;
  /** Waits until the engine runs nothing any more that was given up: the tests after it have the machine to themselves. */
  atRest(): Promise<void>;
  /** Closes the store and opens the same data again: `store` is the new one. */
  reopen(): Promise<void>;
  /** Closes the store and releases the rest. */
  release(): Promise<void>;
}

export interface StoreContract {
  name: string;
  open: () => Promise<OpenedStore>;
  /** Tests that this store cannot pass, by name, and why. They are skipped under that reason. */
  differences: readonly { reason: string; tests: readonly string[] }[];
}

/** What the cases of the contract are given. */
export interface Suite {
  /** The store of this run; only inside tests and hooks. */
  store: () => GraphStore;
  opened: () => OpenedStore;
  test: (name: string, body: () => Promise<void>, timeoutMs?: number) => void;
}

/** Registers the tests that every store must pass. */
export function storeContract({ name, open, differences }: StoreContract): void {
  const reasons = new Map(differences.flatMap(({ reason, tests }) => tests.map((test) => [test, reason] as const)));
  const unused = new Set(reasons.keys());
  let opened: OpenedStore | undefined;

  const suite: Suite = {
    store: () => suite.opened().store,
    opened() {
      if (opened === undefined) throw new Error("The store is not open yet.");
      return opened;
    },
    test(title, body, timeoutMs) {
      const reason = reasons.get(title);
      unused.delete(title);
      if (reason === undefined) test(title, body, timeoutMs);
      else test.skip(`${title} (${reason})`, body);
    },
  };

  describe(`${name} keeps the contract`, () => {
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(async () => {
      await opened?.release();
    });
    describe("values", () => valueCases(suite));
    describe("unicode", () => unicodeCases(suite));
    describe("paths", () => pathCases(suite));
    describe("writing", () => writeCases(suite));
    describe("limits", () => limitCases(suite));
    describe("read-only", () => readOnlyCases(suite));
    describe("errors", () => errorCases(suite));
    describe("lookup by id", () => lookupCases(suite));
    describe("shape", () => shapeCases(suite));
    describe("schema", () => schemaCases(suite));
    describe("any schema", () => anySchemaCases(suite));
    describe("a graph that is not in memory", () => beyondMemoryCases(suite));
    describe("texts", () => textCases(suite));
    describe("concurrency", () => concurrencyCases(suite));
    describe("restarts", () => restartCases(suite));
    // Last, since the store is of no use after it.
    describe("a closed store", () => closedStoreCases(suite));
    // Vitest fills a `describe` later than this file runs, so that only a test can see what was left over.
    test("every difference names a test that exists", () => {
      expect([...unused]).toStrictEqual([]);
    });
  });
}
