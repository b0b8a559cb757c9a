import { randomInt } from "node:crypto";
import type { Role } from "@sakhi/domain/actor";
import { type Centre, centres, demonstrationId } from "./districts.ts";

/** An account of the demonstration; `centre` is null for the State. */
export interface DemoAccount {
  readonly id: string;
  readonly username: string;
  readonly role: Role;
  readonly centre: Centre | null;
  readonly displayNameEn: string;
  readonly displayNameHi: string;
}

const CENTRES_WITH_CASE_WORKER = new Set(["buxar", "bhojpur", "patna"]);

/** One administrator to each of the 39 centres, a case worker to three of them, and one state officer. */
export function demoAccounts(): DemoAccount[] {
  return [
    ...centres().map((centre) => administratorOf(centre)),
    ...centres()
      .filter(({ slug }) => CENTRES_WITH_CASE_WORKER.has(slug))
      .map((centre) =>
        account(`${centre.slug}.worker`, "CASE_WORKER", centre, {
          en: `Case Worker, ${placeEn(centre)}`,
          hi: `केस वर्कर, ${placeHi(centre)}`,
        }),
      ),
    account("state.officer", "STATE_OFFICER", null, {
      en: "State Officer, Bihar",
      hi: "राज्य पदाधिकारी, बिहार",
    }),
  ];
}

/** The account in whose name a centre's invented cases are entered. */
export function administratorOf(centre: Centre): DemoAccount {
  return account(`${centre.slug}.admin`, "CENTRE_ADMINISTRATOR", centre, {
    en: `Centre Administrator, ${placeEn(centre)}`,
    hi: `केन्द्र प्रशासक, ${placeHi(centre)}`,
  });
}

/** Without the letters and digits that are taken for one another (0 and o, 1 and l and i). */
const LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";

/** A password like `sakhi-7h3k-92mq-x4tp`: readable aloud, and about 59 bits that nobody can guess. */
export function drawPassword(): string {
  const group = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  return ["sakhi", group(), group(), group()].join("-");
}

function account(
  username: string,
  role: Role,
  centre: Centre | null,
  name: { en: string; hi: string },
): DemoAccount {
  return {
    id: demonstrationId(`account/${username}`),
    username,
    role,
    centre,
    displayNameEn: `${name.en} (demonstration)`,
    displayNameHi: `${name.hi} (प्रदर्शन)`,
  };
}

function placeEn(centre: Centre): string {
  return centre.nameEn.replace("One Stop Centre, ", "");
}

function placeHi(centre: Centre): string {
  return centre.nameHi.replace("वन स्टॉप सेंटर, ", "");
}
