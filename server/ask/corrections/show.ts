import type { Reading } from "../../contract/ask.ts";
import { listWords, plainWords } from "../../paths/plainWords.ts";
import type { Topology } from "../../topology/topology.ts";
import { fold } from "../names/fold.ts";
import type { Placed } from "./place.ts";

/** A reading that also says which of its words a person has put right. */
export function withCorrections(topology: Topology, reading: Reading, placed: readonly Placed[]): Reading {
  const said = placed.flatMap((one) => {
    const target = describeTarget(topology, one);
    return fold(target) === fold(one.correction.words) ? [] : `“${one.correction.words}” as ${target}`;
  });
  return said.length === 0 ? reading : { ...reading, text: `${reading.text} (you said: ${listWords([...new Set(said)])})` };
}

function describeTarget(topology: Topology, { target, correction: { means } }: Placed): string {
  switch (target.kind) {
    case "node":
      return topology.names.at(target.node);
    case "relationship": {
      const type = `“${plainWords(topology.typeNames[target.type] ?? "")}”`;
      return target.direction === "both" ? type : `${type}, ${target.direction === "out" ? "along" : "against"} the arrow`;
    }
    case "label":
    case "property":
      return "name" in means ? plainWords(means.name) : "";
    case "nothing":
      return "nothing";
  }
}
