// Data: slots that many rules share.
export const MACROS: Readonly<Record<string, string>> = {
  /** Somebody the person knows, or everybody. */
  audience:
    "<your> ..2 <people> | <yours-all> | <everyone> | <public> | <people> ( of | de | to ) ( <you> | yours ) | the ( whole | entire ) ..1 <people>",
  /** The same without places and media. */
  people:
    "( person | people | name | contact | personne | personnes | nom ) ..3 ( <list> | list | liste ) | <your> ..2 <people> | <yours-all> | <people> ( of | de | to ) ( <you> | yours ) | the ( whole | entire ) ..1 <people>",
  /** Material that is about the person. */
  yours:
    "<your> ..2 <image> | <image> ..2 ( of | de | d | con | with ) <you> | <intimate> | <chat> | <mean> | <your> ..1 ( tape | files | folder | album | footage | dossier | fichiers | clip | little video | show ) | ( <your> | our | notre | nos | nuestra | nossa ) ..1 <talk> | <image> <you> ( sent | sent | made | took | gave | showed | as | m )",
  /** A group of people named by what it is: "the netball girls", "le groupe du marché". */
  group:
    "( the | whole | entire | every | all | le | la | les | du | des | tout | toute | el | los | o | a | os | as | um | un | une | <your> ..1 <people> ) ..2 <group-noun>",
  /** Talk of images, recordings or secrets of the person, or of some that need no name any more. */
  about:
    "{yours} | <record> | <i> ..2 <have> ..4 <image> | ( the | that | this | these | those | your | la | cette | cet | ce | les | ces | esa | ese | este | estas | essa | esse | sua | suas | tu | tus | seu | seus ) ..1 <image> | <give> ( <me> )? ..4 <image> | what <i> ..1 <have> ..1 on <you> | ce que <i> ..1 <have> sur <you>",
  "that-image":
    "( this | that | these | those | the | cette | cet | ces | la | les | esa | ese | este | esas | essa | esse | essas ) <image>",
  /** The same without talk, which anybody has with anybody. */
  mine: "<your> ..2 <image> | <image> ..2 ( of | de | d | con | with ) <you> | <intimate> | <chat> | <mean> | <image> <you> ( sent | made | took | gave | showed | as | m )",
  /** Anything that could be material, once something else says so. */
  thing: "<image> | <it> | <evidence>",
  /** An image of something else than the person: "the photos of the flat", "wedding pics". */
  ordinary:
    "( enregistre | recorded | filme | filmed | record ) ..2 <ordinary> | <image> ..1 ( of | from | de | du | des | d | at | with | for | avec | pour | del ) ( the | that | this | our | my | la | le | les | l | these | notre | mon | ma | mes | nos | el | o | a | los ) ! ( call | chat | cam | video | videos | other night | conversation | appel | l appel | two of ) | <image> ..1 ( of | from | de | du | des | d | with ) ..3 <ordinary> | <ordinary> ..1 <image> | ( our | notre | nos ) ..1 <image> | ( my | mon | mes | ma | mis | minhas ) ..1 ( photo | photos | pic | pics | picture | pictures | selfie | selfies | foto | fotos ) ! ( of you | of u | de toi ) | <give> ..4 <ordinary>",
  /** The writer is about to: I will, I'm gonna, je vais le leur … */
  iwill: "<i> <aux>? <aux>? <aux>? <aux>?",
  or: "<menace> | <or>",
  dur: "<duration> | <num> ..1 ( minutes | mins | hours | hour | hrs | days | day | heures | heure | jours | jour | horas | dias | minutos )",
  sum: "<amount> | <num> <num>? <num>? <currency> | <currency> <num> | <num> k <currency>? | <num> <num> <currency>?",
  /** A number of nothing else: no hours, years, people, photos. */
  bare: "<num> <num>? <num>? ! ( <duration> | <unit> | <image> | <people> | <list> | more <image> | of | of them | <app> )",
  cash: "<amount> | <num> <currency> | <currency> <num> | <money> | <num> k | <num> ..3 <wallet>",
};
