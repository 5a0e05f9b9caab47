// Data: P1, P2.
import type { Rule } from "../rule.ts";

export const PRESSURE_RULES: readonly Rule[] = [
  {
    id: "p1-deadline",
    tactic: "P1",
    patterns: [
      "<you> ..1 ( have | got | get | as | avez | tienes | tem | only have ) ..3 ( <duration> | until ..3 | till ..3 | jusqu ..3 | hasta ..2 | ate ..2 )",
      "( you ve | giving you | give you | gave you | give u | giving u | te donne | vous donne | te laisse | te doy | te dou | vous laisse | i give | je donne ) ..2 ( <duration> | until ..3 | till ..3 | jusqu ..3 )",
      "( il te reste | il vous reste | te quedan | te restam | only | plus que | encore ) ..1 <duration>",
      "<duration> ( left | or | to pay | to send | to decide | to reply | to answer | pour payer | pour repondre | pour envoyer | sinon | starting | from now | max | only | remaining | ou | tops | restantes | para pagar | pra pagar | go )",
      "( in | dans | within | en | em | next ) ..1 <duration> ..6 ( {or} | it goes | everyone | i send | i post | j envoie | je publie | everything )",
      "( if | si | unless | se ) ..8 ( in | within | dans | before | avant | by | d ici | antes | en | em ) ..1 ( <duration> | <bytime> )",
      "( <pay> | <give> | answer | reply | reponds | repond | do it ) ..4 ( <bytime> ) ( or | ou | sinon )",
      "( pay | payer | paie | paye | send it | paga | pague ) ..4 ( <bytime> | within <duration> | in <duration> | dans <duration> )",
      "<deadline>",
    ],
    needs: ["coerced", "demanded", "menace"],
    waits: true,
    example: "you have 10 minutes or it goes to everyone",
    counter: "the essay has a deadline",
  },
  {
    id: "p1-plain",
    tactic: "P1",
    patterns: [
      "<you> ( have | got | as | avez | tienes | tem | only have ) ..1 <duration> ( to | pour | para | pra | or | left | ou | before | avant | max )?",
      "( last chance | final warning | last warning | clock is ticking | tick tock | dernier avertissement | derniere chance | tic tac | ultimo aviso | ultima oportunidad | ultima chance | time is up | countdown | compte a rebours )",
    ],
    unless: ["ordinary", "dealing", "laugh"],
    firm: true,
    example: "you have 30 minutes",
    counter: "you have 30 minutes before class starts",
  },
  {
    id: "p2-noescape",
    tactic: "P2",
    patterns: [
      "( don't | dont | do not | never | ne | pas | n | no | nao | you try to | you try and | even | thinking about | think about | think of | pas le droit de ) ..3 <escape>",
      "( if | si | se ) <you> ..4 <escape>",
      "( <escape> | <police> ) ..6 <useless>",
      "<useless>",
      "( <escape> ) ..6 ( <disclose> | <regret> | worse | pire )",
      "( <i> ..2 ( have | got | ai ) ..2 ( other | another | many | more | d autres | plein ) ..1 ( accounts | account | comptes | numbers ) )",
      "( <i> ..2 ( find | trouverai | retrouverai | retrouve | encontrare | vou achar | te encontrar ) <you>? ..2 )",
      "( nobody | no one | noone | personne | nadie | ninguem ) ..2 ( believe | help | croire | croira | aider | aidera | creer | creera | acreditar | ajudar | ayudar | will help ) ..2",
      "( block | blocked | blocking | unfriend ) <me>",
      "( don't | dont | ne | n | pas )? ( tell | parle | dis | talk ) ..2 ( anyone | anybody | personne | police | cops | parents | nobody )",
    ],
    needs: ["coerced"],
    example: "don't even think about blocking me, the police can't do anything",
    counter: "my mom will call the police about the noise",
    before: ["i will post your video on facebook"],
  },
  {
    id: "p2-plain",
    tactic: "P2",
    patterns: [
      "( if | si | se ) <you> ..2 ( block | bloque | bloques | bloqueas | bloquear | blocks | bloquee ) ..2 <me> ..6 ( <disclose> | <publish> | <everyone> | <regret> | send | everything | tout )",
      "( police | cops | flics | policia ) ..3 <useless>",
      "( blocking | bloquer | block ) ..3 <useless>",
    ],
    example: "if you block me i send everything",
    counter: "if you block me on discord i can't send the notes",
    unless: ["ordinary", "laugh"],
    firm: true,
  },
];
