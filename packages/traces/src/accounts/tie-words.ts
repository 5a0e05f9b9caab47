// Data: words that tie a name to the platform named beside it, in English, French, Spanish and Portuguese. Own lists,
// checked 2026-11-24. A pattern here is always anchored and every repetition bounded: hostile text is run through it.

/** From just after a platform's name to the account name: `snap: x`, `ig is x`, `insta c'est x`, `kik username x`. */
export const TIE: RegExp =
  /(?:\s{0,3}(?<label>user ?name|user|handle|account|acct|compte|pseudo|name|nom|id|tag|usuario|usuário|perfil|profile|profil|cuenta|conta|me)(?![\p{L}\p{N}]))?\s{0,3}(?<sign>[:=→>(]|-{1,2}>|[-–—])?\s{0,3}(?<verb>(?:is|it's|its|c'est|cest|est|es|é)(?![\p{L}\p{N}]))?\s{0,3}(?<sign2>[:=→>])?\s{0,3}["'“«*`]?\s?(?<name>[A-Za-z0-9_][A-Za-z0-9._-]{1,38})/iuy;

/** From an account name to the platform named after it: `x on snap`, `x sur insta`. */
export const NAME_BEFORE: RegExp =
  /(?<name>[A-Za-z0-9_][A-Za-z0-9._-]{1,38})["'”»*`]?\s{1,3}(?:over on|on|sur|en|no|na|\()\s{0,3}(?:my |mon |mi |meu |the )?$/iu;

/** Between a `@name` and the platform named after it. */
export const ON: RegExp = /^\s{0,3}(?:over on|on|sur|en|no|na|\()\s{0,3}(?:my |mon |mi |meu |the )?$/iu;

/** Between a weak platform word and the `@name` after it. */
export const BESIDE: RegExp = /^\s{0,3}(?:is|it's|c'est|est|es|é|[:=→>-])?\s{0,3}$/iu;

/** Just before a platform's name: whose account the sentence is about. */
export const WHOSE: RegExp =
  /(?:^|[^\p{L}])(?:my|add me on|add me at|text me on|message me on|hit me up on|hmu on|find me on|dm me on|mon|ma|ajoute-moi sur|ajoute moi sur|écris-moi sur|ecris moi sur|mi|agrégame en|agregame en|meu|minha|me adiciona no)\s{1,3}$/iu;

/** After `@`, these are not accounts. */
export const NOT_HANDLES: ReadonlySet<string> = new Set(
  "home work school everyone here all channel me you us him her them the a least most first last night noon midnight lunch dinner gym church mall park store hotel airport uni college maison travail école ecole casa gmail hotmail outlook yahoo icloud live aol msn protonmail proton gmail.com hotmail.com hotmail.ca hotmail.fr outlook.com outlook.fr yahoo.com yahoo.ca yahoo.fr icloud.com live.com live.ca aol.com msn.com protonmail.com proton.me gmx.com mail.com videotron.ca sympatico.ca".split(
    " ",
  ),
);

/** After `my snap is …` these are remarks, not names. Only names of letters alone are held against this list. */
export const NOT_NAMES: ReadonlySet<string> = new Set(
  "private public open closed dead down broken gone deleted back new old empty boring fun funny cool crazy hacked banned blocked locked full better best worse bad good great fine ok okay here there not no yes yeah so too very really the a an and or but with for from because cause if then now today tomorrow tonight later please pls plz bro dude babe baby lol lmao haha it that this what who why how when where which one my your his her our their me you him us them is was are were be been going getting doing working acting being still just only also ever never always again down up in on at of by to name username account user handle story stories app apps group chat chats page pages post posts video videos pic pics photo photos streak streaks score settings password login friend friends follower followers dm dms message messages link bio privé prive public ouvert fermé ferme mort brisé brise nouveau vieux plein bloqué bloque piraté pirate supprimé supprime mieux bien mal ici pas non oui et ou mais avec pour car parce si maintenant demain stp svp lui elle moi toi nous vous eux le la les un une des mon ton son ma ta sa privado privada nuevo nueva muerto bloqueado hackeado aqui aquí nao não sim novo morto".split(
    " ",
  ),
);
