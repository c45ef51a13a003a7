/** A report with all that makes it a finding. */
import type { Finding, NamedTogether, Severity } from './finding.ts';
import { fingerprintOf } from './fingerprint.ts';
import { fillMessage } from './message.ts';
import type { Report, Together } from './rule.ts';

export interface Draft {
  readonly rule: string;
  readonly severity: Severity;
  readonly messages: Readonly<Record<string, string>>;
  readonly report: Report;
}

/**
 * Fills the message and takes the fingerprint.
 *
 * @throws where the rule has no such message, or gives it too little.
 */
export function toFinding(
  { rule, severity, messages, report }: Draft,
  stablePath: (file: string) => string = (file) => file,
): Finding {
  const {
    messageId,
    at,
    data = {},
    event = null,
    property = null,
    help = null,
    related = [],
    fix = null,
    gather,
    together,
    insteadOf,
  } = report;
  return {
    rule,
    severity,
    message: fillMessage(templateOf(messages, messageId), data),
    messageId,
    data,
    at,
    event,
    property,
    help,
    related,
    fix,
    fingerprint: fingerprintOf({ rule, messageId, path: stablePath(at.file), event, property }),
    ...(gather === undefined ? {} : { gather }),
    ...(together === undefined ? {} : { together: named(together, messages) }),
    ...(insteadOf === undefined
      ? {}
      : {
          insteadOf: insteadOf.map((one) => toFinding({ rule, severity, messages, report: one }, stablePath)),
        }),
  };
}

function named({ of, name, messageId }: Together<string>, messages: Draft['messages']): NamedTogether {
  const said = messageId === undefined ? null : { messageId, template: templateOf(messages, messageId) };
  return { of, name, said };
}

function templateOf(messages: Draft['messages'], id: string): string {
  const template = messages[id];
  if (template === undefined) throw new Error(`there is no message "${id}"`);
  return template;
}
