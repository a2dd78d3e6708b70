import type { KeyboardEvent, PointerEvent } from "react";
import { useRememberedSize } from "../useRememberedSize.ts";

const lowest = 200;
const step = 24;

function highest(): number {
  return Math.max(lowest, Math.round(window.innerHeight * 0.85) - 56);
}

function clamp(height: number): number {
  return Math.min(highest(), Math.max(lowest, Math.round(height)));
}

/** The drawer's height in pixels, which the browser remembers. */
export function useDrawerHeight(): { height: number; setHeight: (height: number) => void } {
  const [height, setHeight] = useRememberedSize("throughline.console.height", () => clamp(window.innerHeight * 0.42), clamp);
  return { height, setHeight };
}

/** The drawer's upper edge: dragged, or moved by the arrow keys. */
export function ResizeHandle({ height, onHeight }: { height: number; onHeight: (height: number) => void }) {
  function onPointerMove(event: PointerEvent<HTMLDivElement>) {
    const drawer = event.currentTarget.parentElement;
    if (!drawer || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    onHeight(drawer.getBoundingClientRect().bottom - event.clientY);
  }

  function onKeyDown(event: KeyboardEvent) {
    const heights: Record<string, number> = { ArrowUp: height + step, ArrowDown: height - step, Home: lowest, End: highest() };
    const next = heights[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onHeight(next);
  }

  return (
    <div
      className="console-resize"
      // A separator that moves is a control, which `hr` is not.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="separator"
      tabIndex={0}
      aria-label="Height of the console"
      aria-orientation="horizontal"
      aria-valuenow={height}
      aria-valuemin={lowest}
      aria-valuemax={highest()}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
    />
  );
}
