import { useRef, useState } from "preact/hooks";

export interface Row<T> {
  readonly key: number;
  readonly value: T;
}
/** A list that the person edits: kept when a field is left, with one removal that can be undone. */
export interface Rows<T> {
  readonly rows: readonly Row<T>[];
  readonly change: (key: number, value: T) => void;
  /** A field was left: what stands there is kept. */
  readonly keep: () => void;
  readonly add: (value: T) => void;
  readonly remove: (key: number) => void;
  /** Puts back what was removed last; null when nothing was. */
  readonly undo: (() => void) | null;
}

export function useRows<T>(
  values: readonly T[],
  isEmpty: (value: T) => boolean,
  save: (values: readonly T[]) => unknown,
  first: readonly T[] = [],
): Rows<T> {
  const next = useRef(0);
  const row = (value: T): Row<T> => ({ key: next.current++, value });
  const [rows, setRows] = useState<readonly Row<T>[]>(() => [...values, ...first].map(row));
  const [before, setBefore] = useState<readonly Row<T>[] | null>(null);
  // What was last typed counts, also when the field is left before the list was drawn again.
  const latest = useRef(rows);
  const set = (to: readonly Row<T>[]): void => {
    latest.current = to;
    setRows(to);
  };
  const keep = (): void => {
    save(latest.current.map(({ value }) => value).filter((value) => !isEmpty(value)));
  };
  return {
    rows,
    change: (key, value) => set(latest.current.map((old) => (old.key === key ? { key, value } : old))),
    keep,
    add: (value) => {
      setBefore(null);
      set([...latest.current, row(value)]);
    },
    remove: (key) => {
      setBefore(latest.current);
      set(latest.current.filter((old) => old.key !== key));
      keep();
    },
    undo:
      before === null
        ? null
        : () => {
            set(before);
            setBefore(null);
            keep();
          },
  };
}
