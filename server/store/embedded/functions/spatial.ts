import { isNumber } from "../evaluate/arithmetic.ts";
import { queryError, typeError } from "../evaluate/failure.ts";
import { Point, type Value } from "../evaluate/value.ts";
import { arg, strict, type FunctionTable } from "./definition.ts";

const systems: Record<string, number> = { "wgs-84": 4326, "wgs-84-3d": 4979, cartesian: 7203, "cartesian-3d": 9157 };
const earthRadius = 6_378_140;

function point(value: Value): Value {
  if (!(value instanceof Map)) throw typeError("a map", value);
  const read = (...names: string[]) => {
    const found = names.map((name) => value.get(name)).find((part) => part !== undefined && part !== null);
    if (found === undefined) return null;
    if (!isNumber(found)) throw typeError("a number", found);
    return Number(found);
  };
  if ([...value.values()].includes(null)) return null;
  const geographic = value.has("longitude") || value.has("latitude");
  const x = read("x", "longitude");
  const y = read("y", "latitude");
  const z = read("z", "height");
  if (x === null || y === null) throw queryError("A point must contain either 'x' and 'y' or 'latitude' and 'longitude'");
  const named = value.get("crs");
  const srid =
    read("srid") ??
    (typeof named === "string" ? systems[named.toLowerCase()] : (geographic ? 4326 : 7203) + (z === null ? 0 : geographic ? 653 : 1954));
  if (srid === undefined || !Object.values(systems).includes(srid)) throw queryError("Unknown coordinate reference system");
  return new Point(srid, z === null ? [x, y] : [x, y, z]);
}

/** `point.x` and its kin; null for a part that the point does not have. */
export function pointComponent(of: Point, key: string): Value {
  const [x = null, y = null, z = null] = of.coordinates;
  const crs = Object.entries(systems).find(([, srid]) => srid === of.srid)?.[0] ?? null;
  const parts: Record<string, Value> = { x, longitude: x, y, latitude: y, z, height: z, srid: BigInt(of.srid), crs };
  return parts[key] ?? null;
}

function distance(a: Value, b: Value): Value {
  if (!(a instanceof Point) || !(b instanceof Point) || a.srid !== b.srid) return null;
  const [ax = 0, ay = 0, az = 0] = a.coordinates;
  const [bx = 0, by = 0, bz = 0] = b.coordinates;
  if (a.srid === 7203 || a.srid === 9157) return Math.hypot(ax - bx, ay - by, az - bz);
  const chord = half(radians(by - ay)) + Math.cos(radians(ay)) * Math.cos(radians(by)) * half(radians(bx - ax));
  const along = 2 * (earthRadius + (az + bz) / 2) * Math.asin(Math.sqrt(chord));
  return Math.hypot(along, az - bz);
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

function half(angle: number): number {
  return Math.sin(angle / 2) ** 2;
}

export const spatialFunctions: FunctionTable = {
  point: strict(1, 1, (args) => point(arg(args, 0))),
  "point.distance": strict(2, 2, (args) => distance(arg(args, 0), arg(args, 1))),
};
