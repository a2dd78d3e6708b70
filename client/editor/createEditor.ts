import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, indentOnInput, StreamLanguage } from "@codemirror/language";
import { lintKeymap } from "@codemirror/lint";
import { EditorState, Prec } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers, placeholder } from "@codemirror/view";
import type { Problem } from "./analysis.ts";
import { completeWith } from "./completion.ts";
import type { CypherService } from "./cypherService.ts";
import { cypherTokens } from "./cypherTokens.ts";
import { look } from "./look.ts";
import { recheck, showServerProblems, underlineProblems } from "./problems.ts";
import { typeOver } from "./typeOver.ts";

export interface EditorOptions {
  text: string;
  service: CypherService;
  /** What a screen reader calls the editor, and how to leave it by the keyboard. */
  label: string;
  onChange: (text: string) => void;
  onRun: () => void;
  /** Returns whether there was something to cancel; Escape goes on to its next meaning otherwise. */
  onCancel: () => boolean;
  onProblems: (problems: readonly Problem[]) => void;
}

/** The editor as the rest of the console holds it. Offsets count UTF-16 units. */
export interface CypherEditor {
  text: () => string;
  setText: (text: string) => void;
  focus: () => void;
  goTo: (offset: number) => void;
  /** Marks errors and notes of the last run; they go with the next change. */
  showServerProblems: (problems: readonly Problem[]) => void;
  recheck: () => void;
  destroy: () => void;
}

/**
 * Puts a Cypher editor into `host`. It lives in a shadow root, because CodeMirror's style element would be refused by
 * a policy without 'unsafe-inline'; in a shadow root it uses constructed style sheets, which the policy allows.
 */
export function createEditor(host: HTMLElement, options: EditorOptions): CypherEditor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  const view = new EditorView({ state: EditorState.create({ doc: options.text, extensions: extensions(options) }), root });
  root.replaceChildren(view.dom);
  return {
    text: () => view.state.doc.toString(),
    setText(text) {
      if (text === view.state.doc.toString()) return;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, selection: { anchor: text.length } });
    },
    focus: () => view.focus(),
    goTo(offset) {
      view.dispatch({ selection: { anchor: Math.min(offset, view.state.doc.length) }, scrollIntoView: true });
      view.focus();
    },
    showServerProblems: (problems) => showServerProblems(view, problems),
    recheck: () => recheck(view),
    destroy: () => view.destroy(),
  };
}

function extensions({ service, label, onChange, onRun, onCancel, onProblems }: EditorOptions) {
  const run = (view: EditorView) => {
    closeCompletion(view);
    onRun();
    return true;
  };
  return [
    Prec.highest(keymap.of([{ key: "Mod-Enter", run }])),
    // A completion list that is open takes Escape first: its own binding stands before this one.
    autocompletion({ override: [completeWith(service)], icons: false, activateOnTypingDelay: 60, interactionDelay: 40 }),
    keymap.of([
      { key: "Escape", run: onCancel },
      { key: "Tab", run: acceptCompletion },
      ...closeBracketsKeymap,
      ...defaultKeymap,
      ...historyKeymap,
      ...completionKeymap,
      ...lintKeymap,
      indentWithTab,
    ]),
    StreamLanguage.define(cypherTokens),
    look,
    underlineProblems(service, onProblems),
    typeOver,
    history(),
    closeBrackets(),
    bracketMatching(),
    indentOnInput(),
    drawSelection(),
    lineNumbers(),
    highlightActiveLine(),
    EditorView.lineWrapping,
    placeholder("MATCH (n) RETURN n LIMIT 25"),
    EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false", autocorrect: "off", autocapitalize: "off" }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) onChange(update.state.doc.toString());
    }),
  ];
}
