import { randomBytes } from "node:crypto";
import { type Ground, type Person, SIGN_IN } from "./ground.ts";
import type { HostileCase } from "./hostile-case.ts";

const INVITE = "mutation ($i: InviteInput!) { invite(input: $i) { username code } }";
const ACCEPT = "mutation ($c: String!, $p: String!) { acceptInvitation(code: $c, password: $p) }";
const END = "mutation ($id: ID!) { endPost(postId: $id) }";
const RESET = "mutation ($id: ID!) { resetAccount(postId: $id) { code } }";
const PASSWORD = "chai lorry umbrella moss";

const named = ({ people }: Ground, username: string): Person =>
  people.find((person) => person.username === username)!;
const input = (role = "CASE_WORKER") => ({
  name: `n${randomBytes(5).toString("hex")}`,
  displayNameEn: "Somebody",
  displayNameHi: "कोई",
  role,
  fromOn: "2026-01-01",
});

async function invited(ground: Ground, by: Person, role?: string) {
  const token = await ground.enter(by);
  return ground.graphql(INVITE, { i: input(role) }, { token });
}

/** Somebody invited honestly, whose password is set. */
async function newcomer(ground: Ground) {
  const told = await invited(ground, named(ground, "buxar.admin"));
  const { username, code } = told.data!["invite"] as { username: string; code: string };
  const accepted = await ground.graphql(ACCEPT, { c: code, p: PASSWORD });
  if (!accepted.data) throw new Error(`An honest invitation was refused: ${accepted.text}`);
  return { username, code, password: PASSWORD };
}

async function postOf(ground: Ground, username: string): Promise<string> {
  const [post] = await ground.sql<{ id: string }>(
    "select p.id from entry.post_held p join entry.account a on a.id = p.account_id where a.username = $1",
    [username],
  );
  return post!.id;
}

const gives = (name: string, by: string, role: string): HostileCase => ({
  name: `post: ${name}`,
  attempt: async (ground) => (await invited(ground, named(ground, by), role)).data !== null,
});

/** True when the act was done, or told a real foreign post from one that never was. */
const reaches = (name: string, by: string, whose: string, act: string): HostileCase => ({
  name: `post: ${name}`,
  attempt: async (ground) => {
    const token = await ground.enter(named(ground, by));
    const real = await ground.graphql(act, { id: await postOf(ground, whose) }, { token });
    const none = await ground.graphql(act, { id: crypto.randomUUID() }, { token });
    await ground.enter(named(ground, whose));
    return real.data !== null || real.text !== none.text;
  },
});

const posts = [
  gives("a case worker gives one", "buxar.worker", "CASE_WORKER"),
  gives("a centre makes an officer of the State", "buxar.admin", "STATE_OFFICER"),
  gives("a centre gives the platform's own", "buxar.admin", "SYSTEM"),
  gives("the State makes a centre's administrator", "state.officer", "CENTRE_ADMINISTRATOR"),
  reaches("another centre's ended", "buxar.admin", "bhojpur.worker", END),
  reaches("another centre's reset", "buxar.admin", "bhojpur.worker", RESET),
  reaches("a centre's reset by the State", "state.officer", "buxar.worker", RESET),
  reaches("an administrator's ended by a case worker", "buxar.worker", "buxar.admin", END),
];

const ended: HostileCase[] = [
  {
    name: "post: its session after it was ended",
    attempt: async (ground) => {
      const person = await newcomer(ground);
      const token = await ground.enter(person);
      const administrator = await ground.enter(named(ground, "buxar.admin"));
      const id = await postOf(ground, person.username);
      await ground.graphql(END, { id }, { token: administrator });
      return ground.opens(token);
    },
  },
  {
    name: "post: the door after its last day, told from a wrong password",
    attempt: async (ground) => {
      const { username: u, password: p } = await newcomer(ground);
      await ground.sql("update entry.post_held set to_on = '2026-01-02' where id = $1", [
        await postOf(ground, u),
      ]);
      const right = await ground.graphql(SIGN_IN, { u, p });
      const wrong = await ground.graphql(SIGN_IN, { u, p: "wrong" });
      return right.text.includes('"token":"') || right.text !== wrong.text;
    },
  },
  {
    name: "post: its session after its last day",
    attempt: async (ground) => {
      const person = await newcomer(ground);
      const token = await ground.enter(person);
      await ground.sql("update entry.post_held set to_on = '2026-01-02' where id = $1", [
        await postOf(ground, person.username),
      ]);
      return ground.opens(token);
    },
  },
  {
    name: "post: the password from before a reset",
    attempt: async (ground) => {
      const person = await newcomer(ground);
      const token = await ground.enter(named(ground, "buxar.admin"));
      await ground.graphql(RESET, { id: await postOf(ground, person.username) }, { token });
      const { username: u, password: p } = person;
      return (await ground.graphql(SIGN_IN, { u, p })).text.includes('"token":"');
    },
  },
];

const invitations: HostileCase[] = [
  {
    name: "invitation: used for the second time",
    attempt: async (ground) => {
      const { code } = await newcomer(ground);
      return (await ground.graphql(ACCEPT, { c: code, p: PASSWORD })).data !== null;
    },
  },
  {
    name: "invitation: three days old",
    attempt: async (ground) => {
      const told = await invited(ground, named(ground, "buxar.admin"));
      const { code } = told.data!["invite"] as { code: string };
      await ground.sql("update entry.invitation set expires_at = now()");
      return (await ground.graphql(ACCEPT, { c: code, p: PASSWORD })).data !== null;
    },
  },
  {
    name: "invitation: a code that nobody was given",
    attempt: async (ground) =>
      (await ground.graphql(ACCEPT, { c: "aaaa-bbbb-cccc-dddd", p: PASSWORD })).data !== null,
  },
  {
    name: "invitation: the account entered without a password before it is accepted",
    attempt: async (ground) => {
      const told = await invited(ground, named(ground, "buxar.admin"));
      const { username: u } = told.data!["invite"] as { username: string };
      for (const p of ["", "null", "undefined", "a password that nobody has"])
        if ((await ground.graphql(SIGN_IN, { u, p })).text.includes('"token":"')) return true;
      return false;
    },
  },
];

/** Attacks on who may give, take and keep a post. */
export const staffCases: readonly HostileCase[] = [...posts, ...ended, ...invitations];
