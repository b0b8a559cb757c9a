import type { CodegenConfig } from "@graphql-codegen/cli";

/** Types of every operation, from the API's published contract; the output is committed. */
const config: CodegenConfig = {
  schema: "../api/schema.graphql",
  documents: ["app/api/**/*.server.ts"],
  generates: {
    "app/generated/": {
      preset: "client",
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: "string",
        enumsAsTypes: true,
        useTypeImports: true,
        scalars: { CalendarDate: "string", DateTime: "string", ID: "string" },
        strictScalars: true,
      },
    },
  },
};

export default config;
