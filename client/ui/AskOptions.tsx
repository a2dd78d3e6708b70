/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/click-events-have-key-events -- a combobox has a listbox of options; its keys are those of the box (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/) */
import type { AskOption } from "./askOptions.ts";
import { Icon } from "./Icon.tsx";
import { KindMark } from "./KindMark.tsx";
import { inWords } from "../graph/relationName.ts";
import { sameName } from "../state/completion.ts";

interface Props {
  id: string;
  options: AskOption[];
  active: number;
  shown: boolean;
  onChoose: (option: AskOption) => void;
}

const hows = { typed: "ask", again: "asked before", offered: "ask" } as const;

function Line({ option }: { option: AskOption }) {
  if (option.type === "question")
    return (
      <>
        <Icon name={option.how === "again" ? "history" : "arrow"} />
        <span className="option-name">{option.text}</span>
        <small>{hows[option.how]}</small>
      </>
    );
  const { name, label = "", question } = option.name;
  return (
    <>
      <KindMark kind={label} />
      <span className="option-name">{name}</span>
      <small>{sameName(question, name) ? inWords(label) : `${inWords(label)}, into the question`}</small>
    </>
  );
}

export function AskOptions({ id, options, active, shown, onChoose }: Props) {
  return (
    <ul id={id} className="options" role="listbox" aria-label="Names and questions" hidden={!shown}>
      {options.map((option, i) => (
        <li
          key={option.type === "name" ? option.name.id : `${option.how} ${option.text}`}
          id={`${id}-${i}`}
          role="option"
          aria-selected={i === active}
          // The box must not lose the focus to a pressed line before the line is chosen.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(option)}
        >
          <Line option={option} />
        </li>
      ))}
    </ul>
  );
}
