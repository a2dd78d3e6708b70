import { beforeAll, expect } from "vitest";
import type { StoreMap, StoreValue, TemporalType } from "../../../server/store/values.ts";
import { ask, askValue, emptyStore } from "../ask.ts";
import type { Suite } from "../storeContract.ts";

interface ValueCase {
  name: string;
  /** Cypher that gives the value; undefined when Cypher cannot write it. */
  cypher: string | undefined;
  value: StoreValue;
  /** Whether a property can hold it. */
  storable: boolean;
}

function plain(cypher: string, value: StoreValue, name = cypher): ValueCase {
  return { name, cypher, value, storable: value !== null };
}

function temporal(cypher: string, type: TemporalType, text: string): ValueCase {
  return plain(cypher, { kind: "temporal", type, text });
}

function duration(cypher: string, text: string): ValueCase {
  return plain(cypher, { kind: "duration", text });
}

function point(cypher: string, srid: number, coordinates: number[]): ValueCase {
  return plain(cypher, { kind: "point", srid, coordinates });
}

function compound(cypher: string, value: StoreValue): ValueCase {
  return { name: cypher, cypher, value, storable: false };
}

function map(entries: Record<string, StoreValue>): StoreMap {
  return new Map(Object.entries(entries));
}

const cases: readonly ValueCase[] = [
  plain("null", null),
  plain("true", true),
  plain("false", false),
  plain("0", 0),
  plain("-1", -1),
  plain("9007199254740991", 9_007_199_254_740_991),
  plain("-9007199254740991", -9_007_199_254_740_991),
  plain("9007199254740993", 9_007_199_254_740_993n),
  plain("-9007199254740993", -9_007_199_254_740_993n),
  plain("9223372036854775807", 2n ** 63n - 1n),
  plain("-9223372036854775808", -(2n ** 63n)),
  plain("1.5", 1.5),
  plain("-0.25", -0.25),
  plain("1e300", 1e300),
  plain("5e-324", 5e-324),
  plain("0.1 + 0.2", 0.1 + 0.2),
  plain("sqrt(-1)", Number.NaN, "NaN"),
  plain("1.0 / 0.0", Number.POSITIVE_INFINITY, "infinity"),
  plain("-1.0 / 0.0", Number.NEGATIVE_INFINITY, "minus infinity"),
  plain("''", "", "an empty text"),
  plain("'a \\'quoted\\' \"text\" \\\\ with \\n and \\t'", "a 'quoted' \"text\" \\ with \n and \t", "a text with escapes"),
  plain(`'${"ä".repeat(10_000)}'`, "ä".repeat(10_000), "a long text"),
  plain("[1, 2, 3]", [1, 2, 3]),
  plain("['a', 'b']", ["a", "b"]),
  plain("[true, false]", [true, false]),
  plain("[1.5, -2.5]", [1.5, -2.5]),
  plain("[]", []),
  compound("[1, 'a', null, true, [2.5, []]]", [1, "a", null, true, [2.5, []]]),
  compound("{}", map({})),
  compound("{a: 1, b: 'x', c: null}", map({ a: 1, b: "x", c: null })),
  compound("{`$type`: 'Date', _value: '2026-01-01'}", map({ $type: "Date", _value: "2026-01-01" })),
  compound("{kind: 'node', id: 'x', labels: []}", map({ kind: "node", id: "x", labels: [] })),
  compound("{a: {b: {c: [{d: 1}]}}}", map({ a: map({ b: map({ c: [map({ d: 1 })] }) }) })),
  temporal("date('2026-01-31')", "Date", "2026-01-31"),
  temporal("date('0001-12-31')", "Date", "0001-12-31"),
  temporal("date({year: -44, month: 3, day: 15})", "Date", "-0044-03-15"),
  temporal("localtime('12:34:56')", "LocalTime", "12:34:56"),
  temporal("localtime('12:34:56.000000001')", "LocalTime", "12:34:56.000000001"),
  temporal("time('12:34:56.5+09:00')", "Time", "12:34:56.5+09:00"),
  temporal("time('00:00:00Z')", "Time", "00:00:00Z"),
  temporal("localdatetime('2026-01-31T12:34:56.789')", "LocalDateTime", "2026-01-31T12:34:56.789"),
  temporal("datetime('2026-01-31T12:34:56Z')", "OffsetDateTime", "2026-01-31T12:34:56Z"),
  temporal("datetime('1971-01-01T00:00:00.123456789-03:30')", "OffsetDateTime", "1971-01-01T00:00:00.123456789-03:30"),
  temporal("datetime('2026-01-31T12:00:00[Asia/Tokyo]')", "ZonedDateTime", "2026-01-31T12:00:00+09:00[Asia/Tokyo]"),
  temporal("datetime('2026-07-01T12:00:00[Australia/Sydney]')", "ZonedDateTime", "2026-07-01T12:00:00+10:00[Australia/Sydney]"),
  duration("duration('P1Y2M3DT4H5M6.789S')", "P1Y2M3DT4H5M6.789S"),
  duration("duration('P1W')", "P7D"),
  duration("duration('PT0S')", "PT0S"),
  duration("duration({seconds: -1, milliseconds: 500})", "PT-0.5S"),
  duration("duration({months: -14, days: 2, seconds: 3661})", "P-1Y-2M2DT1H1M1S"),
  point("point({x: 1.5, y: -2})", 7203, [1.5, -2]),
  point("point({x: 1, y: 2, z: 3})", 9157, [1, 2, 3]),
  point("point({longitude: 139.69, latitude: 35.68})", 4326, [139.69, 35.68]),
  point("point({longitude: 149.13, latitude: -35.28, height: 577})", 4979, [149.13, -35.28, 577]),
  { name: "bytes", cypher: undefined, value: Uint8Array.from([0, 1, 127, 128, 255]), storable: true },
];

