/** Keeps the first rows by a measure, and all that equal the last of them: a LIMIT would drop those by chance. */
export function ranked(answer: string, measure: string, high: boolean, limit: number): string {
  return [
    `ORDER BY ${measure} ${high ? "DESC" : "ASC"}`,
    `WITH collect({node: ${answer}, ${measure}: ${measure}}) AS ranked`,
    "UNWIND ranked AS row",
    `WITH row.node AS ${answer}, row.${measure} AS ${measure}, last(ranked[..${limit}]).${measure} AS edge`,
    `WHERE ${measure} ${high ? ">=" : "<="} edge`,
  ].join("\n");
}
