import type { Stage } from "../graph/stage.ts";
import { saveBlob } from "./console/browserFiles.ts";
import { Icon } from "./Icon.tsx";
import { useApp, useSession } from "./session.ts";
import type { PanelSize } from "./usePanelSize.ts";

/** A file's name that every system takes: what was asked, else what is drawn. */
function pictureName(question: string | null): string {
  const words = (question ?? "graph").replaceAll(/[^\p{L}\p{N}]+/gu, "-").replaceAll(/^-|-$/g, "");
  return `throughline-${words.slice(0, 80)}.png`;
}

/** Zoom, fit and save; and the way to get a closed panel back. */
export function GraphTools({ stage, panel }: { stage: Stage | null; panel: PanelSize }) {
  const session = useSession();
  const question = useApp(({ place }) => (place.type === "ask" ? place.question : null));

  async function save(): Promise<void> {
    const picture = (await stage?.picture()) ?? null;
    if (picture === null) return session.announce("The browser made no picture of it.");
    const name = pictureName(question);
    saveBlob(name, picture);
    session.announce(`Saved as ${name}.`);
  }

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
      <button type="button" className="save" aria-label="Save as a picture" title="Save as a picture (PNG)" onClick={() => void save()}>
        <Icon name="save" />
      </button>
      {!panel.open && (
        <button type="button" aria-label="Open the panel" title="Open the panel" onClick={() => panel.setOpen(true)}>
          <Icon name="panel" />
        </button>
      )}
    </div>
  );
}
