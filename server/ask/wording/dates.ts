const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/**
 * An EDTF text as a person reads it.
 *
 * @example dateWords("2026-01") // "January 2026"
 * @example dateWords("1971/199X") // "1971 to the 1990s"
 * @example dateWords("1945/") // "since 1945"
 */
export function dateWords(edtf: string): string {
  const [first = "", last] = edtf.split("/");
  if (last === undefined) return oneDate(first);
  if (last === "" || last === "..") return `since ${oneDate(first)}`;
  return first === "" || first === ".." ? `up to ${oneDate(last)}` : `${oneDate(first)} to ${oneDate(last)}`;
}

function oneDate(text: string): string {
  const about = /[~?%]$/.test(text) ? "about " : "";
  const bare = text.replace(/[~?%]$/, "");
  const decade = /^(\d{3})X$/.exec(bare);
  if (decade) return `${about}the ${decade[1]}0s`;
  const century = /^(\d{2})XX$/.exec(bare);
  if (century) return `${about}the ${century[1]}00s`;
  const [, year = bare, month, day] = /^(-?\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(bare) ?? [];
  const named = month === undefined ? undefined : months[Number(month) - 1];
  if (named === undefined) return `${about}${year}`;
  return `${about}${day === undefined ? "" : `${Number(day)} `}${named} ${year}`;
}
