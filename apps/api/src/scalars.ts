import { GraphQLError, GraphQLScalarType, Kind } from "graphql";
import { isCalendarDate } from "@sakhi/domain/calendar/india-time";

function readDate(value: unknown): string {
  if (typeof value !== "string" || !isCalendarDate(value)) {
    throw new GraphQLError("A date is written yyyy-mm-dd and exists in the calendar.", {
      extensions: { code: "BAD_USER_INPUT" },
    });
  }
  return value;
}

export const CalendarDateScalar = new GraphQLScalarType<string, string>({
  name: "CalendarDate",
  description: "A calendar date in India, yyyy-mm-dd.",
  serialize: (value) => value as string,
  parseValue: readDate,
  parseLiteral: (node) => readDate(node.kind === Kind.STRING ? node.value : null),
});
