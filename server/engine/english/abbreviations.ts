// Words that end in a full stop which does not end the sentence, without that full stop.

/** Always followed by what they belong to: a name, a comparison, an explanation. */
export const openAbbreviations: ReadonlySet<string> = new Set(
  `Mr Mrs Ms Mx Messrs Mmes Dr Drs Prof Rev Revd Fr Sr Br Hon Rt Msgr Mgr
  Gen Lt Col Maj Capt Cmdr Comdr Cdr Cpl Sgt Pvt Adm Brig Cmdt Ens Supt Insp Det Const Ch
  Sen Sens Rep Reps Gov Govs Pres Amb Sec Atty Asst Dep Min Del
  St Ste Mt Ft Pt
  vs v cf viz eg e.g ie i.e al approx ca c est esp ex incl excl no-one
  Gen.-Maj Lt.-Gen Lt.-Col Maj.-Gen Vice-Adm`.split(/\s+/),
)

/** Followed by a figure: "No. 10", "Sept. 11", "Art. 5". Before anything else their full stop ends the sentence. */
export const figureAbbreviations: ReadonlySet<string> = new Set(
  `No Nos Nr Art Arts Sec Secs Fig Figs Ch Vol Vols p pp para paras par Ex ed eds
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Route Rte Hwy Rm Apt`.split(/\s+/),
)

/** May end a sentence as well as stand within one; the next word decides. */
export const closedAbbreviations: ReadonlySet<string> = new Set(
  `U.S U.K U.N E.U U.A.E U.S.A U.S.S.R D.C L.A N.Y N.J P.R.C R.O.C
  a.m p.m A.M P.M B.C A.D
  Inc Ltd Corp Co Cos Bros LLC plc Plc GmbH S.A N.V Pty
  Jr Sr Esq Ph.D M.D B.A M.A M.P J.D
  Ave Blvd Rd Ln
  etc Ala Ariz Ark Calif Colo Conn Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn
  Tex Vt Va Wash Wis Wyo
  Dept Univ Assn Gov't Govt Natl Intl
  ft lb lbs oz in mi km kg sq mph min max hr hrs`.split(/\s+/),
)

/** Words that begin sentences, and hardly ever go on after an abbreviation with a capital letter. */
export const sentenceStarters: ReadonlySet<string> = new Set(
  `A An The This That These Those He She It We They You I His Her Its Their Our My Your There Here
  And But Or So Yet Nor For In On At To From By With Without After Before Since Until During While When Where Why How What Who Which
  If As Because Although Though However Meanwhile Moreover Then Now Also Not No Yes Some Many Most Both All Each
  Every Another Other Such Under Over About According Asked Earlier Later Last Next Once One Two Three Despite Instead
  Mr Mrs Ms Dr Is Are Was Were Has Have Had Do Does Did Will Would Can Could Should May Might Must Let Only Even Still
  Officials Police Critics Experts Others People Neither Either Among Between Against Amid Across Around Unlike Like`.split(
    /\s+/,
  ),
)
