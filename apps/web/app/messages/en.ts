import { account } from "./en/account.ts";
import { cases } from "./en/cases.ts";
import { centre } from "./en/centre.ts";
import { codes } from "./en/codes.ts";
import { imports } from "./en/imports.ts";
import { shell } from "./en/shell.ts";
import { staff } from "./en/staff.ts";
import { state } from "./en/state.ts";

/** Every message in English. */
export const en = {
  ...shell,
  ...account,
  ...centre,
  ...cases,
  ...imports,
  ...staff,
  ...state,
  ...codes,
};
