import { type CheckIn, type CheckInLine, checkInLines } from "@holdfast/guide/family";
import type { JSX } from "preact";
import { dayInWords } from "../../ui/day.ts";
import { language, say, useWords } from "../../words/say.ts";
import { platformName } from "./platform-name.ts";

/** A check-in, line by line: the same on both devices. */
export function CheckInView({
  checkIn,
  previous,
}: {
  readonly checkIn: CheckIn;
  readonly previous: CheckIn | null;
}): JSX.Element {
  const family = useWords("family");
  return (
    <div class="card">
      <h3>{family["family.check-in.on"]({ n: checkIn.number, day: dayInWords(checkIn.on, language.value) })}</h3>
      <ul class="plain">
        {checkInLines(checkIn, previous).map((line, at) => (
          <li key={`${line.kind} ${at}`}>
            <Line line={line} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Line({ line }: { readonly line: CheckInLine }): JSX.Element {
  const family = useWords("family");
  const checkup = useWords("checkup");
  const apps = useWords("plan-screen");
  const signals = useWords("signals");
  const words = (): string => {
    switch (line.kind) {
      case "question":
        return family["family.check-in.line.question"]({
          question: say({ key: line.question }),
          answer: say({ key: line.answer }),
        });
      case "checkup": {
        const { done, total, later } = line.counts;
        const said = { platform: platformName(line.platform, checkup, apps), done, total, later };
        return line.before === null
          ? family["family.check-in.line.checkup"](said)
          : family["family.check-in.line.checkup-before"]({ ...said, before: line.before });
      }
      case "count":
        return say(line.said);
      case "checks": {
        const worst = line.count === 0 ? "" : signals[`state.${line.worst}`]();
        return family["family.check-in.line.checks"]({ n: line.count, worst });
      }
    }
  };
  return <>{words()}</>;
}
