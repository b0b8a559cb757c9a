/** One inequality: coefficients · x ≤ limit. */
export interface Inequality {
  readonly coefficients: readonly number[];
  readonly limit: number;
}

const TINY = 1e-9;

/**
 * The largest value of `goal` · x over all x ≥ 0 that keep every inequality: the simplex method in two phases, with Bland's
 * rule so that it never circles. Infinity when there is no largest; throws when nothing keeps them all.
 */
export function maximise(goal: readonly number[], kept: readonly Inequality[]): number {
  const rows = kept.length;
  const columns = goal.length;
  // One column per variable, one for the artificial variable of the first phase, one for the limits.
  const table = kept.map(({ coefficients, limit }) => [...coefficients, -1, limit]);
  table.push([...goal.map((value) => -value), 0, 0]);
  table.push([...goal.map(() => 0), 1, 0]);
  const inRow = kept.map((_, row) => columns + 1 + row);
  const inColumn = [...goal.keys(), columns];

  const pivot = (row: number, column: number): void => {
    const pivotRow = table[row]!;
    const by = 1 / pivotRow[column]!;
    for (const [at, other] of table.entries()) {
      const factor = other[column]! * by;
      if (at === row || factor === 0) continue;
      for (let one = 0; one < other.length; one++) {
        if (one !== column) other[one]! -= pivotRow[one]! * factor;
      }
      other[column] = -factor;
    }
    for (let one = 0; one < pivotRow.length; one++) pivotRow[one]! *= one === column ? 0 : by;
    pivotRow[column] = by;
    [inRow[row], inColumn[column]] = [inColumn[column]!, inRow[row]!];
  };

  const improve = (objective: number, barred: number): boolean => {
    for (;;) {
      let column = -1;
      for (let at = 0; at <= columns; at++) {
        if (inColumn[at] === barred || table[objective]![at]! > -TINY) continue;
        if (column === -1 || inColumn[at]! < inColumn[column]!) column = at;
      }
      if (column === -1) return true;
      let row = -1;
      for (let at = 0; at < rows; at++) {
        if (table[at]![column]! <= TINY) continue;
        if (row === -1 || isBefore(at, row, column)) row = at;
      }
      if (row === -1) return false;
      pivot(row, column);
    }
  };
  const isBefore = (one: number, other: number, column: number): boolean => {
    const difference =
      table[one]![columns + 1]! / table[one]![column]! -
      table[other]![columns + 1]! / table[other]![column]!;
    return difference < -TINY || (difference < TINY && inRow[one]! < inRow[other]!);
  };

  let least = 0;
  for (let row = 1; row < rows; row++) {
    if (table[row]![columns + 1]! < table[least]![columns + 1]!) least = row;
  }
  if (rows > 0 && table[least]![columns + 1]! < -TINY) {
    pivot(least, columns);
    improve(rows + 1, -1);
    if (table[rows + 1]![columns + 1]! < -1e-6) throw new Error("Nothing keeps all inequalities.");
    const row = inRow.indexOf(columns);
    if (row !== -1) {
      const column = table[row]!.findIndex((value, at) => at <= columns && Math.abs(value) > TINY);
      if (column !== -1) pivot(row, column);
    }
  }
  return improve(rows, columns) ? table[rows]![columns + 1]! : Infinity;
}
