import type { Stage } from "../graph/stage.ts";
import { Icon } from "./Icon.tsx";
import type { PanelSize } from "./usePanelSize.ts";

/** Zoom and fit; and the way to get a closed panel back. */
export function GraphTools({ stage, panel }: { stage: Stage | null; panel: PanelSize }) {
  return (
    <div className="tools" data-floats="">
      <button type="button" aria-label="Nearer" title="Nearer" onClick={() => stage?.zoom(1.4)}>
        <Icon name="plus" />
      </button>
      <button type="button" aria-label="Farther" title="Farther" onClick={() => stage?.zoom(1 / 1.4)}>
        <Icon name="minus" />
      </button>
      <button type="button" aria-label="Fit everything" title="Fit everything" onClick={() => stage?.fit()}>
        <Icon name="fit" />
      </button>
      {!panel.open && (
        <button type="button" aria-label="Open the panel" title="Open the panel" onClick={() => panel.setOpen(true)}>
          <Icon name="panel" />
        </button>
      )}
    </div>
  );
}
