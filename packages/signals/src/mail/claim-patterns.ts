// Data: how blackmail mails say the few things they all say. English, French, Spanish, Portuguese, German. Written
// 2026-11-24 from the published descriptions (Paquet-Clouston et al. 2019; CAFC and RCMP warnings 2019 to 2024) and from
// invented mails, never from the mails of the acceptance measurement. The text is folded first: lower case, no accents,
// no invisible characters, look-alike letters as Latin ones, line breaks as blanks.

export const CLAIMS = [
  "compromise",
  "recording",
  "secret",
  "disclose",
  "silence",
  "pay",
  "wallet",
  // An address for money whose checksum is right; found by traces, not by a pattern.
  "coin",
  "deadline",
  "deter",
  "pixel",
  "password",
  "watched",
  "condition",
] as const;
export type Claim = (typeof CLAIMS)[number];

export interface ClaimPattern {
  readonly claim: Claim;
  /** Says who does it: the writer. News about such mails, and advice against them, lack that. */
  readonly own: boolean;
  readonly pattern: RegExp;
}

/** Inside one sentence; a full stop inside a number does not end it. */
const GAP = (most: number): string => `(?:[^.!?]|\\.(?=\\d)){0,${most}}?`;
const MONEY_EN =
  "(?:\\$|€|£|usd|us dollars|dollars?|bucks|eur\\b|euros?|gbp|cad\\b|bitcoins?|btc|crypto\\w*|litecoins?|ltc\\b|monero|xmr|usdt|tether|ethereum|\\beth\\b)";
const DEVICE_EN =
  "(?:devices?|gadgets?|computer|pc|laptop|phone|smartphone|tablet|accounts?|mailbox|mail|e-?mail|inbox|(?:operating )?system|os\\b|router|browser|web ?cam\\w*|camera|microphone|messengers?|contacts?|address book|hard drive|network|whatsapp|credentials|log-?ins?|services|data|files|life|online activit\\w+|internet activit\\w+)";
const MALWARE_EN =
  "(?:malware|malicious \\w+|virus(?:es)?|trojans?|spyware|exploits?|rootkits?|backdoors?|key ?loggers?|\\brats?\\b|ransomware|remote (?:access|administration|desktop|control) ?\\w*|rdp\\b|monitoring software|pegasus)";
const MATERIAL_EN =
  "(?:video|videos|vid\\b|clip|footage|recordings?|tapes?|photos?|pictures?|images?|pics|screenshots?|files?|material|evidence|dirt|data|secrets?|everything|(?:all )?of (?:this|it)|\\bit\\b|\\bthem\\b|\\bthis\\b|correspondence|messages|chats)";
const AUDIENCE_EN =
  "(?:contacts?|friends?|famil(?:y|ies)|relatives?|colleagues?|co-?workers?|boss|employers?|wife|husband|spouse|partner|girlfriend|boyfriend|parents?|mother|children|acquaintances?|followers?|neighbou?rs?|loved ones|classmates|people|mailing list|contact list|address book|social (?:network|media)\\w*|facebook)";
const I_EN = "\\b(?:i|we|i'?ve|we'?ve|i'?ll|we'?ll|i'?m|we're)\\b";

const own = (claim: Claim, ...patterns: readonly string[]): ClaimPattern[] =>
  patterns.map((source) => ({ claim, own: true, pattern: new RegExp(source, "gu") }));
const bare = (claim: Claim, ...patterns: readonly string[]): ClaimPattern[] =>
  patterns.map((source) => ({ claim, own: false, pattern: new RegExp(source, "gu") }));

