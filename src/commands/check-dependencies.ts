/** Checks what the site is made with: hashes in the lock, licences, and advisories, where the registry answers. */
import { readDependencies } from './dependencies.ts';
import { dependencyFaults } from './dependency-faults.ts';
import { HARMLESS } from './known-advisories.ts';
import { audit } from './read-audit.ts';
import { shippedPackages } from './shipped-packages.ts';

const dependencies = readDependencies();
const faults = dependencyFaults(dependencies, new Set(await shippedPackages()), HARMLESS);
const needed = audit(false);
if ('unanswered' in needed) {
  console.log(`The registry gave no answer to npm audit (${needed.unanswered}): advisories were not looked at.`);
} else {
  for (const [name, severity] of needed.named)
    faults.push(`${name}: an advisory names it (${severity}). Run npm audit.`);
  const all = audit(true);
  for (const [name, severity] of 'named' in all ? all.named : []) {
    if (needed.named.has(name)) continue;
    const why = HARMLESS[name];
    if (why) console.log(`${name}, used by tests alone, has an advisory (${severity}) that does no harm: ${why}`);
    else
      faults.push(
        `${name}: an advisory names it (${severity}). Update it, or say in known-advisories.ts why it does no harm.`,
      );
  }
}
console.log(`${dependencies.length} packages in the lock; licences and hashes looked at.`);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
