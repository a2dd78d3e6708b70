const form = /^SRID=(\d+);\s*POINT Z?\s*\(([^)]+)\)$/i;
/** The systems of Neo4j in which a place is on the earth, given as longitude, latitude and height. */
const onEarth = new Set(["4326", "4979"]);

/**
 * A point as a person reads it: five decimals of a degree are a metre.
 *
 * @example pointText("SRID=4326;POINT (139.6999999 35.7)") // "latitude 35.7, longitude 139.7"
 * @example pointText("SRID=7203;POINT (1 2)") // "x 1, y 2"
 */
export function pointText(text: string): string {
  const [, system = "", inside = ""] = form.exec(text) ?? [];
  const numbers = inside.trim().split(/\s+/).map(Number);
  const [x, y, z] = numbers;
  if (x === undefined || y === undefined || numbers.some(Number.isNaN)) return text;
  const earth = onEarth.has(system);
  const high = z === undefined ? "" : earth ? `, height ${z}` : `, z ${z}`;
  return earth ? `latitude ${degrees(y)}, longitude ${degrees(x)}${high}` : `x ${x}, y ${y}${high}`;
}

function degrees(value: number): string {
  return String(Number(value.toFixed(5)));
}