const ENGLISH: readonly ClaimPattern[] = [
  ...own(
    "compromise",
    `\\byour ${GAP(20)}${DEVICE_EN}\\b${GAP(15)}\\bunder (?:my|our) (?:full |complete |total )?(?:control|watch)`,
    `${I_EN}${GAP(40)}\\b(?:sitting|living|hiding|been|am|are|was|inside|stay\\w*)\\b${GAP(20)}\\b(?:inside|within|in) your (?:\\w+ )?${DEVICE_EN}`,
    `${I_EN}${GAP(40)}\\b(?:code|script|program|software|tool|bug|implant)\\b${GAP(50)}\\b(?:opened|door|your ${DEVICE_EN}|your (?:machine|device))\\b`,
    `\\b(?:gained|took|taken|have|has) (?:full |complete |total )?control (?:of|over) your\\b`,
  ),
  ...own(
    "recording",
    `\\b(?:i|we)\\b${GAP(20)}\\b(?:record|film|captur|tap)ed\\b${GAP(30)}\\b(?:about|of|with) you\\b`,
  ),
  ...bare(
    "recording",
    `\\b(?:clip|video|movie|film|recording|footage|file|folder|material)\\b${GAP(40)}\\b(?:your face|with you|about you|of you|starring|main (?:actor|character|role|star)|on my side)\\b`,
    `\\bthere (?:is|are|'s) (?:now )?(?:a |some )?(?:clip|video|recording|footage|film|movie)\\b`,
  ),
  ...bare("secret", `\\b(?:our|your|this|little|dirty) (?:little |dirty )?secrets?\\b`),
  ...bare(
    "disclose",
    `\\byour (?:\\w+,? (?:and |your |the )?){0,6}?(?:${AUDIENCE_EN})\\b${GAP(50)}\\b(?:see|sees|watch|watches|receive|receives|enjoy|learn|hear|get to|get it|gets it|get a copy)\\b`,
    `\\b(?:deliver\\w*|copies|copy|delivery|goes|go|sent|mailed|forwarded)\\b${GAP(20)}\\bto\\b${GAP(20)}\\b(?:(?:people|persons|names|everyone|contacts|addresses) (?:close|from your|in your|on your|you)|your (?:${AUDIENCE_EN}))`,
  ),
  ...bare(
    "pay",
    `${MONEY_EN}${GAP(30)}\\b(?:payment|price|fee|transfer|is (?:a )?(?:fair|reasonable|fine|enough))\\b`,
    `(?:\\$ ?\\d[\\d.,]{1,8}|\\b\\d[\\d.,]{1,8} ?(?:\\$|€|usd|btc|bucks))${GAP(50)}\\b(?:price|fair|fee|done|secret|settle|silence)\\b`,
  ),
  ...bare(
    "deadline",
    `\\b(?:clock|timer|deadline|time limit|time|window)\\b ?(?:is|:|-)? ?(?:\\d{1,3}|one|two|three|four|five|twenty[- ]four|forty[- ]eight) ?(?:hours?|hrs?|days?)\\b`,
    `\\b\\d{1,3} ?(?:hours?|hrs?|days?)\\b${GAP(15)}\\b(?:starting|from|as of) (?:right )?now\\b`,
    `\\b(?:starts?|begins?|happens?|goes out) in (?:\\d{1,3}|two|three) ?(?:hours?|hrs?|days?)\\b`,
  ),
  ...bare(
    "condition",
    `\\b(?:no (?:payment|money|transfer)|if not|you do ?n[o']?'?t,|cancel (?:the|this) (?:delivery|publication|release)|in case of (?:refusal|non-?payment))\\b`,
  ),
  ...own(
    "compromise",
    `${I_EN}${GAP(40)} (?:hack(?:ed)?|infect(?:ed)?|crack(?:ed)?|hijack(?:ed)?|compromised|breached|broke into|broken into|penetrated|exploited|infiltrated|got into|got in|accessed|took over|taken over|intercepted)\\b${GAP(50)}\\b(?:your|ur|you)\\b`,
    `${I_EN}${GAP(40)}\\b(?:install(?:ed)?|plac(?:e|ed)|plant(?:ed)?|set ?up|put|upload(?:ed)?|inject(?:ed)?|deploy(?:ed)?|add(?:ed)?|us(?:e|ed)|created?)\\b${GAP(50)}${MALWARE_EN}`,
    `${I_EN}${GAP(50)}\\b(?:full |complete |total |remote |unlimited |gained |obtained |got |have |had |purchased |bought )+(?:access|control|entry)\\b${GAP(60)}\\byour?\\b`,
    `\\b(?:my|our) (?:private |own |special )?(?:${MALWARE_EN}|software|program|code|driver|script)\\b`,
    `\\b(?:gave|gives|giving|provid\\w+|grant\\w*|allow\\w*|let|lets|letting) (?:me|us)\\b${GAP(60)}\\b(?:access|control|see your|see you|watch you|your (?:screen|camera|web ?cam|contacts|files|data|passwords?))\\b`,
    `\\b(?:i am|i'?m|we are|we're)\\b${GAP(25)}\\b(?:hackers?|crackers?|hacking (?:group|team)|hacker group|cyber ?criminal|the one who hacked)`,
    `${I_EN}${GAP(40)}\\b(?:downloaded|copied|stole|stolen|collected|gathered|harvested|extracted|saved|exfiltrated|took|dumped|backed up)\\b${GAP(40)}\\byour\\b${GAP(40)}\\b(?:contacts?|data|files|photos|messages|address book|correspondence|friends|social|messengers?|information|history|list)\\b`,
  ),
  ...bare(
    "compromise",
    `\\byour ${GAP(20)}${DEVICE_EN} ?${GAP(15)}\\b(?:was|were|is|are|has been|have been|got|had been)\\b${GAP(15)}\\b(?:hacked|infected|compromised|cracked|hijacked|breached|under (?:my|our) control)`,
    `\\byou(?:'ve| have| got| were)?\\b${GAP(30)}\\b(?:been hacked|infected|been compromised)`,
    MALWARE_EN,
  ),
  ...own(
    "recording",
    `${I_EN}${GAP(60)}\\b(?:record(?:ed|ing|s)?|film(?:ed|ing)?|captur(?:ed?|ing)|tap(?:ed|ing)|made|make|creat(?:ed|e)|took|taken|edited|mounted|montage\\w*|prepared|compiled|have|got|save[sd]?|own|possess\\w*)\\b${GAP(50)}\\b(?:you\\b|your\\b)${GAP(40)}\\b(?:video|footage|clip|recording|cam\\w*|webcam|screen|photos?|pictures?|watching|pleasur\\w+|private|intimate|enjoy\\w*|masturbat\\w*|naked|nude)`,
    `${I_EN}${GAP(60)}\\b(?:video|footage|clip|recordings?|tape|photos?|pictures?|screenshots?|evidence|compromising|material)\\b${GAP(30)}\\b(?:of|with|about|on|where|showing|featuring|from) (?:you|your|u)\\b`,
    `${I_EN}${GAP(40)}\\b(?:turn(?:ed)? on|activat(?:ed?|ing)|switch(?:ed)? on|access(?:ed)?|us(?:ed?|ing)|controll?(?:ed)?|took over)\\b${GAP(30)}\\byour\\b${GAP(25)}\\b(?:web ?cam\\w*|camera|microphone|mic)\\b`,
    `${I_EN}${GAP(20)}\\b(?:have|got|saved|kept|still have)\\b${GAP(40)}\\b(?:videos?|photos?|pictures?|pics|screenshots?|recordings?|nudes?|images?)\\b${GAP(25)}\\b(?:you|u) (?:sent|showed|shared|made|took|gave)\\b`,
    `\\bmade (?:a |the )?(?:video|recording|split|double|montage|compilation|collage)`,
    `\\b(?:my|our|the) (?:malware|software|program|virus|trojan|system|exploit|script)\\b${GAP(40)}\\b(?:record|captur|film|turn|activat|switch|took|save)\\w*`,
  ),
  ...bare(
    "recording",
    `\\b(?:video|footage|clip|recordings?|tape) (?:of|with|where|in which|showing|featuring) (?:you|u)\\b`,
    `\\b(?:double|split|dual)[- ]?screen`,
    `\\byour ${GAP(12)}(?:web ?cam(?:era)?|front camera|camera) ?${GAP(30)}\\b(?:record|film|captur|turn|activat|watch|switch)\\w*`,
    `\\b(?:record|film|captur)(?:ed|ing)\\b${GAP(30)}\\b(?:you|through|via|by|from|with)\\b${GAP(20)}\\b(?:web ?cam\\w*|camera)`,
    `\\b(?:from|by|with|through) (?:your|the) (?:own |front )?(?:web ?cam\\w*|camera|cam|lens)\\b`,
    `\\b(?:collage|montage|compilation) (?:of|with) you\\b`,
    `\\b(?:camera|lens|web ?cam) was (?:on|active|recording|running)\\b`,
  ),
  ...bare(
    "secret",
    `\\b(?:adult|porn\\w*|xxx|dirty|nasty|naughty|obscene|explicit|intimate|erotic) (?:web ?)?(?:sites?|pages?|content|videos?|clips?|movies?|portals?|resources?|material|stuff|fantas\\w+|moments?|life|games?)`,
    `\\bporn\\w*`,
    `\\bmasturbat\\w*|\\bpleasur(?:e|ing) (?:of )?yourself|\\bsatisfy(?:ing)? yourself|\\bhaving fun\\b`,
    `\\byour (?:little |dirty |dark(?:est)? |hidden |private |double )+(?:secrets?|life|affairs?|habits?|side)`,
    `\\b(?:secrets? (?:you|that you)|you(?:'ve| have)? (?:been )?(?:cheat(?:ed|ing)|unfaithful)|your (?:affair|infidelity|perversion\\w*|fantas\\w+|secret))\\b`,
    `\\bembarrass(?:ing|ed|ment)\\b|\\bhumiliat\\w+|\\bcompromising\\b|\\bsham(?:e|eful)\\b`,
  ),
  ...own(
    "disclose",
    `${I_EN}${GAP(70)}\\b(?:send|sent|share|forward|publish|post|upload|distribute|leak|release|expose|reveal|show|spread|broadcast|disseminate|mail|email|deliver|make)\\b${GAP(90)}\\b(?:your|ur|all (?:of )?(?:your|the|these)|every(?:one| one|body)?)\\b${GAP(40)}\\b(?:${AUDIENCE_EN}|you know|you love|public|online|internet)\\b`,
    `${I_EN}${GAP(40)}\\b(?:send|sent|share|forward|publish|post|upload|distribute|leak|release|expose|spread|broadcast)\\b${GAP(30)}\\b${MATERIAL_EN}\\b${GAP(60)}\\b(?:${AUDIENCE_EN}|internet|online|public|web|dark ?net|everyone|everybody)\\b`,
    `${I_EN}${GAP(30)}\\b(?:ruin|destroy|wreck|end)\\b${GAP(15)}\\byour (?:whole |entire )?(?:life|reputation|career|marriage|family|future|name)`,
  ),
  ...bare(
    "disclose",
    `\\b${MATERIAL_EN}\\b${GAP(40)}\\b(?:will|would|shall|going to|gonna|to) (?:be |immediately |automatically |instantly |then )*(?:sent|send|go|shared|forwarded|published|posted|uploaded|leaked|released|exposed|visible|distributed|emailed|delivered|public)\\b${GAP(60)}\\b(?:${AUDIENCE_EN}|everyone|everybody|internet|online|public|web)\\b`,
    `\\b(?:your (?:${AUDIENCE_EN})|everyone|everybody|all your \\w+|the whole world)\\b${GAP(30)}\\b(?:will|would|going to|gonna) (?:\\w+ )?(?:see|know|receive|get|watch|find out|learn|view|laugh|be shocked|be informed)`,
    `\\b(?:ruin|destroy|wreck)(?:ed|s)?\\b${GAP(15)}\\byour (?:whole |entire )?(?:life|reputation|career|marriage|future)`,
    `\\byour (?:life|reputation|career|marriage)\\b${GAP(20)}\\b(?:ruined|destroyed|over|hell)\\b`,
    `\\b(?:visible|available|shown|public|known) to (?:every(?:one|body)|all|your)\\b`,
    `\\b(?:every(?:one|body)|every (?:number|name|person|contact)) in your\\b${GAP(30)}\\b(?:see|sees|receive|receives|get|gets|watch|know)\\b`,
    `\\bsend (?:out )?(?:your|the|this) (?:video|recording|photos?|pictures?|files?) to\\b`,
  ),
  ...own(
    "silence",
    `${I_EN}${GAP(40)}\\b(?:delete|destroy|erase|remove|wipe|get rid|deactivate|uninstall|clean|eliminate)\\b${GAP(50)}\\b(?:${MATERIAL_EN}|malware|virus|trojan)`,
    `${I_EN}${GAP(30)}\\b(?:forget|leave you alone|disappear|keep (?:my word|quiet|silent|your secret|it (?:a )?secret)|not bother|never bother|stop bothering|go away|remain silent|vanish)`,
    `\\b(?:my|our) silence\\b`,
  ),
  ...bare(
    "silence",
    `\\b(?:video|recording|footage|everything|all (?:of )?(?:the |your |this )?(?:data|files|evidence|material|dirt)|secret)\\b${GAP(30)}\\b(?:will be|gets?|be) (?:immediately |permanently |completely |automatically )*(?:deleted|destroyed|erased|removed|wiped|safe)`,
    `\\b(?:price|cost|fee|payment|charge)\\b${GAP(15)}\\b(?:for|of) (?:my |our |the )?(?:silence|privacy|confidential\\w*|secret)`,
    `\\b(?:confidentiality|privacy|silence|non-?disclosure) (?:fee|payment|price|cost)`,
    `\\bnever hear (?:from|of) (?:me|us)\\b`,
    `\\bkeep (?:your|this|the) (?:dirty |little )?secrets?\\b`,
  ),
  ...bare(
    "pay",
    `\\b(?:pay|paying|payment|send|transfer|deposit|donat\\w+|remit|wire|buy|purchase|settle|give|cost|costs|price|amount|sum|fee|donation|want|demand|request|require|need)\\b${GAP(60)}${MONEY_EN}`,
    `${MONEY_EN}${GAP(40)}\\b(?:to|into|on|in) (?:my|our|the|this|following|below)\\b${GAP(25)}\\b(?:wallet|address|account|btc|bitcoin)`,
    `\\b(?:pay|send|transfer|deposit)\\b${GAP(12)}\\d[\\d., ]{1,9}`,
  ),
  ...bare(
    "wallet",
    `\\b(?:bitcoin|btc|crypto\\w*|ltc|litecoin|monero|xmr|usdt|eth|ethereum)[ -]{0,2}(?:wallet|address|adress|account|addr)\\b`,
    `\\b(?:wallet|address) ?(?:address|number|id|for payment|below|:)`,
    `\\b(?:my|our|this|following) (?:\\w+ )?wallet\\b`,
  ),
  ...bare(
    "deadline",
    `\\b(?:you(?:'ve)? (?:have|got)|have|within|in|after|give|giving|you|only|exactly|timer|countdown|deadline|limit|next|last)\\b${GAP(30)}\\b(?:\\d{1,3}|one|two|three|four|five|six|seven|twenty[- ]four|forty[- ]eight|fifty|seventy[- ]two) ?(?:\\+ )?(?:more |full |business |working )?(?:hours?|hrs?|days?)\\b`,
    `\\b(?:\\d{1,3}|one|two|three|four|five|twenty[- ]four|forty[- ]eight|seventy[- ]two) ?(?:hours?|hrs?|days?)\\b${GAP(40)}\\b(?:to (?:pay|make|send|complete|transfer|decide|do)|left|remain\\w*|deadline|from (?:the|this) moment|after (?:you )?(?:read|open)\\w*|since you)`,
    `\\b(?:timer|countdown|clock)\\b${GAP(25)}\\b(?:start|begin|began|tick|run|activ|count)\\w*`,
  ),
  ...bare(
    "deter",
    `\\b(?:do ?n[o']?'?t|no (?:need|point|sense|use)|never|useless|pointless|senseless|waste of time)\\b${GAP(50)}\\b(?:police|cops|authorities|law enforcement|reply|respond|answer|contact(?:ing)? me|trace|track|find me|report|negotiate|complain|reach me|seek help|write (?:me )?back|tell any)`,
    `\\b(?:can(?:'?t| ?not)|impossible|unable|not possible|nobody|no one|won'?t|will not|never)\\b${GAP(40)}\\b(?:trace|traced|track|tracked|find me|found|identify|locate|help you|catch)\\b`,
    `\\bif (?:i|you|we)\\b${GAP(40)}\\b(?:share this|shared this|tell (?:any|some)|go to|contact|police|authorities|reset|reinstall|format|try to|find out|notice|show this|cheat)\\b`,
    `\\b(?:not (?:a )?(?:joke|bluff|joking|kidding|bluffing)|take (?:this|me) serious\\w*|no joke)\\b`,
  ),
  ...bare(
    "pixel",
    `\\b(?:tracking |facebook |special |unique |invisible |specific )?pixel\\b`,
    `${I_EN}${GAP(30)}\\b(?:know|notified|notification|notice|alerted|see|informed|signal)\\b${GAP(40)}\\b(?:open|opened|read|view|viewed)\\b`,
    `\\b(?:as soon as|once|the moment|when) you(?:'ve| have)? (?:open|opened|read|view|viewed)\\b${GAP(25)}\\b(?:e-?mail|letter|message|mail|it)\\b`,
  ),
  ...bare(
    "password",
    `\\byour (?:old |real |current |account |secret |email |e-mail |previous |former )*(?:pass ?words?|pass ?phrase|pass ?code|pwd|passwrd|pass)\\b ?${GAP(40)}(?:\\bis\\b|\\bwas\\b|:|=)`,
    `\\bis (?:one of |indeed |really |definitely |, )*your (?:\\w+ )?(?:pass ?words?|pass ?phrase|pass)\\b`,
    `${I_EN}${GAP(30)}\\bknow\\b${GAP(40)}\\b(?:pass ?words?|pass ?phrase|pass ?code)\\b`,
  ),
  ...bare(
    "condition",
    `\\b(?:unless|otherwise|or else|if (?:you|u|i|the (?:money|payment|funds))\\b${GAP(25)}\\b(?:do ?n[o']?'?t|not|refuse|ignore|fail|never)|or (?:i|we|it|the (?:video|recording)s?|everyone)(?:'ll| will| am| go| goes)?)\\b`,
  ),
  ...own(
    "watched",
    `${I_EN}${GAP(25)}\\b(?:watch|monitor|observ|spy|spying|track|follow|stud|survey)(?:ing|ed)?\\b${GAP(25)}\\b(?:you|your)\\b`,
  ),
];

