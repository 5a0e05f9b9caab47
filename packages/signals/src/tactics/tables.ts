import { ACTIONS } from "./lexicon/actions.ts";
import { FORMS } from "./lexicon/forms.ts";
import { EXPANSIONS, GRAMMAR, ORDINARY } from "./lexicon/grammar.ts";
import { HINTS } from "./lexicon/hints.ts";
import { MATERIAL } from "./lexicon/material.ts";
import { MENACE } from "./lexicon/menace.ts";
import { MONEY } from "./lexicon/money.ts";
import { PEOPLE } from "./lexicon/people.ts";
import { RAPPORT } from "./lexicon/rapport.ts";
import { TIME } from "./lexicon/time.ts";
import { Lexicon } from "./lexicon.ts";
import { firstOf, keysOf, type Node, parsePattern, requiredOf, wordConcept } from "./pattern.ts";
import type { Rule } from "./rule.ts";
import { DEMAND_RULES } from "./rules/demand.ts";
import { HINT_RULES } from "./rules/hints.ts";
import { LEVERAGE_RULES } from "./rules/leverage.ts";
import { MACROS } from "./rules/macros.ts";
import { PRESSURE_RULES } from "./rules/pressure.ts";
import { SOFT_RULES } from "./rules/soft.ts";
import { THREAT_RULES } from "./rules/threat.ts";
import { VICTIM_RULES } from "./rules/victim.ts";
import { isOwnWords } from "./tactic-ids.ts";

export const RULES: readonly Rule[] = [
  ...SOFT_RULES,
  ...LEVERAGE_RULES,
  ...THREAT_RULES,
  ...HINT_RULES,
  ...DEMAND_RULES,
  ...PRESSURE_RULES,
  ...VICTIM_RULES,
];

export interface CompiledPattern {
  readonly rule: CompiledRule;
  readonly nodes: readonly Node[];
  /** Concepts of which one begins every match; empty when any word may. */
  readonly first: readonly number[];
  /** Each a set of concepts of which one must be present. */
  readonly required: readonly (readonly number[])[];
}
const NO_RULE: Rule = { id: "", tactic: "C1", patterns: [], example: "", counter: "" };
const ready = (
  rule: CompiledRule,
  nodes: readonly Node[],
  weight: (id: number) => number = () => 1,
): CompiledPattern => ({
  rule,
  nodes,
  first: firstOf(nodes) ?? [],
  required: requiredOf(nodes, weight),
});
const COMMON_CONCEPTS: readonly string[] =
  "i you your it to of be have will or menace if filler them me my want land react hold worth".split(" ");
const COMMON_WORDS =
  "a the of to in on is are was with for and if you i it me my get got have see show send sent made as de d la le les l en et est a si t m vous je j con que un une el no o e an all";
export interface CompiledRule {
  readonly rule: Rule;
  readonly unless: readonly number[];
  /** Cleared by an image of something else than the person. */
  readonly unlessOrdinary: boolean;
}
export interface Tables {
  readonly lexicon: Lexicon;
  /** Patterns to try when a concept is present in a message. */
  readonly byKey: ReadonlyMap<number, readonly CompiledPattern[]>;
  /** Those of them that read the person's own words, and those that read the other's. */
  readonly ownByKey: ReadonlyMap<number, readonly CompiledPattern[]>;
  readonly otherByKey: ReadonlyMap<number, readonly CompiledPattern[]>;
  readonly reports: readonly CompiledPattern[];
  readonly menaces: readonly CompiledPattern[];
  readonly ordinary: readonly CompiledPattern[];
  readonly material: readonly CompiledPattern[];
  readonly pleas: readonly CompiledPattern[];
  readonly ids: Readonly<Record<IdName, number>>;
}

const ID_NAMES = [
  "neg",
  "laugh",
  "or",
  "menace",
  "trivial",
  "pay",
  "money",
  "amount",
  "num",
  "image",
  "i",
  "you",
] as const;
type IdName = (typeof ID_NAMES)[number];

/** Somebody else says it: what follows is a quote or a report. */
const REPORTS: readonly string[] = [
  "( <they> | <my> ..2 <people> ) ..3~ <say>",
  "( message | email | mail | courriel | text | texto | scam | arnaque | mensaje | mensagem ) ( that | which | qui | que )? ..1 ( says | said | saying | dit | disait | disant | dice | diz | claiming | claims | like | reads )",
  "^ <filler>? ( j ai recu ca | got this | received this | j ai recu un message | got this message | got an email | received an email | i got this message | i got this email )",
];

