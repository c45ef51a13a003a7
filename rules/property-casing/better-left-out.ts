/** Keys that other rules want gone: how else they could be spelled is not worth saying. */
import type { RuleContext } from '../../src/lint/rule.ts';
import type { SentKey } from '../../src/lint/sent-keys.ts';
import { columnOf } from '../../src/lint/warehouse-column.ts';
import { disallowedKind, NO_PII } from '../no-pii-property/personal-keys.ts';
import { isDiscarded, RESERVED_COLUMN } from '../reserved-warehouse-column/discarded.ts';

/** Gives a test for keys of calls that another rule reports where they are sent. */
export function betterLeftOut({
  plan,
  settingOf,
}: Pick<RuleContext<unknown>, 'plan' | 'settingOf'>): (key: SentKey) => boolean {
  return (key) => {
    const { file } = key.property.at;
    const isOn = (rule: string) => settingOf(rule, file) !== null;
    const isColumn = key.path === key.property.name;
    return (
      (isOn(NO_PII) && disallowedKind(key, plan) !== null) ||
      (isOn(RESERVED_COLUMN) && isColumn && isDiscarded(key.call.method, key.path, columnOf(key.path)))
    );
  };
}
