import type { JSX } from "preact";
import { currentPath } from "../../navigation.ts";
import { Folded } from "./folded.tsx";
import { WholeChat } from "./whole-chat.tsx";
import "../../style/timeline.css";

/** `/timeline` is the short version; `/timeline/2/5` the fifth page of the second conversation. */
export function Timeline(): JSX.Element {
  const [, , conversation, page] = currentPath.value.split("/");
  const number = Number(conversation ?? "");
  return Number.isSafeInteger(number) && number > 0 ? (
    <WholeChat conversation={number} page={Number(page ?? "1") || 1} />
  ) : (
    <Folded />
  );
}
