import { join } from 'node:path';
import { compareReleases, unexplained } from '#src/lib/log/compare.ts';
import { datedThings } from '#src/lib/log/dated-things.ts';
import { stateChanges } from '#src/lib/log/state-changes.ts';
import type { Content } from '#src/loaders/content.ts';
import { loggedPages } from '#src/loaders/logged-pages.ts';
import {
  keptRecords,
  lastPages,
  readReleases,
  recordFiles,
  RELEASES,
  stateOfRecords,
} from '#src/loaders/releases.ts';
import type { Change, Release } from '#src/schemas/release.ts';

/** What a release would change, worked out before anything is written. */

/** Reasons as they were typed: one for everything, and those of single pages (`benefits/di-hoc-nghe`). */
export interface Reasons {
  readonly all: string | undefined;
  readonly ofPages: ReadonlyMap<string, string>;
}

/** A release that can be written, or why it cannot. */
export interface Plan {
  /** Undefined where nothing has changed since the last release. */
  readonly release: Release | undefined;
  readonly files: ReadonlyMap<string, string>;
  /** Changes of facts that still want a reason. */
  readonly unexplained: readonly Change[];
}

/** A release that cannot be made; a sentence for whoever asked for it. */
export class ReleaseProblem extends Error {}

const dated = ({ entries }: Content) => ({
  documents: [...entries.documents.values()],
  benefits: [...entries.benefits.values()],
  outreach: [...entries.outreach.values()],
});

/** Why a clause was changed, as its lock says. */
function lockReason(content: Content, { of, key }: Change, since: string): string | undefined {
  const [collection, id = ''] = of.split('/');
  const lock = collection === 'documents' ? content.entries.locks.get(id)?.data : undefined;
  return lock?.corrections.findLast(
    ({ date, changed, added, removed }) =>
      date >= since && key !== undefined && [...changed, ...added, ...removed].includes(key),
  )?.reason;
}

/** What a kit's own correction says, where one was written since. */
function kitReason(content: Content, { of }: Change, since: string): string | undefined {
  const [collection, id = ''] = of.split('/');
  const kit = collection === 'outreach' ? content.entries.outreach.get(id)?.data : undefined;
  return kit?.corrections.findLast(({ date }) => date >= since)?.note;
}

/**
 * The release that the content would make on a day.
 *
 * @throws ReleaseProblem where what is kept of the last one is damaged, or a reason is of a page that has not changed
 */
export function planRelease(content: Content, day: string, reasons: Reasons): Plan {
  const { releases, problems } = readReleases(content.root);
  if (problems.length > 0) throw new ReleaseProblem(problems[0]?.message);
  const last = releases.at(-1);
  const pages = loggedPages(content);
  const files = recordFiles(pages);
  const state = stateOfRecords(files);
  if (!last)
    return {
      files,
      release: { release: 1, day, state, changes: [], ...(reasons.all && { reason: reasons.all }) },
      unexplained: [],
    };
  if (day < last.day)
    throw new ReleaseProblem(
      `Bản phát hành ${String(last.release)} dựng cho ngày ${last.day}, sau ngày ${day}. Hãy xem lại SITE_TODAY và đồng hồ của máy.`,
    );
  const kept = keptRecords(join(content.root, RELEASES));
  const standing = releases.findLast(({ withdrawn }) => withdrawn === undefined);
  if (standing?.state !== stateOfRecords(kept))
    throw new ReleaseProblem(
      `content/releases/last không còn là điều bản phát hành ${String(standing?.release ?? last.release)} để lại: có tệp bị sửa, bị mất hoặc gộp nhánh sai. Hãy lấy lại thư mục content/releases từ kho (git checkout).`,
    );
  const edits = compareReleases(lastPages(kept), pages).map((change): Change => {
    const reason =
      reasons.ofPages.get(change.of) ??
      lockReason(content, change, last.day) ??
      kitReason(content, change, last.day) ??
      reasons.all;
    return reason === undefined ? change : { ...change, reason };
  });
  const touched = new Set(edits.map(({ of }) => of));
  for (const page of reasons.ofPages.keys())
    if (!touched.has(page))
      throw new ReleaseProblem(
        `--reason "${page}: …": trang này không có gì đổi từ bản phát hành ${String(last.release)}. Trang có đổi: ${[...touched].slice(0, 8).join(', ') || 'không có'}.`,
      );
  const changes = [...edits, ...stateChanges(datedThings(dated(content), last.day), last.day, day)];
  // What a release that was brought back had changed is not there any more: the next one is new, whatever it holds.
  if (changes.length === 0 && last.withdrawn === undefined)
    return { files, release: undefined, unexplained: [] };
  return {
    files,
    release: {
      release: last.release + 1,
      day,
      state,
      changes,
      ...(reasons.all !== undefined && { reason: reasons.all }),
    },
    unexplained: unexplained(edits),
  };
}
