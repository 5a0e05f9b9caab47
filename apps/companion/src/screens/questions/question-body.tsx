import { ALREADY, DEMANDS, HAPPENINGS, THREATS } from "@holdfast/model";
import type { JSX } from "preact";
import { href } from "../../navigation.ts";
import { Choices } from "../../ui/choices.tsx";
import { useWords } from "../../words/say.ts";
import { AppsQuestion } from "./apps-question.tsx";
import { DeadlineQuestion } from "./deadline-question.tsx";
import { PaymentsQuestion } from "./payments-question.tsx";
import { isAsked, type QuestionId } from "./question-flow.ts";
import type { QuestionProps } from "./question-props.ts";
import { WhereQuestion } from "./where-question.tsx";

/** The question itself with its choices or fields. Nothing is chosen until the person chooses. */
export function QuestionBody({
  question,
  answers,
  change,
}: QuestionProps & { readonly question: QuestionId }): JSX.Element {
  const t = useWords("questions");
  const role = answers.role ?? "self";
  // Yes and no, for the four questions that the model answers so. "Not sure" is the choice under them.
  const yesNo = (
    id: "sent" | "paid" | "known" | "still-writing" | "image-out",
    field: "sent" | "paid" | "known" | "stillWriting" | "imageOut",
    hint?: string,
  ): JSX.Element => (
    <Choices
      name={id}
      question={t[`questions.${id}`]({ role })}
      {...(hint === undefined ? {} : { hint })}
      asHeading
      choices={(["yes", "no"] as const).map((value) => ({ value, label: t[`questions.${value}`]() }))}
      chosen={[answers[field] ?? ""]}
      onChange={([value]) => change({ [field]: value })}
    />
  );
  switch (question) {
    case "age":
      return (
        <Choices
          name="age"
          question={t["questions.age"]({ role })}
          hint={t["questions.age-hint"]()}
          asHeading
          choices={(["under-18", "adult"] as const).map((value) => ({ value, label: t[`questions.age.${value}`]() }))}
          chosen={[answers.age ?? ""]}
          onChange={([value]) => change({ age: value === "adult" ? "adult" : "under-18" })}
        />
      );
    case "where":
      return <WhereQuestion answers={answers} change={change} />;
    case "apps":
      return <AppsQuestion answers={answers} change={change} />;
    case "happening":
      return (
        <Choices
          name="happening"
          question={t["questions.happening"]()}
          asHeading
          choices={HAPPENINGS.map((value) => ({ value, label: t[`questions.happening.${value}`]({ role }) }))}
          chosen={[answers.happening ?? ""]}
          onChange={([value]) => change({ happening: HAPPENINGS.find((one) => one === value) })}
        />
      );
    case "threatens":
      return (
        <>
          <Choices
            name="threatens"
            question={t["questions.threatens"]()}
            hint={t["questions.threatens-hint"]()}
            asHeading
            several
            choices={THREATS.map((value) => ({ value, label: t[`questions.threatens.${value}`]() }))}
            chosen={answers.threatens ?? []}
            onChange={(threatens) => change({ threatens })}
          />
          {answers.threatens?.includes("harm") === true ? (
            <p class="calm-danger" role="status">
              {t["questions.harm-note"]()} <a href={href("/help-now")}>{t["questions.harm-link"]()}</a>
            </p>
          ) : null}
        </>
      );
    case "wants":
      return (
        <Choices
          name="wants"
          question={t["questions.wants"]()}
          asHeading
          several
          choices={DEMANDS.map((value) => ({ value, label: t[`questions.wants.${value}`]() }))}
          chosen={answers.wants ?? []}
          onChange={(wants) => change({ wants })}
        />
      );
    case "deadline":
      return <DeadlineQuestion answers={answers} change={change} />;
    case "sent":
      return yesNo("sent", "sent", t["questions.sent-hint"]());
    case "paid":
      return yesNo("paid", "paid", t["questions.paid-hint"]());
    case "payments":
      return <PaymentsQuestion answers={answers} change={change} />;
    case "known":
      return yesNo("known", "known", t["questions.known-hint"]());
    case "still-writing":
      return yesNo("still-writing", "stillWriting");
    case "image-out":
      return yesNo("image-out", "imageOut", t["questions.image-out-hint"]());
    case "already":
      return (
        <Choices
          name="already"
          question={t["questions.already"]({ role })}
          hint={t["questions.already-hint"]()}
          asHeading
          several
          // Whoever was asked about paying has said it there.
          choices={ALREADY.filter((value) => value !== "paid" || !isAsked("paid", answers)).map((value) => ({
            value,
            label: t[`questions.already.${value}`]({ role }),
          }))}
          chosen={answers.already ?? []}
          onChange={(chosen) => change({ already: ALREADY.filter((value) => chosen.includes(value)) })}
        />
      );
  }
}
