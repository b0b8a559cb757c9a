/** The boxes for passwords and codes: what is typed there is never sent back to the page. */
const secretNames = [
  "password",
  "current",
  "newPassword",
  "code",
  "removePassword",
  "removeCode",
] as const;
export type SecretName = (typeof secretNames)[number];

export function isSecretName(name: string): name is SecretName {
  return (secretNames as readonly string[]).includes(name);
}
