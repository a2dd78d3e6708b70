// The source article and its passages: one passage a sentence, headings included.
// The article's own sentences are not here: a passage has its place in the text and a gist in our words.
// `start` and `end` count Unicode code points of the text file, `end` exclusive. `text` is set by `npm run ingest -- FILE`,
// which checks the file against the hash below; these scripts never touch it.

MERGE (d:Document {id: "document:japan-india-alignment"})
SET d.title = "Analysis of the Japan-India strategic alignment",
  d.description = "An English press analysis of how Japan and India are drawing closer, why, and what may follow.",
  d.language = "en",
  d.publisher = "Not stated; presumably Foreign Policy Watchdog",
  d.publisherNote = "The text quotes an interview given to Foreign Policy Watchdog; that this outlet also published the text is a guess. Title, author and address are unknown.",
  d.dateNote = "The text carries no date. It looks back on January 2026 and forward from there, so it was written in early 2026.",
  d.file = "japan-india-alignment.txt",
  d.encoding = "utf-8",
  d.hashAlgorithm = "sha256",
  d.sha256 = "9e416bb1e0d711d31b431d21512c72c5948d64f73aba2fcb3f3e9417087d3b3f",
  d.bytes = 6484,
  d.characters = 6440,
  d.paragraphs = 11,
  d.passages = 41,
  d.recordedOn = "2026-11-22";

