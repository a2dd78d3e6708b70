import { useState } from "react";
import type { CSSProperties } from "react";
import { useRememberedSize } from "./useRememberedSize.ts";

export const panelWidth = { least: 320, usual: 424, most: 760 } as const;

/** Heights of the sheet on a phone. */
export const sheets = ["low", "middle", "high"] as const;
type Sheet = (typeof sheets)[number];

export interface PanelSize {
  open: boolean;
  width: number;
  sheet: Sheet;
  style: CSSProperties;
  setOpen: (open: boolean) => void;
  setWidth: (width: number) => void;
  setSheet: (sheet: Sheet) => void;
}

function clamp(width: number): number {
  return Math.round(Math.min(panelWidth.most, innerWidth * 0.6, Math.max(panelWidth.least, width)));
}

/** Width of the panel beside the graph, whether it is open, and on a phone the height of the sheet. */
export function usePanelSize(): PanelSize {
  const [open, setOpen] = useState(true);
  const [width, setWidth] = useRememberedSize("throughline.panel.width", () => panelWidth.usual, clamp);
  const [sheet, setSheet] = useState<Sheet>("middle");
  return {
    open,
    width,
    sheet,
    style: { "--panel-width": `${width}px` } as CSSProperties,
    setOpen,
    setSheet,
    setWidth,
  };
}
