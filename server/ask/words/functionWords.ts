/** English words that carry no content of their own in a question. */
export const functionWords: ReadonlySet<string> = new Set(
  `a an the this that these those there here it its they them their he him his she her we us our you your i me my
  who whom whose what which when where why how whether
  is are was were be been being am do does did done have has had having can could may might must shall should will would
  and or nor but not no yes if then than so as because while
  of to in on at by for from with without into onto upon about over under between among amongst across through via per
  up down out off again any anyone anybody anything some someone something every everyone everything all both each either
  one ones only just also too very really ever still now much many more most less least few other another same such own
  please tell show give list find name let lets explain describe see look know want like get got go goes going
  exactly actually currently today mean say says said s t d ll re ve whats whos hows wheres whens
  else mainly mostly chiefly largely primarily especially particularly generally
  exist exists there's here's thing things way kind kinds sort sorts`
    .split(/\s+/)
    .filter((word) => word !== ""),
);

/** Words by which a question asks for a way through the graph; a name that is one of them needs a capital letter. */
export const pathWords: ReadonlySet<string> = new Set(
  `connect connects connected connecting connection connections link links linked linking linkage relate relates related relating relation
  relations relationship relationships tie ties tied tying bind binds bound bond bonds join joins joined joining bridge bridges bridging path paths
  route routes chain chains way ways hop hops step steps degree degrees separation distance far apart close shortest short quickest
  fastest direct fewest common share shares shared neighbour neighbours neighbor neighbors adjacent touch touches touching reach reaches reachable
  stand stands lie lies sit sits middle intermediary intermediaries possible exist exists any trace travel associated association associate
  avoiding avoid skip skipping excluding except bypassing within least top best involving passing node nodes edge edges vertex vertices jump jumps move moves count counting counted closest nearest next nearby around away
  neighbourhood neighborhood immediate immediately directly surround surrounds surrounding attached joint mutual overlap intersection further farther
  network together minimal minimum smallest length long stepping stone stones missing brings bring holds hold unites unite forms acts serves hang hangs makes make point points find intermediate
  border borders bordering whatever lies suffice suffices enough`
    .split(/\s+/)
    .filter((word) => word !== ""),
);
