// The house as law. Each package may import from those named here and from nothing else of ours;
// docs/architecture.md draws the same. tools/test/layers.test.ts plants a violation of every rule.
const LAYERS = {
  model: [],
  words: [],
  archive: ["model"],
  importers: ["model", "archive"],
  screenshots: ["model"],
  traces: ["model"],
  signals: ["model", "traces"],
  seal: ["model", "archive"],
  guide: ["model", "words"],
  legal: ["model", "words"],
  casefile: ["model", "words", "archive", "importers", "screenshots", "traces", "signals", "seal", "guide"],
  papers: ["model", "words", "guide", "legal"],
  linkage: ["model", "traces"],
};

const layerRules = Object.entries(LAYERS).map(([name, allowed]) => ({
  name: `layer-${name}`,
  comment: `${name} may import: ${allowed.join(", ") || "nothing of ours"}`,
  severity: "error",
  from: { path: `^packages/${name}/src` },
  to: { path: "^(packages|apps)/", pathNot: `^packages/(${[name, ...allowed].join("|")})/` },
}));

module.exports = {
  forbidden: [
    ...layerRules,
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    { name: "packages-not-apps", severity: "error", from: { path: "^packages/" }, to: { path: "^apps/" } },
    {
      name: "pure-no-node",
      comment: "packages are pure; what needs Node ends in .node.ts",
      severity: "error",
      from: { path: "^packages/[^/]+/src", pathNot: "\\.node\\.ts$" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "edges-only-from-edges",
      comment: ".node.ts and .dom.ts files are imported by apps and by each other only",
      severity: "error",
      from: { path: "^packages/[^/]+/src", pathNot: "\\.(node|dom)\\.ts$" },
      to: { path: "\\.(node|dom)\\.ts$" },
    },
    {
      name: "only-seal-touches-crypto",
      comment: "address checksums in traces need hash functions, and sign nothing",
      severity: "error",
      from: { path: "/src/", pathNot: "^packages/(seal/|traces/src/checksum/)" },
      to: { path: "node_modules/(@noble|age-encryption|pkijs|asn1js)" },
    },
    {
      name: "only-archive-and-seal-touch-zip",
      severity: "error",
      from: { path: "/src/", pathNot: "^packages/(archive|seal)/" },
      to: { path: "node_modules/@zip\\.js" },
    },
    { name: "not-to-unresolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(/dist/|/generated/)" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["@holdfast/source", "import", "types", "default"],
      mainFields: ["module", "main", "types"],
    },
  },
};