const FRENCH: readonly ClaimPattern[] = [
  ...own(
    "compromise",
    `\\b(?:votre|vos|ton|ta|tes) \\w+\\b${GAP(20)}\\bsous (?:mon|notre) controle`,
    `\\b(?:programme|logiciel|code|outil|virus)\\b${GAP(20)}\\b(?:de ma (?:fabrication|main|conception)|que j'ai (?:ecrit|cree|place|installe|concu))`,
    `\\bm'envoie\\b${GAP(40)}\\b(?:tout|clavier|ecran|webcam|camera|messages)`,
  ),
  ...bare(
    "recording",
    `\\b(?:sequence|enregistrement|video|film)\\b${GAP(40)}\\b(?:de vous|de toi|ou vous|vous n'aimeriez|tu n'aimerais|vous apparaissez|on vous voit)`,
  ),
  ...bare(
    "disclose",
    `\\b(?:votre|vos|ton|ta|tes) (?:contacts?|amis?|famille|proches|collegues|patron|employeur|conjointe?|femme|mari|parents?|abonnes|entourage)\\b${GAP(20)}\\b(?:l[ae]s? )?(?:recevr|verr|saur|apprendr|decouvr)\\w*`,
  ),
  ...bare("silence", `\\bje (?:l'|les |la |le )?(?:efface|supprime|detrui|oublie)\\w*`),
  ...bare("condition", `\\b(?:sans (?:nouvelles|paiement|reponse|versement)|si rien n)\\b`),
  ...own(
    "compromise",
    `\\b(?:j'ai|nous avons|on a|je suis|j'avais|je viens de)\\b${GAP(60)}\\b(?:pirat\\w+|hack\\w+|infect\\w+|install\\w+|compromis\\w*|intercept\\w+|penetr\\w+|crack\\w+|acces\\b|infiltr\\w+|pris le controle|copie|telecharge|recupere|vole)\\b${GAP(50)}\\b(?:votre|vos|ton|ta|tes|vous|te|logiciel|virus|maliciel|cheval)`,
    `\\b(?:mon|notre) (?:logiciel|virus|programme|maliciel|cheval de troie)`,
    `\\b(?:je suis|nous sommes)\\b${GAP(20)}\\b(?:pirates?|hackers?|programmeur)`,
    `\\bm'a (?:donne|permis)\\b${GAP(50)}\\b(?:acces|controle|voir)`,
  ),
  ...bare(
    "compromise",
    `\\b(?:votre|ton|vos|tes) (?:appareils?|ordinateur|comptes?|systeme|telephone|boite|messagerie|pc|mac|cellulaire)\\b${GAP(25)}\\b(?:a ete|est|etait|sont|ont ete)\\b${GAP(12)}\\b(?:pirat|hack|infect|compromis)\\w*`,
    `\\b(?:cheval de troie|logiciels? (?:malveillants?|espions?)|maliciel|enregistreur de frappe)`,
  ),
  ...own(
    "recording",
    `\\b(?:j'ai|nous avons|je vous ai|je t'ai|on a|je possede|je detiens)\\b${GAP(60)}\\b(?:enregistr\\w+|film\\w+|capt\\w+|video|images|photos|capture\\w*|activ\\w+|montage)\\b${GAP(50)}\\b(?:vous|votre|vos|te|toi|ton|ta|tes|camera|webcam|ecran)\\b`,
    `\\b(?:je vous ai|je t'ai|nous vous avons)\\b${GAP(20)}\\b(?:enregistre|filme|observe|vu)`,
  ),
  ...bare(
    "recording",
    `\\b(?:votre|ta|ton|vos) (?:webcam|camera|cam)\\b`,
    `\\b(?:video|enregistrement|images|photos) (?:de|ou|avec) (?:vous|toi|tu)\\b`,
  ),
  ...bare(
    "secret",
    `\\b(?:sites?|contenus?|videos?|pages?) (?:pour )?(?:adultes?|porno\\w*|intimes?|coquins?|compromettant\\w*)`,
    `\\bporno\\w*|\\bmasturb\\w*|\\bcompromettant\\w*|\\bintimes?\\b|\\bhonte\\b|\\bvo(?:tre|s) (?:petits? )?secrets?\\b|\\btes? (?:petits? )?secrets?\\b|\\binfidel\\w+`,
  ),
  ...own(
    "disclose",
    `\\b(?:je|j'|nous|on)\\b ?${GAP(40)}(?:enverr|envoi|envoy|partag|publi|diffus|transmet|transmis|transfer|montrer|divulgu|poster|balanc)\\w*${GAP(80)}\\b(?:vos|votre|tes|ton|ta)\\b ${GAP(15)}\\b(?:contacts?|amis?|amies?|famille|proches|collegues|patron|employeur|conjointe?|epou\\w+|femme|mari|parents?|relations|connaissances|carnet|repertoire|liste|abonnes|entourage)`,
  ),
  ...bare(
    "disclose",
    `\\b(?:envoye|partage|publie|diffuse|transmis|transfere|montre|divulgue)\\w*\\b${GAP(60)}\\b(?:vos|votre|tes|ton|ta) (?:contacts?|amis?|famille|proches|collegues|employeur|conjointe?|parents?|abonnes)`,
    `\\b(?:tout le monde|vos proches|tes proches|vos contacts|vos collegues|votre famille|ta famille)\\b${GAP(30)}\\b(?:verr|saur|recevr|decouvr)\\w*`,
    `\\b(?:detrui|ruin|gach|bris)\\w*\\b${GAP(25)}\\b(?:vie|reputation|carriere|couple|mariage)`,
    `\\b(?:rendre|rendrai|rendue?s?)\\b${GAP(30)}\\bpubli(?:c|que)s?\\b`,
  ),
  ...bare(
    "silence",
    `\\b(?:supprim|effac|detrui|desinstall)\\w*\\b${GAP(50)}\\b(?:videos?|enregistrements?|tout|preuves?|donnees|fichiers?|images|photos|virus|logiciel)`,
    `\\bprix (?:du|de mon) silence|\\b(?:garder|garderai|tenir)\\b${GAP(15)}\\b(?:silence|secret)|\\bentendrez plus parler|\\bje (?:vous|te) laisserai tranquille|\\bje disparai\\w+`,
  ),
  ...bare(
    "pay",
    `\\b(?:pay|vers|envoy|transfer|virer|virement|vire|depos|regl|paiement|somme|montant|exige|veux|demande)\\w*${GAP(60)}(?:\\$|€|euros?|dollars?|\\beur\\b|\\bcad\\b|usd|bitcoins?|btc|crypto\\w*|monero|litecoins?|ethereum)`,
    `(?<![\\d ., ])\\d[\\d ., ]{0,15}(?:\\$|€|euros?|dollars?|btc|bitcoins?)${GAP(40)}\\b(?:sur|a|vers) (?:mon|notre|ce|cette|l'adresse|le)\\b`,
  ),
  ...bare(
    "wallet",
    `\\b(?:portefeuille|adresse|compte) ?(?:de |en )?(?:bitcoins?|btc|crypto\\w*|numerique)|\\b(?:mon|notre|ce|le) portefeuille`,
  ),
  ...bare(
    "deadline",
    `\\b(?:vous avez|tu as|delai|dans|avant|d'ici|sous|apres|reste|dispose\\w*|donne)\\b${GAP(30)}(?:\\b\\d{1,3}|\\bdeux|\\btrois|\\bquarante-huit|\\bvingt-quatre|\\bcinquante) ?(?:h\\b|heures?|jours?)`,
    `\\b(?:minuterie|compte a rebours|chronometre)\\b`,
  ),
  ...bare(
    "deter",
    `\\b(?:inutile|ne|n'|pas la peine|ca ne sert|evite\\w*|n'essaye\\w*)\\b ?${GAP(50)}\\b(?:police|repond\\w*|contact\\w*|retrouv\\w*|trac\\w+|prevenir|signal\\w+|porter plainte|plainte|autorites|en parl\\w+|gendarmerie)`,
    `\\b(?:si (?:vous|tu|j'|je)|s'il)\\b ?${GAP(40)}\\b(?:police|parl\\w+|plainte|autorites|partag\\w+|reinitialis\\w+|format\\w+)`,
    `\\b(?:pas une blague|pas un jeu|ne plaisante pas|au serieux)`,
  ),
  ...bare(
    "pixel",
    `\\b(?:notifi|averti|avis|saurai|alerte|inform)\\w*\\b${GAP(40)}\\b(?:ouv|lu\\b|lir|lis|lect)\\w*`,
    `\\b(?:des que|lorsque|quand|au moment ou) (?:vous|tu) (?:avez |aurez |as |auras )?(?:ouv|lu|lir|lis)\\w*`,
  ),
  ...bare(
    "password",
    `\\b(?:votre|ton|vos|tes) (?:ancien |vieux )?mots? de passe\\b ?${GAP(30)}(?:\\best\\b|\\betait\\b|:)`,
    `\\best (?:bien |un de |l'un de )*(?:votre|ton|vos|tes) (?:ancien )?mots? de passe`,
    `\\bje connais\\b${GAP(30)}\\bmots? de passe`,
  ),
  ...bare(
    "condition",
    `\\b(?:sinon|a defaut|autrement|faute de quoi|si (?:vous|tu|je|l'argent) ?(?:ne|n')|en cas de refus)\\b`,
  ),
  ...own("watched", `\\b(?:je|nous) (?:vous|te|t')\\b ?${GAP(15)}\\b(?:observ|surveill|regard|espionn|suivi)\\w*`),
];

