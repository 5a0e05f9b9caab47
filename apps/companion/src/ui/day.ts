/** `2026-11-23` as a date that people read, in `language`; less exact dates (`2026-11`, `2026`) as exactly as they are known. */
export function dayInWords(iso: string, language: string): string {
  const [year = "", month, day] = iso.split("-");
  const at = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  if (Number.isNaN(at.getTime())) return iso;
  return new Intl.DateTimeFormat(language === "fr" ? "fr-CA" : "en-CA", {
    year: "numeric",
    ...(month === undefined ? {} : { month: "long" }),
    ...(day === undefined ? {} : { day: "numeric" }),
    timeZone: "UTC",
  }).format(at);
}
