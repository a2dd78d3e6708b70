import { keyOf } from "./lexicon.ts";

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ""));
}

/** Words that carry nothing in a relation question: neither mapped nor reported as ignored. */
export const emptyWords = words(`
  a an the this that these those there here it its they them their he him his she her we us our you your i me my
  is are was were be been being am do does did done doing have has had having can could may might must shall should will would
  and or but if then than so as because while to of in on at by for from with without into onto upon over under between among amongst across
  within inside near during along behind including regarding concerning toward towards against after before until since
  through via per up down out off again any some all both each either ever every only just also too very really still now much such own please
  tell show give list find name provide identify return display get fetch let want like know see look help share enumerate retrieve
  able possible currently actually exactly certain specific particular various different respective other another else same together
  named called titled whose who whom which what when where why how whats whos d s t ll re ve m not no yes
  thing things
  exist exists present available given say says said mention details detail information info data record records
  ever world primary main major few ways way exact current existing total`);

/** Words that are empty in a request, and mean something where the graph has a word for it: "who does Ann know". */
export const softWords = words(
  `know like see look share help name list record records detail details main total number show give find get present data information world report`,
);

/** Words that deny what follows them. */
export const denyingWords = words(
  `not no without never neither nor nobody noone lack lacks lacking dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt`,
);

/** Verbs that ask for what stands after them. */
export const requestWords = words(`show give list find name provide identify return display get fetch retrieve enumerate tell`);

/** Verbs and adjectives that join things without saying how. */
export const looseWords = words(`
  link linked links linking connect connected connects connection connections relate related relates relating relation relationship
  associate associated associates association tie tied ties involve involved involves involving involvement belong belongs belonging
  concern concerned concerning fall falls fell come comes came go goes went make makes made take takes took get got has have having
  hold holds held contain contains include includes included including use used uses using register registered registers found
  list listed lists mark marked appear appears find attach attached correspond corresponding apply applies based count counts number
  second seconds minute minutes hour hours yearly someone anyone somebody anybody everyone everybody something anything one ones those
  receive received exactly approximately roughly about around precisely recorded documented provided occurring
  year date day work worked works working collaborate
  locate located situate situated base based
  happen occur report place experience label bear possess pertain
  give gave gives say exist become became carry carries carried set bear bears end ends share shares shared involve part`);

const looseKeys = new Set([...looseWords].map(keyOf));

/** Whether a word, in whatever form, joins things without saying how. */
export function isLoose(word: string): boolean {
  return looseWords.has(word) || looseKeys.has(keyOf(word));
}

/** Words by which something is told for each of several. */
export const eachWords = words("per each every");

/** Words after which a path goes out and comes back by the same relation. */
export const pairWords = words("same share shares shared sharing common together mutual jointly fellow");

/** Kinds of people and of what acts like people, as graphs label them. */
const people = [
  ...words(`person officer employee customer user actor author artist player student teacher doctor member politician writer director owner
    patient suspect victim contact composer producer singer musician character ruler king scientist executive manager founder investor
    journalist engineer researcher nurse lawyer judge soldier candidate tenant guest driver pilot passenger athlete coach agent employer
    painter designer editor reviewer minister president senator mayor chef farmer worker staff colleague applicant witness analyst`),
];

/** Words that ask, and the concept that the answer must have, if any. */
export const askingWords: Readonly<Record<string, readonly string[]>> = {
  who: people,
  whom: people,
  whos: people,
  when: ["year", "date"],
  where: ["location", "place", "area", "city", "country"],
  which: [],
  what: [],
  whats: [],
  how: [],
  whose: people,
};

/** Ties that hold both ways, by a word of the relationship type's name. */
export const symmetricWords = words(
  "know friend marry spouse sibling relative family connect link adjacent border neighbour neighbor near similar meet partner colleague coauthor interact ally sister brother cousin phone relation",
);