UNWIND [
  {id: "passage:japan-india-alignment/1.1", paragraph: 1, sentence: 1, start: 0, end: 203, heading: false, gist: "The closer alignment of the two countries may change the region and cuts both ways for stability."},
  {id: "passage:japan-india-alignment/1.2", paragraph: 1, sentence: 2, start: 204, end: 523, heading: false, gist: "Top-level meetings, peaking in January 2026, show a will to firm up a partnership born of economic need and of pushing back."},
  {id: "passage:japan-india-alignment/1.3", paragraph: 1, sentence: 3, start: 524, end: 641, heading: false, gist: "Power balances and joint security arrangements are at stake."},
  {id: "passage:japan-india-alignment/2.1", paragraph: 2, sentence: 1, start: 642, end: 863, heading: false, gist: "Interests began to meet after the 2017 agreement, which opened joint development and production."},
  {id: "passage:japan-india-alignment/2.2", paragraph: 2, sentence: 2, start: 864, end: 1066, heading: false, gist: "The last half year sped cooperation up in a more competitive, shakier world."},
  {id: "passage:japan-india-alignment/2.3", paragraph: 2, sentence: 3, start: 1067, end: 1349, heading: false, gist: "IISS sees the two military doctrines growing alike, chiefly out of worry about China at sea."},
  {id: "passage:japan-india-alignment/2.4", paragraph: 2, sentence: 4, start: 1350, end: 1619, heading: false, gist: "SIPRI data: Japanese defence exports to India grew steeply, to 1.8 billion US dollars in 2025."},
  {id: "passage:japan-india-alignment/3.1", paragraph: 3, sentence: 1, start: 1620, end: 1696, heading: true, gist: "Heading: history, from going separate ways to a rethink."},
  {id: "passage:japan-india-alignment/4.1", paragraph: 4, sentence: 1, start: 1697, end: 1857, heading: false, gist: "Historically the two countries alternated between careful contact and distance."},
  {id: "passage:japan-india-alignment/4.2", paragraph: 4, sentence: 2, start: 1858, end: 1970, heading: false, gist: "After the war the United States set the strategy and stood between them."},
  {id: "passage:japan-india-alignment/4.3", paragraph: 4, sentence: 3, start: 1971, end: 2098, heading: false, gist: "Official relations date from 1971; trade and security work stayed small up to the end of the 1990s."},
  {id: "passage:japan-india-alignment/4.4", paragraph: 4, sentence: 4, start: 2099, end: 2221, heading: false, gist: "In the 2000s ties slowly became warmer, in business more than in defence."},
  {id: "passage:japan-india-alignment/4.5", paragraph: 4, sentence: 5, start: 2222, end: 2330, heading: false, gist: "Disagreements over foreign policy, mostly on regional security, caused friction."},
  {id: "passage:japan-india-alignment/4.6", paragraph: 4, sentence: 6, start: 2331, end: 2555, heading: false, gist: "A bolder India and a Japan that favours settings like the Quad gave rise to a common purpose."},
  {id: "passage:japan-india-alignment/4.7", paragraph: 4, sentence: 7, start: 2556, end: 2727, heading: false, gist: "The minister, interviewed, speaks of a common interest in stability and rules."},
  {id: "passage:japan-india-alignment/4.8", paragraph: 4, sentence: 8, start: 2728, end: 2882, heading: false, gist: "The minister: not only against one actor, but for three principles."},
  {id: "passage:japan-india-alignment/5.1", paragraph: 5, sentence: 1, start: 2883, end: 2915, heading: true, gist: "Heading: who is involved and why."},
  {id: "passage:japan-india-alignment/6.1", paragraph: 6, sentence: 1, start: 2916, end: 2972, heading: false, gist: "More than one actor pushes the alignment forward."},
  {id: "passage:japan-india-alignment/6.2", paragraph: 6, sentence: 2, start: 2973, end: 3127, heading: false, gist: "Japan, with fewer people and too few partners, wants India's market and technology."},
  {id: "passage:japan-india-alignment/6.3", paragraph: 6, sentence: 3, start: 3128, end: 3363, heading: false, gist: "India wants stronger defence and more partners, and values Japan for technology and as a balance to China."},
  {id: "passage:japan-india-alignment/6.4", paragraph: 6, sentence: 4, start: 3364, end: 3558, heading: false, gist: "The United States, leading in the Quad, helps the two along and keeps its own aims."},
  {id: "passage:japan-india-alignment/6.5", paragraph: 6, sentence: 5, start: 3559, end: 3674, heading: false, gist: "Australia, important in the Quad, adds to joint security work."},
  {id: "passage:japan-india-alignment/6.6", paragraph: 6, sentence: 6, start: 3675, end: 3846, heading: false, gist: "Moves over the South China Sea, India's navy among them, make the matter pressing."},
  {id: "passage:japan-india-alignment/7.1", paragraph: 7, sentence: 1, start: 3847, end: 3892, heading: true, gist: "Heading: what is new in AI and minerals."},
  {id: "passage:japan-india-alignment/8.1", paragraph: 8, sentence: 1, start: 3893, end: 3963, heading: false, gist: "The dialogue of January 2026 had concrete results."},
  {id: "passage:japan-india-alignment/8.2", paragraph: 8, sentence: 2, start: 3964, end: 4112, heading: false, gist: "The AI Dialogue was opened on the basis of an earlier initiative."},
  {id: "passage:japan-india-alignment/8.3", paragraph: 8, sentence: 3, start: 4113, end: 4287, heading: false, gist: "Both sides see AI as strategic for defence, the economy and common problems."},
  {id: "passage:japan-india-alignment/8.4", paragraph: 8, sentence: 4, start: 4288, end: 4477, heading: false, gist: "A minerals group was called together over weak supply chains and rare earths."},
  {id: "passage:japan-india-alignment/8.5", paragraph: 8, sentence: 5, start: 4478, end: 4672, heading: false, gist: "A Brookings analyst ties minerals to the economy and to national security."},
  {id: "passage:japan-india-alignment/8.6", paragraph: 8, sentence: 6, start: 4673, end: 4854, heading: false, gist: "The group works on mining, processing and supply; many take it for a reaction to pressure."},
  {id: "passage:japan-india-alignment/9.1", paragraph: 9, sentence: 1, start: 4855, end: 4878, heading: true, gist: "Heading: what may come."},
  {id: "passage:japan-india-alignment/10.1", paragraph: 10, sentence: 1, start: 4879, end: 5050, heading: false, gist: "Within half a year: wider defence cooperation, with exercises and technology."},
  {id: "passage:japan-india-alignment/10.2", paragraph: 10, sentence: 2, start: 5051, end: 5180, heading: false, gist: "First AI projects are likely, in cybersecurity and autonomous systems."},
  {id: "passage:japan-india-alignment/10.3", paragraph: 10, sentence: 3, start: 5181, end: 5384, heading: false, gist: "In five to ten years a bloc of democracies could contest China's position."},
  {id: "passage:japan-india-alignment/10.4", paragraph: 10, sentence: 4, start: 5385, end: 5630, heading: false, gist: "Obstacles: strategic cultures, bureaucracy, and handling the United States."},
  {id: "passage:japan-india-alignment/10.5", paragraph: 10, sentence: 5, start: 5631, end: 5759, heading: false, gist: "Rivalry for influence could grow in two more regions."},
  {id: "passage:japan-india-alignment/10.6", paragraph: 10, sentence: 6, start: 5760, end: 5963, heading: false, gist: "A wider alliance could worsen tensions, above all with countries that fear containment."},
  {id: "passage:japan-india-alignment/11.1", paragraph: 11, sentence: 1, start: 5964, end: 5998, heading: false, gist: "The article asks for a pause to think."},
  {id: "passage:japan-india-alignment/11.2", paragraph: 11, sentence: 2, start: 5999, end: 6085, heading: false, gist: "The course of the relationship should be watched and studied."},
  {id: "passage:japan-india-alignment/11.3", paragraph: 11, sentence: 3, start: 6086, end: 6295, heading: false, gist: "Steady dialogue decides whether the alignment steadies or divides."},
  {id: "passage:japan-india-alignment/11.4", paragraph: 11, sentence: 4, start: 6296, end: 6440, heading: false, gist: "A region under rules depends partly on this partnership."}
] AS row
MERGE (p:Passage {id: row.id})
SET p.paragraph = row.paragraph, p.sentence = row.sentence, p.start = row.start, p.end = row.end,
  p.heading = row.heading, p.gist = row.gist;

MATCH (d:Document {id: "document:japan-india-alignment"})
MATCH (p:Passage)
WHERE p.id STARTS WITH "passage:japan-india-alignment/"
MERGE (d)-[:HAS_PASSAGE]->(p);
