import { useRef } from "react";
import type { PointerEvent } from "react";
import { sheets } from "./usePanelSize.ts";
import type { PanelSize } from "./usePanelSize.ts";

const names = { low: "low", middle: "half", high: "full" } as const;
/** A pull shorter than this, in pixels, is a tap. */
const tap = 8;

/** The handle of the sheet on a phone: pulled up or down, tapped, or moved by keys, between three heights. */
export function SheetHandle({ panel }: { panel: PanelSize }) {
  const from = useRef<number | null>(null);
  const at = sheets.indexOf(panel.sheet);
  function move(by: number): void {
    const next = sheets[Math.max(0, Math.min(sheets.length - 1, at + by))];
    if (next !== undefined) panel.setSheet(next);
  }
  function onPointerUp(event: PointerEvent): void {
    if (from.current === null) return;
    const pulled = from.current - event.clientY;
    from.current = null;
    if (Math.abs(pulled) < tap) panel.setSheet(sheets[(at + 1) % sheets.length] ?? "middle");
    else move((pulled > 0 ? 1 : -1) * (Math.abs(pulled) > innerHeight * 0.45 ? 2 : 1));
  }
  return (
    <button
      type="button"
      className="sheet-handle"
      aria-label={`Height of the panel: ${names[panel.sheet]}. Change`}
      onPointerDown={(event) => {
        from.current = event.clientY;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerUp={onPointerUp}
      onPointerCancel={() => {
        from.current = null;
      }}
      onKeyDown={(event) => {
        if (event.key === "ArrowUp") move(1);
        else if (event.key === "ArrowDown") move(-1);
        else if (event.key === "Enter" || event.key === " ") panel.setSheet(sheets[(at + 1) % sheets.length] ?? "middle");
        else return;
        event.preventDefault();
      }}
    />
  );
}
