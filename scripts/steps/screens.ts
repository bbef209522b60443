import { checkScreens } from '#scripts/checks/screens.ts';
import { GUIDE } from '#scripts/checks/citizen.ts';
import { readDist } from '#scripts/lib/dist.ts';
import { measureScreens } from '#scripts/lib/measure-screens.ts';
import { resultOf, type Step } from '#scripts/lib/steps.ts';

/** Every guide of the built site on the screen of a cheap phone. */
export const screens = (dist: string, needs: string): Step => ({
  name: 'screens',
  needs: [needs],
  run: async () => {
    const guides = readDist(dist).pages.filter(
      ({ path, redirect }) => GUIDE.test(path) && redirect === undefined,
    );
    const paths = guides.map(({ path }) => path);
    return [resultOf('screens', checkScreens(await measureScreens(dist, paths)))];
  },
});
