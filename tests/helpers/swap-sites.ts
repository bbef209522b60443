/**
 * Puts a site in the place of another, as a build does, until whoever started this closes its standard input; then says
 * how often it did so.
 *
 * Arguments: the folder of the site; its page, once more for each time.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { closeWorkshop, openWorkshop, swapIn } from '#scripts/lib/workshop.ts';

const [out = '', page = ''] = process.argv.slice(2);
let ended = false;
process.stdin.resume().on('close', () => {
  ended = true;
});
let swaps = 0;
while (!ended) {
  const workshop = openWorkshop(out);
  mkdirSync(workshop.site, { recursive: true });
  writeFileSync(join(workshop.site, 'index.html'), page);
  swapIn(workshop);
  closeWorkshop(workshop);
  swaps += 1;
  await setImmediate();
}
console.log(swaps);
