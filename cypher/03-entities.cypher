// The entities: everything that the article speaks of and a person may ask about.
// Each has the label Entity and one of its own. `aliases` are other names it answers to, `description` is ours.
// `x` and `y` place it in the first picture: within -800..800 and -500..500, its name to the right of it.

// Countries
UNWIND [
  {id: "country:japan", name: "Japan", x: -320.0, y: 20.0, aliases: ["Nippon", "JP", "Tokyo", "Japanese"], description: "One of the two countries whose growing closeness the article is about."},
  {id: "country:india", name: "India", x: 304.0, y: 20.0, aliases: ["Bharat", "New Delhi", "Delhi", "Indian"], description: "One of the two countries whose growing closeness the article is about."},
  {id: "country:united-states", name: "United States", x: -352.0, y: 153.0, aliases: ["US", "U.S.", "USA", "U.S.A.", "United States of America", "America", "Washington", "American"], description: "A global power that backs the alignment while following aims of its own."},
  {id: "country:australia", name: "Australia", x: -534.0, y: -17.0, aliases: ["AU", "Canberra", "Commonwealth of Australia", "Australian"], description: "A Quad country that adds to the joint security work of the region."},
  {id: "country:china", name: "China", x: -89.0, y: 68.0, aliases: ["PRC", "People's Republic of China", "Beijing", "Chinese"], description: "The country whose widening reach is the shared worry behind the alignment."}
] AS row
MERGE (e:Entity {id: row.id})
SET e:Country, e += row;

// Groupings: alliances, partnerships and loose circles
UNWIND [
  {id: "grouping:japan-india-alignment", name: "Japan-India alignment", x: -96.0, y: -36.0, aliases: ["India-Japan alignment", "Japan-India partnership", "India-Japan partnership", "Japan-India strategic alignment", "strategic alignment", "the alignment", "the partnership", "Japan-India relationship", "India-Japan relations", "Japan-India alliance"], description: "The strategic partnership of Japan and India, the subject of the article."},
  {id: "grouping:quad", name: "Quad", x: -436.0, y: 111.0, aliases: ["The Quad", "Quadrilateral Security Dialogue", "Quad security dialogue", "QSD"], description: "A security dialogue in which the article places Australia, the United States and, less directly, Japan."},
  {id: "grouping:western-allies", name: "Western allies", x: 527.0, y: 194.0, aliases: ["traditional Western allies", "the West", "Western partners"], description: "The long-standing partners that India no longer wants to rely on alone."},
  {id: "grouping:security-network", name: "Security network", x: -594.0, y: 26.0, aliases: ["network of security initiatives", "collaborative security initiatives", "security initiatives"], description: "The web of joint security efforts that Australia adds to."},
  {id: "grouping:international-community", name: "International community", x: -702.0, y: 157.0, aliases: ["world community", "broader international community"], description: "The wider circle of countries in which existing tensions might grow."},
  {id: "grouping:wary-nations", name: "Wary nations", x: -641.0, y: 115.0, aliases: ["wary countries", "nations wary of containment", "reluctant nations"], description: "Countries that fear being pulled into a strategy of containment."},
  {id: "grouping:observers", name: "Unnamed observers", named: false, x: 221.0, y: 68.0, aliases: ["observers", "many observers", "commentators"], description: "People whom the article mentions without naming or counting them."}
] AS row
MERGE (e:Entity {id: row.id})
SET e:Grouping, e += row;

// Organisations
UNWIND [
  {id: "organisation:iiss", name: "IISS", x: -672.0, y: 473.0, aliases: ["International Institute for Strategic Studies", "I.I.S.S."], description: "A research institute whose recent report the article draws on."},
  {id: "organisation:sipri", name: "SIPRI", x: 152.0, y: 430.0, aliases: ["Stockholm International Peace Research Institute", "Stockholm Institute", "S.I.P.R.I."], description: "The institute whose data give the size of the defence exports."},
  {id: "organisation:brookings", name: "Brookings Institution", x: 456.0, y: -436.0, aliases: ["Brookings"], description: "The institution where the quoted, unnamed analyst works."},
  {id: "organisation:foreign-policy-watchdog", name: "Foreign Policy Watchdog", x: -365.0, y: 420.0, aliases: ["FPW"], description: "The outlet to which Dr. S. Jaishankar gave the quoted interview."}
] AS row
MERGE (e:Entity {id: row.id})
SET e:Organisation, e += row;

