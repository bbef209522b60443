import { checkExpected } from '#src/loaders/check-expected.ts';
import { loadContent } from '#src/loaders/content-loader.ts';
import { readExpected } from '#src/loaders/read-expected.ts';
import type { Report } from './finding.ts';

/**
 * What the owners of a content folder counted or worked out by hand, against the content. Files of expectations count
 * as checked; a folder without any says so.
 */
export function checkExpectations(root: string): Report {
  const expected = readExpected(root);
  const files = Object.keys(expected.files);
  return {
    checked: files.length,
    findings: checkExpected(loadContent(root), expected).map(({ file, line, field, message }) => ({
      where: [file, line === undefined ? '' : `dòng ${line}`, field ? `trường ${field}` : '']
        .filter(Boolean)
        .join(', '),
      message,
    })),
    ...(files.length === 0 && {
      notes: ['chưa có content/expected, nên không có con số nào để đối chiếu'],
    }),
  };
}
