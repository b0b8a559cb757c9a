import { hash, verify } from "@node-rs/argon2";
import { DomainError } from "@sakhi/domain/errors";
import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";

/** Argon2id at the least that OWASP's password storage guidance allows, which takes about 20 ms here. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const AT_COST = "$argon2id$v=19$m=19456,t=2,p=1$";

const SHORTEST = 12;
const LONGEST = 128;
/** Of the estimator's 0 to 4: more than a hundred million guesses. */
const STRONG_ENOUGH = 3;
/** Characters that must be left when the person's own words and those of the place are taken away. */
const LEAST_BESIDE = 8;

/** Words that anybody guesses first at a One Stop Centre in Bihar; leaked passwords come from the estimator's list. */
const LOCAL_WORDS =
  "sakhi onestop centre center osc mahila vikas nigam helpline 181 bihar patna bharat india jaihind ganesh lakshmi laxmi saraswati durga krishna radha sairam shivshakti omnamahshivay kumari devi".split(
    " ",
  );

const estimator = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });

// A user name nobody has costs the same work as one with a wrong password.
const nobody = hash("a password that nobody has", COST);

/** One person may type a vowel sign in two ways that look alike; both are the same password. */
function normalised(password: string): string {
  return password.normalize("NFKC");
}

export function hashPassword(password: string): Promise<string> {
  return hash(normalised(password), COST);
}

/** Takes as long for nobody (null) as for somebody. */
export async function isPassword(passwordHash: string | null, typed: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await nobody), normalised(typed));
  return matches && passwordHash !== null;
}

/** Made at a lesser cost than today's: to be made anew while the password is at hand. */
export function isOutdated(passwordHash: string): boolean {
  return !passwordHash.startsWith(AT_COST);
}

/** Throws `PASSWORD_REFUSED` with the problem: TOO_SHORT, TOO_LONG or TOO_EASY. `about` are words of the person's own. */
export function assertGoodPassword(password: string, about: readonly string[]): void {
  const problem = problemOf(normalised(password), about);
  if (problem !== null)
    throw new DomainError("PASSWORD_REFUSED", "The new password is not good enough.", { problem });
}

function problemOf(password: string, about: readonly string[]): string | null {
  const { length } = Array.from(password);
  if (length < SHORTEST) return "TOO_SHORT";
  if (length > LONGEST) return "TOO_LONG";
  const text = password.toLowerCase();
  const words = about.flatMap((name) => name.toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u));
  const near = [...words.filter((word) => word.length > 2), ...LOCAL_WORDS];
  const rest = near.reduce((left, word) => left.replaceAll(word, ""), text);
  const easy =
    Array.from(rest).length < LEAST_BESIDE || estimator.check(text).score < STRONG_ENOUGH;
  return easy ? "TOO_EASY" : null;
}
