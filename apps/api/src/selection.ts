import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from "graphql";

/** The fields asked for, each with those beneath it; aliases and fragments are followed, arguments are not looked at. */
export interface Selection extends ReadonlyMap<string, Selection> {}

const known = new WeakMap<object, Selection>();

/** What the document asks for under the resolved field; worked out once per document. */
export function selectionOf(info: GraphQLResolveInfo): Selection {
  const { fieldNodes } = info;
  const work = () => merge(fieldNodes.map((field) => beneath(field.selectionSet, info)));
  // A field asked for in two places is merged anew: another operation of the document may share but one of them.
  if (fieldNodes.length > 1) return work();
  const node = fieldNodes[0]!;
  const selection = known.get(node) ?? work();
  known.set(node, selection);
  return selection;
}

/** The selection under a path of fields, empty when the path was not asked for. */
export function selectionUnder(selection: Selection, ...path: string[]): Selection {
  return path.reduce<Selection>((at, field) => at.get(field) ?? new Map(), selection);
}

function beneath(set: SelectionSetNode | undefined, info: GraphQLResolveInfo): Selection {
  const parts = (set?.selections ?? []).map((node): Selection => {
    if (node.kind === Kind.FIELD)
      return new Map([[node.name.value, beneath(node.selectionSet, info)]]);
    if (node.kind === Kind.INLINE_FRAGMENT) return beneath(node.selectionSet, info);
    return beneath(info.fragments[node.name.value]?.selectionSet, info);
  });
  return merge(parts);
}

function merge(selections: readonly Selection[]): Selection {
  const merged = new Map<string, Selection>();
  for (const selection of selections) {
    for (const [field, under] of selection)
      merged.set(field, merge([merged.get(field) ?? new Map(), under]));
  }
  return merged;
}
