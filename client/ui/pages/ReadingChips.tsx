import { useState } from "react";
import type { AskResponse, Meaning } from "../../../server/contract/ask.ts";
import { correctionOf } from "../../state/asked.ts";
import type { Asked } from "../../state/asked.ts";
import { Icon } from "../Icon.tsx";
import { KindMark } from "../KindMark.tsx";
import { NodeLink } from "../NodeLink.tsx";
import { MeaningEditor } from "./MeaningEditor.tsx";
import { meaningInWords } from "./useMeanings.ts";
import type { Correctable } from "./correctable.ts";

type Chip = AskResponse["reading"]["chips"][number];

function asCorrectable(chip: Chip): Correctable | null {
  if (chip.from === undefined) return null;
  const means = chip.means ?? (chip.id === undefined ? null : { kind: "node" as const, id: chip.id });
  // A name or a relation can always be another one; what else is not said to have a meaning is not asked about.
  if (means === null && (chip.alternatives ?? []).length === 0 && chip.kind !== "entity" && chip.kind !== "relation") return null;
  return { words: chip.from, kind: chip.kind, text: chip.text, means, alternatives: chip.alternatives ?? [] };
}

/** Words that stand in no chip of their own: nobody knows what they mean, or a person said what they do. */
function asOther(words: string, means: Meaning | null): Correctable {
  const unused = means === null || means.kind === "nothing";
  return { words, kind: unused ? "unused" : "relation", text: unused ? words : meaningInWords(means), means, alternatives: [] };
}

interface Props {
  response: AskResponse;
  asked: Asked;
}

/** How the question was read: what to do, with what; each part can be opened and corrected. */
export function ReadingChips({ response, asked }: Props) {
  const [open, setOpen] = useState<string | null>(null);
  const { text, chips: all } = response.reading;
  const chips = all.filter((chip) => chip.text !== "");
  const inChips = chips.flatMap((chip) => asCorrectable(chip) ?? []);
  const known = new Set(inChips.map(({ words }) => words.toLowerCase()));
  const said = asked.corrections.filter(({ words }) => !known.has(words.toLowerCase())).map(({ words, means }) => asOther(words, means));
  const ignored = response.ignored
    .filter((words) => !known.has(words.toLowerCase()) && correctionOf(asked, words) === undefined)
    .map((words) => asOther(words, null));
  const others = [...said, ...ignored];
  const correctable = [...inChips, ...others];
  const opened = correctable.find(({ words }) => words === open);

  function button(part: Correctable, content: React.ReactNode, name: string) {
    const on = part.words === open;
    const corrected = correctionOf(asked, part.words) !== undefined;
    return (
      <button
        type="button"
        className="chip"
        data-corrected={corrected || undefined}
        aria-expanded={on}
        aria-haspopup="dialog"
        aria-label={`${name}${corrected ? ", corrected" : ""}. Change what “${part.words}” means`}
        title={`from “${part.words}”`}
        onClick={() => setOpen(on ? null : part.words)}
      >
        {content}
        <Icon name="caret" />
      </button>
    );
  }

  return (
    <>
      <div className="reading" title={text}>
        {chips.length > 0 ? <span>read as</span> : text !== "" && <span>read as “{text}”</span>}
        {chips.map((chip) => {
          const part = asCorrectable(chip);
          const key = `${chip.kind} ${chip.id ?? chip.text} ${chip.from ?? ""}`;
          if (part === null)
            return (
              <span className="chip" key={key}>
                {chip.id === undefined ? chip.text : <NodeLink id={chip.id} name={chip.text} kind={chip.label} />}
              </span>
            );
          const content = (
            <>
              {chip.id !== undefined && chip.label !== undefined && <KindMark kind={chip.label} />}
              {chip.text}
            </>
          );
          return <span key={key}>{button(part, content, chip.text)}</span>;
        })}
        {others.map((part) => {
          const content =
            part.kind === "unused" ? (
              <s>{part.words}</s>
            ) : (
              <>
                {part.words}: {part.text}
              </>
            );
          const name = part.kind === "unused" ? `${part.words}, not used` : `${part.words} as ${part.text}`;
          return <span key={`other ${part.words}`}>{button(part, content, name)}</span>;
        })}
      </div>
      {opened !== undefined && <MeaningEditor key={opened.words} part={opened} asked={asked} onClose={() => setOpen(null)} />}
    </>
  );
}
