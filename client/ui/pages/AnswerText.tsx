import type { PageCitation } from "../../state/answerTexts.ts";
import { firstSentence, splitCitations } from "../text.ts";

export function citationAnchor(number: number): string {
  return `citation-${number}`;
}

/** Scrolls to a citation and sets the focus on it, so that eye and reader follow. */
function followCitation(number: number): void {
  const target = document.querySelector<HTMLElement>(`#${citationAnchor(number)}`);
  if (target === null) return;
  target.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  target.focus({ preventScroll: true });
}

/** The number of a citation, to be followed. */
export function CitationMark({ number }: { number: number }) {
  return (
    <sup className="c">
      <button type="button" aria-label={`Citation ${number}`} onClick={() => followCitation(number)}>
        {number}
      </button>
    </sup>
  );
}

interface LineProps {
  text: string;
  known: ReadonlySet<number>;
}

function Line({ text, known }: LineProps) {
  return splitCitations(text).map((part) => (
    <span key={part.at} className={part.citations.length > 0 ? "whole" : undefined}>
      {part.text}
      {part.citations
        .filter((number) => known.has(number))
        .map((number) => (
          <CitationMark key={number} number={number} />
        ))}
      {part.after}
    </span>
  ));
}

/** The answer with its citations: the first sentence as the title, the others below it. */
export function AnswerText({ text, citations }: { text: string; citations: PageCitation[] }) {
  const known = new Set(citations.map(({ number }) => number));
  const [line = "", ...lines] = text.split("\n").filter((content) => content.trim() !== "");
  const [title, rest] = firstSentence(line);
  const more = rest === "" ? lines : [rest, ...lines];
  return (
    <>
      <h2 className={title.length > 160 ? "title long" : "title"}>
        <Line text={title} known={known} />
      </h2>
      {more.map((content) => (
        <p className="lead" key={content}>
          <Line text={content} known={known} />
        </p>
      ))}
    </>
  );
}
