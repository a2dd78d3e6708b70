/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a separator that can be moved has a value and keys, which <hr> has not */
import type { KeyboardEvent, PointerEvent } from "react";
import { panelWidth } from "./usePanelSize.ts";
import type { PanelSize } from "./usePanelSize.ts";

const step = 24;

/** The panel's left edge: dragged, or moved by the arrow keys. */
export function PanelEdge({ panel }: { panel: PanelSize }) {
  function onPointerMove(event: PointerEvent<HTMLDivElement>): void {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) panel.setWidth(innerWidth - event.clientX);
  }
  function onKeyDown(event: KeyboardEvent): void {
    const widths: Record<string, number> = {
      ArrowLeft: panel.width + step,
      ArrowRight: panel.width - step,
      Home: panelWidth.least,
      End: panelWidth.most,
    };
    const next = widths[event.key];
    if (next === undefined) return;
    event.preventDefault();
    panel.setWidth(next);
  }
  return (
    <div
      className="panel-edge"
      role="separator"
      tabIndex={0}
      aria-label="Width of the panel"
      aria-orientation="vertical"
      aria-valuenow={panel.width}
      aria-valuemin={panelWidth.least}
      aria-valuemax={panelWidth.most}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
      onDoubleClick={() => panel.setWidth(panelWidth.usual)}
    />
  );
}
