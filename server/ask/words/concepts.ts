import { stem } from "./stem.ts";

/**
 * Groups of everyday words that ask for the same kind of relation. General English: nothing here is about one graph.
 * A relationship type belongs to a group when a word of its name does.
 */
const groups: readonly string[] = [
  "member membership belong belongs part participate participant participates join joined party include includes in",
  "export exports sell sells sale sales ship supply supplies deliver import imports buy buys purchase trade",
  "see regard regards view consider considers perceive count think want interest interested value why",
  "want seek seeks need needs aim aims wish pursue search hope goal interest interested ambition why",
  "fear worry worries worried concern concerned concerns afraid wary anxious scared dread nervous why",
  "focus focuses concentrate deal deals cover covers topic subject task tasks work",
  "launch launched start started begin open opened found founded establish established create created set inaugurate convene convened call",
  "publish published release released issue issued bring author",
  "support supports back backs encourage encourages help helps facilitate assist promote",
  "counter counters oppose against contain challenge challenges counterweight balance offset contest resist",
  "drive drives driving push motivate motive motives cause causes reason why behind force shape",
  "lead leads result results outcome outcomes produce yield bring consequence consequences effect cause caused",
  "hinder hinders obstacle obstacles hurdle hurdles block prevent complicate difficulty threaten threat impede endanger obstruct undermine weaken slow",
  "affect affects change changes influence impact reshape alter",
  "speak spoke talk talked interview interviewed meet met",
  "work works employ employed employer job position",
  "represent represents minister ambassador",
  "locate located where place situated lie lies",
  "live lives reside home address",
  "follow follows followed after precede before",
  "build builds base based rest rests basis found",
  "allow allows enable enables permit let lets",
  "strengthen strengthens deepen improve bolster boost increase",
  "require requires need needs depend depends necessary must",
  "face faces confront encounter deal struggle",
  "uphold upholds defend defends principle principles value values stand",
  "dominate dominates control controls rule lead",
  "partner partners ally allies friend friends cooperate collaborate",
  "act acted actor actress star starred stars play played appear cast",
  "direct directed director filmmaker",
  "write wrote written writer author screenplay script",
  "contribute contributes add adds benefit help",
  "comment commented remark discuss discussed",
  "respond responds react reaction answer response why",
  "active operate operates present presence where",
  "report reports show shows find finding findings",
  "involve involves concern party about",
  "know knows friend acquaintance",
  "party sign signed signatory conclude concluded agree agreed",
  "draw drawn pull pulled drag dragged",
  "warm warmer warmed warming thaw thawed improve improved",
];

const groupsOfWord = buildIndex();

function buildIndex(): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  groups.forEach((group, i) => {
    for (const word of new Set(group.split(" ").map(stem))) index.set(word, [...(index.get(word) ?? []), i]);
  });
  return index;
}

/** Whether two stems mean a similar relation. */
export function shareConcept(a: string, b: string): boolean {
  const groupsOfB = groupsOfWord.get(b);
  return groupsOfB !== undefined && (groupsOfWord.get(a) ?? []).some((group) => groupsOfB.includes(group));
}
