import { account } from "./hi/account.ts";
import { cases } from "./hi/cases.ts";
import { centre } from "./hi/centre.ts";
import { codes } from "./hi/codes.ts";
import { imports } from "./hi/imports.ts";
import { shell } from "./hi/shell.ts";
import { staff } from "./hi/staff.ts";
import { state } from "./hi/state.ts";

/** Every message in Hindi, in ICU form; the keys are the contract that English must meet. */
export const hi = {
  ...shell,
  ...account,
  ...centre,
  ...cases,
  ...imports,
  ...staff,
  ...state,
  ...codes,
} as const;
