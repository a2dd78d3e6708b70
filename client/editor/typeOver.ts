import { EditorView } from "@codemirror/view";

/**
 * Puts what is typed over a selection in its place. Left to itself, Chromium keeps the look of the deleted text in an
 * inline style, which the page's policy refuses with a message in the browser's console.
 */
export const typeOver = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { from, to, empty } = view.state.selection.main;
    const text = event.data;
    if (event.inputType !== "insertText" || text === null || empty || view.composing || !event.cancelable) return false;
    const insert = () => view.state.update(view.state.replaceSelection(text), { userEvent: "input.type", scrollIntoView: true });
    // Brackets and quotes, for one, are put around a selection.
    const isHandled = view.state.facet(EditorView.inputHandler).some((handle) => handle(view, from, to, text, insert));
    if (!isHandled) view.dispatch(insert());
    event.preventDefault();
    return true;
  },
});
