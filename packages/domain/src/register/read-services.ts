import { type ServiceKind } from "../service/service.ts";
import { aliasTable } from "./alias-table.ts";
import serviceAliases from "./aliases/services.json" with { type: "json" };
import { cleanText } from "./clean-text.ts";

const BETWEEN_SERVICES = /[,;،，|+&/\n।]/;
const BETWEEN_WORDS = /\s(?:और|एवं|तथा|व|and)\s/iu;

const serviceOfWord = aliasTable(serviceAliases satisfies Record<ServiceKind, readonly string[]>);

/** The services named in a cell, each once, in the order written; or the first word that names none. */
export type ServicesRead = { readonly services: ServiceKind[] } | { readonly unknown: string };

export function readServices(text: string): ServicesRead {
  const services = new Set<ServiceKind>();
  for (const part of cleanText(text).split(BETWEEN_SERVICES)) {
    const found = servicesNamed(part);
    if (found === null) return { unknown: part.trim() };
    for (const service of found) services.add(service);
  }
  return { services: [...services] };
}

function servicesNamed(part: string): ServiceKind[] | null {
  if (part.trim() === "") return [];
  const whole = serviceOfWord(part);
  if (whole !== null) return [whole];
  const words = part.split(BETWEEN_WORDS).map(serviceOfWord);
  return words.length > 1 && words.every((service) => service !== null) ? words : null;
}