// People
UNWIND [
  {id: "person:jaishankar", name: "Dr. S. Jaishankar", role: "External Affairs Minister", title: "Dr.", x: -349.0, y: 241.0, aliases: ["S. Jaishankar", "Dr S Jaishankar", "Jaishankar", "External Affairs Minister", "Minister of External Affairs", "Subrahmanyam Jaishankar"], description: "The External Affairs Minister whose interview the article quotes."},
  {id: "person:brookings-senior-analyst", name: "Brookings senior analyst", role: "Senior analyst", named: false, x: 401.0, y: -304.0, aliases: ["senior analyst", "unnamed analyst", "Brookings analyst", "senior analyst at Brookings"], description: "An analyst, not named in the article, who was quoted on critical minerals."}
] AS row
MERGE (e:Entity {id: row.id})
SET e:Person, e += row;

// Regions
UNWIND [
  {id: "region:indo-pacific", name: "Indo-Pacific", x: -142.0, y: 152.0, aliases: ["Indo Pacific", "Indo-Pacific region", "IndoPacific"], description: "The region whose shape and rules the alignment is about."},
  {id: "region:south-china-sea", name: "South China Sea", x: 450.0, y: -129.0, aliases: ["SCS"], description: "Contested waters where China's reach and India's navy both grow."},
  {id: "region:indian-ocean", name: "Indian Ocean", x: 26.0, y: 60.0, aliases: ["Indian Ocean region", "IOR"], description: "One of two sea areas in which China's reach is said to widen."},
  {id: "region:southeast-asia", name: "Southeast Asia", x: -738.0, y: -376.0, aliases: ["South-East Asia", "South East Asia", "SE Asia"], description: "A region where rivalry for influence may sharpen."},
  {id: "region:middle-east", name: "Middle East", x: -686.0, y: -258.0, aliases: ["Mideast", "West Asia"], description: "A region where rivalry for influence may sharpen."}
] AS row
MERGE (e:Entity {id: row.id})
SET e:Region, e += row;

// Agreements
UNWIND [
  {id: "agreement:defence-technology-transfer-2017", name: "India-Japan Defence Technology Transfer Agreement", year: 2017, date: "2017", x: 205.0, y: -394.0, aliases: ["Defence Technology Transfer Agreement", "2017 India-Japan Defence Technology Transfer Agreement", "2017 agreement", "Defense Technology Transfer Agreement", "Japan-India Defence Technology Transfer Agreement", "DTTA"], description: "The agreement of 2017 that opened the way to making military equipment together."}
] AS row
MERGE (e:Entity {id: row.id})
SET e:Agreement, e += row;

// Events, also long ones: a period is an event with a beginning and an end
UNWIND [
  {id: "event:strategic-dialogue-2026", name: "January 2026 Strategic Dialogue", year: 2026, date: "2026-01", x: 54.0, y: 152.0, aliases: ["Strategic Dialogue 2026", "Strategic Dialogue", "Japan-India Strategic Dialogue", "Strategic Dialogue of January 2026", "2026 Strategic Dialogue"], description: "The meeting of January 2026 from which the AI Dialogue and the minerals group came."},
  {id: "event:high-level-engagements", name: "High-level engagements", x: -28.0, y: 110.0, aliases: ["top-level meetings", "recent high-level engagements"], description: "The series of meetings that peaked in the dialogue of January 2026."},
  {id: "event:recent-months", name: "Past six months", x: -620.0, y: -119.0, aliases: ["last six months", "recent months"], description: "The half year before the article, in which cooperation sped up."},
  {id: "event:divergence-era", name: "Era of divergence", x: 152.0, y: -301.0, aliases: ["strategic divergence", "cautious engagement", "relative detachment", "historical divergence"], description: "The long stretch in which the two countries were now careful partners, now distant."},
  {id: "event:post-war-era", name: "Post-war era", year: 1945, x: -477.0, y: 283.0, aliases: ["post-World War II", "post-WWII era", "postwar era", "after the Second World War", "after World War II"], description: "The decades after 1945, set by the United States."},
  {id: "event:diplomatic-relations-1971", name: "Diplomatic relations (1971)", year: 1971, date: "1971", x: 285.0, y: 110.0, aliases: ["diplomatic relations", "formal diplomatic relations", "establishment of diplomatic relations", "diplomatic relations established", "1971"], description: "The start of formal relations between Japan and India, which the article dates to 1971."},
  {id: "event:limited-cooperation", name: "Limited cooperation", until: "199X", x: 346.0, y: 236.0, aliases: ["limited cooperation until the late 1990s", "late 1990s", "1990s"], description: "The period up to the late 1990s in which little was done together."},
  {id: "event:warming-2000s", name: "Warming of the 2000s", decade: "200X", x: 285.0, y: 278.0, aliases: ["2000s", "warming of ties", "gradual warming", "thaw of the 2000s"], description: "The decade in which the two countries slowly came closer."},
  {id: "event:recent-reassessment", name: "Recent reassessment", x: 74.0, y: -349.0, aliases: ["recent shifts", "reassessment", "recent strategic shifts"], description: "The recent changes in both capitals that gave them a common purpose."},
  {id: "event:south-china-sea-manoeuvring", name: "South China Sea diplomacy", x: 458.0, y: -213.0, aliases: ["diplomatic manoeuvring", "diplomatic maneuvering", "South China Sea manoeuvring"], description: "Recent diplomatic moves around the South China Sea."}
] AS row
MERGE (e:Entity {id: row.id})
SET e:Event, e += row;

