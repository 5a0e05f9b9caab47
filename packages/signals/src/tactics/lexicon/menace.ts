// Data: menace, claims of leverage, harm, despair.
import type { ConceptTable } from "../lexicon.ts";

export const MENACE: ConceptTable = {
  ruin: {
    en: "ruin, ruining, destroy, destroying, wreck, end, finish, mess up, screw up, kill, ruined, destroyed, rip apart, blow up, ruins, destroys, trash, tarnish, burn, crush",
    fr: "ruiner, ruine, ruinerai, détruire, détruis, détruirai, détruit, gâcher, gâche, gâcherai, briser, brise, briserai, foutre en l'air, bousiller, anéantir, finir, pourrir, pourris, pourrirai, casser, salir, démolir, démolis, foutre, ruinée, bousille, gacher",
    es: "arruinar, arruino, arruinaré, destruir, destruyo, destruiré, destrozar, acabar con, joder, hundir",
    pt: "arruinar, arruíno, arruinarei, destruir, destruo, destruirei, acabar com, acabo com, estragar, ferrar",
  },
  life: {
    en: "life, your life, ur life, future, career, reputation, marriage, relationship, good name, image, family life, social life, job, chances, dreams, scholarship, business, standing, everything you have, everything you built, name",
    fr: "vie, avenir, carrière, réputation, couple, mariage, job, futur, honneur, nom, famille, études, tout ce que tu as, image, ménage, entreprise",
    es: "vida, futuro, carrera, reputación, matrimonio, imagen, honor, trabajo",
    pt: "vida, futuro, carreira, reputação, casamento, imagem, nome, emprego",
  },
  over: {
    en: "is over, over, is finished, finished, is done, done for, is ruined, be ruined, be over, is gonna be over, be finished, will be over, fucked, screwed, cooked, toast, will be ruined, will end, is gone, be destroyed, will be destroyed, goes down the drain, is going to be ruined, be hell, living hell, a nightmare, never be the same",
    fr: "est finie, finie, est fini, terminée, foutue, est foutue, est ruinée, sera finie, sera ruinée, va être ruinée, va être finie, sera détruite, détruite, va être un enfer, un enfer, un cauchemar, sera foutue, est terminée, gâchée, brisée, ruinée, fini, foutu",
    es: "se acabó, está acabada, acabada, arruinada, será un infierno, destruida, un infierno",
    pt: "acabou, vai acabar, está acabada, arruinada, será um inferno, destruída, um inferno, já era",
  },
  regret: {
    en: "you will regret, you'll regret, you gonna regret, regret this, you will be sorry, you'll be sorry, embarrass you, humiliate you, shame you, be disgraced, ruin you, destroy you, finish you, finish u, ruin u, destroy u, expose u, nobody will respect you, everyone will hate you, everyone will laugh at you, they will hate you, never look at you the same, make you famous, make u famous, you'll be famous, lose your job, get you fired, get u fired, get you expelled, never get a job, never find a job, never be able to show your face, face the consequences, ",
    fr: "tu vas le regretter, tu vas regretter, tu le regretteras, vous allez le regretter, tu vas t'en mordre les doigts, t'humilier, humilier, aura honte de toi, auront honte de toi, te détruire, te ruiner, te finir, t'exposer, t'afficher, je t'affiche, te démolir, perdre ta job, perdre ton emploi, perdre ton travail, viré de, faire virer, te faire renvoyer, la risée, plus personne ne te, plus jamais te regarder, te rendre célèbre, tu vas être célèbre, tu vas payer cher, tu vas le payer, tu vas le payer cher, subir les conséquences, tu subiras, conséquences seront, plus jamais trouver de travail, tu vas regréter",
    es: "te vas a arrepentir, te arrepentirás, humillarte, humillado, humillada, exponerte, destruirte, arruinarte, perder tu trabajo, perderás todo, te haré famoso, te haré famosa, hundirte",
    pt: "vai se arrepender, você vai se arrepender, vc vai se arrepender, te humilhar, humilhado, humilhada, te expor, te destruir, acabar com você, perder seu emprego, vai perder tudo, te deixar famoso, te deixar famosa, acabo com vc",
  },
  disgrace: {
    en: "be embarrassed, be ashamed, humiliated, be humiliated, expelled, regret it, regret, shame on you, expose you, suffer the consequences, kicked out of school, get fired, lose everything, be the laughing stock, consequences will be, embarrassed, ashamed, disowned, divorced, a disgrace",
    fr: "renvoyé, avoir honte, aura honte, humilié, humiliée, tout perdre, regretter, honte, déshonneur, divorcer",
    es: "arrepentir, vergüenza, humillado, humillada, perderlo todo",
    pt: "arrepender, vergonha, humilhado, humilhada, perder tudo",
  },
  know: {
    en: "know, found, got, have, see, saw, checked, looked at, screenshotted, saved, seen, located, find, tracked, collected, copied, went through, scraped, i'm looking at, looking at, am looking at, figured out, looked up, pulled, added, following, following all, messaged",
    fr: "connais, sais, trouvé, ai, vu, vois, regardé, regarde, sauvegardé, enregistré, récupéré, repéré, copié, ajouté, noté, trouver, screené, capturé",
    es: "sé, conozco, encontré, tengo, veo, vi, guardé, copié, localicé",
    pt: "sei, conheço, encontrei, tenho, vejo, vi, salvei, achei, copiei, peguei",
  },
  list: {
    en: "friend list, friends list, friendlist, friendslist, follower list, followers list, followers, contact list, contacts, following list, contact info, phone contacts, facebook friends, insta followers, followers and following, list of friends, mutual friends, family members, relatives, mutuals, classmates, facebook friend list, instagram followers, coworkers, dm list",
    fr: "liste d'amis, liste d'ami, liste amis, liste de contacts, abonnés, liste d'abonnés, contacts, tous tes contacts, followers, amis facebook, liste, répertoire, abonnements, amis communs, membres de ta famille, camarades de classe, contacts facebook, liste de tes amis",
    es: "lista de amigos, lista de contactos, seguidores, contactos, lista de seguidores, familiares",
    pt: "lista de amigos, lista de contatos, seguidores, contatos, lista de seguidores, familiares",
  },
  place: {
    en: "your school, ur school, your address, ur address, your house, where you live, where u live, where you work, where u work, where you go to school, where u go to school, which school you go to, what school you go to, what school u go to, your workplace, your job, your mom's facebook, your mom's profile, your mums facebook, your parents facebook, your employer, your full name, ur full name, your real name, ur real name, who your parents are, who your family is, who your friends are, your wife's profile, your home address, where your mom works, where your dad works, where your family lives, who your wife is, your family's accounts, your university, your company, ip address, your ip, your phone number, your workplace too, your relatives",
    fr: "ton école, ton adresse, votre adresse, ta maison, où tu habites, ou tu habites, où tu restes, ou tu restes, où tu travailles, ou tu travailles, ou tu bosses, où tu vas à l'école, quelle école tu vas, à quelle école tu vas, ton travail, ton vrai nom, ton nom complet, qui sont tes parents, ton lycée, ton cégep, ton employeur, ou tu vis, où tu vis, le facebook de ta mère, le profil de ta mère, le compte de ta mère, où travaille ta mère, ou travaille ta mère, où travaille ton père, ou ta mere travaille, ta rue, ton boss, le profil de ta blonde, ton adresse ip, ton université, ton cegep",
    es: "tu escuela, tu dirección, tu casa, dónde vives, donde vives, dónde trabajas, donde trabajas, tu nombre completo, tu colegio, tu universidad, tu trabajo, quiénes son tus padres, quién es tu familia",
    pt: "sua escola, seu endereço, sua casa, onde você mora, onde vc mora, onde você trabalha, onde vc trabalha, seu nome completo, seu trabalho, sua faculdade, quem são seus pais",
  },
  hacked: {
    en: "hacked, hack, infected, breached, compromised, cracked, gained access, got access, gained full access, obtained access, have access, full access, have full access, got into, broke into, took control, remote control, took over, accessed, infiltrated, full control, remote access, uploaded malicious, have complete access, ",
    fr: "piraté, pirater, pirate, hacké, hacker, infecté, compromis, accès complet, accès total, eu accès, ai accès, avons accès, accédé, pris le contrôle, prendre le contrôle, infiltré, obtenu l'accès, craqué, pris contrôle, obtenu un accès, plein accès, hackée, hackés, piratée",
    es: "hackeé, hackeado, pirateé, infecté, infectado, acceso completo, acceso total, tengo acceso, tomé el control, obtuve acceso",
    pt: "hackeei, hackeado, invadi, infectei, acesso total, acesso completo, tenho acesso, assumi o controle, obtive acesso",
  },
  device: {
    en: "device, devices, computer, pc, laptop, phone, iphone, android, operating system, account, accounts, email, e-mail, email account, mailbox, webcam, camera, microphone, router, system, icloud, browser, hard drive, facebook account, network, cam, gallery, camera roll, whatsapp account, phone's camera, google account",
    fr: "appareil, appareils, ordinateur, ordi, pc, portable, téléphone, cell, cellulaire, système d'exploitation, compte, comptes, courriel, messagerie, boîte mail, email, webcam, caméra, micro, microphone, routeur, système, icloud, navigateur, disque dur, galerie, réseau, boite de réception, e-mail, boite courriel",
    es: "dispositivo, dispositivos, computadora, ordenador, celular, teléfono, móvil, cuenta, correo, cámara, webcam, micrófono, sistema",
    pt: "dispositivo, dispositivos, computador, celular, telefone, conta, e-mail, email, câmera, webcam, microfone, sistema",
  },
  malware: {
    en: "malware, trojan, rat, spyware, keylogger, virus, malicious software, my software, my virus, my program, my malware, remote access tool, exploit, backdoor, my code, malicious code, a script, rootkit, zero-day, zero day, my driver, pegasus, private malware, tracking software",
    fr: "logiciel malveillant, logiciels malveillants, cheval de troie, logiciel espion, virus, enregistreur de frappe, maliciel, mon logiciel, mon virus, programme malveillant, mon programme, porte dérobée, code malveillant, rat, malware, trojan, pegasus, espiogiciel",
    es: "malware, troyano, software espía, virus, programa malicioso, mi software, mi virus, software malicioso",
    pt: "malware, trojan, cavalo de troia, vírus, programa espião, meu software, meu vírus, software malicioso",
  },
  password: {
    en: "password, passwords, passcode, your pass",
    fr: "mot de passe, mots de passe, mdp",
    es: "contraseña, contraseñas, clave",
    pt: "senha, senhas",
  },
  harm: {
    en: "kill, hurt, beat, beat up, stab, shoot, murder, rape, hunt, hunt down, burn your house, burn down, swat, break your, smash your, harm, put a bullet, slit, strangle, bury, jump you, fuck up, mess you up, beat the crap, beat the shit, bash, torture",
    fr: "tuer, tue, tuerai, frapper, frappe, frapperai, tabasser, tabasse, poignarder, battre, bats, violer, casser la gueule, péter la gueule, faire mal, ferai mal, brûler ta maison, briser les jambes, casser les jambes, défoncer, défonce, cogner, buter, bute, crever, égorger, swatter, te faire du mal, étrangler, décrisser, torturer, péter les dents",
    es: "matar, mato, mataré, golpear, golpearte, matarte, pegarte, lastimar, lastimarte, violarte, hacerte daño, apuñalar",
    pt: "matar, mato, matarei, bater, te bater, te matar, machucar, te machucar, esfaquear, te quebrar, te arrebentar",
  },
  diecommand: {
    en: "kill yourself, kill urself, kill ur self, kill your self, kys, go die, just die, end it all yourself, hang yourself, hang urself, cut yourself, do us a favor and die, do everyone a favor and die, you should die, u should die, go jump off, jump off a bridge, slit your wrists, better off dead, you should end it, unalive yourself, unalive urself, drink bleach, off yourself, take your own life",
    fr: "tue toi, tues toi, tue-toi, suicide toi, suicide-toi, va te tuer, va mourir, va crever, va te pendre, pends toi, pends-toi, tu devrais mourir, t'es mieux mort, t'es mieux morte, tu ferais mieux de mourir, mets fin à tes jours, coupe toi les veines, jette toi d'un pont, jette-toi, ouvre toi les veines, crève donc, te suicider, te suicide, tu devrais te tuer",
    es: "mátate, matate, suicídate, suicidate, vete a morir, deberías morir, ahórcate, quítate la vida",
    pt: "se mata, se mate, mata-se, vai se matar, se suicida, você devia morrer, vai morrer, se enforca",
  },
  despair: {
    en: "i'm suicidal, feel suicidal, feeling suicidal, being suicidal, thinking of suicide, thinking about suicide, commit suicide, there is no way out, there's no way out for me, see no way out, don't see a way out, no way out of this, i can't go on, i cant go on, cut my wrists, take all my pills, jump off a bridge, jump off the bridge, jump in front of a train, overdose on, i can't take it anymore, i cant take it anymore, hurt myself because, no point in living, want to die, wanna die, wish i was dead, wish i were dead, kill myself, killing myself, end my life, ending my life, end it all, ending it all, end it tonight, taking my own life, take my own life, hurting myself, harm myself, been cutting myself, started cutting myself, don't want to live, dont want to live, don't want to be here anymore, dont want to be here anymore, not be here anymore, can't do this anymore, cant live like this, can't live like this, can't live with this, no reason to live, nothing to live for, better off dead, better off without me, be better without me, no point living, rather be dead, rather die, i'd rather die, want it all to end, want to disappear forever, unalive myself, don't want to wake up, dont want to wake up, not wake up, never wake up, take all the pills, life isn't worth living, life is not worth living, don't see a future, only way out, no hope left, wish i wasn't alive, wish i could die, i should just die, not worth living, don't want to exist, don't wanna be alive, don't want to be alive, want to be dead, wanna be dead, can't take this anymore, cant take this anymore, tired of living, tired of being alive, done with life, give up on life, say goodbye to everyone, i won't be here tomorrow, wont be here tomorrow, kms, killmyself",
    fr: "pense au suicide, pensées suicidaires, idées suicidaires, je suis suicidaire, plus la force de vivre, me jeter en bas, me jeter du pont, me jeter devant, me couper les veines, plus aucune envie, veux mourir, veut mourir, envie de mourir, vais me tuer, me tuer, me suicider, en finir, mettre fin à mes jours, mettre fin à ma vie, plus envie de vivre, plus vivre, pas envie de vivre, me faire du mal, me mutiler, me pendre, je n'en peux plus de vivre, plus aucune raison de vivre, aucune raison de vivre, mieux sans moi, mieux mort, mieux morte, préfère mourir, préférerais mourir, préfererais être mort, voudrais être mort, voudrais être morte, aimerais mieux mourir, disparaître pour toujours, ne plus me réveiller, plus me réveiller, plus me reveiller, aucune issue, pas d'issue, pas d'autre issue, seule issue, plus d'espoir, plus aucun espoir, veux disparaître, veux plus être là, veux plus etre la, vaut pas la peine d'être vécue, serai plus là demain, avaler des pilules, avaler toutes les pilules, m'ouvrir les veines, ma vie n'a plus de sens, veux plus exister, finir avec la vie, envie de disparaître, la vie vaut plus la peine, peux plus continuer, peux pas continuer à vivre, tanné de vivre, tannée de vivre, pas la force de continuer",
    es: "quiero morir, quiero morirme, me quiero morir, voy a matarme, matarme, suicidarme, acabar con mi vida, no quiero vivir, ya no quiero vivir, hacerme daño, mejor muerto, mejor muerta, mejor sin mí, cortarme, no quiero despertar, desaparecer para siempre, no vale la pena vivir",
    pt: "quero morrer, queria morrer, vou me matar, me matar, me suicidar, acabar com a minha vida, acabar com minha vida, não quero viver, não quero mais viver, me machucar, melhor morto, melhor morta, melhor sem mim, não tem saída, me cortar, não quero acordar, sumir para sempre, não vale a pena viver",
  },
  escape: {
    en: "block me, blocking me, block, blocking, unfollow, deactivate, delete your account, delete ur account, deleting your account, delete me, deleting, change your number, run, hide, ignore me, ignoring me, ghost me, leave the chat, leaving, report me, reporting me, go offline, disappear, log off, go to the police, going to the police, call the police, call the cops, tell the police, tell anyone, tell anybody, tell your parents, tell ur parents, contact the police, contact the authorities, involve the police, going to the cops, go to the cops, calling the police, tell someone, change your username, removing me, remove me, play games, play smart, try anything, try to be smart, reply to this email, trace me, track me, try to find me, report this, tell a soul, run to the cops",
    fr: "bloquer, bloque, bloques, bloquez, me bloquer, me bloque, me bloques, supprimer ton compte, supprime ton compte, désactiver, changer de numéro, t'enfuir, te cacher, cacher, fuir, m'ignorer, m'ignore, m'ignores, ignorer, ignore, signaler, signale, me signaler, aller à la police, va à la police, vas à la police, appeler la police, appelle la police, appelles la police, parler à la police, en parler, parle à personne, parler à tes parents, le dire à tes parents, contacter la police, porter plainte, prévenir la police, aller voir la police, aller voir les flics, prévenir tes parents, le dire à personne, faire le malin, jouer au plus malin, joue pas, me retrouver, répondre à ce courriel, me tracer, tracer, alerter la police, avertir la police, ghoster, quitter le chat",
    es: "bloquearme, bloquees, me bloquees, bloquear, borrar tu cuenta, ir a la policía, llamar a la policía, decirle a nadie, ignorarme, me ignores, esconderte, denunciar, denunciarme, rastrearme, contárselo a nadie",
    pt: "me bloquear, bloquear, me bloqueia, me bloqueie, apagar sua conta, ir à polícia, ir na polícia, chamar a polícia, contar pra ninguém, me ignorar, se esconder, denunciar, me denunciar, me rastrear",
  },
  useless: {
    en: "won't help, wont help, won't help you, will not help, can't help you, cant help you, cannot help you, won't save you, wont save you, won't stop me, wont stop me, can't save you, can't find me, cant find me, can't catch me, cant catch me, will never find me, never find me, won't find me, won't change anything, can't do anything, cant do anything, can't do nothing, can do nothing, do nothing, no use, useless, pointless, makes it worse, make it worse, only make it worse, no point, will do nothing, won't do anything, won't matter, doesn't matter, makes no difference, can't stop me, cant stop me, is a waste of time, never catch me, can't trace me, cannot trace me, impossible to trace, can't escape, cant escape, cannot escape, no escape, nowhere to hide, no one can help you, nobody can help you, not going to help, no way out, don't care about, can't touch me, won't work, wont work, it changes nothing, backfire, senseless, sense to, not traceable, don't think you can",
    fr: "t'aidera pas, ne t'aidera, aidera pas, peut rien faire, peuvent rien faire, pourra rien, pourront rien, peut rien pour toi, peuvent rien pour toi, sert à rien, servira à rien, ça sert à rien, ça changera rien, ça change rien, changera rien, me trouvera jamais, me trouvera pas, me trouveront pas, me trouveront jamais, me retrouvera jamais, me retrouveront jamais, m'arrêtera pas, inutile, ça va être pire, ce sera pire, sera pire, va empirer, peux pas m'échapper, échapperas pas, t'échapper, aucune échappatoire, personne peut t'aider, personne ne peut t'aider, personne t'aidera, empêchera pas, m'empêchera pas, te sauvera pas, feront rien, fera rien, n'y peut rien, aucun intérêt, aucun sens, perte de temps, pas traçable, impossible à tracer, impossible de me tracer, y peuvent rien",
    es: "no te ayudará, no te ayudarán, no te va a ayudar, no sirve de nada, no servirá de nada, no puede hacer nada, no pueden hacer nada, nunca me encontrarán, será peor, es inútil, no podrás escapar, no hay escapatoria",
    pt: "não vai te ajudar, não vão te ajudar, não adianta, não vai adiantar, não pode fazer nada, não podem fazer nada, nunca vão me achar, vai ser pior, é inútil, não vai escapar, não tem escapatória",
  },
  recovery: {
    en: "recover your, get your money back, get ur money back, recover ur, recover the money, recover lost, recovery agent, recovery expert, recovery service, recovery specialist, get back your, hacker who can, ethical hacker, he helped me recover, she helped me recover, helped me get rid, helped me recover, helped me delete, wipe his phone, wipe the files, wipe their phone, delete the videos from his, remove the videos from, remove your videos, remove your pictures, delete the files from, take down your video, wipe the scammer, stop the blackmailer, stop the scammer, cyber expert, cyber security expert, cybersecurity expert, reclaim your, our removal team, removal service, content removal, delete the content from his",
    fr: "récupérer ton argent, récupérer votre argent, recuperer ton argent, récupérer vos fonds, récupérer tes fonds, agent de récupération, expert en récupération, service de récupération, hacker éthique, il m'a aidé à, m'a aidé à récupérer, m'a aidé à effacer, m'a aidée à, expert en cybersécurité, expert cyber, supprimer les vidéos de son, effacer les vidéos de son, effacer son téléphone, supprimer tes photos de son, faire retirer tes photos, faire disparaître les images, effacer les fichiers de son, service de suppression, bloquer le maître chanteur, arrêter le maître chanteur, spécialiste en récupération",
    es: "recuperar tu dinero, recuperar su dinero, experto en recuperación, hacker ético, agente de recuperación, borrar los videos de su, me ayudó a recuperar",
    pt: "recuperar seu dinheiro, especialista em recuperação, hacker ético, agente de recuperação, apagar os vídeos do celular dele, me ajudou a recuperar",
  },
  officer: {
    en: "this is the police, this is the fbi, this is interpol, from the cyber crime unit, from the cybercrime unit, here is the cyber crime unit, here is the cybercrime unit, cyber crime unit here, this is officer, this is detective, this is agent, i am agent, i am officer, i am detective, cyber police, i'm her father, i am her father, i'm the father of, her dad here, i am the mother of, attorney of, i'm her lawyer, lawyer of the girl, child protection unit, internet crime unit, her parents want, warrant for your arrest, charges against you, drop the charges, settle this privately, case against you, open a case against you",
    fr: "ici l'agent, ici l'inspecteur, agent d'interpol, police cyber, cyber police, cyberpolice, unité de cybercriminalité, brigade des mineurs, brigade de protection des mineurs, son père, je suis son père, je suis le père de, avocat de la fille, mandat d'arrêt, accusations contre vous, accusations contre toi, retirer la plainte, plainte contre vous, plainte contre toi, dossier contre vous, régler à l'amiable, commissaire divisionnaire, direction de la police judiciaire",
    es: "soy el agente, soy su padre, policía cibernética, unidad de delitos, orden de arresto, cargos contra ti, retirar la denuncia",
    pt: "aqui é o delegado, sou o delegado, sou o pai dela, polícia cibernética, delegacia de crimes, mandado de prisão, retirar a queixa",
  },
};
