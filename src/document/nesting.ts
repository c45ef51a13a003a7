/**
 * How deep a YAML text is nested, counted on its tokens. Composing nested nodes recurses in the `yaml` package: deep
 * enough, it ends the process in a way that can't be caught, so this is asked first.
 */
import { BRACKETS_END, DOCUMENT_START, SCALAR } from './yaml-tokens.ts';

/** Fed with one token after the other, finds the place where a text becomes too deep. */
export interface NestingGauge {
  /** Takes the next token of `yaml`'s Lexer and gives the depth there, never less than the package's recursion. */
  depthAfter(token: string): number;
  /** The offset at which the last token begins. */
  readonly offset: number;
}

/** What tokens begin with that are nothing but space. */
const SPACE = new Set([...' \t\n\r'].map((character) => character.charCodeAt(0)));

/** Tokens after which a nested node can begin on the same line. */
const INDICATORS = new Set(['-', '?', ':']);

export function nestingGauge(): NestingGauge {
  /** The columns at which the blocks that are open have begun. */
  const blocks: number[] = [];
  /** For each open bracket, the colons since its last comma: `[a: b: c]` nests, too. */
  const colons: number[] = [];
  let colonsInAll = 0;
  let column = 0;
  let offset = 0;
  let end = 0;
  let opensNode = true;
  let scalarFollows = false;
  let blockScalarFollows = false;

  function takeBlockToken(token: string, isScalar: boolean): void {
    if (opensNode) {
      while (blocks.length > 0 && blocks.at(-1)! >= column) blocks.pop();
      blocks.push(column);
    }
    opensNode = !isScalar && (INDICATORS.has(token) || token.startsWith('&') || token.startsWith('!'));
    blockScalarFollows = !isScalar && (token.startsWith('|') || token.startsWith('>'));
  }

  function takeBracketToken(token: string): void {
    if (token === ':') {
      colons[colons.length - 1]! += 1;
      colonsInAll += 1;
    } else if (token === ',') {
      colonsInAll -= colons.at(-1)!;
      colons[colons.length - 1] = 0;
    } else if (token === ']' || token === '}') {
      colonsInAll -= colons.pop()!;
    }
  }

  function take(token: string, isScalar: boolean): void {
    const inBrackets = colons.length > 0;
    if (inBrackets) {
      if (!isScalar) takeBracketToken(token);
    } else if (isScalar && blockScalarFollows) {
      blockScalarFollows = false;
    } else {
      takeBlockToken(token, isScalar);
    }
    if (!isScalar && (token === '[' || token === '{')) colons.push(0);
  }

  return {
    depthAfter(token) {
      if (token === SCALAR) scalarFollows = true;
      if (token === SCALAR || token === DOCUMENT_START || token === BRACKETS_END) {
        return blocks.length + colons.length + colonsInAll;
      }
      offset = end;
      end += token.length;
      const isSpace = !scalarFollows && (token === '' || SPACE.has(token.charCodeAt(0)));
      if (!isSpace && !token.startsWith('#')) take(token, scalarFollows);
      scalarFollows = false;
      const newline = token.length > 1 || token === '\n' ? token.lastIndexOf('\n') : -1;
      column = newline === -1 ? column + token.length : token.length - newline - 1;
      if (newline !== -1) opensNode = true;
      return blocks.length + colons.length + colonsInAll;
    },
    get offset() {
      return offset;
    },
  };
}
