export interface RowWindow {
  /** The rows to draw: from `first` up to but not including `end`. */
  first: number;
  end: number;
  /** Heights, in pixels, of what is left out above and below. */
  before: number;
  after: number;
}

interface View {
  top: number;
  height: number;
  rows: number;
  rowHeight: number;
  /** The row that is open, and how much taller it is for that. */
  expanded: number | null;
  detailHeight: number;
}

/** Rows drawn beyond the edges, so that the next ones are there before they are seen. */
const margin = 12;

/** Which rows of a long table are in sight. */
export function rowWindow({ top, height, rows, rowHeight, expanded, detailHeight }: View): RowWindow {
  const detailTop = expanded === null ? Infinity : (expanded + 1) * rowHeight;
  const rowAt = (y: number) => Math.floor((y > detailTop ? Math.max(detailTop, y - detailHeight) : y) / rowHeight);
  const first = Math.max(0, Math.min(rows, rowAt(top) - margin));
  const end = Math.min(rows, rowAt(top + height) + 1 + margin);
  const extra = (from: number, to: number) => (expanded !== null && expanded >= from && expanded < to ? detailHeight : 0);
  return { first, end, before: first * rowHeight + extra(0, first), after: (rows - end) * rowHeight + extra(end, rows) };
}
