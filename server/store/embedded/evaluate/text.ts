import { formatDuration, formatTemporal } from "../temporal/format.ts";
import { typeError } from "./failure.ts";
import { Duration, Point, Temporal, type Value } from "./value.ts";

/** A float as Java prints it, which Cypher's toString shows: 1.0, 1.0E10, 1.5E-5, NaN, Infinity. */
export function formatFloat(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (Object.is(value, -0)) return "-0.0";
  const size = Math.abs(value);
  if (value === 0 || (size >= 1e-3 && size < 1e7)) return Number.isInteger(value) ? `${value}.0` : String(value);
  const [mantissa = "", exponent = "0"] = value.toExponential().split("e");
  return `${mantissa.includes(".") ? mantissa : `${mantissa}.0`}E${Number(exponent)}`;
}

/** What toString gives for a value that has a text of its own. */
export function textOf(value: Value): string {
  switch (typeof value) {
    case "string":
      return value;
    case "boolean":
    case "bigint":
      return String(value);
    case "number":
      return formatFloat(value);
    default:
  }
  if (value instanceof Temporal) return formatTemporal(value);
  if (value instanceof Duration) return formatDuration(value);
  if (value instanceof Point) return formatPoint(value);
  throw typeError("a text, a number, a boolean, a temporal value or a point", value);
}

function formatPoint(point: Point): string {
  const names = point.srid === 4326 || point.srid === 4979 ? ["longitude", "latitude", "height"] : ["x", "y", "z"];
  const parts = point.coordinates.map((part, index) => `${names[index] ?? ""}: ${formatFloat(part)}`);
  const crs = { 4326: "wgs-84", 4979: "wgs-84-3d", 7203: "cartesian", 9157: "cartesian-3d" }[point.srid] ?? "";
  return `point({${parts.join(", ")}, crs: '${crs}'})`;
}
