import { beforeAll, expect } from "vitest";
import type { TextPosition } from "../../../server/contract/errors.ts";
import type { StoreErrorCode } from "../../../server/store/storeError.ts";
import type { Parameters } from "../../../server/store/values.ts";
import { ask, emptyStore, refusal } from "../ask.ts";
import type { Suite } from "../storeContract.ts";

interface ErrorCase {
  query: string;
  code: StoreErrorCode;
  /** Where it is wrong; undefined when that shows only as it runs. */
  position?: TextPosition;
  params?: Parameters;
}

const at = (line: number, column: number, offset: number): TextPosition => ({ line, column, offset });

const cases: readonly ErrorCase[] = [
  { query: "RETRUN 1", code: "invalid_query", position: at(1, 1, 0) },
  { query: "MATCH (n RETURN n", code: "invalid_query", position: at(1, 10, 9) },
  { query: "RETURN 1 +", code: "invalid_query", position: at(1, 11, 10) },
  { query: "RETURN missing", code: "invalid_query", position: at(1, 8, 7) },
  { query: "MATCH (n)\nWHERE m.x = 1\nRETURN n", code: "invalid_query", position: at(2, 7, 16) },
  { query: "RETURN '🚀' AS a, missing AS b", code: "invalid_query", position: at(1, 19, 18) },
  { query: "RETURN nofunction(1)", code: "invalid_query", position: at(1, 8, 7) },
  { query: "RETURN size(1, 2)", code: "invalid_query" },
  { query: "MATCH (n) RETURN count(count(*))", code: "invalid_query" },
  { query: "RETURN 1 AS a, 2 AS a", code: "invalid_query" },
  { query: "RETURN 1 AS a UNION RETURN 2 AS b", code: "invalid_query" },
  { query: "MATCH (n)-[n]->() RETURN n", code: "invalid_query" },
  { query: "RETURN 9223372036854775808", code: "invalid_query" },
  { query: "MATCH (n) WHERE count(n) > 1 RETURN n", code: "invalid_query" },
  { query: "", code: "invalid_query" },
  { query: "// nothing", code: "invalid_query" },
  { query: "MATCH (n)", code: "invalid_query" },
  { query: "RETURN $missing AS x", code: "invalid_query" },
  { query: "UNWIND [1, 0] AS x RETURN 1 / x AS y", code: "invalid_query" },
  { query: "UNWIND [9223372036854775807] AS x RETURN x + 1 AS y", code: "invalid_query" },
  { query: "WITH 'a' AS x RETURN x - 1 AS y", code: "invalid_query" },
  { query: "RETURN date('not a date') AS x", code: "invalid_query" },
  { query: "UNWIND ['2026-13-01'] AS x RETURN date(x) AS y", code: "invalid_query" },
  { query: "RETURN $x AS x", code: "invalid_query", params: { x: { kind: "temporal", type: "Date", text: "not a date" } } },
  { query: "RETURN $x AS x", code: "invalid_query", params: { x: 2n ** 63n } },
  { query: "CALL no.such.procedure()", code: "not_read_only" },
];

/** What is wrong, and where. */
export function errorCases({ store, test }: Suite): void {
  beforeAll(() => emptyStore(store()));

  for (const { query, code, position, params } of cases) {
    const given =
      params === undefined
        ? ""
        : ` with ${Object.values(params)
            .map((value) => (typeof value === "bigint" ? String(value) : JSON.stringify(value)))
            .join(", ")}`;
    test(`says ${code} of ${JSON.stringify(query)}${given}`, async () => {
      const error = await refusal(ask(store(), query, params));
      expect(error.code).toBe(code);
      expect(error.message).not.toBe("");
      // Internals, such as a stack or the text that was sent on, stay inside.
      expect(error.message).not.toMatch(/EXPLAIN|\bat .*:\d+:\d+|node_modules/);
      if (position !== undefined) expect(error.position).toStrictEqual(position);
    });
  }

  test("names what is missing in the message", async () => {
    expect((await refusal(ask(store(), "RETURN missing"))).message).toContain("missing");
    expect((await refusal(ask(store(), "RETURN $absent AS x"))).message).toContain("absent");
  });
}
