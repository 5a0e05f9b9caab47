import { AROUND, CHATS, type Chat, type Language } from "./chats.ts";
import { type Numbers, numbers } from "./numbers.ts";
import type { Palette, Style } from "./styles.ts";

export interface Shape {
  readonly style: Style;
  readonly theme: "light" | "dark";
  readonly language: Language;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly seed: number;
}
/** The page as HTML. What is true of it stands in `data-` attributes, and is read back with the boxes once it is laid out. */
export interface DrawnPage {
  readonly html: string;
  readonly name: string;
  readonly handle: string | null;
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

interface Line {
  readonly self: boolean;
  readonly sender: string;
  readonly text: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly clock: string;
  readonly day: string | null;
}

interface Look {
  readonly n: Numbers;
  readonly style: Style;
  readonly colours: Palette;
  readonly language: Language;
  readonly chat: Chat;
  readonly group: boolean;
  readonly size: number;
}

/** 3:42 PM, 15:42, 15 h 42, with the space the platforms use. */
function clockAt(minutes: number, style: "h12" | "h24" | "h"): string {
  const [h, m] = [Math.floor(minutes / 60) % 24, minutes % 60];
  const two = String(m).padStart(2, "0");
  if (style === "h12") return `${h % 12 === 0 ? 12 : h % 12}:${two} ${h < 12 ? "AM" : "PM"}`;
  return style === "h24" ? `${String(h).padStart(2, "0")}:${two}` : `${h} h ${two}`;
}

function linesOf({ n, chat, language, group, style }: Look): Line[] {
  const words = AROUND[language];
  const clockStyle = language === "en" ? n.pick(["h12", "h12", "h24"] as const) : n.pick(["h24", "h"] as const);
  const others = group
    ? [chat.name, ...CHATS[language].map((c) => c.name).filter((x) => x !== chat.name)].slice(0, 3)
    : [chat.name];
  const me = style.layout === "rows" ? n.pick(["nightowl", "Alex P", "river.stone"]) : words.me;
  const offset = n.whole(0, 3);
  const raw = chat.lines.slice(offset);
  let minutes = n.whole(7 * 60, 20 * 60);
  let other = others[0] ?? chat.name;
  const senders = raw.map((line, i) => {
    if (line.startsWith(">")) return me;
    if (i === 0 || raw[i - 1]?.startsWith(">")) other = n.pick(others);
    return other;
  });
  return raw.map((line, i) => {
    minutes += n.whole(0, 6);
    const day = i === 0 || n.chance(0.06) ? n.pick(words.days) : null;
    const sender = senders[i] ?? "";
    return {
      self: line.startsWith(">"),
      sender,
      text: line.slice(1),
      first: senders[i - 1] !== sender || day !== null,
      last: senders[i + 1] !== sender,
      clock: clockAt(minutes, clockStyle),
      day,
    };
  });
}

const bodyHtml = (text: string, link: string): string =>
  text
    .split(/(\[\[.*?\]\])/u)
    .map((part) =>
      part.startsWith("[[")
        ? `<span style="color:${link};text-decoration:underline">${escaped(part.slice(2, -2))}</span>`
        : escaped(part).replace(/\p{Extended_Pictographic}/gu, '<span class="emoji">$&</span>'),
    )
    .join("");

const plain = (text: string): string => text.replaceAll("[[", "").replaceAll("]]", "");

const marks = (kind: string, more: Readonly<Record<string, string>>): string =>
  `data-kind="${kind}" ${Object.entries(more)
    .map(([k, v]) => `data-${k}="${escaped(v)}"`)
    .join(" ")}`;

const avatarHtml = (name: string, size: number, n: Numbers): string => {
  const hue = n.whole(0, 359);
  const fill = n.chance(0.5)
    ? `linear-gradient(135deg,hsl(${hue} 60% 55%),hsl(${(hue + 60) % 360} 60% 45%))`
    : `hsl(${hue} 45% 50%)`;
  return `<div class="avatar" style="width:${size}px;height:${size}px;background:${fill}">${n.chance(0.5) ? escaped(name.slice(0, 1)) : ""}</div>`;
};

function dayHtml(look: Look, line: Line): string {
  const { style, colours, n } = look;
  if (line.day === null) return "";
  const withClock = style.clock === "centred" && n.chance(0.7);
  const text = withClock ? `${line.day} ${line.clock}` : line.day;
  const label = style.layout === "snap" ? text.toUpperCase() : text;
  const inner = `<span ${marks("day", { text: label })} class="day-${style.day}">${escaped(label)}</span>`;
  return style.day === "line" && style.layout === "rows"
    ? `<div class="day"><i></i>${inner}<i></i></div>`
    : `<div class="day" style="color:${colours.dim}">${inner}</div>`;
}

function bubbleHtml(look: Look, line: Line): string {
  const { style, colours, n, language, group } = look;
  const words = AROUND[language];
  const side = line.self ? "self" : "other";
  const name =
    group && !line.self && line.first && (style.id === "whatsapp" || style.id === "telegram")
      ? `<div class="name" style="color:hsl(${(line.sender.length * 67) % 360} 60% ${colours.page === "#000000" || colours.ink !== "#111111" ? 65 : 38}%)">${escaped(line.sender)}</div>`
      : "";
  const ticks =
    line.self && style.receipt === "ticks"
      ? `<svg width="15" height="10" viewBox="0 0 16 10"><path d="M1 5l3 3 6-7M6 7l1.5 1.5 6-7" fill="none" stroke="#4fb6ec" stroke-width="1.5"/></svg>`
      : "";
  const clock = style.clock === "inside" ? `<span class="clock">${escaped(line.clock)} ${ticks}</span>` : "";
  const quoted = n.chance(0.07);
  const quote = quoted
    ? `<div class="quote"><b>${escaped(line.self ? look.chat.name : words.you)}</b><br>${escaped(plain(n.pick(look.chat.lines)).slice(1, 28))}</div>`
    : "";
  const link = line.self ? colours.selfInk : colours.accent;
  const reaction = n.chance(0.06) ? `<div class="reaction">${n.pick(["❤️", "😂", "👍"])}</div>` : "";
  const under = style.clock === "under" && line.last ? `<div class="under">${escaped(line.clock)}</div>` : "";
  const avatar =
    style.avatar && !line.self ? (line.last ? avatarHtml(line.sender, 28, n) : `<div class="avatar"></div>`) : "";
  const truth = marks("message", {
    self: String(line.self),
    sender: group && !line.self ? line.sender : "",
    text: plain(line.text),
    clock: style.clock === "inside" || (style.clock === "under" && line.last) ? line.clock : "",
    quoted: String(quoted),
  });
  return `<div class="row ${side} ${line.first ? "first" : ""} ${line.last ? "last" : ""}">${avatar}<div class="column"><div class="bubble" ${truth}>${name}${quote}<span class="body">${bodyHtml(line.text, link)}</span>${clock}${reaction}</div>${under}</div></div>`;
}

function rowHtml(look: Look, line: Line): string {
  const { n, style, colours, language } = look;
  const truth = marks("message", {
    self: String(line.self),
    sender: line.sender,
    text: plain(line.text),
    clock: line.first && style.layout === "rows" ? line.clock : "",
    quoted: "false",
  });
  const body = `<div class="text" ${truth}>${bodyHtml(line.text, colours.accent)}</div>`;
  if (style.layout === "snap") {
    const tint = line.self ? "#f23c57" : colours.accent;
    const head = line.first
      ? `<div class="snap-name" style="color:${tint}">${escaped(line.sender.toUpperCase())}</div>`
      : "";
    return `<div class="snap ${line.first ? "first" : ""}">${head}<div class="snap-bar" style="border-color:${tint}">${body}</div></div>`;
  }
  const head = line.first
    ? `<div class="row-name"><b>${escaped(line.sender)}</b> <span>${escaped(n.chance(0.6) ? `${AROUND[language].today} ${line.clock}` : line.clock)}</span></div>`
    : "";
  return `<div class="discord ${line.first ? "first" : ""}">${line.first ? avatarHtml(line.sender, 40, n) : '<div class="avatar" style="width:40px;height:1px"></div>'}<div class="grow">${head}${body}</div></div>`;
}

function headerHtml(look: Look): { html: string; handle: string | null } {
  const { style, chat, n, language, group } = look;
  const words = AROUND[language];
  const handle =
    style.headerSub === "handle" ? (style.id === "x" || n.chance(0.3) ? `@${chat.handle}` : chat.handle) : null;
  const sub = group
    ? words.members
    : (handle ??
      (style.headerSub === "presence"
        ? n.pick([words.online, words.ago, ""])
        : style.headerSub === "phone"
          ? "555-0142"
          : ""));
  const title = group
    ? n.pick(["Robotics club", "Saturday crew"])
    : style.id === "discord"
      ? n.pick([chat.name, chat.name, `@${chat.handle}`])
      : chat.name;
  const icons = `<svg width="46" height="20" viewBox="0 0 46 20" fill="none" stroke="currentColor" stroke-width="1.8"><rect x="1" y="5" width="12" height="10" rx="2"/><path d="M13 9l6-3v8l-6-3M30 4c0 6 4 11 11 12l2-3-4-3-2 2c-2-1-3-3-4-5l2-2-3-4z"/></svg>`;
  const back = `<svg width="12" height="20" viewBox="0 0 12 20" fill="none" stroke="currentColor" stroke-width="2"><path d="M10 2L2 10l8 8"/></svg>`;
  return {
    html: `<div class="header ${style.header}">${back}${avatarHtml(chat.name, style.header === "center" ? 40 : 34, n)}<div class="who"><div class="title">${escaped(title)}</div>${sub === "" ? "" : `<div class="sub">${escaped(sub)}</div>`}</div>${icons}</div>`,
    handle,
  };
}

const statusHtml = (n: Numbers): string =>
  `<div class="status"><b>${n.whole(1, 12)}:${String(n.whole(0, 59)).padStart(2, "0")}</b><span><svg width="52" height="12" viewBox="0 0 52 12" fill="currentColor"><rect x="0" y="7" width="3" height="5"/><rect x="4" y="4" width="3" height="8"/><rect x="8" y="1" width="3" height="11"/><path d="M16 4a8 8 0 0 1 12 0l-6 8z"/><rect x="33" y="1" width="17" height="10" rx="3" fill="none" stroke="currentColor"/><rect x="35" y="3" width="${n.whole(4, 13)}" height="6"/></svg></span></div>`;

const pattern = (colour: string, n: Numbers): string => {
  const marksSvg = Array.from({ length: 14 }, () => {
    const [x, y, r] = [n.whole(5, 115), n.whole(5, 115), n.whole(4, 10)];
    return n.chance(0.5)
      ? `<circle cx='${x}' cy='${y}' r='${r}'/>`
      : `<path d='M${x} ${y}l${r} ${r}m-${r} 0l${r} -${r}'/>`;
  }).join("");
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' width='120' height='120' fill='none' stroke='${colour}' stroke-width='1.6'>${marksSvg}</svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
};

function css(look: Look, shape: Shape): string {
  const { style, colours: c, n, size } = look;
  const radius = n.whole(...style.radius);
  const [py, px] = style.padding;
  const font = `"${n.pick(style.fonts)}"`;
  const under = c.pattern === null ? c.page : `${pattern(c.pattern, n)}, ${c.page}`;
  const gap = n.pick([2, 2, 3, 4]);
  return `
  *{box-sizing:border-box;margin:0} body{width:${shape.width}px;height:${shape.height}px;display:flex;flex-direction:column;overflow:hidden;font:${size}px/${n.pick([1.25, 1.3, 1.35])} ${font},"Noto Sans","Noto Color Emoji",sans-serif;color:${c.ink};background:${style.layout === "bubbles" ? c.bar : c.page};-webkit-font-smoothing:antialiased}
  .status{height:${n.pick([24, 36, 44])}px;flex:none;display:flex;justify-content:space-between;align-items:center;padding:0 22px;font-size:14px;background:${c.bar}}
  .header{flex:none;display:flex;align-items:center;gap:10px;padding:6px 14px 8px;background:${c.bar};border-bottom:${n.chance(0.6) ? `1px solid ${c.dim}44` : "0"}} .who{flex:1;min-width:0} .title{font-weight:600;font-size:${size}px;white-space:nowrap} .sub{font-size:12px;color:${c.dim};white-space:nowrap;overflow:hidden}
  .header.center{flex-wrap:wrap;position:relative} .header.center .who{order:9;flex-basis:100%;text-align:center} .header.center .title{font-size:13px} .header.center .avatar{margin:0 auto}
  .avatar{border-radius:50%;flex:none;width:28px;color:#fff;display:flex;align-items:center;justify-content:center;font-weight:600}
  .area{flex:1;min-height:0;overflow:hidden;display:flex;flex-direction:column;justify-content:flex-end;padding:6px 0 8px;background:${under};background-attachment:fixed}
  .row{display:flex;align-items:flex-end;gap:6px;padding:${gap / 2}px ${n.whole(8, 14)}px} .row.first{margin-top:${n.whole(4, 9)}px} .row.self{justify-content:flex-end}
  .column{max-width:${n.whole(70, 80)}%;display:flex;flex-direction:column} .self .column{align-items:flex-end} .other .column{align-items:flex-start}
  .bubble{position:relative;padding:${py}px ${px + 3}px;border-radius:${radius}px;overflow-wrap:anywhere;text-align:left}
  .self .bubble{background:${c.self};color:${c.selfInk};${c.self.startsWith("linear") ? "background-attachment:fixed" : ""}} .other .bubble{background:${c.other};color:${c.otherInk};${c.otherEdge === null ? "" : `border:1px solid ${c.otherEdge}`}}
  ${style.tail ? ".self.last .bubble{border-bottom-right-radius:3px} .other.last .bubble{border-bottom-left-radius:3px}" : ""}
  .name{font-size:${size - 2}px;font-weight:600;margin-bottom:1px} .clock{float:right;font-size:11px;margin:7px 0 -2px 9px;color:${c.dim};white-space:nowrap} .self .clock{color:${c.selfInk};opacity:.65}
  .quote{border-left:3px solid ${c.accent};background:#80808030;border-radius:5px;padding:3px 7px;font-size:${size - 2}px;margin-bottom:4px}
  .reaction{position:absolute;bottom:-11px;right:10px;background:${c.bar};border-radius:10px;font-size:12px;padding:1px 4px} .bubble:has(.reaction){margin-bottom:10px}
  .under{font-size:11px;color:${c.dim};padding:2px 6px} .emoji{font-family:"Noto Color Emoji"}
  .day{text-align:center;font-size:12px;padding:${n.whole(6, 12)}px 0;flex:none} .day-pill{background:${c.other};color:${c.dim};padding:4px 10px;border-radius:8px;display:inline-block} .day i{flex:1;height:1px;background:${c.dim}55;margin:0 12px} .day:has(i){display:flex;align-items:center;color:${c.dim}}
  .receipt{font-size:11px;color:${c.dim};text-align:right;padding:1px 18px} .typing,.system{font-size:12px;color:${c.dim};padding:3px 16px;text-align:center}
  .snap{padding:0 14px} .snap.first{margin-top:9px} .snap-name{font-size:12px;font-weight:700;margin-bottom:2px} .snap-bar{border-left:2px solid;padding:2px 0 2px 8px} .discord{display:flex;gap:14px;padding:1px 14px} .discord.first{margin-top:12px} .row-name span{font-size:12px;color:${c.dim};margin-left:4px} .grow{flex:1;min-width:0} .text{overflow-wrap:anywhere}
  .composer{flex:none;display:flex;gap:10px;align-items:center;padding:8px 12px ${n.pick([10, 24])}px;background:${c.bar}} .field{flex:1;border-radius:20px;padding:8px 14px;color:${c.dim};${n.chance(0.5) ? `border:1px solid ${c.dim}66` : `background:${c.other}`}} .circle{width:28px;height:28px;border-radius:50%;background:${c.accent}}`;
}

/** One screen of one chat. The same shape gives the same page. */
export function drawPage(shape: Shape): DrawnPage {
  const { style, theme, language, seed } = shape;
  const n = numbers(seed);
  const chat = n.pick(CHATS[language]);
  const group = style.groups && n.chance(0.35);
  const look: Look = { n, style, colours: style[theme], language, chat, group, size: n.whole(...style.size) };
  const words = AROUND[language];
  const lines = linesOf(look);
  const header = headerHtml(look);
  const body = lines.map(
    (line) => dayHtml(look, line) + (style.layout === "bubbles" ? bubbleHtml(look, line) : rowHtml(look, line)),
  );
  if (n.chance(0.2))
    body.splice(0, 0, `<div class="system" ${marks("system", { text: words.encrypted })}>${words.encrypted}</div>`);
  const lastSelf = lines.at(-1)?.self === true;
  if (lastSelf && style.receipt === "read")
    body.push(
      `<div class="receipt" ${marks("receipt", {})}>${n.pick([words.delivered, `${words.read} ${lines.at(-1)?.clock}`])}</div>`,
    );
  if (lastSelf && style.receipt === "seen")
    body.push(`<div class="receipt" ${marks("receipt", {})}>${words.seen}</div>`);
  if (n.chance(0.1))
    body.push(
      `<div class="typing" ${marks("typing", {})} style="text-align:left">${escaped(`${chat.name} ${words.typing}`)}</div>`,
    );
  const status = n.chance(0.9) ? statusHtml(n) : "";
  const composer = n.chance(0.9)
    ? `<div class="composer"><div class="circle"></div><div class="field">${words.message}</div></div>`
    : "";
  const html = `<!doctype html><html lang="${language}"><meta charset="utf-8"><style>${css(look, shape)}</style><body>${status}${header.html}<div class="area">${body.join("")}</div>${composer}</body></html>`;
  return { html, name: group ? "" : chat.name, handle: style.id === "discord" ? null : header.handle };
}
