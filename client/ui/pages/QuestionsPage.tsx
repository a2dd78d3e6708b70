import { useState } from "react";
import { askPlace } from "../../state/asked.ts";
import { withoutQuestion } from "../../state/questions.ts";
import type { AskedBefore } from "../../state/questions.ts";
import { Icon } from "../Icon.tsx";
import { PlaceLink } from "../NodeLink.tsx";
import { useApp, useSession } from "../session.ts";
import { SearchField } from "../SearchField.tsx";
import { count, timeAgo } from "../text.ts";

function Row({ asked, now, onRemove }: { asked: AskedBefore; now: number; onRemove: () => void }) {
  const corrections = asked.corrections.length === 0 ? "" : `, ${count(asked.corrections.length, "correction")}`;
  return (
    <li>
      <PlaceLink to={askPlace(asked.question, asked.corrections)}>{asked.question}</PlaceLink>
      <small>
        {timeAgo(asked.at, now)}
        {corrections}
      </small>
      <button type="button" className="quiet small" aria-label={`Remove “${asked.question}”`} title="Remove" onClick={onRemove}>
        <Icon name="clear" />
      </button>
    </li>
  );
}

/** The questions asked in this browser, the latest first: to find, reopen or remove. */
export function QuestionsPage() {
  const session = useSession();
  const questions = useApp((state) => state.questions);
  const [text, setText] = useState("");
  const [sure, setSure] = useState(false);
  const [now] = useState(() => Date.now());
  const wanted = text.trim().toLowerCase();
  const found = questions.filter(({ question }) => question.toLowerCase().includes(wanted));
  if (questions.length === 0)
    return (
      <article>
        <h2 className="title">No question asked yet</h2>
        <p className="lead">What you ask is kept here, in this browser only.</p>
        <p className="actions">
          <PlaceLink to={{ type: "start" }}>See what this graph can answer</PlaceLink>
        </p>
      </article>
    );
  return (
    <article>
      <h2 className="title">{count(questions.length, "question")} asked</h2>
      <SearchField name="Find a question" text={text} onText={setText} />
      <ul className="plain removable">
        {found.map((asked) => (
          <Row key={asked.at} asked={asked} now={now} onRemove={() => session.setQuestions(withoutQuestion(questions, asked))} />
        ))}
      </ul>
      {found.length === 0 && <p className="note">No question has “{text.trim()}” in it.</p>}
      <p className="note">They are kept in this browser only, the last 200 for each database.</p>
      <p className="actions">
        {sure ? (
          <>
            <button type="button" className="button" onClick={() => session.setQuestions([])}>
              Yes, remove all {count(questions.length, "question")}
            </button>
            <button type="button" className="link" onClick={() => setSure(false)}>
              Keep them
            </button>
          </>
        ) : (
          <button type="button" className="link" onClick={() => setSure(true)}>
            Remove all
          </button>
        )}
      </p>
    </article>
  );
}