/** Every type of value, out of the engine, into it as a parameter, and through a property. */
export function valueCases({ store, test }: Suite): void {
  beforeAll(() => emptyStore(store()));

  for (const { name, cypher, value, storable } of cases) {
    if (cypher !== undefined) {
      test(`returns ${name}`, async () => {
        expect(await askValue(store(), `RETURN ${cypher} AS x`)).toStrictEqual(value);
      });
    }
    test(`takes ${name} as a parameter`, async () => {
      expect(await askValue(store(), "RETURN $x AS x", { x: value })).toStrictEqual(value);
    });
    if (storable) {
      test(`keeps ${name} in a property`, async () => {
        await store().write([{ query: "MATCH (v:Value) DELETE v" }, { query: "CREATE (:Value {x: $x})", params: { x: value } }]);
        expect(await askValue(store(), "MATCH (v:Value) RETURN v.x AS x")).toStrictEqual(value);
      });
    }
  }

  test("takes a number without a fraction as an integer, and a float as a float", async () => {
    const params = { integer: 7, float: { kind: "float", value: 7 }, fraction: 7.5 } as const;
    const { rows } = await ask(store(), "RETURN $integer / 2 AS a, $float / 2 AS b, $fraction / 2 AS c", params);
    expect(rows).toStrictEqual([[3, 3.5, 3.75]]);
  });

  test("returns a node with its labels and properties", async () => {
    await store().write([{ query: "MATCH (n:Thing) DELETE n" }, { query: "CREATE (:Thing:Other {name: 'a', size: 3})" }]);
    const value = await askValue(store(), "MATCH (n:Thing) RETURN n");
    expect(value).toMatchObject({ kind: "node", properties: map({ name: "a", size: 3 }) });
    if (value === null || typeof value !== "object" || !("kind" in value) || value.kind !== "node") throw new Error("no node");
    expect(value.labels.toSorted()).toStrictEqual(["Other", "Thing"]);
    expect(value.id).toBe(value.elementId);
    expect(await askValue(store(), "MATCH (n:Thing) RETURN elementId(n)")).toBe(value.elementId);
  });

  test("calls a node of the model by its own id, and its relationships' ends too", async () => {
    await store().write([
      { query: "MATCH (n:Entity) DETACH DELETE n" },
      {
        query: `CREATE (a:Entity:Country {id: 'country:a', name: 'A'}), (b:Entity {id: 'country:b'}), (d:Thing {id: 'country:c'}),
          (a)-[:KNOWS {id: 'rel:ab', claims: ['claim:1']}]->(b), (b)-[:SEES {id: 'rel:bd'}]->(d)`,
      },
    ]);
    expect(await askValue(store(), "MATCH (a:Country) RETURN a")).toMatchObject({ id: "country:a" });
    const known = { kind: "relationship", id: "rel:ab", type: "KNOWS", source: "country:a", target: "country:b" };
    expect(await askValue(store(), "MATCH ()-[r:KNOWS]->() RETURN r")).toMatchObject(known);
    expect(await askValue(store(), "MATCH ()-[r:KNOWS]->() RETURN [r] AS list")).toMatchObject([known]);
    const { rows } = await ask(store(), "MATCH (b)-[r:SEES]->(d) RETURN r, d");
    const [r, d] = rows[0] ?? [];
    expect(d).toMatchObject({ kind: "node" });
    expect(d).not.toMatchObject({ id: "country:c" });
    expect(r).toMatchObject({ source: "country:b", target: (d as { elementId: string }).elementId });
    expect((r as { id: string; elementId: string }).id).toBe((r as { elementId: string }).elementId);
  });

  test("names the columns, also when there is no row", async () => {
    expect(await ask(store(), "MATCH (n:Nothing) RETURN n.a AS first, n.b, count(*) AS n LIMIT 0")).toMatchObject({
      columns: ["first", "n.b", "n"],
      rows: [],
      truncated: false,
    });
  });
}
