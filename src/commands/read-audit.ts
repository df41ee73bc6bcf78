import { spawnSync } from 'node:child_process';

/** What an audit came to: packages that advisories name, each with how bad it is, or why there is no answer. */
export type Audit = { named: ReadonlyMap<string, string> } | { unanswered: string };

/** Asks the registry what is known against the packages of the lock. */
export function audit(isWithDev: boolean): Audit {
  const { stdout, error } = spawnSync('npm', ['audit', '--json', ...(isWithDev ? [] : ['--omit=dev'])], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    timeout: 120_000,
    shell: process.platform === 'win32',
  });
  return error ? { unanswered: error.message } : readAudit(stdout);
}

/** Reads what `npm audit --json` prints. An audit that got no answer is no fault of the packages. */
export function readAudit(printed: string): Audit {
  let report: {
    message?: string;
    error?: { summary?: string };
    vulnerabilities?: Record<string, { severity: string }>;
  };
  try {
    report = JSON.parse(printed);
  } catch (error) {
    return { unanswered: error instanceof Error ? error.message : String(error) };
  }
  if (!report.vulnerabilities) {
    return { unanswered: report.message || report.error?.summary || 'npm printed no list' };
  }
  return { named: new Map(Object.entries(report.vulnerabilities).map(([name, { severity }]) => [name, severity])) };
}
