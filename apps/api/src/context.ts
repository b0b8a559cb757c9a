import {
  inCentreScope,
  readInCentreScope,
  type CentreReader,
  type CentreScope,
  type Entrant,
} from "@sakhi/db/centre-scope";
import { findUsernames } from "@sakhi/db/account/accounts";
import {
  findCentreById,
  listCentres,
  listDistricts,
  type CentreRow,
  type DistrictRow,
} from "@sakhi/db/centre/places";
import type { CentreDatabase, PlainDatabase } from "@sakhi/db/connections";
import { inOversightScope, type OversightReader } from "@sakhi/db/oversight-scope";
import { DomainError } from "@sakhi/domain/errors";
import { findSession, type SessionAccount } from "@sakhi/usecases/account/session";

export interface Databases {
  readonly centre: CentreDatabase;
  readonly oversight: PlainDatabase;
  readonly signIn: PlainDatabase;
}

/** What a resolver may reach: who asks, the doors, and the directory of places. */
export interface ApiContext {
  readonly account: SessionAccount | null;
  readonly token: string | null;
  /** Where the request came from; tries to sign in are counted for it. */
  readonly address: string;
  readonly now: Date;
  readonly signIn: PlainDatabase;
  /** A change at the asker's own centre, in one transaction. */
  inCentre<T>(work: (scope: CentreScope) => Promise<T>): Promise<T>;
  /** A reading at the asker's own centre. */
  readCentre<T>(work: (reader: CentreReader) => Promise<T>): Promise<T>;
  inOversight<T>(work: (reader: OversightReader) => Promise<T>): Promise<T>;
  centres(): Promise<CentreRow[]>;
  centre(id: string): Promise<CentreRow | null>;
  districts(): Promise<DistrictRow[]>;
  /** By account id; an id without an account is left out. */
  usernames(accountIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/** No centre has this id: a post without a centre enters none, and finds nothing there. */
const NO_CENTRE = "00000000-0000-0000-0000-000000000000";

/** Throws `SIGN_IN_REQUIRED` unless somebody is signed in. */
export function requireAccount(context: ApiContext): SessionAccount {
  if (!context.account) throw new DomainError("SIGN_IN_REQUIRED", "Nobody is signed in.");
  return context.account;
}

export async function openContext(
  databases: Databases,
  authorization: string | undefined,
  address = "",
): Promise<ApiContext> {
  const now = new Date();
  const token = /^Bearer ([\w-]{43})$/.exec(authorization ?? "")?.[1] ?? null;
  const account = token === null ? null : await findSession(databases.signIn, token, now);
  const entrant = (): Entrant => {
    const { id, role, centreId } = requireAccount(context);
    return { centreId: centreId ?? NO_CENTRE, actor: { accountId: id, role }, now };
  };
  const context: ApiContext = {
    account,
    token,
    address,
    now,
    signIn: databases.signIn,
    inCentre: async (work) => inCentreScope(databases.centre, entrant(), work),
    readCentre: async (work) => readInCentreScope(databases.centre, entrant(), work),
    inOversight: async (work) => inOversightScope(databases.oversight, entrant(), work),
    centres: () => listCentres(databases.signIn.pool),
    centre: (id) => findCentreById(databases.signIn.pool, id),
    districts: () => listDistricts(databases.signIn.pool),
    usernames: (accountIds) => findUsernames(databases.signIn.pool, accountIds),
  };
  return context;
}
