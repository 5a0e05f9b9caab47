// Data: V1 to V3. Read only in the person's own words; they route help and never count against anybody.
import type { Rule } from "../rule.ts";

export const VICTIM_RULES: readonly Rule[] = [
  {
    id: "v1-sent",
    tactic: "V1",
    patterns: [
      "<i> ..3 ( sent | shared | gave | showed | ai envoye | envoye | montre | envie | mande | mandei | enviei | shown | snapped ) ( <you> | <them> | him | her | it )? ..3 ( <image> | <intimate> | nudes | la photo )",
      "( here | here is | voila | voici | tiens | aqui | toma ) ..2 ( <image> )",
      "( just | already | deja ) ( sent | envoye ) ( it | you | one | them | la | les | l )",
      "<i> ( went | turned ) ..2 ( on cam | my cam on | on camera | my camera on )",
      "( j ai | je t ai | je lui ai | l ai ) ..2 ( envoye | montre | partage ) ..3",
      "( i ) showed ( you | him | her ) ..2",
    ],
    unless: ["ordinary"],
    example: "i already sent you the photo",
    counter: "i sent the homework",
  },
  {
    id: "v1-it",
    tactic: "V1",
    patterns: [
      "<i> ..2 ( sent | showed | ai envoye | mande | mandei ) ..2 ( it | one | you | them | une | la )",
      "^ ..3 ( sent | envoye ) ( it | la | le | l )? ( :break | now )?",
      "^ <filler>? ( here | voila | tiens | done | its sent | c est envoye )",
    ],
    unless: ["ordinary", "dealing", "pricing"],
    needs: ["images"],
    example: "ok fine, sent",
    counter: "i sent it to the printer",
    before: ["send me a pic of you"],
  },
  {
    id: "v2-paid",
    tactic: "V2",
    patterns: [
      "( fait | made ) ..1 ( le | the | un | a ) ( depot | virement | deposit | transfer | payment | paiement )",
      "<i> paid <you>",
      "( here is | voici | voila | heres ) ..1 ( the | le | les | your | tes )? ( {sum} | <num> ) ( $ | :break )",
      "<i> ..3 ( gave | given | ai donne | donne ) <you>? ..1 ( all | everything | tout ) ..2 ( my | mon | mes | ce que )",
      "<i> ..3 <paid> ( <you> | <them> | him | her )? ..4 ( {cash} | <num> )",
      "<i> ..2 ( paid | payed | ai paye | t ai paye | ai deja paye | lui ai paye | pague | paguei | ai paie ) ( <you> | him | her | them | already | it | :break )?",
      "( just | already | deja | ya | ja ) ( paid | sent ..2 ( {cash} | money ) | paye | pague | paguei | envoye ..2 ( {cash} ) | transferred | fait le virement | vire ..2 ( {cash} | <num> ) )",
      "( i ) ( bought | got ) ..3 ( gift card | gift cards | steam card | steam cards )",
      "( j ai | je t ai | je lui ai | t ai | lui ai ) ..2 ( vire | verse | paye | transfere | fait le virement | fait un virement | achete la carte ) ..3",
      "^ <filler>? ( sent | envoye | vire | paye | paid ) ( you | u | him | te | le )? ( the )? ( {sum} | <num> )",
      "( have )? sent the ( <num> | {sum} | <money> )",
    ],
    unless: ["dealing", "pricing"],
    example: "i paid you 200 already",
    counter: "i paid the rent",
  },
  {
    id: "v3-distress",
    tactic: "V3",
    patterns: [
      "<i> ..6~ <despair> ! ( there | in | at | with | near | on | alone | next | like | far | ici | dans | avec | off | some | here in )",
      "( my | me | ma | mes | mi | minha | myself ) ..6~ <despair>",
      "^ <filler>? ..2~ <despair> ! ( there | in | at | with | near | on | alone | next | like | far | squad | ici | dans | avec | off )",
    ],
    unless: ["laugh", "they"],
    example: "i just want to die",
    counter: "i'm dying of laughter",
  },
];
