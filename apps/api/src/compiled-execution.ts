import type {
  GatewayExecutionResult,
  GatewayGraphQLRequestContext,
  GatewayInterface,
} from "@apollo/server-gateway-interface";
import {
  execute,
  getVariableValues,
  GraphQLError,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from "graphql";
import { compileQuery, isCompiledQuery, type CompiledQuery } from "graphql-jit";

/** Documents kept compiled; the one unused for longest goes first. */
const MOST_COMPILED = 300;
/** As many errors in variables as graphql-js lists. */
const MOST_VARIABLE_ERRORS = 50;

type Compiled = CompiledQuery | "SEEN_ONCE" | "NOT_COMPILABLE";

/**
 * Executes operations compiled to JavaScript, with the results and errors of graphql-js, through Apollo Server's gateway interface.
 * A document is compiled when it is asked for a second time, so that nobody can keep the server compiling with new documents.
 */
export function compiledExecution(schema: GraphQLSchema): GatewayInterface {
  const known = new Map<string, Compiled>();
  const find = ({
    operation,
    queryHash,
    document,
    request,
  }: GatewayGraphQLRequestContext): Compiled => {
    if (!operation) return "NOT_COMPILABLE";
    const key = `${queryHash} ${request.operationName ?? ""}`;
    let found = known.get(key);
    known.delete(key);
    if (found === undefined) found = "SEEN_ONCE";
    else if (found === "SEEN_ONCE") found = compile(schema, document, request.operationName);
    if (known.size >= MOST_COMPILED) known.delete(known.keys().next().value ?? "");
    known.set(key, found);
    return found;
  };
  return {
    load: () => Promise.resolve({ executor: (request) => run(schema, request, find(request)) }),
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema: schema, coreSupergraphSdl: "" });
      return () => undefined;
    },
    stop: () => Promise.resolve(),
  };
}

function compile(schema: GraphQLSchema, document: DocumentNode, operationName?: string): Compiled {
  const compiled = compileQuery(schema, document, operationName);
  return isCompiledQuery(compiled) ? compiled : "NOT_COMPILABLE";
}

async function run(
  schema: GraphQLSchema,
  { request, document, operation, context }: GatewayGraphQLRequestContext,
  compiled: Compiled,
): Promise<GatewayExecutionResult> {
  const variables = request.variables ?? {};
  if (typeof compiled === "string") {
    return execute({
      schema,
      document,
      contextValue: context,
      variableValues: variables,
      operationName: request.operationName,
    });
  }
  // The compiled check of variables words its errors in its own way; graphql-js says whether there are any.
  const checked = getVariableValues(schema, operation.variableDefinitions ?? [], variables, {
    maxErrors: MOST_VARIABLE_ERRORS,
  });
  if (checked.errors) return { errors: checked.errors };
  const result: ExecutionResult = await compiled.query(undefined, context, variables);
  return result.errors ? { ...result, errors: result.errors.map(asGraphQLError) } : result;
}

/** Compiled code's errors look like graphql-js's but lack what Apollo reads of them. */
function asGraphQLError({ message, path, originalError }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { path: path ?? null, originalError: originalError ?? null });
}