/** What makes a demand of a wish: if not, then. */
const MENACES: readonly string[] = [
  "<menace>",
  "( si | if | se ) <you> ..3~ <neg>",
  "<choice>",
  "( {cash} | <pay> | <num> | <image> | <obey> | <give> | <call> | <wallet> ) ..8 <or> ..1 ( <i> | <it> | <your> | <everyone> | <image> | nobody | they | elle | ils | il )",
];

/** The person begs, or asks what for: an answer nobody gives to a joke. */
const PLEAS: readonly string[] = [
  "<plea>",
  "<please> ..3~ <neg> ..2 ( <disclose> | <tell> | <publish> )",
  "<neg> ..2 ( <disclose> | <publish> ) ..4 <please>",
  "^ <filler>? <plea-alone> ( $ | :question | stop | please | no | non )",
];

/** Words between two filled slots. */
const SLOT_REACH = 8;
function anyOrder(slots: readonly string[]): string[] {
  if (slots.length <= 1) return slots.map((s) => `( ${s} )`);
  return slots.flatMap((first, i) =>
    anyOrder(slots.filter((_, j) => j !== i)).map((rest) => `( ${first} ) ..${SLOT_REACH}* ${rest}`),
  );
}

let made: Tables | null = null;

/** The tables, compiled once, on first use. */
export function tables(): Tables {
  made ??= compile();
  return made;
}

function compile(): Tables {
  const lexicon = new Lexicon(
    [GRAMMAR, PEOPLE, MATERIAL, ACTIONS, MONEY, TIME, MENACE, HINTS, RAPPORT, FORMS],
    ORDINARY,
    EXPANSIONS,
  );
  const idOf = (name: string): number => lexicon.idOf(name);
  const parse = (pattern: string): readonly Node[] => parsePattern(pattern, idOf, MACROS);
  const common = new Set(COMMON_CONCEPTS.map(idOf));
  // Small words stand in nearly every message: what is looked for by them is looked for in vain.
  for (const word of COMMON_WORDS.split(" ")) common.add(idOf(wordConcept(word)));
  const weight = (id: number): number => (common.has(id) ? 1000 : 0) + Math.min(lexicon.entriesOf(id), 400);
  const patterns: CompiledPattern[] = RULES.flatMap((rule) => {
    const names = rule.unless ?? [];
    const unless = names.filter((n) => n !== "ordinary").map(idOf);
    const compiled: CompiledRule = { rule, unless, unlessOrdinary: names.includes("ordinary") };
    return [...rule.patterns, ...anyOrder(rule.slots ?? [])].map((pattern) => ready(compiled, parse(pattern), weight));
  });
  const noRule: CompiledRule = { rule: NO_RULE, unless: [], unlessOrdinary: false };
  const plain = (source: string): CompiledPattern => ready(noRule, parse(source));
  const reports = REPORTS.map(plain);
  const menaces = MENACES.map(plain);
  const ordinary = [plain("{ordinary}")];
  const material = [plain("{about}")];
  const pleas = PLEAS.map(plain);
  const byKey = new Map<number, CompiledPattern[]>();
  for (const pattern of patterns) {
    const keys = keysOf(pattern.nodes, weight);
    if (keys.length === 0) throw new Error(`rule ${pattern.rule.rule.id}: a pattern of only optional parts`);
    for (const key of keys) {
      const list = byKey.get(key);
      if (list === undefined) byKey.set(key, [pattern]);
      else list.push(pattern);
    }
  }
  const ids = Object.fromEntries(ID_NAMES.map((name) => [name, idOf(name)])) as Tables["ids"]; // exactly those keys
  const halfOf = (own: boolean): ReadonlyMap<number, readonly CompiledPattern[]> =>
    new Map(
      [...byKey].flatMap(([key, list]) => {
        const part = list.filter((p) => isOwnWords(p.rule.rule.tactic) === own);
        return part.length === 0 ? [] : [[key, part] as const];
      }),
    );
  return {
    lexicon,
    byKey,
    ownByKey: halfOf(true),
    otherByKey: halfOf(false),
    reports,
    menaces,
    ordinary,
    material,
    pleas,
    ids,
  };
}
