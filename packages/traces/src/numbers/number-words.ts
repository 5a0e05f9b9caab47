// Data: words that say what a number is, in English and French (some Spanish and Portuguese). Own lists, checked
// 2026-11-24. Patterns are anchored or plain alternations; repetitions are bounded.

/** Just before a number that is not a telephone number. */
export const NUMBERED_BEFORE: RegExp =
  /(?:order|commande|invoice|facture|ref|reference|référence|confirmation|booking|account|acct|compte|card|carte|tracking|suivi|ticket|case|dossier|\bid|code|pin|isbn|serial|série|mtcn|routing|transit|zip|flight|policy|licen[cs]e|#|n°)\W{0,3}(?:number|num|no\.?|numéro|is|est|ending in)?\W{0,4}(?:is|est)?\W{0,2}$/iu;

/** Just after a number that counts something. */
export const COUNTED_AFTER: RegExp =
  /^ ?(?:dollars?|bucks|cad\b|usd\b|eur\b|euros?|cfa|naira|followers|likes|views|people|persons|years|ans\b|km\b|miles|million|billion|milliards?|%|\$|€|£)/iu;

/** A text that speaks of calling, texting or paying to a number. */
export const ABOUT_CALLING: RegExp =
  /\b(?:call|phone|text me|txt|cell|mobile|my number|the number|number is|whats ?app|tel|sms|contact|imessage|zelle|apple pay|google pay|gpay|interac|e-?transfers?|appelle|appelez|texte-moi|textez|téléphone|telephone|cellulaire|numéro|numero|celular|teléfono|llámame|ligue|signal|telegram)\b/iu;
