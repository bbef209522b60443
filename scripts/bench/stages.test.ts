import { expect, it } from 'vitest';
import { stagesOf } from './stages.ts';

const moment = (text: string, cpu: number) => ({ text, cpu, wall: cpu * 2 });

it('parts a build where Astro says that something else begins', () => {
  const stages = stagesOf([
    moment('[content] Syncing content', 1),
    moment('[build] Collecting build info...', 5),
    moment('generating static routes\n├─ /index.html', 9),
    moment('├─ /van-ban/index.html', 15),
    moment('├─ /ban-ghi-tim-kiem.json', 20),
    moment('[search-index] 3 pages as 9 records', 26),
    moment('', 30),
  ]);
  expect(stages).toEqual([
    { stage: 'content', cpu: 5, wall: 10 },
    { stage: 'bundles', cpu: 4, wall: 8 },
    { stage: 'pages', cpu: 11, wall: 22 },
    { stage: 'index', cpu: 6, wall: 12 },
    { stage: 'after', cpu: 4, wall: 8 },
  ]);
});

it('gives a build that ended early to the stage in which it was', () => {
  expect(stagesOf([moment('[content] x', 1), moment('', 4)])).toEqual([
    { stage: 'content', cpu: 4, wall: 8 },
  ]);
});
