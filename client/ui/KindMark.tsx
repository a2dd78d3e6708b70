import { kindStyle } from "../graph/kinds.ts";
import { shapePath } from "../graph/shapes.ts";
import { useKinds } from "./useKinds.ts";

/** The small shape that stands before a name, in the colour of its kind. */
export function KindMark({ kind, size = 11 }: { kind: string; size?: number }) {
  const { shape, token } = kindStyle(useKinds(), kind);
  return (
    <svg className="mark" width={size} height={size} viewBox="0 0 12 12" aria-hidden="true">
      <path d={shapePath(shape, 6, shape === "triangle" ? 7 : shape === "wedge" ? 5 : 6, 5)} fill={`var(${token})`} fillRule="evenodd" />
    </svg>
  );
}
