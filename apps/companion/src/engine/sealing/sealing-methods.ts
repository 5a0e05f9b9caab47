import { handedOver } from "@holdfast/casefile";
import { type Result, utcMs } from "@holdfast/model";
import type { OpenCase } from "../open-case.ts";
import type { Task } from "../protocol.ts";
import { contentsOf } from "./contents.ts";
import { discloseFor } from "./disclose-for.ts";
import type { Contents, DiscloseAsked, Made, SealAsked, SealFailure, Verified } from "./package-view.ts";
import { sealNow } from "./seal-now.ts";
import { verifyFile } from "./verify-file.ts";

/** Sealing, smaller versions, checking. */
export interface SealingMethods {
  sealContents(nothing: null): Promise<Contents>;
  seal(asked: SealAsked, task: Task): Promise<Result<Made, SealFailure>>;
  /** Of the package sealed last in this session; a sealed casefile that was reloaded is sealed again first. */
  disclose(asked: DiscloseAsked, task: Task): Promise<Result<Made, SealFailure>>;
  verify(file: Blob, task: Task): Promise<Verified>;
  /** Notes that a package went to somebody. */
  handedOver(given: { readonly to: string; readonly sealCode: string }): Promise<void>;
}

export const sealingMethods = (open: OpenCase): SealingMethods => ({
  sealContents: async () => contentsOf(open.now),
  seal: (asked, task) => sealNow(open, asked, task),
  disclose: (asked, task) => discloseFor(open, asked, task),
  verify: verifyFile,
  handedOver: async ({ to, sealCode }) => {
    await open.change((casefile) => handedOver(casefile, { to, sealCode, at: utcMs(Date.now()) }));
  },
});
