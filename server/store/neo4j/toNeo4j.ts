import neo4j from "neo4j-driver";
import { StoreError } from "../storeError.ts";
import type { Parameters, StoreValue } from "../values.ts";
import { toDuration, toTemporal } from "./temporalValue.ts";

const smallestInteger = -(2n ** 63n);
const largestInteger = 2n ** 63n - 1n;

/**
 * @returns the parameters as the driver sends them: a number without a fraction goes as an integer
 * @throws StoreError `invalid_query` for a value that Neo4j cannot take as a parameter
 */
export function toNeo4jParameters(params: Parameters): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, toNeo4j(value)]));
}

function toNeo4j(value: StoreValue): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) && !Object.is(value, -0) ? neo4j.int(value) : value;
  if (typeof value === "bigint") return toInteger(value);
  if (value === null || typeof value !== "object") return value;
  if (value instanceof Uint8Array) return new Int8Array(value.buffer, value.byteOffset, value.byteLength);
  if (Array.isArray(value)) return value.map(toNeo4j);
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, item]) => [key, toNeo4j(item)]));
  switch (value.kind) {
    case "float":
      return value.value;
    case "temporal":
      return toTemporal(value);
    case "duration":
      return toDuration(value);
    case "point": {
      const [x, y, z] = value.coordinates;
      return new neo4j.types.Point(neo4j.int(value.srid), x ?? 0, y ?? 0, z);
    }
    case "node":
    case "relationship":
    case "path":
      throw new StoreError("invalid_query", `A ${value.kind} cannot be a parameter.`, { hint: "Give its id, and MATCH it." });
  }
}

function toInteger(value: bigint): unknown {
  if (value < smallestInteger || value > largestInteger) {
    throw new StoreError("invalid_query", `The integer ${value} is beyond 64 bits.`, { hint: "Give it as a float or as a text." });
  }
  return neo4j.int(value);
}
