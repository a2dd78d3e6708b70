import { useEffect } from "react";
import type { RefObject } from "react";
import type { Box } from "../graph/fit.ts";
import type { Stage } from "../graph/stage.ts";

const margin = 10;

function boxOf(element: Element, pane: DOMRect): Box | null {
  const rect = element.getBoundingClientRect();
  if (rect.width === 0 || rect.height === 0) return null;
  return { left: rect.left - pane.left, top: rect.top - pane.top, right: rect.right - pane.left, bottom: rect.bottom - pane.top };
}

/** Tells the stage what floats on it, so that no node of the whole picture and no name lies below. */
export function useSurroundings(pane: RefObject<HTMLElement | null>, stage: Stage | null): void {
  useEffect(() => {
    const element = pane.current;
    if (element === null || stage === null) return;
    function look(): void {
      if (element === null || stage === null) return;
      const frame = element.getBoundingClientRect();
      const legend = element.querySelector(".legend");
      const boxes = [...element.querySelectorAll("[data-floats]")].flatMap((floating) => boxOf(floating, frame) ?? []);
      const insets: Box = { left: margin, top: margin, right: margin, bottom: margin };
      const legendBox = legend === null ? null : boxOf(legend, frame);
      if (legendBox !== null) {
        // A legend laid along the top takes height, one that stands at the side takes width.
        if (legendBox.right - legendBox.left > legendBox.bottom - legendBox.top) insets.top = legendBox.bottom + margin;
        else insets.left = legendBox.right + margin;
      }
      const low = boxes.filter((box) => box.bottom > frame.height - 40);
      if (low.length > 0) insets.bottom = frame.height - Math.min(...low.map((box) => box.top)) + margin / 2;
      stage.setSurroundings(insets, boxes);
    }
    look();
    const resized = new ResizeObserver(look);
    resized.observe(element);
    for (const floating of element.querySelectorAll("[data-floats]")) resized.observe(floating);
    // What floats comes and goes with the state: the cut notice, for one.
    const changed = new MutationObserver(look);
    changed.observe(element, { childList: true });
    return () => {
      resized.disconnect();
      changed.disconnect();
    };
  }, [pane, stage]);
}
