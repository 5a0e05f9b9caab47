import { expect, it } from "vitest";
import { houseFaults, MAX_LINES } from "../check-house.ts";

const file = (path: string, lines = 3, head = ""): { path: string; text: string } => ({
  path,
  text: head + "x\n".repeat(lines),
});

it("has nothing to say about a sound house", () => {
  expect(houseFaults([file("packages/model/src/date-order.ts"), file("packages/model/src/disk.node.ts")], [])).toEqual(
    [],
  );
});

for (const name of ["utils.ts", "string-helpers.ts", "helper.ts", "session-manager.ts", "common.ts"]) {
  it(`refuses a file called ${name}, which says nothing`, () => {
    expect(houseFaults([file(`packages/model/src/${name}`)], [])).toHaveLength(1);
  });
}

it("refuses a name that is not kebab-case or has a suffix of no meaning", () => {
  expect(
    houseFaults([file("packages/model/src/DateOrder.ts"), file("packages/model/src/a.thing.ts")], []),
  ).toHaveLength(2);
});

it("refuses a file over the limit unless its first line says that it is data", () => {
  const short = [1, 2, 3].map((n) => file(`packages/model/src/short-${n}.ts`));
  expect(houseFaults([...short, file("a.ts", MAX_LINES + 1)], [])).toHaveLength(1);
  expect(houseFaults([...short, file("a.ts", MAX_LINES + 1, "// Data: phrases, with their sources.\n")], [])).toEqual(
    [],
  );
});

it("refuses a house whose median file is long", () => {
  expect(houseFaults([file("a.ts", 130), file("b.ts", 130), file("c.ts")], [])).toHaveLength(1);
});

it("refuses a package whose README does not say its layer, who imports it and what it never does", () => {
  expect(houseFaults([], [{ path: "packages/model/README.md", text: "# model\nLayer: lowest.\n" }])).toHaveLength(2);
});
