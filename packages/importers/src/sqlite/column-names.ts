/** Characters of what declares one table. */
const MAX_SQL = 100_000;
/** What begins a part of a declaration that is no column. */
const CONSTRAINT = /^(?:CONSTRAINT|PRIMARY|UNIQUE|CHECK|FOREIGN)\b/iu;

/** The columns of `CREATE TABLE …`, in the order of the records; none where it is not understood. */
export function columnNames(sql: string): readonly string[] {
  const open = sql.indexOf("(");
  if (open < 0 || sql.length > MAX_SQL) return [];
  const names: string[] = [];
  for (const part of topLevelParts(sql, open + 1)) {
    const text = part.trim();
    if (text === "" || CONSTRAINT.test(text)) continue;
    const quoted = /^(?:"((?:[^"]|"")*)"|`([^`]*)`|\[([^\]]*)\]|'((?:[^']|'')*)')/u.exec(text);
    names.push(
      quoted === null ? (text.split(/\s/u, 1)[0] ?? "") : (quoted.slice(1).find((name) => name !== undefined) ?? ""),
    );
  }
  return names;
}

/** Parts between commas that stand in no inner bracket and no quotes, to the bracket that closes the first. */
function topLevelParts(sql: string, from: number): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = from;
  for (let i = from; i < sql.length; i++) {
    const c = sql[i];
    if (c === "'" || c === '"' || c === "`" || c === "[") {
      const close = c === "[" ? "]" : c;
      const end = sql.indexOf(close, i + 1);
      if (end < 0) return parts;
      i = end;
    } else if (c === "-" && sql[i + 1] === "-") {
      const end = sql.indexOf("\n", i);
      if (end < 0) return parts;
      i = end;
    } else if (c === "(") depth++;
    else if (c === ")" && depth > 0) depth--;
    else if (c === ")" || (c === "," && depth === 0)) {
      parts.push(sql.slice(start, i).replaceAll(/--[^\n]*\n/gu, " "));
      start = i + 1;
      if (c === ")") return parts;
    }
  }
  return parts;
}
