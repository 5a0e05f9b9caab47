import { STORIES } from "@holdfast/guide/practice";
import type { JSX } from "preact";
import { currentPath, href } from "../../navigation.ts";
import { say, useWords } from "../../words/say.ts";
import { playedStories } from "./practice-answers.ts";
import { PracticeScore } from "./practice-score.tsx";
import { StoryPlay } from "./story-play.tsx";
import "../../style/rows.css";
import "../../style/safer.css";

/** `/practice`: made-up chats, tricks and harmless ones mixed and not told apart; `/practice/webcam-mail` plays one. */
export function Practice(): JSX.Element {
  const t = useWords("safer");
  const [, , named = ""] = currentPath.value.split("/");
  const story = STORIES.find(({ id }) => id === named);
  if (story !== undefined) return <StoryPlay key={story.id} story={story} />;
  const played = playedStories();
  return (
    <>
      <h1>{t["safer.practice"]()}</h1>
      <p class="lead">{t["safer.practice.lead"]()}</p>
      <ul class="plain">
        {STORIES.map(({ id, title, audience }) => (
          <li key={id}>
            <a class="row-link" href={href(`/practice/${id}`)}>
              {say({ key: title })}
            </a>{" "}
            <span class="small">
              {[
                audience === "adult" ? t["practice-screen.adult"]() : "",
                played.has(id) ? t["practice-screen.played"]() : "",
              ]
                .filter((word) => word !== "")
                .join(", ")}
            </span>
          </li>
        ))}
      </ul>
      <PracticeScore />
      <p class="small">{t["practice-screen.no-proof"]()}</p>
      <div class="actions">
        <a class="button" href={href("/safer")}>
          {t["safer.back"]()}
        </a>
      </div>
    </>
  );
}
