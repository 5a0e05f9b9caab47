// Data: what a threat is about.
import type { ConceptTable } from "../lexicon.ts";

export const MATERIAL: ConceptTable = {
  image: {
    any: ":camera, photo, photos, foto, fotos, pic, pics, selfie, selfies, video, videos, vid, vids, vidz, nude, nudes, screenshot, screenshots, snap, snaps, clip, clips",
    en: "pix, picture, pictures, photograph, photographs, pitcure, pitcures, pictuer, picc, piccs, pik, piks, image, images, footage, recording, recordings, recoding, vidoe, viedo, vidio, phto, screen shots, screen shot, screen recording, screen record, recorded video, recorded call, screencap, screencaps, private photos, video call recording, webcam video, cam video, ss, visuals",
    fr: "photographie, photographies, image, images, cliché, clichés, vidé, enregistrement, enregistrements, capture, captures, captures d'écran, capture d'écran, screen, screens, toph, tof, tofs, photo intime, photos intimes, vidéo de toi, égoportrait, ft",
    es: "imagen, imágenes, grabación, grabaciones, captura, capturas, capturas de pantalla, pantallazos",
    pt: "imagem, imagens, gravação, gravações, print, prints, capturas, fotinha",
  },
  intimate: {
    en: "nude, nudes, naked, private photos, private pictures, private pics, private video, intimate photo, intimate photos, intimate pictures, intimate video, intimate videos, sex tape, explicit, dirty pics, dirty video, naughty pics, sexy pics, sexual, compromising, embarrassing video, embarrassing photos, undressed, without clothes, no clothes, masturbating, intimate moments, pleasuring yourself, satisfying yourself, private moments, adult site, adult sites, adult websites, porn, little secret",
    fr: "nude, nudes, nu, nue, photos intimes, photo intime, vidéo intime, vidéos intimes, images intimes, photos privées, vidéo privée, photos compromettantes, vidéo compromettante, déshabillé, déshabillée, sans vêtements, à poil, explicites, moments intimes, sites pour adultes, te masturber, vous masturber, sites adultes",
    es: "desnudo, desnuda, fotos íntimas, video íntimo, fotos privadas, sin ropa, nude, íntimo, íntimas, sitios para adultos, masturbándote",
    pt: "nude, nudes, pelado, pelada, fotos íntimas, vídeo íntimo, fotos privadas, sem roupa, íntimas, íntimo, sites adultos, se masturbando",
  },
  talk: {
    en: "chat, chats, conversation, conversations, convo, convos, messages, dms, texts, chat log, chat logs, proof, evidence, the evidence, the proof, the call, that call, call, browsing history, the truth",
    fr: "conversation, conversations, conv, convo, convos, discussion, discussions, messages, messages privés, clavardage, preuves, la preuve, la vérité",
    es: "conversación, conversaciones, chat, chats, mensajes, la verdad, pruebas",
    pt: "conversa, conversas, mensagens, a verdade, provas",
  },
  chat: {
    en: "what you do on webcam, what u do on webcam, what you do on cam, what u do on cam, what you do on camera, lil secret, what you did for me, your chat with me, our session, our little session, sexts, our chat, this chat, everything you said, everything you sent, what you sent, what you sent me, what you showed, what you showed me, what you said to me, all you sent, what u sent, what u sent me, what u showed me, things you sent, stuff you sent, everything u sent, what you did, what u did, what you did on camera, what you did on cam, what you've done, what you have been doing, your dirty little secret, your secret, ur secret, your secrets, the truth about you, who you really are, what kind of person you are, what type of person you are, your browsing history, your history, our call, what happened on the call, what happened on cam, face and everything",
    fr: "ce que tu fais devant ta cam, ce que tu fais devant la cam, ce que tu fais en cam, notre séance, ce que tu m'as envoyé, ce que tu as envoyé, ce que t'as envoyé, ce que tu m'as montré, ce que t'as montré, ce que tu as fait, ce que t'as fait, ce que vous avez fait, tout ce que tu m'as envoyé, tout ce que t'as dit, ton secret, ton petit secret, vos secrets, la vérité sur toi, qui tu es vraiment, quel genre de personne tu es, quel genre de gars tu es, ce que tu fais en ligne, ton historique, c que ta fait, ce que ta fait, ce que tu as fait devant la caméra, l'appel, notre appel",
    es: "lo que me mandaste, lo que me enviaste, lo que hiciste, tu secreto, quién eres en realidad, tu historial",
    pt: "o que você me mandou, o que vc mandou, o que você fez, o que vc fez, seu segredo, quem você é de verdade, seu histórico",
  },
  ordinary: {
    en: "trip, holiday, holidays, vacation, wedding, party, birthday, bday, graduation, prom, game, match, concert, festival, dinner, lunch, barbecue, bbq, beach day, hike, zoo, kitchen, bathroom, car, bike, dog, cat, puppy, kitten, homework, hw, notes, assignment, worksheet, essay, recipe, receipt, invoice, menu, bill, ticket, tickets, schedule, timetable, reunion, christmas, xmas, halloween, costume, food, cake, pizza, baby, babies, sunset, view, garden, dress, shoes, project, lecture, board, whiteboard, slides, product, item, damage, pipe, sofa, couch, listing, karaoke, drooling, talent show, yearbook, haircut, manicure, nails, outfit, passport, id card, document, documents, contract, package, parcel, road, weather, snow, recital, field trip, camp, ski trip, road trip, presentation, rehearsal, meal, group photo, fish, truck, tent, goal, goals, math, science, exercise, exercises, textbook, answers, lab, jacket, painting, drawing, art, mug, plant, plants, tree, laptop, phone case, odometer, tire, dent, scratch, bruise, rash, tattoo, blog, article, meme, memes, movie, shopping list, grocery, label, prescription, chart, map, floor plan, lease, cast, award, trophy, medal, newborn, ultrasound, nephew, niece, grandkids, printer, interview, lesson, meeting, podcast, seminar, webinar",
    fr: "voyage, vacances, mariage, fête, anniversaire, bal, graduation, partie, match, concert, festival, souper, dîner, repas, plage, randonnée, zoo, appart, appartement, cuisine, salle de bain, char, auto, voiture, vélo, chien, chat, chaton, devoir, devoirs, notes, travail d'équipe, recette, reçu, facture, menu, billet, billets, horaire, réunion, noël, halloween, costume, bouffe, gâteau, pizza, bébé, bébés, coucher de soleil, vue, jardin, robe, souliers, projet, diapos, produit, article, dégât, fuite, tuyau, divan, annonce, karaoké, spectacle, cheveux, tenue, passeport, document, documents, formulaire, contrat, colis, neige, chapitre, exercice, exercices, réponses, labo, manteau, dessin, plante, cahier, poisson, tente, camp, sortie, gala, ordonnance, bail, niveau, math, maths, chalet, tournoi, cours, entrevue, entretien, leçon, imprimante, balado, but, buts, perruque",
    es: "viaje, vacaciones, boda, fiesta, cumpleaños, partido, concierto, cena, playa, apartamento, cocina, coche, perro, gato, tarea, apuntes, receta, recibo, factura, menú, entradas, horario, navidad, comida, pastel, bebé, vestido, proyecto, pizarra, producto, gol, entrevista, reunión, impresora, lección",
    pt: "viagem, férias, casamento, festa, aniversário, jogo, jantar, praia, apartamento, cozinha, carro, cachorro, gato, lição, tarefa, anotações, receita, recibo, nota fiscal, cardápio, ingressos, horário, natal, comida, bolo, bebê, vestido, projeto, aula, quadro, produto, churrasco, gol, entrevista, reunião, impressora",
  },
  trivial: {
    en: "fries, pizza, pizzas, beer, beers, coffee, latte, lunch, dinner, tacos, burger, donut, donuts, cookie, cookies, candy, chips, chocolate, snacks, snack, ice cream, homework, hw, the dishes, ride home, hoodie, charger, game, pineapple, playlist, cake, sandwich, nuggets, hot dog, cupcake, milkshake, boba, popcorn, the last slice, netflix, your turn, dessert, sushi, gum, soda, controller",
    fr: "frites, pizza, bière, bières, café, lunch, souper, tacos, burger, beigne, beignes, biscuit, biscuits, bonbons, chips, chocolat, collation, crème glacée, devoirs, la vaisselle, poutine, gâteau, sandwich, croquettes, jus, ananas, netflix, dessert, sushis, manette, liqueur, cornet",
    es: "papas, pizza, cerveza, café, tacos, helado, chocolate, galletas, pastel",
    pt: "batata, pizza, cerveja, café, sorvete, chocolate, bolo, brigadeiro, coxinha",
  },
  accusation: {
    en: "pedophile, pedo, paedo, pervert, perv, predator, creep, minor, underage, rapist, rape, child abuser, groomer, sex offender, cheater, cheating, criminal, molester, illegal content, illegal pictures, talking to a minor, you talked to a child, underaged, harassed me, assaulted me, talked to a child",
    fr: "pédophile, pédo, pervers, prédateur, mineure, mineur, viol, violeur, agresseur, délinquant sexuel, criminel, infidèle, harcèlement, un enfant, harceleur, contenu illégal, gamine",
    es: "pedófilo, pervertido, menor, violador, depredador, acosador, criminal",
    pt: "pedófilo, pervertido, menor, estuprador, predador, tarado, criminoso, menor de idade",
  },
  fake: {
    en: "deepfake, deep fake, deepfakes, ai, photoshop, photoshopped, photoshop it, edit, edited, fake article, fake news, fake page, fake account, fake profile, face swap, faceswap, put your face, your face on, caption it, fake caption, ur face on, ai generated, morphed, morph, doctored, generated",
    fr: "deepfake, ia, photoshop, photoshoper, montage, photomontage, trafiquée, trafiquer, truquée, truquer, faux article, faux compte, faux profil, fausse page, mettre ton visage, ta face sur, ton visage sur, modifier, retoucher, hypertrucage, généré",
    es: "deepfake, ia, montaje, editar, editado, falso perfil, perfil falso, tu cara en",
    pt: "deepfake, ia, montagem, editar, editado, perfil falso, seu rosto em, sua cara em",
  },
};
