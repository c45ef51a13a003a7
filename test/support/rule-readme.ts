/** The README of a rule, taken apart. */
import { PLAN_FILE, type PlanText } from './plan-text.ts';

export interface Example {
  /** Where it stands, for the name of its test. */
  readonly line: number;
  /** Empty where the plan alone is the example. */
  readonly code: string;
  readonly plan: PlanText | undefined;
  /** The configuration's source that the code belongs to. */
  readonly source: string | undefined;
  readonly options: unknown;
}

export interface RuleReadme {
  readonly title: string;
  readonly description: string;
  readonly levels: string;
  readonly sections: readonly string[];
  readonly incorrect: readonly Example[];
  readonly correct: readonly Example[];
}

/**
 * Reads a README. A `yaml` fence is the plan, a `json` fence the options, of all examples that follow in its section.
 * A plan that no code follows is an example by itself. Code that begins with `// source: <name>` belongs to that source. Several fences that begin with `# <file>` are files of one plan.
 */
export function readRuleReadme(text: string): RuleReadme {
  const [title = '', description = '', levels = ''] = text.split('\n').filter((line) => line.trim() !== '');
  const sections = [...text.matchAll(/^## (.*)$/gm)].map((match) => match[1]!);
  return {
    title: title.replace(/^# /, ''),
    description,
    levels,
    sections,
    incorrect: examplesOf(text, 'Incorrect'),
    correct: examplesOf(text, 'Correct'),
  };
}

function examplesOf(text: string, section: string): Example[] {
  const start = text.search(new RegExp(`^## ${section}$`, 'm'));
  if (start === -1) return [];
  const after = text.indexOf('\n## ', start + 1);
  const body = text.slice(start, after === -1 ? undefined : after);
  let plan: Record<string, string> | undefined;
  let options: unknown;
  const examples: Example[] = [];
  const fences = [...body.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)];
  for (const [number, { 1: language, 2: content = '', index }] of fences.entries()) {
    if (language === 'json') {
      options = JSON.parse(content);
      continue;
    }
    const isPlan = language === 'yaml';
    if (isPlan) {
      const file = fileOf(content);
      plan = file === PLAN_FILE ? { [file]: content } : { ...plan, [file]: content };
      if (!endsPlanAlone(fences[number + 1])) continue;
    }
    const line = text.slice(0, start + index).split('\n').length;
    const source = /^\/\/ source: (\w+)\n/.exec(content)?.[1];
    examples.push({ line, code: isPlan ? '' : content, plan, options, source });
  }
  return examples;
}

function fileOf(yaml: string): string {
  return /^# (\S+\.yaml)\n/.exec(yaml)?.[1] ?? PLAN_FILE;
}

/** Whether a plan is followed by neither code, nor options, nor another file of it. */
function endsPlanAlone(next: RegExpExecArray | undefined): boolean {
  return next === undefined || (next[1] === 'yaml' && fileOf(next[2]!) === PLAN_FILE);
}
