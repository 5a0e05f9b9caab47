// Data: audiences and persons.
import type { ConceptTable } from "../lexicon.ts";

const PEOPLE_EN =
  "family, famly, familly, famaly, fam, mom, mum, moms, mama, mother, dad, daddy, father, parents, parent, folks, brother, brothers, bro, sister, sisters, sis, siblings, wife, husband, hubby, spouse, fiance, fiancee, girlfriend, gf, boyfriend, bf, partner, ex, son, daughter, kids, children, friend, friends, frends, freinds, frnds, bestie, besties, best friend, buddies, mates, contacts, contact list, contact, contac, friend list, friends list, friendslist, follower, followers, followings, following, follows, following list, mutuals, boss, manager, coworkers, co-workers, workmates, colleagues, colleague, employer, company, workplace, job, office, clients, customers, teacher, teachers, principal, coach, headteacher, school, skool, schoolmates, classmates, class, college, university, uni, team, teammates, squad, church, pastor, congregation, mosque, community, neighbors, neighbours, relatives, cousins, cousin, aunt, uncle, grandma, grandpa, gran, nan, in-laws, mother in law, circle, social circle, loved ones, people, close ones, everyone you love, whole family, entire family, whole school, entire school, whole class, followers list, friends and family, family and friends, phonebook, address book, mailing list, landlord, roommate, roommates, dm list, inner circle, business partners, superiors, hr department, hr, commander, unit, buddy, family members, family member";
const PEOPLE_FR =
  "famille, fam, maman, mere, moman, papa, père, popa, parents, parent, frère, frères, soeur, soeurs, femme, épouse, mari, conjoint, conjointe, blonde, chum, copain, copine, petite amie, petit ami, mec, meuf, fiancé, fiancée, ex, fils, fille, enfants, amis, ami, amie, amies, potes, pote, contact, contacts, contactes, liste de contacts, liste d'amis, abonnés, abonné, abonnements, followers, patron, boss, employeur, reum, daron, daronne, darons, bahut, beauf, collègues, collègue, compagnie, entreprise, boîte, travail, job, boulot, bureau, clients, prof, profs, professeur, professeurs, directeur, directrice, coach, entraîneur, école, lycée, collège, cégep, université, camarades, classe, équipe, coéquipiers, église, pasteur, communauté, voisins, entourage, proches, cousins, cousine, cousin, tante, oncle, grand-mère, grand-père, mamie, papi, beaux-parents, belle-famille, belle-mère, cercle, carnet d'adresses, répertoire, famille entière, toute ta famille, connaissances, monde, proche, copains, copines, camarades de classe, gang, supérieurs";
const PEOPLE_ES =
  "papás, familia, mamá, madre, papá, padre, padres, hermano, hermana, hermanos, esposa, esposo, marido, novia, novio, hijos, amigos, amigas, amigo, contactos, lista de contactos, seguidores, jefe, compañeros, empresa, trabajo, profesores, profesora, escuela, colegio, universidad, clase, iglesia, vecinos, parientes, primos, conocidos, lista de amigos, pareja";
const PEOPLE_PT =
  "família, mãe, pai, pais, irmão, irmã, irmãos, esposa, esposo, marido, namorada, namorado, filhos, amigos, amigas, amigo, contatos, contactos, lista de contatos, lista de amigos, seguidores, chefe, colegas, empresa, trabalho, professores, escola, faculdade, universidade, turma, igreja, vizinhos, parentes, primos, conhecidos, galera";

