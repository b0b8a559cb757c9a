import { codeOf, type Ground, type Person, SIGN_IN } from "./ground.ts";
import type { HostileCase } from "./hostile-case.ts";

const CONFIRM = `mutation ($h: String!, $c: String!) { confirmSignIn(challenge: $h, code: $c) { token } }`;
const personOf = ({ people }: Ground): Person =>
  people.find(({ username }) => username === "patna-2.admin")!;

/** An account with a second factor, enrolled the honest way, its first code spent. */
interface Enrolled {
  readonly ground: Ground;
  readonly person: Person;
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
  /** The session the person enrolled in, and the one enrolling gave. */
  readonly tokens: readonly [before: string, after: string];
}

async function enrol(ground: Ground): Promise<Enrolled> {
  const person = personOf(ground);
  await ground.sql(
    "delete from entry.second_factor where account_id = (select id from entry.account where username = $1)",
    [person.username],
  );
  const before = await ground.enter(person);
  const begun = await ground.graphql(
    "mutation ($p: String!) { enrolSecondFactor(password: $p) { secret } }",
    { p: person.password },
    { token: before },
  );
  const { secret } = begun.data!["enrolSecondFactor"] as { secret: string };
  const confirmed = await ground.graphql(
    "mutation ($c: String!) { confirmSecondFactor(code: $c) { recoveryCodes signedIn { token } } }",
    { c: codeOf(secret) },
    { token: before },
  );
  const { recoveryCodes, signedIn } = confirmed.data!["confirmSecondFactor"] as {
    recoveryCodes: string[];
    signedIn: { token: string };
  };
  return { ground, person, secret, recoveryCodes, tokens: [before, signedIn.token] };
}

async function challengeOf({ ground, person }: Enrolled): Promise<string> {
  const { challenge, text } = await ground.graphql(SIGN_IN, {
    u: person.username,
    p: person.password,
  });
  if (challenge === null) throw new Error(`The right password gave no challenge: ${text}`);
  return challenge;
}

async function confirms(enrolled: Enrolled, code: string, challenge?: string): Promise<boolean> {
  const h = challenge ?? (await challengeOf(enrolled));
  const told = await enrolled.ground.graphql(CONFIRM, { h, c: code });
  return told.text.includes('"token":"');
}

/** As if half a minute had gone by since the code that was spent last. */
const freshStep = ({ ground }: Enrolled) =>
  ground.sql("update entry.second_factor set last_step = last_step - 2");

async function honest(enrolled: Enrolled, code: string): Promise<void> {
  if (!(await confirms(enrolled, code))) throw new Error("An honest code was refused.");
}

function code(name: string, attempt: (enrolled: Enrolled) => Promise<boolean>): HostileCase {
  return { name: `code: ${name}`, attempt: async (ground) => attempt(await enrol(ground)) };
}

const around = [
  code("none, the password alone", async ({ ground, person }) => {
    const told = await ground.graphql(SIGN_IN, { u: person.username, p: person.password });
    return told.text.includes('"token":"');
  }),
  code("the challenge taken for a session", async (enrolled) =>
    enrolled.ground.opens(await challengeOf(enrolled)),
  ),
  code("the session from before it was added", ({ ground, tokens: [before] }) =>
    ground.opens(before),
  ),
  code("a challenge nobody was given", (enrolled) =>
    confirms(enrolled, codeOf(enrolled.secret, 1), "x".repeat(43)),
  ),
  code("a challenge older than five minutes", async (enrolled) => {
    const challenge = await challengeOf(enrolled);
    await enrolled.ground.sql("update entry.sign_in_step set expires_at = now()");
    return confirms(enrolled, codeOf(enrolled.secret, 1), challenge);
  }),
  code("a challenge that was used", async (enrolled) => {
    const challenge = await challengeOf(enrolled);
    await freshStep(enrolled);
    if (!(await confirms(enrolled, codeOf(enrolled.secret), challenge)))
      throw new Error("An honest code was refused.");
    return confirms(enrolled, codeOf(enrolled.secret, 1), challenge);
  }),
];

