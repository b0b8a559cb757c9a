import { createHash, randomBytes } from "node:crypto";
import { type Ground, type Person, SIGN_IN } from "./ground.ts";
import type { HostileCase } from "./hostile-case.ts";

const personOf = ({ people }: Ground): Person =>
  people.find(({ username }) => username === "patna.admin")!;
const hashOf = (token: string) => createHash("sha256").update(token).digest();

/** A session opened honestly, something done to it, and then used by whoever stole it. */
function stolen(
  name: string,
  spoil: (ground: Ground, token: string) => Promise<unknown>,
): HostileCase {
  return {
    name: `session: ${name}`,
    attempt: async (ground) => {
      const token = await ground.enter(personOf(ground));
      if (!(await ground.opens(token))) throw new Error("An honest session does not open.");
      await spoil(ground, token);
      return ground.opens(token);
    },
  };
}

/** A token made from an honest one that must not open. */
function forged(name: string, make: (token: string) => string): HostileCase {
  return {
    name: `token: ${name}`,
    attempt: async (ground) => ground.opens(make(await ground.enter(personOf(ground)))),
  };
}

const update = (ground: Ground, token: string, change: string) =>
  ground.sql(`update entry.session set ${change} where token_hash = $1`, [hashOf(token)]);

const ended = [
  stolen("after signing out", (ground, token) =>
    ground.graphql("mutation { signOut }", {}, { token }),
  ),
  stolen("after signing out everywhere from another place", async (ground) =>
    ground.graphql(
      "mutation { endAllSessions }",
      {},
      { token: await ground.enter(personOf(ground)) },
    ),
  ),
  stolen("ended by its id from another place", async (ground, token) => {
    const [row] = await ground.sql<{ id: string }>(
      "select id from entry.session where token_hash = $1",
      [hashOf(token)],
    );
    const other = await ground.enter(personOf(ground));
    await ground.graphql("mutation ($id: ID!) { endSession(id: $id) }", row!, { token: other });
  }),
  stolen("twelve hours old", (ground, token) => update(ground, token, "expires_at = now()")),
  stolen("left alone for a quarter of an hour", (ground, token) =>
    update(ground, token, "last_seen_at = now() - interval '15 minutes'"),
  ),
  stolen("from before the password was changed", async (ground, token) => {
    const { username, password } = personOf(ground);
    const next = `chai lorry umbrella ${randomBytes(4).toString("hex")}`;
    const change = `mutation ($c: String!, $n: String!) { changePassword(current: $c, next: $n) { token } }`;
    const before = await ground.sql<{ hash: string }>(
      "select password_hash as hash from entry.account where username = $1",
      [username],
    );
    await ground.graphql(change, { c: password, n: next }, { token });
    await ground.sql("update entry.account set password_hash = $2 where username = $1", [
      username,
      before[0]!.hash,
    ]);
  }),
];

const tokens = [
  forged("drawn at random", () => randomBytes(32).toString("base64url")),
  forged("the hash of a real one, as a dump of the database has it", (token) =>
    hashOf(token).toString("base64url"),
  ),
  forged(
    "a real one with its last letter changed",
    (token) => token.slice(0, -1) + (token.endsWith("A") ? "Q" : "A"),
  ),
  forged("a real one in small letters", (token) => token.toLowerCase() + "_"),
  forged("a real one cut short", (token) => token.slice(0, 42)),
  forged("empty", () => ""),
  forged("SQL", () => "' or true --".padEnd(43, "x")),
];

const others: HostileCase[] = [
  {
    name: "session: another person's, ended by its id",
    attempt: async (ground) => {
      const victim = await ground.enter(personOf(ground));
      const [row] = await ground.sql<{ id: string }>(
        "select id from entry.session where token_hash = $1",
        [hashOf(victim)],
      );
      const stranger = ground.people.find(({ username }) => username === "bhojpur.admin")!;
      const token = await ground.enter(stranger);
      const end = "mutation ($id: ID!) { endSession(id: $id) }";
      const real = await ground.graphql(end, row!, { token });
      const none = await ground.graphql(end, { id: crypto.randomUUID() }, { token });
      return real.text !== none.text || !(await ground.opens(victim));
    },
  },
  {
    name: "session: another person's among one's own",
    attempt: async (ground) => {
      await ground.enter(personOf(ground));
      const stranger = ground.people.find(({ username }) => username === "bhojpur.admin")!;
      const token = await ground.enter(stranger);
      const told = await ground.graphql("{ sessions { id } }", {}, { token });
      const seen = (told.data!["sessions"] as { id: string }[]).map(({ id }) => id);
      const theirs = await ground.sql<{ id: string }>(
        "select s.id from entry.session s join entry.account a on a.id = s.account_id where a.username <> $1",
        [stranger.username],
      );
      return theirs.some(({ id }) => seen.includes(id)) || seen.length === 0;
    },
  },
  {
    name: "session: opened anew under the token one came with",
    attempt: async (ground) => {
      const person = personOf(ground);
      const planted = await ground.enter(person);
      const { username: u, password: p } = person;
      const told = await ground.graphql(SIGN_IN, { u, p }, { token: planted });
      return told.text.includes(planted);
    },
  },
];

/** Attacks on sessions and their tokens. */
export const sessionCases: readonly HostileCase[] = [...ended, ...tokens, ...others];