const SPANISH_PORTUGUESE: readonly ClaimPattern[] = [
  ...own(
    "compromise",
    `\\b(?:tus?|sus?|seus?|suas?) \\w+\\b${GAP(20)}\\b(?:bajo mi control|sob (?:o )?meu controle|em meu poder|en mi poder)`,
    `\\b(?:consegui|logre|pude)\\b${GAP(20)}\\b(?:entrar|invadir|acceder|acessar)`,
  ),
  ...bare(
    "disclose",
    `\\b(?:lo|la|los|las|o|a|os|as)? ?(?:recibiran|veran|receberao|verao|sabran|saberao)\\b${GAP(30)}\\b(?:tus|sus|seus|suas|teus|tuas|todos)`,
    `\\b(?:tus|sus|seus|suas|teus|tuas) (?:contact\\w*|contat\\w*|amig[oa]s|familia\\w*|colegas|companer\\w+|parientes|parentes)\\b${GAP(20)}\\b(?:lo |la |o |a )?(?:recibir|ver|receber|saber|sabr)\\w*`,
  ),
  ...bare("condition", `\\b(?:sin (?:pago|noticias)|sem (?:pagamento|noticias)|si rechaza|se recusar)\\b`),
  ...own(
    "compromise",
    `\\b(?:he|hemos|logre|logramos|consegui|conseguimos|pude|obtuve|tengo|tuve)\\b${GAP(50)}\\b(?:hacke\\w+|infect\\w+|instal\\w+|acced\\w+|acces\\w*|pirate\\w+|compromet\\w+|intercept\\w+|control|descarg\\w+|copi\\w+)\\b`,
    `\\b(?:hacke[ei]|hackeei|infecte|infectei|instale|instalei|invadi|obtive|acessei|consegui|tenho|roubei|copiei|baixei)\\b${GAP(50)}\\b(?:tus?|sus?|seus?|suas?|teus?|tuas?|malware|virus|troyano|trojan|acceso|acesso|programa|software)\\b`,
    `\\b(?:mi|nuestro|meu|nosso) (?:virus|programa|software|troyano|trojan|malware|codigo)`,
    `\\b(?:soy|somos|sou)\\b${GAP(20)}\\b(?:hackers?|pirata\\w*|programador)`,
  ),
  ...bare(
    "compromise",
    `\\b(?:tus?|sus?|seus?|suas?|teu|tua) (?:dispositivos?|ordenador|computadora?|cuentas?|contas?|sistema|telefono|telefone|celular|movil|correo|equipo|e-?mail)\\b${GAP(20)}\\b(?:ha sido|fue|fueron|esta|estaba|foi|foram|estao)\\b${GAP(12)}\\b(?:hacke|infect|comprom|pirate|invadid)\\w*`,
    `\\b(?:troyano|programas? (?:malicioso|espia|espiao)|software (?:malicioso|espia|espiao))`,
  ),
  ...own(
    "recording",
    `\\b(?:he|hemos|te|le|lo|tengo|tenho|eu|gravei|filmei|capturei|grabe|filme|tenemos|temos|consegui)\\b${GAP(50)}\\b(?:grab\\w+|grav\\w+|film\\w+|captur\\w+|video|videos|imagenes|imagens|fotos)\\b${GAP(50)}\\b(?:te\\b|ti|tu|tus|su|sus|usted|voce|seu|sua|camara|camera|webcam|pantalla|tela|ecra)`,
    `\\b(?:gravei|filmei|te grabe|lo grabe|grabe)\\b`,
  ),
  ...bare(
    "recording",
    `\\b(?:tu|su|sua|tua) (?:camara|camera|webcam)\\b`,
    `\\bvideos? (?:tuyos?|suyos?|de ti|de usted|seus?|teus?|de voce|com voce|contigo)`,
  ),
  ...bare(
    "secret",
    `\\b(?:sitios?|sites?|paginas?|web|videos?|contenidos?|conteudos?) (?:web )?(?:para |de )?(?:adult\\w+|porno\\w*|intim\\w+)`,
    `\\bporno\\w*|\\bmasturb\\w*|\\bcompromete(?:dor|dora)\\w*|\\bintim[oa]s?\\b|\\bverguenza\\b|\\bvergonha\\b|\\bsecretos?\\b|\\bsegredos?\\b`,
  ),
  ...own(
    "disclose",
    `\\b(?:enviare|enviaremos|mandare|compartire|publicare|difundire|reenviare|mostrare|divulgare|subire|enviarei|mandarei|compartilharei|partilharei|publicarei|divulgarei|espalharei|vazarei|mostrarei|voy a|vou|vamos a|vamos)\\b${GAP(90)}\\b(?:tus?|sus?|seus?|suas?|teus?|tuas?|todos)\\b ${GAP(25)}\\b(?:contact\\w*|contat\\w*|amig[oa]s?|familia\\w*|companer\\w+|colegas?|jefe|chefe|pareja|parceir\\w+|espos[oa]|parientes|parentes|conocidos|conhecidos|agenda|lista|seguidores)`,
  ),
  ...bare(
    "disclose",
    `\\b(?:envi|mand|compart|public|difund|reenvi|mostr|divulg|filtr|compartilh|partilh|espalh|vaz)\\w*\\b${GAP(70)}\\b(?:tus?|sus?|seus?|suas?|teus?|tuas?) (?:contact\\w*|contat\\w*|amig[oa]s?|familia\\w*|companer\\w+|colegas?|jefe|chefe|pareja|espos[oa]|parientes|parentes|conocidos|conhecidos|seguidores)`,
    `\\b(?:todo el mundo|todos|sus amigos|tus amigos|todo mundo|seus amigos)\\b${GAP(25)}\\b(?:vera|veran|sabra|sabran|recibir\\w+|vai ver|vao ver|verao|saberao|receber\\w+)`,
    `\\b(?:destru|arruin|acab)\\w*\\b${GAP(20)}\\b(?:vida|reputacion|reputacao|carrera|carreira)`,
  ),
  ...bare(
    "silence",
    `\\b(?:borr|elimin|destru|apag|exclu|delet)\\w*\\b${GAP(50)}\\b(?:videos?|grabacion\\w*|gravac\\w+|todo|tudo|datos|dados|archivos|arquivos|ficheiros|pruebas|provas|material|virus)`,
    `\\b(?:mi|meu) silenci?o\\b|\\bno (?:volveras|volvera) a saber de mi|\\bnunca mais (?:ouvira|vai ouvir)`,
  ),
  ...bare(
    "pay",
    `\\b(?:pag|envi|envie|transfi|transfer|deposit|ingres|mand|quiero|quero|exijo|cantidad|quantia|suma|monto|valor)\\w*${GAP(60)}(?:r\\$|\\$|€|euros?|dolares|usd|\\beur\\b|pesos|reais|bitcoins?|btc|cripto\\w*|usdt|\\bpix\\b)`,
    `(?<![\\d ., ])\\d[\\d ., ]{0,15}(?:\\$|€|euros?|dolares|reais|btc|bitcoins?)${GAP(40)}\\b(?:a|en|para|na|no) (?:mi|esta|este|la|minha|a|o)\\b`,
  ),
  ...bare(
    "wallet",
    `\\b(?:billetera|cartera|monedero|direccion|carteira|endereco) ?(?:de |do |da )?(?:bitcoins?|btc|cripto\\w*)|\\b(?:mi|minha|esta) (?:billetera|cartera|monedero|carteira)`,
  ),
  ...bare(
    "deadline",
    `\\b(?:tienes?|tiene|plazo|dentro|en|antes|despues|tem|tens|prazo|em|ate|apos|depois|quedan|restam)\\b${GAP(30)}(?:\\b\\d{1,3}|\\bdos|\\btres|\\bduas|\\bcuarenta y ocho|\\bveinticuatro|\\bquarenta e oito|\\bvinte e quatro) ?(?:h\\b|horas?|dias?)`,
    `\\b(?:temporizador|cuenta atras|cuenta regresiva|contagem regressiva|cronometro)\\b`,
  ),
  ...bare(
    "deter",
    `\\b(?:no|nao|inutil|ni|nem|evite)\\b${GAP(50)}\\b(?:policia|respond\\w*|contact\\w*|contat\\w*|rastre\\w*|localiz\\w*|denunci\\w*|autoridades|encontr\\w*)`,
    `\\b(?:no es (?:una )?broma|nao e (?:uma )?(?:piada|brincadeira)|en serio|a serio)\\b`,
  ),
  ...bare(
    "pixel",
    `\\b(?:notific|avis|sabre|saberei|alert)\\w*\\b${GAP(40)}\\b(?:abr|abier|abert|lei|leid|lid|ler)\\w*`,
    `\\b(?:en cuanto|cuando|assim que|quando) (?:lo |haya |voce |o )*(?:abr|lea|leas|ler|abier)\\w*`,
  ),
  ...bare(
    "password",
    `\\b(?:tu|su|sua|tua) (?:antigua |antiga |vieja )?(?:contrasena|clave|senha|palavra-?passe)\\b ?${GAP(30)}(?:\\bes\\b|\\bera\\b|\\be\\b|:)`,
    `\\be[s]? (?:una de |uma das? )?(?:tus?|sus?|suas?|tuas?) (?:contrasenas?|claves?|senhas?)`,
  ),
  ...bare(
    "condition",
    `\\b(?:si no|a menos que|de lo contrario|caso contrario|se (?:voce )?nao|do contrario|senao|o (?:lo|la) (?:enviare|publicare))\\b`,
  ),
  ...own(
    "watched",
    `\\b(?:te|le|lo|voce)\\b${GAP(20)}\\b(?:he observado|he estado|observo|vigil\\w+|observando|monitor\\w+)`,
  ),
];

