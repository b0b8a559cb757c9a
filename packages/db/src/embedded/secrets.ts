import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { newSigningKey } from "../audit/checkpoint.ts";
import type { RolePasswords } from "../database-urls.ts";

/** Passwords made at the first start and kept in the data folder, readable by its owner alone. */
export interface Secrets {
  readonly superuser: string;
  readonly roles: RolePasswords;
  /** Signs where the audit stands; an Ed25519 key as base64 of its PKCS #8 form. */
  readonly auditSigningKey: string;
}

/** Whether this data folder has passwords already; a cluster without them cannot be opened again. */
export function hasSecrets(dataDir: string): boolean {
  return existsSync(secretsFile(dataDir));
}

/** Reads the passwords, making those that are missing. */
export function readSecrets(dataDir: string): Secrets {
  const file = secretsFile(dataDir);
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Partial<Secrets>) : {};
  const secrets: Secrets = {
    ...kept,
    superuser: kept.superuser ?? password(),
    roles: {
      owner: kept.roles?.owner ?? password(),
      centre: kept.roles?.centre ?? password(),
      oversight: kept.roles?.oversight ?? password(),
      signIn: kept.roles?.signIn ?? password(),
      worker: kept.roles?.worker ?? password(),
    },
    auditSigningKey: kept.auditSigningKey ?? newSigningKey(),
  };
  const text = `${JSON.stringify(secrets, null, 2)}\n`;
  if (JSON.stringify(kept) !== JSON.stringify(secrets)) {
    writeFileSync(`${file}.new`, text, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return secrets;
}

function secretsFile(dataDir: string): string {
  return path.join(dataDir, "secrets.json");
}

function password(): string {
  return randomBytes(24).toString("base64url");
}
