import type { NumberedCitation } from "../../../server/contract/ask.ts";
import { splitCitations } from "../text.ts";

export function citationAnchor(number: number): string {
  return `citation-${number}`;
}

/** Scrolls to a citation and sets the focus on it, so that eye and reader follow. */
export function followCitation(number: number): void {
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

/** The answer's sentence with its citations; the first line of a long answer is its title. */
export function AnswerText({ text, citations }: { text: string; citations: NumberedCitation[] }) {
  const known = new Set(citations.map(({ number }) => number));
  const [first = "", ...more] = text.split("\n").filter((line) => line.trim() !== "");
  const line = (content: string) =>
    splitCitations(content).map((part) => {
      if ("text" in part) return <span key={part.at}>{part.text}</span>;
      return known.has(part.citation) ? <CitationMark key={part.at} number={part.citation} /> : null;
    });
  return (
    <>
      <h2 className={first.length > 180 ? "title long" : "title"}>{line(first)}</h2>
      {more.map((content) => (
        <p key={content}>{line(content)}</p>
      ))}
    </>
  );
}
