/** Event names with `*`, each of which stands for one or more characters. */

export function isEventPattern(name: string): boolean {
  return name.includes('*');
}

/** Whether a name is one that a pattern stands for. Linear in practice: nothing is tried twice. */
export function matchesEventPattern(pattern: string, name: string): boolean {
  const literals = pattern.split('*');
  const first = literals[0]!;
  if (literals.length === 1) return first === name;
  const last = literals.at(-1)!;
  if (!name.startsWith(first)) return false;
  let position = first.length;
  for (const literal of literals.slice(1, -1)) {
    const found = name.indexOf(literal, position + 1);
    if (found === -1) return false;
    position = found + literal.length;
  }
  return name.endsWith(last) && name.length - last.length > position;
}

/** Whether there is a name that both patterns (either can be a plain name) stand for. */
export function patternsMeet(a: string, b: string): boolean {
  if (!isEventPattern(b)) return matchesEventPattern(a, b);
  if (!isEventPattern(a)) return matchesEventPattern(b, a);
  const left = steps(a);
  const right = steps(b);
  // Row by row: whether the first i steps of one and the first j of the other can stand for the same text.
  let row = right.map(() => false);
  row = [true, ...row];
  for (let j = 1; j <= right.length; j += 1) row[j] = row[j - 1]! && right[j - 1] === ANY_NUMBER;
  for (const step of left) {
    const next = [row[0]! && step === ANY_NUMBER];
    for (const [j, other] of right.entries()) {
      if (step === ANY_NUMBER || other === ANY_NUMBER) {
        const skipped = (step === ANY_NUMBER && row[j + 1]!) || (other === ANY_NUMBER && next[j]!);
        const taken = (step === ANY_NUMBER && next[j]!) || (other === ANY_NUMBER && row[j + 1]!);
        next.push(skipped || taken);
      } else {
        next.push(row[j]! && (step === other || step === ANY_ONE || other === ANY_ONE));
      }
    }
    row = next;
  }
  return row.at(-1)!;
}

const ANY_ONE = Symbol('one character');
const ANY_NUMBER = Symbol('any number of characters');

function steps(pattern: string): (string | symbol)[] {
  return [...pattern].flatMap<string | symbol>((character) =>
    character === '*' ? [ANY_ONE, ANY_NUMBER] : [character],
  );
}
