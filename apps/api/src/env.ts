import { z } from "zod";

const EnvSchema = z.object({
  SAKHI_API_PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  SAKHI_DATABASE_CENTRE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  SAKHI_DATABASE_OVERSIGHT_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  SAKHI_DATABASE_SIGN_IN_URL: z.url({ protocol: /^postgres(ql)?$/ }),
});

export interface ApiEnv {
  readonly port: number;
  readonly centreUrl: string;
  readonly oversightUrl: string;
  readonly signInUrl: string;
}

/** Reads the environment once, at start; every other module is handed the result. Throws with the names of what is missing. */
export function readApiEnv(source: NodeJS.ProcessEnv): ApiEnv {
  const parsed = EnvSchema.safeParse(source);
  if (!parsed.success)
    throw new Error(`The environment is not usable:\n${z.prettifyError(parsed.error)}`);
  const env = parsed.data;
  return {
    port: env.SAKHI_API_PORT,
    centreUrl: env.SAKHI_DATABASE_CENTRE_URL,
    oversightUrl: env.SAKHI_DATABASE_OVERSIGHT_URL,
    signInUrl: env.SAKHI_DATABASE_SIGN_IN_URL,
  };
}