// Programmes and working groups
UNWIND [
  {id: "programme:ai-dialogue", name: "AI Dialogue", date: "2026-01", x: -48.0, y: 410.0, aliases: ["Japan-India AI Dialogue", "India-Japan AI Dialogue", "Artificial Intelligence Dialogue"], description: "A channel for cooperation on artificial intelligence, opened in January 2026."},
  {id: "programme:japan-india-ai-initiative", name: "Japan-India AI Initiative", abbreviation: "JAI", x: 189.0, y: 194.0, aliases: ["JAI", "JAI initiative", "India-Japan AI Initiative", "AI Initiative", "Japan India AI Initiative"], description: "The earlier initiative on artificial intelligence on which the AI Dialogue rests."},
  {id: "programme:critical-minerals-working-group", name: "Joint Working Group on Critical Minerals", date: "2026-01", x: 254.0, y: -34.0, aliases: ["Minerals Working Group", "Joint Working Group", "Critical Minerals Working Group", "JWG", "JWG on Critical Minerals", "working group"], description: "The joint group on access to raw materials, called together in January 2026."}
] AS row
MERGE (e:Entity {id: row.id})
SET e:Programme, e += row;

// Reports and data sets
UNWIND [
  {id: "report:iiss-report", name: "IISS report", x: -552.0, y: 462.0, aliases: ["recent IISS report", "report by the IISS"], description: "A recent IISS publication, untitled in the article, on how close the two militaries have come."},
  {id: "report:sipri-data", name: "SIPRI data", x: 262.0, y: 411.0, aliases: ["SIPRI figures", "SIPRI arms data"], description: "The SIPRI data set from which the article takes the exports figure."}
] AS row
MERGE (e:Entity {id: row.id})
SET e:Report, e += row;

// Figures: an amount with its unit and year
UNWIND [
  {id: "figure:defence-exports-2025", name: "Defence exports 2025", amount: 1800000000, currency: "USD", year: 2025, x: 177.0, y: 325.0, aliases: ["defense exports 2025", "2025 defence exports", "defence exports", "defense exports", "arms exports", "$1.8 billion", "1.8 billion dollars"], description: "The value of Japanese defence exports to India in 2025: 1.8 billion US dollars."}
] AS row
MERGE (e:Entity {id: row.id})
SET e:Figure, e += row;

// Technologies
UNWIND [
  {id: "technology:naval-surveillance", name: "Naval surveillance", x: 110.0, y: 368.0, aliases: ["naval surveillance technology", "maritime surveillance"], description: "One of the two main kinds of equipment in the defence exports."},
  {id: "technology:maritime-security", name: "Maritime security technologies", x: 326.0, y: 452.0, aliases: ["maritime security technology", "maritime security"], description: "One of the two main kinds of equipment in the defence exports."},
  {id: "technology:artificial-intelligence", name: "Artificial intelligence", x: -207.0, y: 368.0, aliases: ["AI", "A.I.", "artificial intelligence technology"], description: "The technology that both governments count as strategic."},
  {id: "technology:cybersecurity", name: "Cybersecurity", x: -686.0, y: 293.0, aliases: ["cyber security", "cyber-security", "cyber"], description: "A field in which first joint AI projects are awaited."},
  {id: "technology:autonomous-systems", name: "Autonomous systems", x: -621.0, y: 420.0, aliases: ["autonomy", "unmanned systems"], description: "A field in which first joint AI projects are awaited."},
  {id: "technology:military-equipment", name: "Military equipment", x: 547.0, y: -346.0, aliases: ["defence equipment", "defense equipment", "weapons"], description: "What the 2017 agreement lets the two countries develop and make together."},
  {id: "technology:advanced-technology", name: "Advanced technology", x: -378.0, y: -28.0, aliases: ["advanced technologies", "high technology"], description: "What Japan hopes to find in India."}
] AS row
MERGE (e:Entity {id: row.id})
SET e:Technology, e += row;

