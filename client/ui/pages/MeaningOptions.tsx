/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/click-events-have-key-events -- a combobox has a listbox of options; its keys are those of the box (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/) */
import { KindMark } from "../KindMark.tsx";
import type { MeaningOption } from "./useMeanings.ts";

interface Props {
  id: string;
  options: MeaningOption[];
  active: number;
  onChoose: (option: MeaningOption) => void;
}

export function MeaningOptions({ id, options, active, onChoose }: Props) {
  return (
    <ul id={id} className="meanings" role="listbox" aria-label="Meanings">
      {options.map((option, i) => (
        <li
          key={option.key}
          id={`${id}-${i}`}
          role="option"
          aria-selected={i === active}
          data-now={option.now || undefined}
          // The box must not lose the focus to a pressed line before the line is chosen.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(option)}
        >
          {option.label !== undefined && <KindMark kind={option.label} />}
          <span className="option-name">{option.text}</span>
          <small>{option.note}</small>
        </li>
      ))}
    </ul>
  );
}
