import { useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import type { Stage } from "../graph/stage.ts";
import { stepTo } from "../graph/step.ts";
import type { Direction } from "../graph/step.ts";
import { inWords } from "../graph/relationName.ts";
import { useSession } from "./session.ts";
import { count } from "./text.ts";

const arrows: Record<string, Direction> = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" };

export interface GraphKeys {
  /** What the keyboard stands on, in words, for those who do not see it. */
  spoken: string;
  onKeyDown: (event: KeyboardEvent) => void;
  onBlur: () => void;
}

/** Walking the graph by keys: the node the keyboard stands on is highlighted as if a hand were over it. */
export function useGraphKeys(stage: Stage | null): GraphKeys {
  const session = useSession();
  const { graph } = session;
  const current = useRef<string | null>(null);
  const [spoken, setSpoken] = useState("");

  function standOn(id: string): void {
    current.current = id;
    const { node, kind } = graph.getNodeAttributes(id);
    setSpoken(`${node.name}, ${inWords(kind)}, ${count(graph.degree(id), "relationship")} drawn`);
    session.hover({ type: "node", id });
    stage?.reveal([id]);
  }

  function walk(direction: Direction): void {
    const nodes = stage?.nodes() ?? [];
    const { place } = session.store.getState();
    const id = current.current ?? (place.type === "node" ? place.id : null);
    const here = nodes.find((node) => node.id === id);
    if (here === undefined) {
      const first = nodes.toSorted((a, b) => b.degree - a.degree)[0];
      if (first !== undefined) standOn(first.id);
      return;
    }
    const next = stepTo(nodes, here, direction);
    if (next !== null) standOn(next);
  }

  function act(key: string): boolean {
    const id = current.current;
    if (key === "+" || key === "=") stage?.zoom(1.4);
    else if (key === "-") stage?.zoom(1 / 1.4);
    else if (key === "0") stage?.fit();
    else if (key === "Enter" && id !== null) session.open({ type: "node", id });
    else if (key === " " && id !== null) session.select(id);
    else if (key.toLowerCase() === "e" && id !== null) void session.expand(id);
    else if (key === "Escape") {
      current.current = null;
      session.hover(null);
    } else return false;
    return true;
  }

  return {
    spoken,
    onKeyDown(event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const direction = arrows[event.key];
      if (direction !== undefined) walk(direction);
      else if (!act(event.key)) return;
      event.preventDefault();
    },
    onBlur() {
      if (current.current !== null) session.hover(null);
    },
  };
}