// Topics: aims, matters and conditions
UNWIND [
  {id: "topic:co-development", name: "Co-development", x: 569.0, y: -261.0, aliases: ["codevelopment", "joint development"], description: "Developing military equipment together."},
  {id: "topic:co-production", name: "Co-production", x: 345.0, y: -352.0, aliases: ["coproduction", "joint production"], description: "Making military equipment together."},
  {id: "topic:operational-congruence", name: "Operational congruence", x: -129.0, y: 326.0, aliases: ["growing operational congruence", "doctrinal convergence", "congruence of military doctrines"], description: "The finding that the military doctrines of the two countries increasingly fit each other."},
  {id: "topic:critical-minerals", name: "Critical minerals", x: 267.0, y: -172.0, aliases: ["minerals", "critical mineral", "strategic minerals"], description: "Raw materials to which both countries want safe access."},
  {id: "topic:rare-earth-elements", name: "Rare earth elements", x: 469.0, y: 69.0, aliases: ["rare earths", "rare earth", "REE"], description: "Elements whose strategic weight the minerals group reflects."},
  {id: "topic:mining", name: "Mining", x: 170.0, y: 15.0, aliases: ["extraction"], description: "A task of the minerals group."},
  {id: "topic:processing", name: "Processing", x: 320.0, y: -87.0, aliases: ["refining", "mineral processing"], description: "A task of the minerals group."},
  {id: "topic:securing-supplies", name: "Securing supplies", x: 202.0, y: -129.0, aliases: ["supply security", "security of supply", "securing minerals"], description: "A task of the minerals group."},
  {id: "topic:national-security", name: "National security", x: 323.0, y: -258.0, aliases: ["security of the nation"], description: "What access to critical minerals is said to be a matter of."},
  {id: "topic:economic-necessity", name: "Economic necessity", x: 63.0, y: -87.0, aliases: ["economic need", "economic imperative"], description: "The economic pressure that helps to shape the alignment."},
  {id: "topic:countering-regional-influence", name: "Countering regional influence", x: -457.0, y: -259.0, aliases: ["regional influence", "counter regional influence"], description: "The common aim, in the article's own voice, of checking influence in the region."},
  {id: "topic:countering-single-actor", name: "Countering a single actor", x: -397.0, y: -130.0, aliases: ["single actor", "one actor"], description: "The narrower purpose that the minister says the effort goes beyond."},
  {id: "topic:geopolitical-landscape", name: "Changing geopolitics", x: -207.0, y: -354.0, aliases: ["geopolitical landscape", "shifting geopolitical landscape"], description: "The fast change in world politics around the partnership."},
  {id: "topic:balance-of-power", name: "Balance of power", x: -83.0, y: -307.0, aliases: ["power balance"], description: "The distribution of power that the alignment bears on."},
  {id: "topic:multilateral-frameworks", name: "Multilateral frameworks", x: -483.0, y: -71.0, aliases: ["multilateral security frameworks", "multilateral engagement", "multilateralism"], description: "Security arrangements of several countries, which Japan stresses more and more."},
  {id: "topic:global-stability", name: "Global stability", x: -170.0, y: -88.0, aliases: ["world stability", "stability"], description: "What the alignment may help or trouble."},
  {id: "topic:global-security", name: "Global security", x: -336.0, y: -172.0, aliases: ["world security"], description: "What the alignment might serve, given steady dialogue."},
  {id: "topic:regional-stability", name: "Regional stability", x: -122.0, y: -437.0, aliases: ["stability of the region"], description: "What the alignment might serve, given steady dialogue."},
  {id: "topic:trade", name: "Trade", x: 566.0, y: 279.0, aliases: ["commerce", "bilateral trade"], description: "Commerce between the two countries, small until the late 1990s."},
  {id: "topic:security-cooperation", name: "Security cooperation", x: 460.0, y: 321.0, aliases: ["security ties"], description: "Work on security between the two countries, small until the late 1990s."},
  {id: "topic:economic-engagement", name: "Economic engagement", x: 364.0, y: 368.0, aliases: ["economic ties"], description: "The economic side of the warming in the 2000s."},
  {id: "topic:defence-collaboration", name: "Defence collaboration", x: 428.0, y: 410.0, aliases: ["defense collaborations", "limited defense collaborations", "defence collaborations"], description: "The modest military side of the warming in the 2000s."},
  {id: "topic:regional-security", name: "Regional security", x: -48.0, y: -396.0, aliases: ["security of the region"], description: "The field in which the foreign policies of the two countries differed most."},
  {id: "topic:mutual-purpose", name: "Mutual strategic purpose", x: 133.0, y: -438.0, aliases: ["mutual purpose", "common purpose", "shared strategic purpose"], description: "The feeling of a common cause that recent changes brought about."},
  {id: "topic:declining-population", name: "Declining population", x: -376.0, y: 68.0, aliases: ["shrinking population", "population decline", "ageing population"], description: "The demographic trend that Japan has to deal with."},
  {id: "topic:economic-diversification", name: "Economic diversification", x: -516.0, y: -214.0, aliases: ["diversified economic partnerships", "economic partnerships"], description: "Japan's wish for a wider range of economic partners."},
  {id: "topic:defence-capabilities", name: "Defence capabilities", x: 3.0, y: 281.0, aliases: ["defense capabilities", "military capabilities"], description: "The military means that India wants to build up."},
  {id: "topic:security-diversification", name: "Security diversification", x: 463.0, y: 152.0, aliases: ["diversified security partnerships", "security partnerships"], description: "India's wish for a wider range of security partners."},
  {id: "topic:us-objectives", name: "US strategic objectives", x: -523.0, y: 378.0, aliases: ["American objectives", "US aims", "own strategic objectives"], description: "Aims of its own that the United States keeps following."},
  {id: "topic:indian-naval-presence", name: "Indian naval presence", x: 519.0, y: -170.0, aliases: ["India's naval presence", "Indian navy"], description: "The growing presence of India's navy around the South China Sea."},
  {id: "topic:technological-cooperation", name: "Technological cooperation", x: -8.0, y: 472.0, aliases: ["technology cooperation", "tech cooperation"], description: "Working together on technology, into which the AI Dialogue puts real effort."},
  {id: "topic:economic-growth", name: "Economic growth", x: -354.0, y: 326.0, aliases: ["growth"], description: "One of the things that AI is meant to promote."},
  {id: "topic:shared-challenges", name: "Shared challenges", x: -254.0, y: 462.0, aliases: ["common challenges"], description: "Problems of both countries that AI is meant to help with."},
  {id: "topic:careful-observation", name: "Careful observation", x: -473.0, y: -354.0, aliases: ["observation and analysis", "reflection", "call to reflection"], description: "The watchful study that the article asks for."},
  {id: "topic:continued-dialogue", name: "Continued dialogue", x: -57.0, y: -130.0, aliases: ["continued engagement", "ongoing dialogue", "engagement and dialogue"], description: "Steady talks among all involved, without which the alignment may divide."}
] AS row
MERGE (e:Entity {id: row.id})
SET e:Topic, e += row;

