import { checkupReminders } from "@holdfast/guide/checkup";
import { calendarFile } from "@holdfast/papers/calendar";
import type { JSX } from "preact";
import { saveBlob } from "../../ui/save-blob.ts";
import { say, useWords } from "../../words/say.ts";
import { today } from "./today.ts";

/** Another look in three months, as days for the person's own calendar. */
export function CheckupReminder(): JSX.Element {
  const t = useWords("safer");
  const save = (): void => {
    const days = checkupReminders(today()).map(({ uid, day, title }) => ({ uid, day, title: say({ key: title }) }));
    saveBlob(new Blob([calendarFile(days, new Date())], { type: "text/calendar" }), t["safer.reminder-file"]());
  };
  return (
    <div class="actions">
      <button type="button" class="plain" onClick={save}>
        {t["safer.reminder"]()}
      </button>
    </div>
  );
}
