import type { GraphSlice } from "../../../server/contract/graph.ts";

export interface ConsoleProps {
  open: boolean;
  onClose: () => void;
  /** A query to put into the editor, each time that another object is given. `params` are values as on the wire. */
  initialQuery?: InitialQuery | undefined;
  /** Draws the nodes and relationships of a result on the map. */
  onShowGraph: (slice: GraphSlice) => void;
  onSelectNode: (id: string) => void;
}

export interface InitialQuery {
  text: string;
  params: Record<string, unknown>;
  run?: boolean | undefined;
}