const GERMAN: readonly ClaimPattern[] = [
  ...own("compromise", `\\bvon (?:mir|uns) (?:gehackt|infiziert|ubernommen)|\\bunter (?:meiner|unserer) kontrolle`),
  ...bare(
    "disclose",
    `\\b(?:erhalten|bekommen|sehen)\\b${GAP(20)}\\b(?:ihre|deine|alle) (?:kontakt|freund|kolleg|verwandt|bekannt|famili)\\w*`,
  ),
  ...bare("condition", `\\b(?:ansonsten|ohne zahlung|falls nicht)\\b`),
  ...bare("deadline", `\\bfrist\\b ?:? ?\\d{1,3} ?(?:stunden|std|tage)`),
  ...own(
    "compromise",
    `\\b(?:ich habe|wir haben|habe ich|haben wir|hatte ich|ich konnte)\\b${GAP(90)}\\b(?:gehackt|infiziert|installiert|zugriff|zugang|eingeschleust|kompromittiert|geknackt|eingedrungen|heruntergeladen|kopiert)`,
    `\\b(?:mein|unser)\\w* (?:virus|trojaner|programm|schadsoftware|software)`,
    `\\bich bin\\b${GAP(20)}\\bhacker`,
  ),
  ...bare(
    "compromise",
    `\\b(?:ihre?|deine?)\\w* (?:gerat|computer|konto|account|system|betriebssystem|handy|postfach|rechner)\\b${GAP(20)}\\b(?:wurde|ist|war)\\b${GAP(15)}\\b(?:gehackt|infiziert|kompromittiert)`,
    `\\b(?:schadsoftware|trojaner|spionageprogramm|spahsoftware)`,
  ),
  ...own(
    "recording",
    `\\b(?:ich habe|wir haben|habe ich|haben wir|ich besitze)\\b${GAP(80)}\\b(?:aufgenommen|aufgezeichnet|gefilmt|aufnahmen?|aufzeichnung\\w*|mitgeschnitten|videos?|kamera|webcam)`,
  ),
  ...bare("recording", `\\b(?:ihre[rn]?|deine[rn]?) (?:kamera|webcam)\\b`, `\\bvideo (?:von|mit) (?:ihnen|dir)`),
  ...bare("secret", `\\b(?:porno\\w*|intime\\w*|erwachsenen\\w*|peinlich\\w*|geheimnis\\w*|kompromittierend\\w*)`),
  ...bare(
    "disclose",
    `\\b(?:ihre[mnr]?|deine[mnr]?)\\b ?${GAP(15)}\\b(?:kontakt\\w*|freund\\w*|famili\\w*|kolleg\\w*|verwandt\\w*|bekannt\\w*|chef\\w*|partner\\w*|arbeitgeber)\\b${GAP(60)}\\b(?:send|schick|geschickt|gesendet|verschick|veroffentlich|weiterleit|zeig|teil|verbreit|zukommen|erhalten|sehen|bekommen)\\w*`,
    `\\b(?:send|schick|verschick|veroffentlich|weiterleit|zeig|verbreit)\\w*\\b${GAP(60)}\\b(?:ihre[mnr]?|deine[mnr]?|alle[n]?) ?${GAP(12)}\\b(?:kontakt\\w*|freund\\w*|famili\\w*|kolleg\\w*|verwandt\\w*|bekannt\\w*)`,
    `\\b(?:leben|ruf|karriere)\\b${GAP(15)}\\b(?:ruinier|zerstor)\\w*`,
  ),
  ...bare(
    "silence",
    `\\b(?:losch|vernicht|zerstor)\\w*\\b${GAP(50)}\\b(?:videos?|aufnahmen?|alles|daten|beweise|dateien|material)`,
    `\\b(?:videos?|aufnahmen?|alles|daten|beweise|dateien|material)\\b${GAP(40)}\\b(?:losch|geloscht|vernicht|zerstor)\\w*`,
    `\\bmein schweigen`,
  ),
  ...bare(
    "pay",
    `\\b(?:zahl|bezahl|uberweis|send|schick|transferier|fordere|betrag|summe)\\w*${GAP(60)}(?:€|euro|\\beur\\b|\\$|dollar|usd|bitcoins?|btc|krypto\\w*)`,
    `(?:€|euro|\\beur\\b|dollar|usd|bitcoins?|btc)${GAP(60)}\\b(?:zahl|bezahl|uberweis|send|schick)\\w*`,
  ),
  ...bare(
    "wallet",
    `\\b(?:bitcoin|btc|krypto)[- ]?(?:wallet|adresse|geldborse|konto)`,
    `\\b(?:meine?|diese) (?:wallet|geldborse)`,
  ),
  ...bare(
    "deadline",
    `\\b(?:haben|hast|innerhalb|binnen|in|frist|nach|noch|bleiben)\\b${GAP(25)}\\b(?:\\d{1,3}|zwei|drei|achtundvierzig|vierundzwanzig) ?(?:stunden|std|tagen?)\\b`,
  ),
  ...bare(
    "deter",
    `\\b(?:nicht|kein\\w*|zwecklos|sinnlos|niemand)\\b${GAP(50)}\\b(?:polizei|antwort\\w*|kontakt\\w*|zuruckverfolg\\w*|finden|anzeige|melden)`,
    `\\b(?:polizei)\\b${GAP(40)}\\b(?:nicht|kein\\w*|sinnlos|zwecklos)`,
  ),
  ...bare("pixel", `\\b(?:benachrichtig|erfahre|weiss|sehe)\\w*\\b${GAP(40)}\\b(?:geoffnet|offnen|gelesen|lesen)`),
  ...bare(
    "password",
    `\\b(?:ihr|dein) (?:altes |fruheres )?(?:passwort|kennwort)\\b ?${GAP(30)}(?:\\bist\\b|\\blautet\\b|\\bwar\\b|:)`,
    `\\bist (?:eines )?(?:ihr|dein)\\w* (?:passwort|passworter|kennwort)`,
  ),
  ...bare(
    "condition",
    `\\b(?:sonst|andernfalls|wenn (?:sie|du|ich|das geld)\\b${GAP(30)}\\b(?:nicht|kein\\w*)|es sei denn)\\b`,
  ),
  ...own("watched", `\\bich\\b${GAP(25)}\\b(?:beobacht|uberwach|ausspion)\\w*`),
];