// Principles
UNWIND [
  {id: "principle:rules-based-order", name: "Rules-based Indo-Pacific", x: -160.0, y: 18.0, aliases: ["rules-based order", "rules based order", "stable Indo-Pacific", "rules-based Indo-Pacific order"], description: "The idea of a stable Indo-Pacific in which rules hold."},
  {id: "principle:sovereignty", name: "Sovereignty", x: -219.0, y: 195.0, aliases: ["national sovereignty"], description: "A principle that the minister says the effort upholds."},
  {id: "principle:territorial-integrity", name: "Territorial integrity", x: -511.0, y: 199.0, aliases: ["integrity of territory"], description: "A principle that the minister says the effort upholds."},
  {id: "principle:freedom-of-navigation", name: "Freedom of navigation", x: -288.0, y: 284.0, aliases: ["FON", "free navigation", "navigation rights"], description: "A principle that the minister says the effort upholds."}
] AS row
MERGE (e:Entity {id: row.id})
SET e:Principle, e += row;

// Outcomes: what is expected or possible
UNWIND [
  {id: "outcome:defence-cooperation", name: "Wider defence cooperation", horizon: "6 months", x: -384.0, y: -396.0, aliases: ["expanded defence cooperation", "defense cooperation", "defence cooperation"], description: "More military cooperation, awaited within half a year."},
  {id: "outcome:joint-exercises", name: "Joint military exercises", horizon: "6 months", x: -445.0, y: -439.0, aliases: ["joint exercises", "military exercises", "joint drills"], description: "Exercises of both militaries, awaited within half a year."},
  {id: "outcome:technology-transfer", name: "More technology transfer", horizon: "6 months", x: -406.0, y: -312.0, aliases: ["technology transfer", "increased technology transfer"], description: "A larger flow of technology, awaited within half a year."},
  {id: "outcome:ai-projects", name: "First AI projects", x: -600.0, y: 336.0, aliases: ["initial collaborative projects", "collaborative projects", "joint AI projects", "AI projects"], description: "The first joint projects that the AI Dialogue will probably bring."},
  {id: "outcome:democratic-bloc", name: "Democratic bloc", horizon: "5 to 10 years", x: -39.0, y: 194.0, aliases: ["bloc of democracies", "democratic block"], description: "A grouping of democracies that might form in the longer term."}
] AS row
MERGE (e:Entity {id: row.id})
SET e:Outcome, e += row;

