/**
 * What the page and its worker say to each other. The worker holds the casefile and every byte of evidence; the page gets
 * views: small, plain, copied. Locking is ending the worker.
 */

/** What a handler may use while it works. */
export interface Task {
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number) => void;
}

/** A worker's methods: one argument, one answer. Both must survive `structuredClone`. */
// The argument's type belongs to the method; `never` lets every method in and no wrong call out.
export type Methods<M> = { readonly [K in keyof M]: (argument: never, task: Task) => Promise<unknown> };

export interface Call {
  readonly type: "call";
  readonly id: number;
  readonly method: string;
  readonly argument: unknown;
}
export interface Cancel {
  readonly type: "cancel";
  readonly id: number;
}
export type ToWorker = Call | Cancel;

export type FromWorker =
  | { readonly type: "done"; readonly id: number; readonly value: unknown }
  /** A bug of ours, never a file that cannot be read: those are values. Holds no text of the evidence. */
  | { readonly type: "failed"; readonly id: number; readonly name: string }
  | { readonly type: "cancelled"; readonly id: number }
  | { readonly type: "progress"; readonly id: number; readonly done: number; readonly total: number }
  /** The casefile changed: its new view. */
  | { readonly type: "view"; readonly view: unknown };