export const CLAIM_PATTERNS: readonly ClaimPattern[] = [...ENGLISH, ...FRENCH, ...SPANISH_PORTUGUESE, ...GERMAN];

/**
 * Somebody tells about such mails: a third person who claims. Police advice, newsletters, a friend who asks what to do.
 */
export const REPORTED: RegExp = new RegExp(
  [
    `\\b(?:scammers?|fraudsters?|criminals?|cyber ?criminals?|extortionists?|attackers?|(?:the |these |such )?(?:senders?|e-?mails?|messages?|letters?)|crooks?|they)\\b${GAP(40)}\\b(?:claims?|claiming|pretends?|pretending|threatens?|threatening|alleges?|purport\\w*|says? (?:they|he|that)|bluff\\w*)`,
    `\\b(?:escrocs?|fraudeurs?|criminels?|malfaiteurs?|expediteurs?|(?:ces |ce |le |les )(?:courriels?|messages?))\\b${GAP(40)}\\b(?:pretend\\w*|affirm\\w*|menac\\w*|di[ts]\\w* avoir|fait croire)`,
    `\\b(?:estafadores?|delincuentes|criminosos|golpistas|remitentes?|(?:estos |este |esses |esse )(?:correos?|mensajes?|e-?mails?))\\b${GAP(40)}\\b(?:afirm\\w*|dic\\w*|amena[zc]\\w*|aseguran|alega\\w*|finge\\w*)`,
    `\\b(?:betruger|erpresser|kriminelle|absender)\\b${GAP(40)}\\b(?:behaupt\\w*|droh\\w*)`,
  ].join("|"),
  "u",
);