const wrong = [
  code("the one that enrolled it, once more", (enrolled) =>
    confirms(enrolled, codeOf(enrolled.secret)),
  ),
  code("replayed", async (enrolled) => {
    await honest(enrolled, codeOf(enrolled.secret, 1));
    return confirms(enrolled, codeOf(enrolled.secret, 1));
  }),
  code("older than the one used last", async (enrolled) => {
    await honest(enrolled, codeOf(enrolled.secret, 1));
    return confirms(enrolled, codeOf(enrolled.secret, -1));
  }),
  code("replayed by ten at the same moment", async (enrolled) => {
    const challenges: string[] = [];
    for (let n = 0; n < 4; n++) challenges.push(await challengeOf(enrolled));
    const next = codeOf(enrolled.secret, 1);
    const told = await Promise.all(challenges.map((one) => confirms(enrolled, next, one)));
    return told.filter(Boolean).length !== 1;
  }),
  code("two steps ahead", (enrolled) => confirms(enrolled, codeOf(enrolled.secret, 3))),
  code("two steps late", (enrolled) => confirms(enrolled, codeOf(enrolled.secret, -3))),
  code("of another application", (enrolled) =>
    confirms(enrolled, codeOf("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")),
  ),
  code("empty", (enrolled) => confirms(enrolled, "")),
  code("guessed five times, then the right one", async (enrolled) => {
    for (let n = 0; n < 5; n++) await confirms(enrolled, "000000");
    return confirms(enrolled, codeOf(enrolled.secret, 1));
  }),
  code("guessed by aliases in one document", async (enrolled) => {
    const challenge = await challengeOf(enrolled);
    const fields = Array.from(
      { length: 20 },
      (_, n) =>
        `a${n}: confirmSignIn(challenge: $h, code: ${n === 19 ? "$c" : '"000000"'}) { token }`,
    );
    const query = `mutation ($h: String!, $c: String!) { ${fields.join(" ")} }`;
    const told = await enrolled.ground.graphql(query, {
      h: challenge,
      c: codeOf(enrolled.secret, 1),
    });
    return told.text.includes('"token":"');
  }),
];

const recovery = [
  code("a recovery code for the second time", async (enrolled) => {
    await honest(enrolled, enrolled.recoveryCodes[0]!);
    return confirms(enrolled, enrolled.recoveryCodes[0]!);
  }),
  code("a recovery code from before new ones were drawn", async (enrolled) => {
    const renewed = await enrolled.ground.graphql(
      "mutation ($c: String!) { renewRecoveryCodes(code: $c) }",
      { c: enrolled.recoveryCodes[1]! },
      { token: enrolled.tokens[1] },
    );
    if (!renewed.data) throw new Error("Honest recovery codes were not renewed.");
    return confirms(enrolled, enrolled.recoveryCodes[2]!);
  }),
  code("a recovery code with its last group missing", (enrolled) =>
    confirms(enrolled, enrolled.recoveryCodes[3]!.slice(0, -5)),
  ),
];

const settings = [
  code("removed without one", async ({ ground, person, tokens: [, after] }) => {
    const told = await ground.graphql(
      `mutation ($p: String!) { removeSecondFactor(password: $p, code: "000000") { token } }`,
      { p: person.password },
      { token: after },
    );
    return told.text.includes('"token":"');
  }),
  code("removed without the password", async ({ ground, secret, tokens: [, after] }) => {
    const told = await ground.graphql(
      `mutation ($c: String!) { removeSecondFactor(password: "wrong", code: $c) { token } }`,
      { c: codeOf(secret, 1) },
      { token: after },
    );
    return told.text.includes('"token":"');
  }),
  code(
    "the application exchanged for another by a stolen session",
    async ({ ground, person, tokens: [, after] }) => {
      const told = await ground.graphql(
        "mutation ($p: String!) { enrolSecondFactor(password: $p) { secret } }",
        { p: person.password },
        { token: after },
      );
      return told.text.includes('"secret":"');
    },
  ),
];

/** Attacks on the second step. */
export const codeCases: readonly HostileCase[] = [...around, ...wrong, ...recovery, ...settings];
