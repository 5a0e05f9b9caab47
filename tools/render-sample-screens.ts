/**
 * Draws screens that show no conversation (payments, profiles) into samples/screens, each with its truth. Invented people,
 * reserved numbers and addresses, the test vector of BIP 173. `npx tsx tools/render-sample-screens.ts`
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { chromium } from "playwright-core";

interface Screen {
  readonly file: string;
  readonly language: "en" | "fr";
  readonly dark: boolean;
  readonly title: string;
  readonly large: string;
  /** Lines in the middle. */
  readonly middle: readonly string[];
  /** Label and value beside each other. */
  readonly rows: readonly (readonly [string, string])[];
  readonly button: string;
  readonly traces: readonly string[];
}

const SCREENS: readonly Screen[] = [
  {
    file: "payment-light-en.png",
    language: "en",
    dark: false,
    title: "Payment sent",
    large: "$300.00",
    middle: ["Kayla M", "Cash App $kaylaexample"],
    rows: [
      ["Date", "March 8, 2025 9:47 PM"],
      ["From", "Debit card ending in 4242"],
      ["Reference", "D-8KQ2XR41"],
      ["Status", "Completed"],
    ],
    button: "Done",
    traces: ["$kaylaexample"],
  },
  {
    file: "payment-dark-fr.png",
    language: "fr",
    dark: true,
    title: "Virement Interac envoyé",
    large: "250,00 $",
    middle: ["Kayla M", "kayla.m@example.com"],
    rows: [
      ["Date", "8 mars 2025 21 h 47"],
      ["Compte", "Chèques 4242"],
      ["Référence", "CAw4Tq7Z"],
      ["État", "Déposé"],
    ],
    button: "Terminé",
    traces: ["kayla.m@example.com"],
  },
  {
    file: "wallet-dark-en.png",
    language: "en",
    dark: true,
    title: "Sent bitcoin",
    large: "0.00412 BTC",
    middle: ["To this address", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"],
    rows: [
      ["Date", "March 9, 2025 8:02 AM"],
      ["Network fee", "$1.18"],
      ["Status", "Confirmed"],
    ],
    button: "Close",
    traces: ["bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"],
  },
  {
    file: "profile-light-fr.png",
    language: "fr",
    dark: false,
    title: "kayla.m_88",
    large: "Kayla M",
    middle: ["Montréal, 17 ans", "Snapchat: kayla_m88", "https://links.example.com/kayla"],
    rows: [
      ["Publications", "3"],
      ["Abonnés", "12"],
      ["Abonnements", "840"],
    ],
    button: "Suivre",
    traces: ["kayla_m88", "https://links.example.com/kayla"],
  },
];

const draw = ({
  dark,
  title,
  large,
  middle,
  rows,
  button,
}: Screen): string => `<!doctype html><meta charset="utf-8"><style>
* { box-sizing: border-box; margin: 0 }
body { width: 390px; height: 844px; background: ${dark ? "#101418" : "#fff"}; color: ${dark ? "#f2f2f2" : "#161616"}; font: 16px "DejaVu Sans", sans-serif; padding: 54px 22px 22px; display: flex; flex-direction: column }
h1 { font-size: 19px; text-align: center; padding-bottom: 34px } .large { font-size: 38px; text-align: center; padding-bottom: 16px }
.middle { text-align: center; padding: 4px; overflow-wrap: anywhere; font-size: ${middle.some((line) => line.length > 38) ? 12.5 : 16}px }
dl { margin-top: 34px } dl div { display: flex; justify-content: space-between; padding: 15px 0; border-bottom: 1px solid ${dark ? "#2a3036" : "#e4e4e4"} }
dt { color: ${dark ? "#9aa4ad" : "#6d6d6d"} } b { margin-top: auto; text-align: center; background: #16794f; color: #fff; border-radius: 26px; padding: 15px }
</style><h1>${title}</h1><p class="large">${large}</p>${middle.map((line) => `<p class="middle">${line}</p>`).join("")}
<dl>${rows.map(([label, value]) => `<div><dt>${label}</dt><dd>${value}</dd></div>`).join("")}</dl><b>${button}</b>`;

const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await browser.newPage({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
mkdirSync("samples/screens", { recursive: true });
for (const screen of SCREENS) {
  await page.setContent(draw(screen));
  writeFileSync(`samples/screens/${screen.file}`, await page.screenshot({ type: "png" }));
  const { language, title, large, middle, rows, button, traces } = screen;
  const truth = { language, lines: [title, large, ...middle, ...rows.map((row) => row.join("  ")), button], traces };
  writeFileSync(`samples/screens/${screen.file}.json`, `${JSON.stringify(truth, null, 1)}\n`);
}
await browser.close();
