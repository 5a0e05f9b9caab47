import { paymentGuides } from "@holdfast/guide";
import { PAYMENT_RAILS } from "@holdfast/model";
import type { JSX } from "preact";
import { currentPath } from "../../navigation.ts";
import { useWords } from "../../words/say.ts";
import { BackToPlan } from "./back-to-plan.tsx";
import { Entry } from "./entry.tsx";

/** What can still be done about money that went one way: `/payment-help/interac`. An unknown way gives what always holds. */
export function PaymentHelp(): JSX.Element {
  const t = useWords("plan-screen");
  const questions = useWords("questions");
  const [, , named = ""] = currentPath.value.split("/");
  const rail = PAYMENT_RAILS.find((one) => one === named) ?? "other";
  return (
    <>
      <h1>{t["plan-screen.money.title"]({ rail: questions[`questions.rail.${rail}`]() })}</h1>
      {paymentGuides(rail).map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
      <BackToPlan />
    </>
  );
}
