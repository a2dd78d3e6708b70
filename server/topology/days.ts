/** A day nobody knows. Days are written as integers that sort: 20260131. */
export const unknownDay = -2147483648;

/**
 * The first or the last day that a date text may mean.
 *
 * @param text ISO 8601 or EDTF level 0 and the decades and centuries of level 1: 2017, 2017-06, 2017-06-03, 199X, 19XX,
 * an interval with `/`, or any of them followed by a time.
 * @returns an integer such as 20170101, or `unknownDay`.
 */
export function dayOf(text: string, edge: "first" | "last"): number {
  const [first = "", last = first] = text.split("/");
  const part = edge === "first" ? first : last;
  const found = /^(-?\d{1,4}X{0,3}|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?(?:T.*)?[?~%]?$/.exec(part.trim());
  if (!found) return unknownDay;
  const year = Number((found[1] ?? "").replaceAll("X", edge === "first" ? "0" : "9"));
  const month = known(found[2]) ?? (edge === "first" ? 1 : 12);
  const day = known(found[3]) ?? (edge === "first" ? 1 : 31);
  return Math.sign(year || 1) * (Math.abs(year) * 10_000 + month * 100 + day);
}

function known(part: string | undefined): number | undefined {
  return part === undefined || part === "XX" ? undefined : Number(part);
}