export const PEOPLE: ConceptTable = {
  people: { en: PEOPLE_EN, fr: PEOPLE_FR, es: PEOPLE_ES, pt: PEOPLE_PT },
  "yours-all": {
    en: "every person who follows you, every person that follows you, everyone that follows you, everyone you follow, everyone u follow, everyone u know, the whole town, the whole city, everybody's phone, everyone's phone, everyone you know, everybody you know, all the people you know, anyone you know, the whole school, the entire school, everyone at school, everyone at your school, everyone at work, every contact, each contact, every number, the whole team, the entire list, this whole list, all of these people, every follower, all these people, everyone on your list, everyone on ur friend list, everyone on your friend list, everyone on this list, every person you know, every one of your contacts, every one of your followers, everyone who follows you, every contact in, both of them",
    fr: "toute l'école, toute ton école, tous ceux que tu connais, tous les gens que tu connais, tous ceux qui te connaissent, chacun de tes, toute la classe, toute l'équipe, tout le lycée, chaque contact, tout le monde que tu connais, tout le monde que tu suis, tous tes amis, toute ta famille, tous ceux que tu suis, toute la ville, téléphone de tout le monde, tous tes contacts, tout ton entourage, tous les tiens, tous vos contacts, toute ta liste, toute ta gang, tes darons, ta reum, ton daron, ta daronne, ton bahut",
    es: "todos los que conoces, toda la escuela, cada uno de tus",
    pt: "todos que você conhece, a escola toda, toda a escola, cada um dos seus",
  },
  everyone: {
    en: "everyone, everybody, evryone, everyone else, every inbox, the whole world, the entire world, the world, the whole town, the whole city, the whole internet, every single person, each and every, all of them, every one of them, every person, the public, strangers, these people, these accounts, everyone on, everyone in",
    fr: "tout le monde, tlm, le monde entier, tout l'monde, toute la ville, toute la planète, la terre entière, tous, tous ces gens, ces personnes, tout le village, tout le quartier, le public",
    es: "todo el mundo, todos, el mundo entero, a todos",
    pt: "todo mundo, todos, o mundo todo, o mundo inteiro, geral, para todos",
  },
  public: {
    en: "online, internet, the internet, the web, social media, socials, facebook, fb, insta, instagram, ig, twitter, tiktok, tik tok, youtube, reddit, snapchat, snap story, story, my story, group chat, groupchat, gc, viral, public, websites, website, sites, site, forums, news, newspaper, newspapers, the press, media, tv, television, news outlets, tv stations, news stations, journalists, linkedin, telegram channel, channel, telegram groups, groups, group, school page, page, pages, feed, timeline, whatsapp group, discord server, every platform, all platforms, your wall, dark web, blogs, publicly, all over",
    fr: "en ligne, internet, le net, le web, sur le web, réseaux sociaux, réseaux, facebook, fb, insta, instagram, twitter, tiktok, youtube, reddit, story, snap, groupe, groupes, groupe de classe, conversation de groupe, groupe messenger, publiquement, public, sites, site, site web, journaux, journal, médias, media, télé, la presse, nouvelles, journalistes, linkedin, chaîne telegram, canal, page de l'école, page, mur, partout, viral, whatsapp, discord, forum, tous les réseaux",
    es: "en línea, internet, redes sociales, redes, facebook, instagram, tiktok, youtube, twitter, público, grupos, grupo, páginas, sitios, noticias, prensa, tele, whatsapp, historias, por todos lados",
    pt: "na internet, internet, redes sociais, redes, facebook, instagram, tiktok, youtube, twitter, público, grupos, grupo, páginas, sites, jornais, imprensa, tv, grupo do whatsapp, whatsapp, stories, zap",
  },
  police: {
    en: "police, cops, cop, fbi, rcmp, authorities, law enforcement, the law, lawyer, detective, 911, interpol",
    fr: "police, flics, policiers, grc, sq, autorités, gendarmerie, avocat, les bœufs, polices, plainte, 911, interpol",
    es: "policía, autoridades, abogado",
    pt: "polícia, autoridades, advogado, delegacia",
  },
  parents: {
    en: "parents, parent, mom, mum, dad, mother, father, folks, guardian, guardians, brother, roommate, wife, husband",
    fr: "parents, mère, père, maman, papa, tuteur, frère, soeur, coloc, mari, femme",
    es: "padres, mamá, papá, madre, padre",
    pt: "pais, mãe, pai",
  },
};
