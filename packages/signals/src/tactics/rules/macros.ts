// Data: slots that many rules share.
export const MACROS: Readonly<Record<string, string>> = {
  /** Somebody the person knows, or everybody. */
  audience:
    "<your> ..2 <people> | <everyone> | <public> | <people> ( of | de | to ) ( <you> | yours ) | ( all | tous | toda | toutes | todos | every ) ..1 <people> | the ( whole | entire ) ..1 <people>",
  /** The same without places and media. */
  people:
    "<your> ..2 <people> | <everyone> | <people> ( of | de | to ) ( <you> | yours ) | ( all | tous | toda | toutes | todos | every ) ..1 <people> | the ( whole | entire ) ..1 <people>",
  /** Material that is about the person. */
  yours:
    "<your> ..2 <image> | <image> ..2 ( of | de | d | con | with ) <you> | <intimate> | <chat> | <mean> | <image> <you> ( sent | sent | made | took | gave | showed | as | m )",
  /** Anything that could be material, once something else says so. */
  thing: "<image> | <it> | <evidence>",
  /** The writer is about to: I will, I'm gonna, je vais le leur … */
  iwill:
    "<i> ( <will> | am | just | <it> | <them> | already | then | te | t | have )? ( <will> | <it> | <them> | just | to | all | be | even | then | simply | personally | also | lui )? ( <it> | <them> | just | to | be | all | already | <will> | also )?",
  or: "<menace> | <or>",
  sum: "<amount> | <num> <currency> | <currency> <num> | <num> k <currency>?",
  cash: "<amount> | <num> <currency> | <currency> <num> | <money> | <num> k | <num> ..3 <wallet>",
};
