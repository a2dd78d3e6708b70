import type { StoreApi } from "zustand/vanilla";
import type { SettingsResponse } from "../../server/contract/settings.ts";
import type { Api } from "../api/endpoints.ts";
import { ApiError } from "../api/request.ts";
import type { AppState, Problem } from "./appState.ts";
import { toProblem } from "./problem.ts";
import { leavesOf, mergeLeaves, sameLeaves, settingsOf, takeTheirs } from "./settingLeaves.ts";
import type { Clash, Leaves } from "./settingLeaves.ts";

/** The settings as the file holds them, and as a person has changed them here. */
export type SettingsState =
  | { status: "absent" }
  | { status: "failed"; problem: Problem }
  | { status: "ready"; file: SettingsResponse; base: Leaves; draft: Leaves; saving: Saving };

type Saving =
  | { type: "idle" }
  | { type: "running" }
  | { type: "saved" }
  | { type: "failed"; problem: Problem }
  /** Somebody else saved meanwhile: theirs is in the draft already, but for what both changed. */
  | { type: "conflict"; clashes: Clash[] };

export interface SettingsControl {
  /** Reads the settings, unless that was done; what is being written here stays as it is. */
  load: () => Promise<void>;
  /** What the file says, once it has been read; nothing when it cannot be. */
  known: () => Promise<Leaves>;
  change: (change: (draft: Leaves) => Leaves) => void;
  discard: () => void;
  save: () => Promise<void>;
  /** Gives way to what the other person wrote where both changed the same. */
  takeTheirs: () => void;
  /** Adds one statement to the file at once, beside what is being written here. Returns where it is kept; throws `ApiError`. */
  add: (change: (settings: Leaves) => Leaves) => Promise<string>;
}

/** How often a statement is added again when somebody else was quicker. */
const tries = 3;

export function createSettings(api: Api, store: StoreApi<AppState>, afterSave: () => void): SettingsControl {
  function set(settings: SettingsState): void {
    store.setState({ settings });
  }

  function ready(): (SettingsState & { status: "ready" }) | null {
    const { settings } = store.getState();
    return settings.status === "ready" ? settings : null;
  }

  function show(file: SettingsResponse, saving: Saving): void {
    const base = leavesOf(file.settings);
    set({ status: "ready", file, base, draft: base, saving });
  }

  /** After somebody else's change: what was written here is put on top of the file as it is now. */
  async function meet(mine: SettingsState & { status: "ready" }): Promise<void> {
    const file = await api.settings();
    const base = leavesOf(file.settings);
    const { merged, clashes } = mergeLeaves(mine.base, mine.draft, base);
    set({ status: "ready", file, base, draft: merged, saving: { type: "conflict", clashes } });
  }

  let reading: Promise<void> | null = null;

  async function read(): Promise<void> {
    try {
      show(await api.settings(), { type: "idle" });
    } catch (error) {
      set({ status: "failed", problem: toProblem(error) });
    } finally {
      reading = null;
    }
  }

  async function load(): Promise<void> {
    if (ready() === null) await (reading ??= read());
  }

  return {
    load,
    async known() {
      await load();
      return ready()?.base ?? new Map();
    },
    change(change) {
      const now = ready();
      if (now === null || now.saving.type === "running") return;
      const saving: Saving = now.saving.type === "conflict" ? now.saving : { type: "idle" };
      set({ ...now, draft: change(now.draft), saving });
    },
    discard() {
      const now = ready();
      if (now !== null) set({ ...now, draft: now.base, saving: { type: "idle" } });
    },
    takeTheirs() {
      const now = ready();
      if (now?.saving.type !== "conflict") return;
      set({ ...now, draft: takeTheirs(now.draft, now.saving.clashes), saving: { type: "conflict", clashes: [] } });
    },
    async save() {
      const now = ready();
      if (now === null || now.saving.type === "running") return;
      set({ ...now, saving: { type: "running" } });
      try {
        show(await api.saveSettings({ settings: settingsOf(now.draft), revision: now.file.revision }), { type: "saved" });
        afterSave();
      } catch (error) {
        set({ ...now, saving: { type: "failed", problem: toProblem(error) } });
        if (error instanceof ApiError && error.code === "conflict")
          await meet(now).catch((second: unknown) => set({ ...now, saving: { type: "failed", problem: toProblem(second) } }));
      }
    },
    async add(change) {
      for (let left = tries; ; left--) {
        const file = await api.settings();
        try {
          const saved = await api.saveSettings({ settings: settingsOf(change(leavesOf(file.settings))), revision: file.revision });
          const now = ready();
          const base = leavesOf(saved.settings);
          if (now !== null) set({ ...now, file: saved, base, draft: mergeLeaves(now.base, now.draft, base).merged });
          return saved.file;
        } catch (error) {
          if (!(error instanceof ApiError) || error.code !== "conflict" || left === 1) throw error;
        }
      }
    },
  };
}

/** Whether something was written here that is not in the file. */
export function hasUnsaved(settings: SettingsState): boolean {
  return settings.status === "ready" && !sameLeaves(settings.base, settings.draft);
}
