import type { JSX } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";

/** One file, picked or dropped. The native control does the work; the frame around it takes what is dropped. */
export function PickFile({
  label,
  hint,
  onFile,
}: {
  readonly label: string;
  readonly hint: string;
  readonly onFile: (file: File) => void;
}): JSX.Element {
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const there = frame.current;
    if (there === null) return;
    const over = (event: DragEvent): void => {
      event.preventDefault();
      there.classList.add("over");
    };
    const leave = (): void => there.classList.remove("over");
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      leave();
      const [file] = event.dataTransfer?.files ?? [];
      if (file !== undefined) onFile(file);
    };
    there.addEventListener("dragover", over);
    there.addEventListener("dragleave", leave);
    there.addEventListener("drop", drop);
    return () => {
      there.removeEventListener("dragover", over);
      there.removeEventListener("dragleave", leave);
      there.removeEventListener("drop", drop);
    };
  }, [onFile]);
  return (
    <div class="drop" ref={frame}>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="file"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file !== undefined) onFile(file);
          // The same file again is a new choice.
          event.currentTarget.value = "";
        }}
      />
      <p class="small">{hint}</p>
    </div>
  );
}
