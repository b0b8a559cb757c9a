import { CreateAccounts } from "./20261123t0910-create-accounts.ts";
import { CreateCases } from "./20261123t0920-create-cases.ts";
import { CreateImports } from "./20261123t0950-create-imports.ts";
import { CreatePlaces } from "./20261123t0900-create-places.ts";
import { CreateRecords } from "./20261123t0940-create-records.ts";
import { CreateRollups } from "./20261123t0930-create-rollups.ts";
import { ChainAudit } from "./20261124t0900-chain-audit.ts";
import { NarrowOversight } from "./20261124t0930-narrow-oversight.ts";
import { GuardSignIn } from "./20261124t0910-guard-sign-in.ts";
import { HoldPosts } from "./20261124t0920-hold-posts.ts";

/** In the order they run; a landed migration is never edited, a new one is appended. */
export const migrations = [
  { name: "20261123t0900-create-places", class: CreatePlaces },
  { name: "20261123t0910-create-accounts", class: CreateAccounts },
  { name: "20261123t0920-create-cases", class: CreateCases },
  { name: "20261123t0930-create-rollups", class: CreateRollups },
  { name: "20261123t0940-create-records", class: CreateRecords },
  { name: "20261123t0950-create-imports", class: CreateImports },
  { name: "20261124t0900-chain-audit", class: ChainAudit },
  { name: "20261124t0910-guard-sign-in", class: GuardSignIn },
  { name: "20261124t0920-hold-posts", class: HoldPosts },
  { name: "20261124t0930-narrow-oversight", class: NarrowOversight },
];
