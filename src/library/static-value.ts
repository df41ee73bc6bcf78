import type { Expression, SpreadElement } from 'estree';

/**
 * The value of an expression made of literals only, as in `value={8000}`.
 * Content holds data, never code: anything else gives undefined.
 */
export function staticValue(expression: Expression | SpreadElement | null): unknown {
  if (!expression) return undefined;
  switch (expression.type) {
    case 'Literal':
      // A regular expression or a big number is no value that content has.
      return typeof expression.value === 'object' && expression.value !== null ? undefined : expression.value;
    case 'UnaryExpression': {
      const value = staticValue(expression.argument);
      return expression.operator === '-' && typeof value === 'number' ? -value : undefined;
    }
    default:
      return undefined;
  }
}