// Risks, worries and obstacles
UNWIND [
  {id: "risk:chinas-influence", name: "China's expanding influence", x: -97.0, y: 239.0, aliases: ["China's influence", "Chinese influence", "China's growing influence", "Chinese expansion"], description: "The widening of China's reach that both countries worry about."},
  {id: "risk:rising-competition", name: "Rising competition", x: -676.0, y: -168.0, aliases: ["increasing competition", "global competition"], description: "The sharper rivalry that marks the world around the partnership."},
  {id: "risk:instability", name: "Instability", x: -680.0, y: -76.0, aliases: ["potential instability", "global instability"], description: "The instability that the world may be heading for."},
  {id: "risk:foreign-policy-differences", name: "Foreign-policy differences", x: -26.0, y: -259.0, aliases: ["foreign policy differences", "differences in foreign policy", "policy differences"], description: "The disagreements that used to trouble the two countries."},
  {id: "risk:friction", name: "Friction", x: -115.0, y: -176.0, aliases: ["bilateral friction"], description: "Irritation between the two countries in earlier decades."},
  {id: "risk:supply-chain-vulnerabilities", name: "Supply chain vulnerabilities", x: 426.0, y: 9.0, aliases: ["supply chain risk", "supply-chain vulnerabilities", "supply chains"], description: "The weak points of supply that the minerals group answers to."},
  {id: "risk:geopolitical-pressures", name: "Geopolitical pressures", x: 503.0, y: -77.0, aliases: ["geopolitical pressure"], description: "The outside pressures to which the minerals group is taken to react."},
  {id: "risk:strategic-cultures", name: "Differing strategic cultures", x: 89.0, y: -215.0, aliases: ["strategic cultures", "different strategic cultures"], description: "Different habits of strategic thought, a possible obstacle."},
  {id: "risk:bureaucratic-hurdles", name: "Bureaucratic hurdles", x: -189.0, y: -218.0, aliases: ["bureaucracy", "red tape"], description: "Administrative obstacles that may slow the partnership."},
  {id: "risk:managing-us-ties", name: "Managing US ties", x: -287.0, y: 110.0, aliases: ["managing the relationship with the United States", "relationship with the United States", "US relationship"], description: "The difficulty of handling relations with a global power."},
  {id: "risk:influence-competition", name: "Competition for influence", x: -745.0, y: -303.0, aliases: ["rivalry for influence", "influence competition"], description: "A sharper contest for influence in two further regions."},
  {id: "risk:exacerbated-tensions", name: "Exacerbated tensions", x: -633.0, y: 241.0, aliases: ["tensions", "existing tensions", "heightened tensions"], description: "The danger that a wider alliance makes present tensions worse."},
  {id: "risk:containment-strategy", name: "US-led containment strategy", x: -732.0, y: 69.0, aliases: ["containment strategy", "containment", "U.S.-led containment"], description: "A strategy of containment under US leadership that some countries fear."},
  {id: "risk:deeper-divisions", name: "Deeper divisions", x: 29.0, y: -173.0, aliases: ["existing divisions", "divisions", "exacerbated divisions"], description: "The danger that the alignment drives countries further apart."}
] AS row
MERGE (e:Entity {id: row.id})
SET e:Risk, e += row;
