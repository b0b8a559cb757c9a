/** One login per duty: what a connection may touch is decided by PostgreSQL, not by the code that holds it. */
export const databaseRoles = {
  owner: "sakhi_owner",
  centre: "sakhi_centre",
  oversight: "sakhi_oversight",
  signIn: "sakhi_sign_in",
  worker: "sakhi_worker",
} as const;

export type DatabaseRole = keyof typeof databaseRoles;
export type RolePasswords = Readonly<Record<DatabaseRole, string>>;
export type DatabaseUrls = Readonly<Record<DatabaseRole, string>>;

/** The same server and database, once per role. */
export function databaseUrls(adminUrl: string, passwords: RolePasswords): DatabaseUrls {
  const as = (role: DatabaseRole): string => {
    const url = new URL(adminUrl);
    url.username = databaseRoles[role];
    url.password = encodeURIComponent(passwords[role]);
    return url.href;
  };
  return {
    owner: as("owner"),
    centre: as("centre"),
    oversight: as("oversight"),
    signIn: as("signIn"),
    worker: as("worker"),
  };
}
