import { createHash } from "node:crypto";
import {
  auditInstant,
  canonicalEntry,
  type AuditDraft,
  type AuditEntry,
} from "@sakhi/domain/audit/entry";
import type { Actor } from "@sakhi/domain/actor";

/** Where a centre's chain ends: the number of its last entry and that entry's hash in hexadecimal. */
export interface AuditHead {
  readonly seq: number;
  readonly hash: string;
}

/** What the first entry of every chain follows. */
export const CHAIN_START: AuditHead = { seq: 0, hash: "0".repeat(64) };

/** A draft with the one who did it and when; it has no place in the chain yet. */
export interface UnchainedEntry {
  readonly draft: AuditDraft;
  readonly actor: Actor;
  readonly now: Date;
}

export interface ChainedEntry extends AuditEntry {
  readonly previousHash: string;
  readonly hash: string;
}

/** SHA-256 over the hash before and the canonical text of this entry, in hexadecimal. */
export function chainHash(previousHash: string, entry: AuditEntry): string {
  return createHash("sha256")
    .update(previousHash, "hex")
    .update(canonicalEntry(entry))
    .digest("hex");
}

/** Puts entries in their places after the head, in the order given. */
export function chainEntries(
  centreId: string,
  head: AuditHead,
  entries: readonly UnchainedEntry[],
): ChainedEntry[] {
  let { seq, hash } = head;
  return entries.map(({ draft, actor, now }) => {
    seq += 1;
    const previousHash = hash;
    // Ids as PostgreSQL spells them: a reader may have sent capitals, and what is read back must hash alike.
    const entry: AuditEntry = {
      centreId: centreId.toLowerCase(),
      seq,
      at: auditInstant(now),
      actorId: actor.accountId.toLowerCase(),
      actorRole: actor.role,
      act: draft.act,
      subjectKind: draft.subjectKind,
      subjectIds: [...new Set(draft.subjectIds.map((id) => id.toLowerCase()))],
      fields: draft.fields,
    };
    hash = chainHash(previousHash, entry);
    return { ...entry, previousHash, hash };
  });
}
