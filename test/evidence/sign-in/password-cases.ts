import { type Ground, type Person, SIGN_IN } from "./ground.ts";
import type { HostileCase } from "./hostile-case.ts";

const victimOf = ({ people }: Ground): Person =>
  people.find(({ username }) => username === "buxar.admin")!;
const otherOf = ({ people }: Ground): Person =>
  people.find(({ username }) => username === "bhojpur.admin")!;

async function enters(ground: Ground, username: string, password: string, from?: string) {
  const told = await ground.graphql(SIGN_IN, { u: username, p: password }, from ? { from } : {});
  return told.text.includes('"token":"');
}

/** A pair that must not open the door. */
function pair(
  name: string,
  make: (victim: Person, other: Person) => [string, string],
): HostileCase {
  return {
    name: `password: ${name}`,
    attempt: (ground) => enters(ground, ...make(victimOf(ground), otherOf(ground))),
  };
}

const pairs = [
  pair("a wrong one", ({ username }) => [username, "wrong"]),
  pair("that of somebody else", ({ username }, other) => [username, other.password]),
  pair("a name nobody has", (_, { password }) => ["nobody.here", password]),
  pair("nothing at all", () => ["", ""]),
  pair("none", ({ username }) => [username, ""]),
  pair("with one letter more", ({ username, password }) => [username, `${password}x`]),
  pair("with one letter less", ({ username, password }) => [username, password.slice(0, -1)]),
  pair("in capitals", ({ username, password }) => [username, password.toUpperCase()]),
  pair("with a space after it", ({ username, password }) => [username, `${password} `]),
  pair("cut short by a NUL", ({ username, password }) => [username, `${password}\0x`]),
  pair("SQL in it", ({ username }) => [username, "' or '1'='1"]),
  pair("SQL in the name", ({ username, password }) => [`${username}' --`, password.slice(1)]),
  pair("a union in the name", () => ["' union select * from entry.account --", "x"]),
  pair("a pattern for a name", (_, { password }) => ["%", password]),
];

async function afterFailures(
  ground: Ground,
  times: number,
  spell: (name: string, n: number) => string,
): Promise<boolean> {
  const { username, password } = victimOf(ground);
  for (let n = 0; n < times; n++) await enters(ground, spell(username, n), "wrong", `10.1.0.${n}`);
  return enters(ground, username, password, "10.1.1.1");
}

const manyTries: HostileCase[] = [
  {
    name: "tries: the right password after five wrong ones",
    attempt: (ground) => afterFailures(ground, 5, (name) => name),
  },
  {
    name: "tries: five wrong ones under five spellings of the name",
    attempt: (ground) =>
      afterFailures(
        ground,
        5,
        (name, n) => [name, ` ${name}`, name.toUpperCase(), `${name} `, `\u00a0${name}`][n]!,
      ),
  },
  {
    name: "tries: forty in one document under aliases, the right one last",
    attempt: async (ground) => {
      const { username, password } = victimOf(ground);
      const fields = Array.from(
        { length: 40 },
        (_, n) => `a${n}: signIn(username: $u, password: ${n === 39 ? "$p" : '"wrong"'}) { token }`,
      );
      const query = `mutation ($u: String!, $p: String!) { ${fields.join(" ")} }`;
      return (await ground.graphql(query, { u: username, p: password })).text.includes('"token":"');
    },
  },
  {
    name: "tries: thirty at the same moment, then the right one",
    attempt: async (ground) => {
      const { username, password } = victimOf(ground);
      const wrong = Array.from({ length: 30 }, () => enters(ground, username, "wrong"));
      await Promise.all(wrong);
      return enters(ground, username, password);
    },
  },
  {
    name: "tries: fifty names sprayed from one address, then a right pair",
    attempt: async (ground) => {
      const { username, password } = victimOf(ground);
      for (let n = 0; n < 50; n++) await enters(ground, `somebody-${n}`, "Welcome@123", "10.2.0.1");
      return enters(ground, username, password, "10.2.0.1");
    },
  },
  {
    name: "tries: guessing the password of a stolen session through the form that changes it",
    attempt: async (ground) => {
      const { username, password } = otherOf(ground);
      const token = await ground.enter({ username, password });
      const change = `mutation ($c: String!) { changePassword(current: $c, next: "chai lorry umbrella moss") { token } }`;
      for (let n = 0; n < 5; n++) await ground.graphql(change, { c: `guess ${n}` }, { token });
      const told = await ground.graphql(change, { c: password }, { token });
      return told.text.includes('"token":"');
    },
  },
];

/** True when the three answers differ anywhere: status, headers' length, or a byte of the body. */
const enumeration: HostileCase = {
  name: "enumeration: unknown, known and waiting names are answered by the same bytes",
  attempt: async (ground) => {
    const { username } = victimOf(ground);
    const answer = async (name: string) => {
      const { status, text } = await ground.graphql(SIGN_IN, { u: name, p: "wrong" });
      return `${status} ${text}`;
    };
    const known = await answer(username);
    const unknown = await answer("nobody.here");
    for (let n = 0; n < 6; n++) await answer(username);
    const waiting = await answer(username);
    return new Set([known, unknown, waiting]).size !== 1;
  },
};

const weak = (name: string, next: string): HostileCase => ({
  name: `new password: ${name}`,
  attempt: async (ground) => {
    const person = otherOf(ground);
    const token = await ground.enter(person);
    const change = `mutation ($c: String!, $n: String!) { changePassword(current: $c, next: $n) { token } }`;
    const told = await ground.graphql(change, { c: person.password, n: next }, { token });
    return told.reason !== "PASSWORD_REFUSED";
  },
});

/** Attacks on names and passwords. */
export const passwordCases: readonly HostileCase[] = [
  ...pairs,
  ...manyTries,
  enumeration,
  weak("from the lists of leaked ones", "Welcome@12345"),
  weak("the name and a year", "bhojpur.admin2026"),
  weak("of eleven characters", "xK7#qL2!vB9"),
  weak("empty", ""),
];
