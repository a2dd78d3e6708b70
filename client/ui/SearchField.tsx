/** A field that narrows a list by what is typed; its name is also what it says while it is empty. */
export function SearchField({ name, text, onText }: { name: string; text: string; onText: (text: string) => void }) {
  return (
    <input
      className="field"
      type="search"
      aria-label={name}
      placeholder={name}
      value={text}
      onChange={(event) => onText(event.target.value)}
    />
  );
}
