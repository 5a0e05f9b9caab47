// Data: money, ways to pay, verbs of paying, and the words of ordinary dealings with it.
import type { ConceptTable } from "../lexicon.ts";

export const MONEY: ConceptTable = {
  num: {
    any: ":num",
    en: "hundred, thousand, two, three, four, five, six, seven, eight, nine, ten, twelve, fifteen, twenty four, forty eight, seventy two, hundreds, four hundred, six hundred, eight hundred, two thousand, three thousand, five thousand, fifty, twenty, thirty, forty, sixty, seventy, eighty, ninety, five hundred, two hundred, three hundred, a thousand, one hundred, a hundred, grand, hunnid, hunned, rack, racks, stack, bands, a couple hundred, few hundred",
    fr: "cent, mille, deux, trois, quatre, cinq, six, sept, huit, dix, douze, quinze, vingt-quatre, quarante-huit, soixante, soixante-douze, soixante-dix, quatre-vingt, quatre cents, six cents, huit cents, deux mille, trois mille, cinq mille, cinquante, vingt, trente, deux cents, trois cents, cinq cents, quarante, cents, cent piastres",
    es: "cien, mil, quinientos, doscientos, cincuenta",
    pt: "cem, mil, quinhentos, duzentos, cinquenta, trezentos",
  },
  amount: { any: ":amount, :currency :num, :num :currency" },
  currency: {
    any: "usd, cad, eur, gbp, aud, ngn, naira, euro, euros, dollar, dollars, btc, bitcoin, bitcoins, eth, usdt, xmr, litecoin, crypto, ethereum, monero",
    en: "bucks, buck, quid, pounds, pound, rupees, pesos, dolla, k, grand, dollers, dolars, cents, bands",
    fr: "piastres, piasse, piasses, balles, dollard, dollards, eu, boules, francs, livres, f, fcfa, cfa, mille, dinars, dirhams, gourdes, balle, pièces",
    es: "dólares, pesos, soles, bolívares, lucas, pavos",
    pt: "dólares, reais, real, conto, contos, mil reais, r$",
  },
  money: {
    any: "bitcoin, bitcoins, btc, crypto, usdt, ethereum, eth, cryptocurrency, monero, litecoin",
    en: "money, cash, dough, funds, payment, payments, monies, munny, monee, moni, some money, the money, bread, a fee, fee, the fee, ransom, savings, the amount, fine, deposit, the rest of it, allowance, cashapp, cash app, moneygram, western union, gift card, gift cards, giftcard, giftcards, steam card, steam cards, itunes card, apple card, google play card, amazon card, vanilla card, razer gold, prepaid card, voucher, coupon, e-transfer, etransfer, interac, paypal, venmo, zelle",
    fr: "argent, fric, cash, thune, tune, sous, blé, pognon, oseille, paiement, versement, virement, somme, montant, rançon, frais, économies, le montant, la somme, amende, carte cadeau, cartes cadeaux, carte prépayée, carte steam, cartes steam, carte itunes, carte google play, transcash, neosurf, pcs, recharge pcs, paysafecard, ticket, tickets, coupon, coupons, recharge, interac, paypal, western union, moneygram, wero, lydia, paylib, mandat, maille, monaie, monnaie",
    es: "dinero, plata, efectivo, pago, transferencia, tarjeta de regalo, tarjetas de regalo, bizum, paypal, rescate, cripto, lana, pasta, oxxo, depósito, yape, nequi",
    pt: "dinheiro, grana, pagamento, transferência, pix, cartão presente, vale presente, gift card, paypal, boleto, resgate, depósito, mbway, mb way, taxa",
  },
  wallet: {
    any: "paypal, cashapp, cash app, venmo, zelle, interac, bizum, pix, revolut, wise, moneygram, western union, bitcoin, btc, usdt, crypto, wallet, apple pay, google pay, chime, payoneer, lydia, remitly, orange money, mtn momo, momo, moov money, mpesa, m-pesa, airtel money, worldremit, ria money, taptap send, skrill, neteller, transcash, neosurf, paysafecard, paysafe, psn, psn card, xbox card, robux, roblox card, v-bucks, google play, google play card, amazon card, apple card, itunes card, itunes, razer gold, vanilla, sephora card, ebay card, usdc, ethereum, litecoin, monero, yape, nequi, oxxo, mercado pago, picpay, cash by mail, mandat cash",
    en: "bitcoin address, btc address, wallet address, my wallet, bank account, account number, e-transfer, etransfer, iban, cashtag, gift card, gift cards, steam card, apple gift card, this address, this account, cash tag, this number, this email",
    fr: "adresse bitcoin, adresse btc, portefeuille, compte bancaire, numéro de compte, virement interac, iban, rib, carte cadeau, cartes cadeaux, pcs, cette adresse, ce compte, virement",
    es: "cuenta bancaria, billetera, tarjeta de regalo, dirección bitcoin, esta cuenta, clabe",
    pt: "conta bancária, carteira, chave pix, cartão presente, endereço bitcoin, esta conta, pelo pix, no pix",
  },
  pay: {
    en: "pay, pays, paying, payin, send, sending, transfer, deposit, wire, buy, give, donate, load, venmo, cashapp, paypal, zelle, e-transfer, etransfer, drop, shoot me, pay up, cough up, hand over, purchase, come up with, get me, find, settle, send over, send me, top up, make a payment, complete the payment, make the payment, forward, remit, get, bring, raise, slide, slide me, run me, cash app me, pay me",
    fr: "payer, paie, paies, paye, payes, payez, pay, paier, envoyer, envoie, envoies, envoyez, verser, verse, versez, virer, vire, vires, virez, donner, donne, donnes, donnez, transférer, transfère, transferez, acheter, achète, achètes, achetez, déposer, dépose, régler, règle, file, filer, lâche, aboule, recharge, recharger, trouver, trouve, allonge, cracher, crache, raquer, raque, faire un virement, fais un virement, faire un virement de, débourser, shooter, shoot, etransfer, interac moi, sors, fait un virement, raques, craches, payant, en payant, envoie moi, balance le fric",
    es: "pagar, paga, pagues, págame, envía, envíame, enviar, manda, mándame, mandar, transfiere, transferir, deposita, depositar, dame, dar, comprar, compra, depositame, yapea",
    pt: "pagar, paga, pague, me paga, envia, envie, enviar, manda, mande, mandar, transfere, transferir, deposita, depositar, dá, dar, comprar, compra, faz um pix, fazer um pix, me dá, manda um pix, transfira, deposite",
  },
  paid: {
    en: "paid, sent, transferred, deposited, wired, bought, gave, already paid, payed, cashapped, venmoed, e-transferred, etransferred",
    fr: "payé, envoyé, versé, viré, donné, transféré, acheté, déposé, déjà payé, fait le virement, fait un virement, paié",
    es: "pagué, envié, mandé, transferí, deposité, di, compré, ya pagué",
    pt: "paguei, enviei, mandei, transferi, depositei, dei, comprei, já paguei, fiz o pix, fiz um pix",
  },
  dealing: {
    en: "borrow, lend, lent, loan, pay you back, pay u back, pay me back, pay it back, paying you back, owe, owe me, you owe, rent, the item, each month for, split, splitting, your share, my share, your half, my half, bill, bills, groceries, gas money, uber, tip, donation, donate, charity, refund, invoice, insurance, premium, ticket, tickets, order, subscription, checking account, savings account, reservation, fare, venmo request, utilities, hydro, electricity, internet bill, salary, paycheck, pocket money, dinner last night, concert, gift for, birthday gift, present for, raffle, fundraiser, fund raiser, foundation, save the children, sponsor, tuition, textbook, per hour, per night, delivery, shipping, pizza, lunch, coffee, drinks, beer, tomorrow when i see you, when you can, whenever you can, no rush, if that's ok, for the gift, for the trip, marketplace, kijiji, ebay, pickup, pick up, bike, sofa, booking, appointment, hourly, installment, mortgage, lease, security deposit, for the room, for the cabin, for the cottage, for the airbnb",
    fr: "emprunter, prêter, prete, rembourser, rembourse, te rembourse, me rembourser, dois, devais, loyer, pour le cadeau, le cadeau de, séparer, diviser, ta part, ma part, ta moitié, facture, factures, épicerie, gaz, pourboire, donner à, charité, remboursement, assurance, billet, billets, commande, achat, abonnement, solde, hydro, électricité, salaire, paie, levée de fonds, collecte, fondation, frais de scolarité, manuel, livraison, pizza, lunch, café, resto, restaurant, souper, quand tu peux, pas pressé, marketplace, kijiji, leboncoin, vinted, chalet, inscription, location, cotisation, hypothèque, bail",
    es: "prestar, préstame, prestado, devolver, devuelvo, renta, alquiler, factura, dividir, tu parte, propina, donación, boleto, entradas, pedido, cena",
    pt: "emprestar, empresta, emprestado, devolver, devolvo, aluguel, conta, dividir, sua parte, gorjeta, doação, ingresso, ingressos, pedido, jantar, vaquinha",
  },
  more: {
    en: "more, another, again, extra, additional, one more, a little more, the rest, next payment, second payment, last payment, final payment, more money, still need, not enough",
    fr: "encore, plus, autre, autres, une autre, supplémentaire, de plus, le reste, un autre, rajoute, deuxième paiement, dernier paiement, en plus",
    es: "más, otro, otra, otros, otra vez, de nuevo",
    pt: "mais, outro, outra, outros, de novo, outra vez",
  },
  /** Words of a price: of a thing, or of silence. */
  pricing: {
    en: "price, cost, costs, asking price, best price, my price, price is firm",
    fr: "prix, coût, coûte, votre prix, dernier prix",
    es: "precio, cuesta",
    pt: "preço, custa",
  },
};
