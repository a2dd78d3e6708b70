import type { Choice } from "../../../server/contract/ask.ts";
import { inWords } from "../../graph/relationName.ts";
import { KindMark } from "../KindMark.tsx";
import { PlaceLink } from "../NodeLink.tsx";
import { number } from "../text.ts";
import { askPlace } from "../../state/asked.ts";

/** Asked back: what could be meant, with what tells the choices apart. */
export function Choices({ choices }: { choices: Choice[] }) {
  return (
    <section aria-label="Which one is meant">
      <ul className="choices">
        {choices.map((choice) => (
          <li key={choice.question}>
            <PlaceLink to={askPlace(choice.question, choice.corrections)}>
              {choice.label !== undefined && <KindMark kind={choice.label} />}
              <span>{choice.text}</span>
              <small>
                {[choice.label === undefined ? null : inWords(choice.label), choice.count === undefined ? null : number(choice.count)]
                  .filter(Boolean)
                  .join(", ")}
              </small>
            </PlaceLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
