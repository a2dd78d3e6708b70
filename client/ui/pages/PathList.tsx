import { useState } from "react";
import type { AskResponse } from "../../../server/contract/ask.ts";
import type { Path } from "../../../server/contract/paths.ts";
import { edgesOf } from "../../state/answerTexts.ts";
import type { PageCitation } from "../../state/answerTexts.ts";
import type { ChosenPath } from "../../state/appState.ts";
import { inWords } from "../../graph/relationName.ts";
import { useSession } from "../session.ts";
import { count, number, whenInWords } from "../text.ts";
import { CitationMark } from "./AnswerText.tsx";

interface HopProps {
  path: Path;
  index: number;
  numbers: Map<string, number[]>;
}

/** One relationship of a path, in reading direction: its name, its citations, and an arrow that points as it does. */
function Hop({ path, index, numbers }: HopProps) {
  const edge = path.edges[index];
  if (edge === undefined) return null;
  const forward = edge.source === path.nodes[index]?.id;
  return (
    <span className="rel">
      {!forward && <span aria-hidden="true">← </span>}
      {inWords(edge.type)}
      {edge.evidence?.date !== undefined && ` (${whenInWords(edge.evidence.date)})`}
      {(numbers.get(edge.id) ?? []).slice(0, 3).map((citation) => (
        <CitationMark key={citation} number={citation} />
      ))}
      {forward && <span aria-hidden="true"> →</span>}
    </span>
  );
}

/** Where the relationships of a path were read, where they say so themselves. */
function sources({ edges }: Path): string {
  const told = [...new Set(edges.flatMap(({ evidence }) => evidence?.source ?? []))];
  return told.length === 0
    ? ""
    : `, from ${told.slice(0, 2).join(" and ")}${told.length > 2 ? ` and ${number(told.length - 2)} more` : ""}`;
}

function manner(path: Path): string {
  const held = path.edges.map(({ properties }) => properties["modality"]).filter((modality) => typeof modality === "string");
  if (held.length === 0) return "";
  const weak = held.filter((modality) => modality !== "stated");
  if (weak.length === 0) return ", stated";
  return weak.length === held.length && new Set(weak).size === 1
    ? `, ${weak[0]}`
    : `, ${weak.length === 1 ? "one" : weak.length} ${[...new Set(weak)].join(" or ")}`;
}

const atFirst = 5;

interface ListProps {
  response: AskResponse;
  citations: PageCitation[];
  chosen: ChosenPath;
}

/** The ranked paths; the one chosen is drawn on the graph. */
export function PathList({ response, citations, chosen }: ListProps) {
  const session = useSession();
  const [every, setEvery] = useState(false);
  const { paths, total, truncated } = response;
  const numbers = new Map<string, number[]>();
  for (const cited of citations) for (const edge of edgesOf(cited)) numbers.set(edge, [...(numbers.get(edge) ?? []), cited.number]);
  return (
    <section aria-label="Paths">
      <h3 className="s">
        <span>Paths, best first</span>
        <span>
          {number(paths.length)} of {truncated ? "at least " : ""}
          {number(Math.max(total, paths.length))}
        </span>
      </h3>
      <ol className="paths">
        {(every ? paths : paths.slice(0, atFirst)).map((path, i) => (
          <li className={i === chosen ? "path on" : "path"} key={path.edges.map(({ id }) => id).join(" ")}>
            <button
              type="button"
              className="path-choose"
              aria-pressed={i === chosen}
              aria-label={`Path ${i + 1}: ${path.nodes.map(({ name }) => name).join(", ")}. Draw it`}
              onClick={() => session.choosePath(i)}
            />
            <span className="row">
              {path.nodes.map((node, at) => (
                <span className="hop" key={node.id}>
                  <b>{node.name}</b>
                  <Hop path={path} index={at} numbers={numbers} />
                </span>
              ))}
            </span>
            <small>
              {count(path.hops, "hop")}
              {manner(path)}
              {sources(path)}
              {path.alike > 1 ? `, ${number(path.alike)} of this form` : ""}
            </small>
          </li>
        ))}
      </ol>
      <p className="actions tight">
        {paths.length > atFirst && !every && (
          <button type="button" className="link" onClick={() => setEvery(true)}>
            List {number(paths.length - atFirst)} more
          </button>
        )}
        {paths.length > 1 && (
          <button
            type="button"
            className="link"
            aria-pressed={chosen === "all"}
            onClick={() => session.choosePath(chosen === "all" ? 0 : "all")}
          >
            {chosen === "all" ? "Draw only the best" : `Draw all ${number(paths.length)} at once`}
          </button>
        )}
      </p>
      {total > paths.length && <p className="note">Add “via …” or “without …” to the question to see others.</p>}
    </section>
  );
}