/** "Recovery" helpers who are the next fraud: they promise lost money or pictures back, and want paying first. */
export const RECOVERY: Readonly<Record<"promise" | "who" | "fee" | "harm", RegExp>> = {
  promise: new RegExp(
    [
      `\\b(?:recover|recovered|recovering|recovery|retrieve|get back|restore|trace)\\b${GAP(60)}\\b(?:funds?|money|crypto\\w*|bitcoins?|assets?|losses|photos?|videos?|payments?)\\b`,
      `\\b(?:funds?|money|crypto\\w*|bitcoins?|assets?)\\b${GAP(25)}\\b(?:recovery|recovered|retrieved|traced)\\b`,
      `\\b(?:recuper|retrouv|rembours)\\w*\\b${GAP(50)}\\b(?:fonds|argent|pertes|bitcoins?|crypto\\w*|photos|videos|dinero|dinheiro|fondos|fundos|activos)\\b`,
    ].join("|"),
    "gu",
  ),
  who: new RegExp(
    [
      `\\b(?:recovery (?:expert|agent|specialist|service|team|company|agency|firm|unit)|ethical hacker|hackers?|cyber (?:expert|specialist|investigator|unit)|asset recovery|blockchain (?:expert|analyst|investigator)|private investigator|lawyer|attorney|interpol|europol|fbi|cyber ?crime (?:unit|team|office))`,
      `\\b(?:expert|specialiste|service|agent|equipe|cabinet|avocat)s? (?:en |de )?(?:recuperation|recouvrement)|\\bpirate ethique|\\bagente? (?:de |da )?(?:recuperacion|recuperacao)|\\bexpertos? en recuperacion`,
    ].join("|"),
    "gu",
  ),
  fee: new RegExp(
    [
      `\\b(?:upfront|advance|processing|activation|release|service|small|initial|one[- ]time|unlock\\w*|gas|tax|legal)\\b${GAP(20)}\\b(?:fees?|payment|deposit|charge|tax)`,
      `\\bfrais (?:de |d')|\\bavance\\b|\\btarifa\\b|\\btaxa\\b|\\bcomision\\b|\\bhonorarios\\b`,
    ].join("|"),
    "gu",
  ),
  harm: /\b(?:scam\w*|stolen|lost|victims?|blackmail\w*|sextort\w*|fraud\w*|extort\w*|arnaqu\w*|escroqu\w*|vole[es]?|victime|perdu\w*|estaf\w*|robad\w*|golpe|vitima)\b/gu,
};
