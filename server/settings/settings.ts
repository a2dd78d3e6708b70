import { graphSettings, type GraphSettings } from "../contract/settings.ts";
import { parseSettings } from "./parseSettings.ts";
import { SettingsError } from "./settingsError.ts";
import { hashOf, readText, signatureOf, writeText } from "./settingsFile.ts";

/** The settings in force, and what is to be known about their file. */
export interface SettingsState {
  readonly settings: GraphSettings;
  /** Changes whenever the file says something else. */
  readonly revision: string;
  readonly file: string;
  /** What is wrong with the file; the settings are then the last good ones. */
  readonly problem?: string;
}

/** What people said about one database. One object for everybody; a file that was edited by hand is noticed. */
export interface Settings {
  /** The settings in force as of the last `refresh`; never waits. */
  current(): GraphSettings;
  /** Looks whether the file was changed, and reads it when it was. Never throws: `problem` says what is wrong. */
  refresh(): Promise<SettingsState>;
  /**
   * Saves other settings in the place of those of this revision.
   *
   * @throws SettingsError `conflict` when the file says something else by now, `unavailable` when it cannot be written
   */
  replace(settings: GraphSettings, revision: string): Promise<SettingsState>;
  /** Calls the listener after each change of the settings in force. @returns what ends that. */
  onChange(listener: (settings: GraphSettings) => void): () => void;
}

/** Of a file that is not there. */
const noFile = "none";

/** Opens the settings in a file, which need not be there yet. */
export async function openSettings(file: string): Promise<Settings> {
  const listeners = new Set<(settings: GraphSettings) => void>();
  let state: SettingsState = { settings: graphSettings.parse({}), revision: noFile, file };
  let signature: string | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  /** One at a time, so that no save falls between another's look and its write. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = turn.then(work);
    turn = mine.catch(() => {});
    return mine;
  }
  function put(next: SettingsState): SettingsState {
    const changed = JSON.stringify(next.settings) !== JSON.stringify(state.settings);
    state = next;
    if (changed) for (const listener of listeners) listener(next.settings);
    return next;
  }
  async function look(): Promise<SettingsState> {
    const seen = await signatureOf(file);
    if (seen === signature) return state;
    const found = await readText(file);
    signature = seen;
    if (found.kind === "none") return put({ settings: graphSettings.parse({}), revision: noFile, file });
    if (found.kind === "unreadable") return put({ ...state, revision: hashOf(found.problem), problem: `${file}: ${found.problem}` });
    const parsed = parseSettings(found.text);
    const revision = hashOf(found.text);
    if (parsed.kind === "bad") return put({ settings: state.settings, revision, file, problem: `${file}: ${parsed.problem}` });
    return put({ settings: parsed.settings, revision, file });
  }
  await look();
  return {
    current: () => state.settings,
    refresh: () => inTurn(look),
    replace: (settings, revision) =>
      inTurn(async () => {
        const now = await look();
        if (now.problem !== undefined)
          throw new SettingsError("conflict", `What stands in the file cannot be read, and would be lost. ${now.problem}`, mend);
        if (now.revision !== revision) throw new SettingsError("conflict", "Somebody else has changed the settings meanwhile.", again);
        const text = `${JSON.stringify(settings, null, 2)}\n`;
        await writeText(file, text);
        signature = undefined;
        return look();
      }),
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

const mend = "Put the file right, or take it away, then save again.";
const again = "Load the settings again (GET /api/settings), make your change in them, and save with their revision.";
