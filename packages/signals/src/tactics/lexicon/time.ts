// Data: deadlines.
import type { ConceptTable } from "../lexicon.ts";

export const TIME: ConceptTable = {
  duration: {
    any: ":duration, :num h, :num min",
    en: ":num minutes, :num mins, :num hours, :num hrs, :num hour, :num minute, :num seconds, :num secs, :num days, :num day, one hour, an hour, two hours, ten minutes, five minutes, ten mins, five mins, thirty minutes, twenty minutes, fifteen minutes, half an hour, one minute, two minutes, a few minutes, one day, two days, three days, couple hours, a couple of hours, an hr, one week, an hour max, :num business days, a minute, :num working days",
    fr: ":num minutes, :num mins, :num heures, :num heure, :num minute, :num secondes, :num jours, :num jour, une heure, deux heures, dix minutes, cinq minutes, trente minutes, vingt minutes, une demi-heure, demi heure, une minute, un jour, deux jours, trois jours, une journée, quinze minutes, une semaine",
    es: ":num minutos, :num horas, :num hora, :num segundos, :num días, una hora, dos horas, diez minutos, un día",
    pt: ":num minutos, :num horas, :num hora, :num segundos, :num dias, uma hora, duas horas, dez minutos, um dia",
  },
  bytime: {
    en: "tonight, midnight, by tonight, by tomorrow, by midnight, before midnight, by morning, by noon, end of day, end of the day, by the end of the day, before tonight, before tomorrow, before i wake up, before noon, by friday, by monday, tomorrow morning, right now, now, immediately, asap, this minute, today, before 5, by 5, by sunday, before i lose patience, this evening, within the hour, in the next hour",
    fr: "ce soir, minuit, d'ici ce soir, d'ici demain, avant minuit, avant demain, avant ce soir, avant midi, demain matin, tout de suite, maintenant, immédiatement, au plus vite, aujourd'hui, d'ici une heure, d'ici vendredi, dans l'heure, illico, sur-le-champ, la fin de la journée",
    es: "esta noche, medianoche, antes de medianoche, antes de mañana, ahora mismo, ya, hoy, inmediatamente",
    pt: "hoje à noite, meia-noite, até meia-noite, até amanhã, agora, agora mesmo, hoje, imediatamente, já",
  },
  /** What a number counts when it is no money. */
  unit: {
    en: "minutes, minute, mins, min, hours, hour, hrs, hr, h, seconds, secs, sec, days, day, weeks, week, months, month, years, year, yrs, yr, yo, years old, am, pm, o'clock, percent, times, time, people, persons, followers, friends, contacts, photos, pics, videos, pictures, guys, girls, kids, boys, km, miles, mile, kg, lbs, feet, ft, grade, th, st, nd, rd, options, option, ways, way, choices, words, things, questions, points, of, other, more pics, more photos, new, different, s, million, billion, plus, x, degrees, bc, ad, player, players, games, season, or so",
    fr: "minutes, minute, mins, min, heures, heure, h, secondes, sec, jours, jour, semaines, semaine, mois, ans, an, années, fois, personnes, gens, abonnés, amis, contacts, photos, vidéos, gars, filles, enfants, km, kg, pieds, options, façons, choix, mots, choses, questions, points, de, autres, nouvelles, millions, milliards, pour cent",
    es: "minutos, horas, hora, días, semanas, meses, años, veces, personas, amigos, contactos, fotos, videos, opciones, de, otras, millones",
    pt: "minutos, horas, hora, dias, semanas, meses, anos, vezes, pessoas, amigos, contatos, fotos, vídeos, opções, de, outras, milhões",
  },
  weekday: {
    en: "monday, tuesday, wednesday, thursday, friday, saturday, sunday, tomorrow, first period, this morning, this afternoon, this evening, this week",
    fr: "lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, demain, ce matin, cet après-midi, cette semaine, ce soir même",
    es: "lunes, martes, miércoles, jueves, viernes, sábado, domingo, mañana, esta semana",
    pt: "segunda, terça, quarta, quinta, sexta, sábado, domingo, amanhã, esta semana",
  },
  clock: { any: ":clock, :nth, :num pm, :num am, :num o'clock", fr: ":num h" },
};
