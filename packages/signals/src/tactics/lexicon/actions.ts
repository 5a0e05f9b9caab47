// Data: what people do with it.
import type { ConceptTable } from "../lexicon.ts";

export const ACTIONS: ConceptTable = {
  disclose: {
    en: "mailing, emailing, texting, airing, dropping, forwarding, handing over, send, sends, sending, share, shares, sharing, post, posts, posting, publish, publishing, leak, leaks, leaking, release, releasing, expose, exposing, upload, uploads, uploading, spread, spreading, forward, show, showing, mail out, distribute, distributing, air, blast, circulate, tag, tagging, dm, email, broadcast, dump, make public, go public with, going public with, make it public, push out, let out, put out, put up, whatsapp, airdrop, reveal, send out, pass on, pass around, make viral, start sending, start posting, click send, hit send, press send, transmit",
    fr: "envoyer, envoie, envoies, envoyé, envois, envoyez, enverrai, enverai, enverrais, enverra, enverrons, envoyerai, publier, publie, publierai, publirai, publies, poster, poste, posterai, postes, partager, partage, partagerai, partages, diffuser, diffuse, diffuserai, balancer, balance, balancerai, mettre, mets, met, mettrai, transférer, transfere, transférerai, montrer, montre, montrerai, divulguer, divulgue, divulguerai, dévoiler, dévoile, exposer, expose, propager, propage, faire tourner, fais tourner, ferai tourner, faire circuler, fait circuler, rendre public, rends public, spammer, spam, afficher, affiche, afficherai, distribuer, distribue, lâcher, lache, droper, drope, leaker, leak, faire suivre, transmettre, transmets, transmettrai, répandre, répands, vendre, imprimer, révéler, révèle, révélerai, uploader, dropper, expédier, expedie, sortir, sors, sort",
    es: "enviar, envío, enviaré, mandar, mando, mandaré, publicar, publico, publicaré, compartir, comparto, compartiré, subir, subo, subiré, difundir, difundo, difundiré, mostrar, muestro, mostraré, filtrar, filtro, pasar, paso, exponer, reenviar, enviarlo, mandarlo, publicarlo, enviarla, publicarla, mandarle, enviarle, enseñar, revelar, enviarlas, publicarlas, enviarlos",
    pt: "enviar, envio, enviarei, mandar, mando, mandarei, publicar, publico, publicarei, postar, posto, postarei, compartilhar, compartilho, compartilharei, divulgar, divulgo, vazar, vazo, espalhar, espalho, mostrar, mostro, expor, soltar, jogar, jogo, repassar, colocar, mandá-lo, publicá-lo, revelar, mandá-las",
  },
  disclosed: {
    en: "surface, surfaces, hit the internet, hits the internet, circulate, circulates, come out, comes out, go out, goes out, go up, goes up, going up, go live, goes live, go public, goes public, be delivered, gets out, are out, be made public, made public, sent, posted, shared, leaked, published, uploaded, released, forwarded, exposed, sent out, goes, going, be all over, ends up, end up, go viral, going viral, goes viral, be viral, be sent, be posted, be shared, be leaked, be published, be released, be uploaded, be public, be everywhere, be exposed, be seen, gets sent, get sent, gets posted, get posted, gets leaked, get leaked, is sent, are sent, is going, are going, being sent, being posted, be forwarded, be mailed, be distributed",
    fr: "sortent, sortiront, sortirait, paraît, paraissent, paraîtra, paraîtront, circule, circulent, circulera, circuleront, fuite, fuiter, atterrit, atterrir, atterriront, atterrissent, se ramasse, se ramasser, tombe, tombent, envoyé, envoyée, envoyés, envoyées, publié, publiée, publiés, publiées, postée, posté, partagé, partagée, diffusé, diffusée, diffusées, part, partent, partira, partiront, va partir, vont partir, se retrouve, se retrouvent, se retrouvera, finit, finira, va finir, sera sur, seront sur, tourne, tournera, sort, sortira, sera partout, seront partout, va tourner, vont tourner, va sortir, vont se retrouver, va se retrouver, sera envoyée, seront envoyées, sera publiée, seront publiées, sera diffusée, sera en ligne, seront en ligne, arrive, arrivera, va arriver, serons publies, seront publiés, seront envoyés, transmis, transmise, va être, vont être, sera, seront",
    es: "enviado, enviada, publicado, publicada, enviados, publicadas, compartido, estará, estarán, serán enviadas, será enviado, será publicado, se va a enviar, llega, llegará, termina, sale, saldrá",
    pt: "enviado, enviada, publicado, publicada, postado, vazado, compartilhado, vai parar, vão parar, cai na, será enviado, serão enviadas, será publicado, sai, vai sair, chega, vai estar",
  },
  reach: {
    en: "see, sees, seeing, get, gets, getting, receive, receives, watch, watches, watching, know, knows, find out, finds out, view, views, finding out, will see, gonna see, wakes up to, wake up to, learns, learn, discover, discovers, to see, is next, get a copy, gets a copy",
    fr: "voir, voit, verra, verront, voient, vois, recevoir, reçoit, reçoivent, recevra, recevront, savoir, sait, saura, sauront, apprendre, apprend, apprendra, apprendront, découvre, découvrir, découvrira, découvriront, regarder, regarde, regardera, avoir, aura, auront, connaître, connaîtra, tombe sur, va aimer, vont aimer, pensera, penseront, diront, dira, reçoi, vont voir, va voir",
    es: "ver, verá, verán, vea, vean, reciba, recibir, recibirá, recibirán, saber, sabrá, sabrán, sepa, sepan, enterarse, se entere, se enteren, se enterará",
    pt: "ver, verá, verão, vai ver, vão ver, veja, vejam, receber, receberá, vai receber, vão receber, saber, vai saber, vão saber, saberá, descobrir, vai descobrir",
  },
  tell: {
    en: "tell, telling, inform, informing, notify, report, contact, message, call, let, snitch, alert, tell on",
    fr: "dire, dis, dirai, raconter, raconte, raconterai, informer, informe, informerai, avertir, avertis, prévenir, previens, contacter, contacte, contacterai, appeler, appelle, dénoncer, dénonce, aviser, écrire, ecris, parler, parle, parlerai",
    es: "decir, digo, diré, contar, cuento, contaré, informar, avisar, decirle, contarle, llamar",
    pt: "dizer, digo, direi, contar, conto, contarei, informar, avisar, falar, falo, ligar",
  },
  give: {
    en: "send, sends, sent me, give, show, take a, take some, take me a, drop, share, snap, shoot me, let me see, flash me, slide, let me have, film",
    fr: "envoyer, envoie, envoies, envoyez, envoye, fais voir, fais moi voir, prends moi, prends toi, prends une, fais une, fais moi une, enverrais, enverras, enverra, donner, donne, donnes, donnez, montrer, montre, montres, montrez, faire, filme, filme toi, snap, file, shoot, shooter",
    es: "envía, envíame, mándame, manda, enséñame, muéstrame, muestra, pásame, dame, enviar, mandar, graba, haz, mandes, envíes, mostrar, tómate, hazte",
    pt: "envia, envie, me envia, manda, mande, me manda, mostra, mostre, me mostra, passa, me passa, enviar, mandar, grava, faz, tira, mostrar",
  },
  record: {
    en: "recorded, screenshotted, screen recorded, screenrecorded, screenshoted, captured, filmed, taped, downloaded, backed up, screencapped, taken screenshots, took screenshots, took a screenshot, took screen shots, screen shotted, recored, recoded, screened, ss'd, took ss",
    fr: "enregistré, enregistrer, enregistrée, enregistrés, enregistrais, filmé, filmée, filmais, sauvegardé, sauvegardée, capturé, screené, screenshoté, téléchargé, fait des captures, pris des captures, fait une capture, pris un screen, fait des screens, pris des screens, copié, stocké, fait un enregistrement, screenshot, capturée, enregister, enregistrer tout",
    es: "grabé, grabado, guardé, guardado, capturé, descargué, grabando, hice capturas, copiado",
    pt: "gravei, gravado, salvei, salvo, guardei, capturei, baixei, gravando, printei, tirei print, tirei prints, copiei",
  },
  remove: {
    en: "delete, deleting, deleted, erase, destroy it, remove, take it down, take down, wipe, get rid of, disappear, go away, stop, leave you alone, destroy all, forget about you, forget you, forget about it, never hear from me, gone, goes away, disappears, keep quiet, stay quiet",
    fr: "supprimer, supprime, supprimerai, effacer, efface, effacerai, enlever, enlève, retirer, retire, détruire, disparaître, disparais, arrêter, arrête, laisse tranquille, laisserai tranquille, te laisse, t'oublie, oublier, oublie, jeter",
    es: "borrar, borro, borraré, eliminar, elimino, eliminaré, desaparecer, dejarte en paz",
    pt: "apagar, apago, apagarei, deletar, deleto, excluir, excluo, sumir, te deixo em paz",
  },
  meet: {
    en: "meet, meet up, meetup, meet me, hang out, hangout, link up, come over, come see me, see you in person, come to my, pick you up, pick u up, come get you, visit you, visit me, see each other, see u in person, come to mine, come here, come meet me, fly you out, catch up in person, sneak out, come by, get together",
    fr: "se voir, se rencontrer, te rencontrer, te voir, rencontrer, viens me voir, viens chez, venir chez, passe chez, passer te chercher, venir te chercher, viens te chercher, passe te prendre, te prendre, se croiser, se capte, se capter, on se voit, se rejoindre, rejoins moi, viens à, sortir en cachette, me rejoindre, rancard, chiller, vienne te chercher",
    es: "vernos, nos vemos, conocernos, quedar, encontrarnos, ven a mi, paso por ti, te recojo, recogerte",
    pt: "nos ver, nos encontrar, encontrar, vem aqui em, vem na minha, te buscar, te pego, se encontrar, me encontrar",
  },
  call: {
    en: "video call, videocall, go live, live for me, on live, vc, facetime, ft, video chat, cam, webcam, camera, cam2cam, on cam, on camera, go on cam, skype, video me, whatsapp video",
    fr: "appel vidéo, en vidéo, en live, cam, caméra, webcam, facetime, visio, en cam, appel en vidéo, skype, visioconférence",
    es: "videollamada, video llamada, cámara, webcam, cam",
    pt: "chamada de vídeo, videochamada, câmera, webcam, cam, ligação de vídeo, facetime, video chamada",
  },
};
