/** What a column can hold for Holdfast. `time` is date and clock time in one; `date` and `clock` are the two apart. */
export const CSV_FIELDS = [
  "time",
  "date",
  "clock",
  "sender",
  "text",
  "direction",
  "conversation",
  "attachment",
  "id",
] as const;
export type CsvField = (typeof CSV_FIELDS)[number];

/** Which column, from 0, holds which field. */
export type CsvColumns = Readonly<Partial<Record<CsvField, number>>>;

/**
 * Header names by field, the surest first; English, French, Spanish; compared as `foldHeader` writes them. Gathered from
 * the headers that backup tools and spreadsheets write; ours, 2026-11.
 */
const NAMES: Readonly<Record<CsvField, readonly string[]>> = {
  time: [
    "timestamp",
    "datetime",
    "date time",
    "date and time",
    "timestamp ms",
    "time stamp",
    "sent at",
    "created at",
    "date sent",
    "sent date",
    "message date",
    "send date",
    "sent on",
    "sent",
    "unix time",
    "unix timestamp",
    "epoch",
    "ts",
    "horodatage",
    "date et heure",
    "date heure",
    "date d envoi",
    "envoye le",
    "date du message",
    "fecha y hora",
    "fecha hora",
    "marca de tiempo",
    "marca temporal",
    "enviado el",
    "fecha de envio",
    "fecha del mensaje",
  ],
  date: ["date", "day", "jour", "fecha", "dia"],
  clock: ["time", "hour", "clock", "heure", "hora"],
  sender: [
    "sender",
    "from",
    "author",
    "sender name",
    "from name",
    "sender username",
    "username",
    "user name",
    "user",
    "handle",
    "nickname",
    "sent by",
    "speaker",
    "name",
    "contact",
    "expediteur",
    "auteur",
    "de",
    "envoye par",
    "emetteur",
    "utilisateur",
    "pseudo",
    "nom",
    "nom d utilisateur",
    "remitente",
    "autor",
    "enviado por",
    "emisor",
    "usuario",
    "nombre",
    "nombre de usuario",
  ],
  text: [
    "text",
    "body",
    "content",
    "contents",
    "message",
    "message text",
    "message body",
    "message content",
    "msg",
    "texte",
    "contenu",
    "corps",
    "texte du message",
    "contenu du message",
    "texto",
    "contenido",
    "mensaje",
    "cuerpo",
    "texto del mensaje",
  ],
  direction: [
    "direction",
    "from me",
    "is from me",
    "is sender",
    "sent or received",
    "incoming or outgoing",
    "sens",
    "envoye ou recu",
    "de moi",
    "direccion",
    "sentido",
    "enviado o recibido",
  ],
  conversation: [
    "conversation",
    "conversation name",
    "conversation id",
    "thread",
    "thread id",
    "chat",
    "chat name",
    "chat id",
    "channel",
    "channel name",
    "channel id",
    "group",
    "group name",
    "room",
    "discussion",
    "fil",
    "canal",
    "groupe",
    "salon",
    "conversacion",
    "hilo",
    "grupo",
    "sala",
  ],
  attachment: [
    "attachment",
    "attachments",
    "attachment name",
    "media",
    "media file",
    "media url",
    "file",
    "file name",
    "filename",
    "piece jointe",
    "pieces jointes",
    "fichier",
    "nom du fichier",
    "adjunto",
    "adjuntos",
    "archivo",
    "nombre del archivo",
  ],
  id: ["id", "message id", "msg id", "guid", "uuid", "identifiant", "id du message", "identificador", "id del mensaje"],
};

/** A header in lower case, without accents, with one blank where anything else than letters and digits stood. */
export const foldHeader = (header: string): string =>
  header
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Whether the header itself says that its times are UTC: `Timestamp (UTC)`. */
export const saysUtc = (header: string): boolean => /(?:^| )(?:utc|gmt)(?: |$)/u.test(foldHeader(header));

/**
 * The column of each field by its header, each column once. A `time` beside a `date` is its clock; a `date` or a `time`
 * alone holds both.
 */
export function columnsByHeader(header: readonly string[]): CsvColumns {
  const folded = header.map((name) => foldHeader(name.replace(/\((?:utc|gmt)\)/iu, "")).replace(/ (?:utc|gmt)$/u, ""));
  const found: Partial<Record<CsvField, number>> = {};
  const taken = new Set<number>();
  for (const field of CSV_FIELDS) {
    for (const name of NAMES[field]) {
      const column = folded.findIndex((own, at) => own === name && !taken.has(at));
      if (column < 0) continue;
      found[field] = column;
      taken.add(column);
      break;
    }
  }
  return joined(found);
}

function joined(found: Partial<Record<CsvField, number>>): CsvColumns {
  const { time, date, clock, ...rest } = found;
  if (time !== undefined) return { ...rest, time };
  if (date !== undefined && clock !== undefined) return { ...rest, date, clock };
  const only = date ?? clock;
  return only === undefined ? rest : { ...rest, time: only };
}

/** Whether the columns make messages: words, and something that says who or when. */
export const isEnough = (columns: CsvColumns): boolean =>
  columns.text !== undefined &&
  (columns.time !== undefined ||
    columns.date !== undefined ||
    columns.sender !== undefined ||
    columns.direction !== undefined);

/** Whether the columns leave no doubt that these are messages: words, who, and when. */
export const isPlain = (columns: CsvColumns): boolean =>
  columns.text !== undefined &&
  (columns.sender !== undefined || columns.direction !== undefined) &&
  (columns.time !== undefined || columns.date !== undefined);

/** Words for sent and received; English, French, Spanish. Folded as headers are. */
const SENT = new Set([
  "sent",
  "outgoing",
  "out",
  "outbound",
  "me",
  "from me",
  "true",
  "1",
  "yes",
  "envoye",
  "sortant",
  "enviado",
  "saliente",
]);
const RECEIVED = new Set([
  "received",
  "incoming",
  "in",
  "inbound",
  "other",
  "to me",
  "false",
  "0",
  "no",
  "recu",
  "entrant",
  "recibido",
  "entrante",
]);

/** Whether the cell of a direction column says that the person wrote it; null when it says neither. */
export function readDirection(cell: string): boolean | null {
  const word = foldHeader(cell);
  if (SENT.has(word)) return true;
  return RECEIVED.has(word) ? false : null;
}
