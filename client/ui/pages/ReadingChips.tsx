import type { AskResponse } from "../../../server/contract/ask.ts";
import { NodeLink } from "../NodeLink.tsx";

/** How the question was read: what to do, with what. */
export function ReadingChips({ response }: { response: AskResponse }) {
  const { text } = response.reading;
  const chips = response.reading.chips.filter((chip) => chip.text !== "");
  if (chips.length === 0) return text === "" ? null : <p className="reading">read as “{text}”</p>;
  return (
    <p className="reading" title={text}>
      <span>read as</span>
      {chips.map((chip) => (
        <span
          className="chip"
          key={`${chip.kind} ${chip.id ?? chip.text} ${chip.from ?? ""}`}
          title={chip.from === undefined || chip.from === chip.text ? undefined : `from “${chip.from}”`}
        >
          {chip.id === undefined ? chip.text : <NodeLink id={chip.id} name={chip.text} kind={chip.label} />}
        </span>
      ))}
    </p>
  );
}
