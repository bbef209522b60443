import { today } from '#src/site/today.ts';

/**
 * A query whose answer is worked out once a build, however many pages ask. In development it is worked out at each
 * request, since the content may have changed in between.
 *
 * @param load works it out as of a day, `YYYY-MM-DD`
 * @returns the query; its day is the one that the site is built for, unless told
 */
export function once<Answer>(
  load: (day: string) => Promise<Answer>,
): (day?: string) => Promise<Answer> {
  const answers = new Map<string, Promise<Answer>>();
  return (day = today) => {
    const known = answers.get(day);
    if (known !== undefined && !import.meta.env.DEV) return known;
    const answer = load(day);
    answers.set(day, answer);
    return answer;
  };
}
