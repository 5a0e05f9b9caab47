/**
 * Writes the help texts of the command line into docs/cli.md, between the marks. `--check` writes nothing and fails when
 * the page is out of date, so that the documentation cannot rot.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { PassThrough } from "node:stream";
import { Output } from "../apps/cli/src/output.ts";
import { buildProgram } from "../apps/cli/src/program.ts";

const page = new URL("../docs/cli.md", import.meta.url);
const OPEN = "<!-- generated: npm run docs -->";
const CLOSE = "<!-- end of generated -->";

function helpTexts(): string {
  const silent = new Output(new PassThrough(), new PassThrough());
  const program = buildProgram({ output: silent, signal: new AbortController().signal, code: 0 });
  program.configureOutput({ getOutHelpWidth: () => 100 });
  return program.commands
    .map((command) => {
      let text = "";
      command.configureOutput({ writeOut: (part) => (text += part), getOutHelpWidth: () => 100 });
      command.outputHelp();
      return `## holdfast ${command.name()}\n\n\`\`\`\n${text.trimEnd()}\n\`\`\`\n`;
    })
    .join("\n");
}

const before = readFileSync(page, "utf8");
const start = before.indexOf(OPEN);
const end = before.indexOf(CLOSE);
if (start < 0 || end < start) throw new Error("docs/cli.md: the marks for the generated part are missing");
const after = `${before.slice(0, start + OPEN.length)}\n\n${helpTexts()}\n${before.slice(end)}`;
if (after !== before) {
  if (process.argv.includes("--check")) {
    console.error("docs/cli.md is out of date. Run: npm run docs");
    process.exitCode = 1;
  } else writeFileSync(page, after);
}
