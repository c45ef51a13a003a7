/** The README of a rule, taken apart. */

export interface Example {
  /** Where it stands, for the name of its test. */
  readonly line: number;
  readonly code: string;
  readonly plan: string | undefined;
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

/** Reads a README; a `yaml` fence is the plan, a `json` fence the options, of all examples that follow in its section. */
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
  let plan: string | undefined;
  let options: unknown;
  const examples: Example[] = [];
  for (const { 1: language, 2: content = '', index } of body.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)) {
    if (language === 'yaml') plan = content;
    else if (language === 'json') options = JSON.parse(content);
    else
      examples.push({ line: text.slice(0, start + index).split('\n').length, code: content, plan, options });
  }
  return examples;
}
